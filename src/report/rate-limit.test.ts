import { expect, test } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

test('a key is allowed so many calls in a window, and as many in the next', () => {
  const allows = rateLimiter({ each: 2, window: 1000, keys: 10 });
  expect([allows('a', 0), allows('a', 1), allows('a', 999), allows('b', 999), allows('a', 1000)]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});

test('keys beyond the most are refused until the window is over, known ones are not', () => {
  const allows = rateLimiter({ each: 5, window: 1000, keys: 2 });
  expect([allows('a', 0), allows('b', 0), allows('c', 0), allows('a', 0), allows('c', 1000)]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});
