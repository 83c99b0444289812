import { describe, expect, test } from 'vitest';
import { askAgain, verdictOf } from './answer.ts';

const answer = (status: number, more: { type?: ResponseType; redirected?: boolean } = {}) => ({
  status,
  type: more.type ?? ('basic' as const),
  redirected: more.redirected ?? false,
});

test.each([
  ['a page', answer(200), 'stands'],
  ['a page that has not changed', answer(304), 'same'],
  ['no page', answer(404), 'gone'],
  ['a page that was taken away', answer(410), 'gone'],
  ['a page that a court forbids', answer(451), 'gone'],
  ['a page that has moved', answer(0, { type: 'opaqueredirect' }), 'gone'],
  ['a part of a file', answer(206), 'unclear'],
  ['a wall before the site', answer(403), 'unclear'],
  ['too many requests', answer(429), 'unclear'],
  ['an ill server', answer(503), 'unclear'],
  ['a file from elsewhere', answer(0, { type: 'opaque' }), 'unclear'],
  ['a file of another site', answer(200, { type: 'cors' }), 'unclear'],
  ['a file that stands at another address', answer(200, { redirected: true }), 'unclear'],
])('%s: %o says %s', (_, given, verdict) => {
  expect(verdictOf(given)).toBe(verdict);
});

describe('a page is asked for again', () => {
  test.each([
    ['by its tag', { etag: 'W/"1"', 'last-modified': 'Sun' }, { headers: { 'if-none-match': 'W/"1"' } }],
    ['by its date', { 'last-modified': 'Sun' }, { headers: { 'if-modified-since': 'Sun' } }],
    ['as a whole where it has neither', {}, { cache: 'no-cache' }],
  ])('%s', (_, headers, init) => {
    expect(askAgain(new Headers(headers))).toEqual({ redirect: 'manual', priority: 'low', ...init });
  });

  test('as a whole where there is no copy', () => {
    expect(askAgain(undefined)).toEqual({ redirect: 'manual', priority: 'low', cache: 'no-cache' });
  });
});
