import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from './stem.ts';
import { synonymFinder } from './synonyms.ts';
import { tokensOf } from './tokens.ts';
import { commonSynonyms } from './words/synonyms.ts';

const stemsOf = (text: string) => tokensOf(text).map((token) => stemOf(token.text));

describe('names that are found in a query', () => {
  const find = synonymFinder([
    ['الأمم المتحدة', 'ONU', 'UN'],
    ['الجزائر العاصمة', 'الجزائر', 'Alger'],
    ['غزة', 'قطاع غزة'],
    ['غزة', 'Gaza'],
    ['القاهرة', 'Le Caire'],
  ]);
  const shown = (query: string) =>
    find(stemsOf(query)).map(({ start, end, others }) => [
      start,
      end,
      ...others.map((other) => other.join(' ')),
    ]);
  const stems = (text: string) => stemsOf(text).join(' ');

  test.each([
    ['الأمم المتحدة', [[0, 2, 'onu', 'un']]],
    ['قرار للأمم المتحدة', [[1, 3, 'onu', 'un']]],
    ['ONU', [[0, 1, stems('الأمم المتحدة'), 'un']]],
    ['الأمم', []],
    ['الجزائر العاصمة', [[0, 2, stems('الجزائر'), 'alger']]],
    ['بالجزائر', [[0, 1, stems('الجزائر العاصمة'), 'alger']]],
    ['غزة', [[0, 1, stems('قطاع غزة'), 'gaza']]],
    [
      'ONU غزة',
      [
        [0, 1, stems('الأمم المتحدة'), 'un'],
        [1, 2, stems('قطاع غزة'), 'gaza'],
      ],
    ],
    ['Le Caire', [[0, 2, stems('القاهرة')]]],
    ['caire', [[0, 1, stems('القاهرة')]]],
    ['القاهرة', [[0, 1, 'caire']]],
    ['', []],
  ])('«%s»', (query, spans) => {
    expect(shown(query)).toEqual(spans);
  });
});

describe('the names that every newsroom meets', () => {
  const find = synonymFinder(commonSynonyms);

  test.each(
    commonSynonyms.flatMap((group) => group.slice(1).map((other) => [group[0] ?? '', other] as const)),
  )('«%s» is also «%s»', (name, other) => {
    const stems = stemsOf(name);
    const span = find(stems).find(({ start, end }) => start === 0 && end === stems.length);
    expect(span?.others.map((found) => found.join(' '))).toContain(stemsOf(other).join(' '));
  });

  test('no name stands in two groups', () => {
    const names = commonSynonyms.flatMap((group) => [
      ...new Set(group.map((name) => stemsOf(name).join(' '))),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('every name of a group is needed: no two are the same stems', () => {
    const same = commonSynonyms.filter(
      (group) => new Set(group.map((name) => stemsOf(name).join(' '))).size < group.length,
    );
    expect(same).toEqual([]);
  });
});

test('spans are in order, do not overlap, and offer other stems than their own', () => {
  const find = synonymFinder(commonSynonyms);
  const word = fc.constantFrom(...commonSynonyms.flat().flatMap(stemsOf));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (stems) => {
      let last = 0;
      for (const { start, end, others } of find(stems)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(others.length).toBeGreaterThan(0);
        expect(others.map((other) => other.join(' '))).not.toContain(stems.slice(start, end).join(' '));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(stems.length);
    }),
  );
});
