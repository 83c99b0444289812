import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, slugify } from '../arabic/slug.ts';
import { cmsConfig, fileNamePattern } from './cms-config.ts';

const named = new RegExp(fileNamePattern);

test('the form takes every slug as the name of a file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const slug = slugify(text);
      return !isSlug(slug) || named.test(slug);
    }),
  );
});

test.each(['«مكتبة»', 'مكتبة الحي', 'مكتبة،', 'من؟', 'أ--ب', '-أ', 'Settat', 'a/b', 'a.md', '“أ”', ''])(
  'the form does not take %o as the name of a file',
  (name) => expect(named.test(name)).toBe(false),
);

const schemas = { article: { properties: {} }, page: { properties: {} } };
const site = { name: 'نشرة', url: 'https://nashra.example', timeZone: 'Africa/Casablanca' };

test('who keeps the newspaper is said by the settings, and editors sign in by token where nothing else can', () => {
  const config = cmsConfig(schemas, {
    ...site,
    admin: { host: 'gitlab', repository: 'jarida/jarida', branch: 'main', folder: 'site/content' },
  });
  expect(config.backend).toMatchObject({
    name: 'gitlab',
    repo: 'jarida/jarida',
    branch: 'main',
    auth_methods: ['token'],
  });
  expect(config.collections?.map((one) => 'folder' in one && one.folder)).toEqual([
    'site/content/articles',
    'site/content/pages',
  ]);
});

test('a service that signs in by OAuth is offered before the token', () => {
  const admin = { host: 'github', repository: 'a/b', signIn: 'https://auth.example' } as const;
  expect(cmsConfig(schemas, { ...site, admin }).backend).toMatchObject({
    base_url: 'https://auth.example',
    auth_methods: ['oauth', 'token'],
  });
});
