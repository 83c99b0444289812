import { expect, test } from 'vitest';
import { type ListedPart, reachesOf } from './part-list.ts';

/** `2024 900` is a part of that year with so many stories, `2025-03-05 2026 10` one of two days and all between. */
function part(told: string): ListedPart {
  const [from = '', ...rest] = told.split(' ');
  const [stories = '', to = from] = rest.toReversed();
  const first = from.length === 4 ? `${from}-01-01` : from;
  const last = to.length === 4 ? `${to}-12-31` : to;
  return { id: told, contents: '', from: first, to: last, stories: Number(stories) };
}

const archive = [
  '2026 150',
  '2025 900',
  '2024 900',
  '2023 900',
  '2022 900',
  '2021 900',
  '2020 2500',
  '2019 600',
];

test.each<[string, string[], string, string | undefined, string[][]]>([
  ['nothing of nothing', [], '', undefined, []],
  ['a single part', ['2026 9000'], '', undefined, [['2026 9000']]],
  [
    'the newest, then twice as many at a time, and never less than a part',
    archive,
    '',
    undefined,
    [archive.slice(0, 2), archive.slice(2, 4), archive.slice(4, 7), archive.slice(7)],
  ],
  ['only a year', archive, '2024', undefined, [['2024 900']]],
  ['a year that no part holds', archive, '2030', undefined, []],
  [
    'a year that parts share',
    ['2025-03-05 2026 10', '2020 2025 10', '2019 10'],
    '2025',
    undefined,
    [['2025-03-05 2026 10', '2020 2025 10']],
  ],
  ['only what is before a day', archive, '', '2021-01-01', [['2020 2500'], ['2019 600']]],
  [
    'a part that began before the day, though it goes on',
    archive,
    '',
    '2020-06-01',
    [['2020 2500'], ['2019 600']],
  ],
])('a reach holds %s', (_what, parts, year, before, expected) => {
  const reaches = reachesOf({ parts: parts.map(part), reach: 1200 }, year, before);
  expect(reaches.map((reach) => reach.map(({ id }) => id))).toEqual(expected);
});

test('a reach never holds more parts than can be told apart', () => {
  const parts = Array.from({ length: 100 }, (_, index) => part(`${2026 - index} 1`));
  const reaches = reachesOf({ parts, reach: 1000 }, '');
  expect(reaches.map(({ length }) => length)).toEqual([40, 40, 20]);
});
