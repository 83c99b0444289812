import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSaved, type SavedStory, savedAtMost, withBack, withoutStory, withStory } from './saved-list.ts';

const story = (name: string | number): SavedStory => ({
  path: `/2026/02/${name}/`,
  title: `خبر ${name}`,
  city: 'سطات',
  date: '2026-02-10T14:30:00+01:00',
});
const [a, b, c] = ['a', 'b', 'c'].map(story) as [SavedStory, SavedStory, SavedStory];

describe('what was kept', () => {
  test('is read as it was written', () => {
    expect(readSaved(JSON.stringify([a, b]))).toEqual([a, b]);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '[{'],
    ['no list', JSON.stringify(a)],
    ['no stories', '[null,1,"/2026/02/a/",[]]'],
    ['a story without a title', JSON.stringify([{ ...a, title: undefined }])],
    ['a story with an address for its path', JSON.stringify([{ ...a, path: 'https://a.example/' }])],
    ['a path to another site', JSON.stringify([{ ...a, path: '//a.example/' }])],
    ['the same for browsers that turn strokes', JSON.stringify([{ ...a, path: '/\\a.example/' }])],
    ['a script for its path', JSON.stringify([{ ...a, path: 'javascript:alert(1)' }])],
    ['a day that does not exist', JSON.stringify([{ ...a, date: '2026-13-40' }])],
    ['no date', JSON.stringify([{ ...a, date: '1' }])],
  ])('is nothing where there is %s', (_, kept) => {
    expect(readSaved(kept)).toEqual([]);
  });

  test('is at most two hundred stories', () => {
    const many = Array.from({ length: 300 }, (_, number) => story(number));
    expect(readSaved(JSON.stringify(many))).toEqual(many.slice(0, 200));
  });
});

describe('the list', () => {
  test('begins with what was saved last, once', () => {
    expect(withStory([a, b], c)).toEqual([c, a, b]);
    expect(withStory([a, b], b)).toEqual([b, a]);
  });

  test('lets the first saved go when it is full', () => {
    const full = Array.from({ length: savedAtMost }, (_, number) => story(number));
    const more = withStory(full, a);
    expect(more.length).toBe(savedAtMost);
    expect(more[0]).toEqual(a);
    expect(more.at(-1)).toEqual(full.at(-2));
  });

  test('comes back as it was, after what was saved meanwhile', () => {
    expect(withBack([], [a, b])).toEqual([a, b]);
    expect(withBack([c, b], [a, b])).toEqual([c, a, b]);
  });

  test('is the same when a removal is taken back', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 });
    fc.assert(
      fc.property(lists, fc.nat(), (numbers, pick) => {
        const saved = numbers.map(story);
        const path = saved[pick % saved.length]?.path ?? '';
        expect(withoutStory(saved, path).length).toBe(saved.length - 1);
        expect(withBack(withoutStory(saved, path), saved)).toEqual(saved);
      }),
    );
  });
});
