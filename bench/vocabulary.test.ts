import { describe, expect, test } from 'vitest';
import { seeded } from '../tests/support/random.ts';
import { makeVocabulary, zipf } from './vocabulary.ts';

describe('the vocabulary', () => {
  const vocabulary = makeVocabulary();

  test('is the same every time, holds each word once and tens of thousands of them', () => {
    expect(makeVocabulary()).toEqual(vocabulary);
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
    expect(vocabulary.length).toBeGreaterThan(40_000);
  });

  test('holds Arabic letters alone', () => {
    expect(vocabulary.filter((word) => !/^\p{Script=Arabic}+$/u.test(word))).toEqual([]);
  });

  test('begins with what Arabic says most', () => {
    expect(vocabulary.slice(0, 3)).toEqual(['في', 'من', 'على']);
    expect(vocabulary.indexOf('المدينة')).toBeLessThan(100);
  });
});

test('ranks come up in proportion to 1 / rank, and no rank is out of range', () => {
  const random = seeded(7);
  const size = 1000;
  const draws = 200_000;
  const seen = Array.from({ length: size }, () => 0);
  for (let draw = 0; draw < draws; draw++) {
    const rank = zipf(random, size);
    seen[rank] = (seen[rank] ?? Number.NaN) + 1;
  }
  expect(seen.reduce((sum, times) => sum + times, 0)).toBe(draws);
  for (const rank of [0, 1, 4, 9, 49]) {
    const expected = (draws * Math.log((rank + 2) / (rank + 1))) / Math.log(size + 1);
    expect(Math.abs((seen[rank] ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
  }
});
