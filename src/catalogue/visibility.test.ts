import { expect, test } from 'vitest';
import { makeStory, moment } from '../../tests/support/story.ts';
import { isVisible, newestFirst, publishedAt } from './visibility.ts';

const now = moment('2026-02-10T12:00:00Z');
const before = moment('2026-02-10T11:59:59Z');
const after = moment('2026-02-10T12:00:01Z');

test.each([
  ['a story of a second ago', { date: before }, true],
  ['a story of now', { date: now }, true],
  ['a story of the next second', { date: after }, false],
  ['a draft', { date: before, draft: true }, false],
  ['a story scheduled for later', { date: before, publishDate: after }, false],
  ['a story scheduled for now', { date: before, publishDate: now }, true],
  ['a later date, whatever its publishDate', { date: after, publishDate: before }, false],
  ['a story that expires later', { date: before, expiryDate: after }, true],
  ['a story that expires now', { date: before, expiryDate: now }, false],
  ['a story that expired', { date: before, expiryDate: before }, false],
  ['a draft that is due', { date: before, publishDate: before, draft: true }, false],
])('%s', (_what, own, verdict) => {
  expect(isVisible(makeStory(own), now)).toBe(verdict);
});

test('a story is filed under its date, or a later publishDate', () => {
  expect(publishedAt(makeStory({ date: before }))).toEqual(before);
  expect(publishedAt(makeStory({ date: before, publishDate: after }))).toEqual(after);
});

test('stories stand newest first, those of one second by id', () => {
  const [a, b, c] = [
    makeStory({ date: before, slug: 'a' }),
    makeStory({ date: before, slug: 'b' }),
    makeStory({ date: after, slug: 'c' }),
  ];
  expect([b, a, c].toSorted(newestFirst)).toEqual([c, a, b]);
});
