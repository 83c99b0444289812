import { expect, test } from 'vitest';
import { makeStory, moment } from '../../tests/support/story.ts';
import { changedAt, hiddenAs, isVisible, newestFirst, publishedAt } from './visibility.ts';

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
  ['a story that is withdrawn later', { date: before, withdrawn: { date: after, reason: 'أ' } }, true],
  ['a story that is withdrawn now', { date: before, withdrawn: { date: now, reason: 'أ' } }, false],
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

test('a withdrawn story stays withdrawn when it would have expired, and a draft is none', () => {
  const withdrawn = { date: before, reason: 'أ' };
  expect(hiddenAs(makeStory({ date: before, expiryDate: before, withdrawn }), now)).toBe('withdrawn');
  expect(hiddenAs(makeStory({ date: before, draft: true, withdrawn }), now)).toBe('draft');
});

test('a story was changed when it was updated or last corrected', () => {
  const corrections = [after, now].map((date) => ({ date, text: 'أ' }));
  expect(changedAt(makeStory())).toBeUndefined();
  expect(changedAt(makeStory({ updated: now }))).toEqual(now);
  expect(changedAt(makeStory({ updated: now, corrections }))).toEqual(after);
  expect(changedAt(makeStory({ updated: after, corrections: corrections.slice(1) }))).toEqual(after);
});
