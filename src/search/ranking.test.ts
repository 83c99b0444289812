import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermMatch } from './match.ts';
import { nearness, rank, tells } from './ranking.ts';

/** `3 9` is a word at those places of the text, `t` also in the title, `!` there as it was written. */
function match(told: string): TermMatch {
  const places = (told.match(/\d+/g) ?? []).map(Number);
  return { places, inTitle: /[t!]/.test(told), asWritten: told.includes('!') };
}

/** Ranks stories that hold each of two words so (an empty text: not at all); the first word tells four times as much. */
function ranked(...stories: [first: string, second: string][]): number[] {
  const terms = [0, 1].map((word) => ({
    weight: word === 0 ? 4 : 1,
    matches: new Map(stories.flatMap((told, row) => (told[word] ? [[row, match(told[word])] as const] : []))),
  }));
  return rank({ terms, age: (row) => row }).map(({ row }) => row);
}

describe('a story stands higher', () => {
  test.each<[string, [string, string], [string, string]]>([
    ['with both words than with the one that tells less, even in the title', ['9', '40'], ['', '9t']],
    ['with the word that tells more', ['9', ''], ['', '9 10']],
    ['with a word in its title', ['9t', '40'], ['9 12 15', '40']],
    ['with the title spelled as it was asked', ['1!', '40'], ['1t', '40']],
    ['with the words side by side', ['9', '10'], ['9', '40']],
    ['with the words in order', ['9', '11'], ['9', '7']],
    ['with more of a word', ['9 30 60', '40'], ['9', '40']],
  ])('%s', (_why, better, worse) => {
    expect(ranked(worse, better)[0]).toBe(1);
  });

  test('when it is newer and all else is equal', () => {
    expect(ranked(['9', '40'], ['9', '40'])).toEqual([0, 1]);
  });
});

test('what holds little of the question is left out where others hold all', () => {
  expect(ranked(['9', '10'], ['', '3t'])).toEqual([0]);
  expect(ranked(['', '9'], ['', '3t'])).toEqual([1, 0]);
});

test('a story is whole when it holds every word', () => {
  const terms = [{ weight: 1, matches: new Map([[0, match('1')]]) }];
  expect(rank({ terms, age: () => 0 })).toMatchObject([{ row: 0, whole: true }]);
});

test.each([
  ['at once after it', [5], [6], 1],
  ['farther on', [5], [9], 0.25],
  ['before it', [5], [4], 0.7],
  ['too far', [5], [30], 0],
  ['at the nearest of several', [5, 50], [20, 52], 0.5],
  ['at the same place', [5], [5], 0],
  ['nowhere', [5], [], 0],
])('a word that stands %s', (_where, one, other, expected) => {
  expect(nearness(one, other)).toBe(expected);
});

const places = fc
  .uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 12 })
  .map((all) => all.sort((a, b) => a - b));

test('the nearest places are found as by looking at all of them', () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const near = (distance: number) =>
        distance === 0 || Math.abs(distance) > 12 ? 0 : distance > 0 ? 1 / distance : 0.7 / -distance;
      const all = one.flatMap((a) => other.map((b) => near(b - a)));
      const expected = Math.max(0, ...all.filter((_, at) => all[at] !== undefined));
      expect(nearness(one, other)).toBeCloseTo(expected);
    }),
  );
});

test('a rarer word tells more', () => {
  expect(tells(1, 1000)).toBeGreaterThan(tells(100, 1000));
  expect(tells(1000, 1000)).toBeGreaterThan(0);
});
