import { expect, test } from 'vitest';
import { issuePass, isValidPass, passLifetime } from './pass.ts';

const now = Date.UTC(2026, 10, 22, 9);
const image = '0123456789abcdef';
const pass = await issuePass('secret', image, 'reporter', now);

test('a pass holds for its image and its reporter until its time is over', async () => {
  expect(await isValidPass(pass, 'secret', image, 'reporter', now)).toBe(true);
  expect(await isValidPass(pass, 'secret', image, 'reporter', now + passLifetime - 1)).toBe(true);
  expect(await isValidPass(pass, 'secret', image, 'reporter', now + passLifetime)).toBe(false);
  expect(await isValidPass(pass, 'secret', image, 'reporter', now - 1)).toBe(false);
});

const later = (now + 10 * passLifetime).toString(36);

test.each<[what: string, pass: unknown, image: string, reporter: string, secret: string]>([
  ['another image', pass, 'fedcba9876543210', 'reporter', 'secret'],
  ['another reporter', pass, image, 'someone else', 'secret'],
  ['another endpoint', pass, image, 'reporter', 'other secret'],
  ['a later end that was written into it', pass.replace(/^\w+/, later), image, 'reporter', 'secret'],
  ['a signature that was cut', pass.slice(0, -1), image, 'reporter', 'secret'],
  ['no signature', `${later}.`, image, 'reporter', 'secret'],
  ['no pass', undefined, image, 'reporter', 'secret'],
  ['an object', { pass }, image, 'reporter', 'secret'],
])('a pass does not hold for %s', async (_what, given, forImage, reporter, secret) => {
  expect(await isValidPass(given, secret, forImage, reporter, now)).toBe(false);
});
