import { expect, test } from 'vitest';
import { type Days, type ListedPart, reachesOf } from './part-list.ts';

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

test.each<[string, string[], Days, string[][]]>([
  ['nothing of nothing', [], {}, []],
  ['a single part', ['2026 9000'], {}, [['2026 9000']]],
  [
    'the newest, then twice as many at a time, and never less than a part',
    archive,
    {},
    [archive.slice(0, 2), archive.slice(2, 4), archive.slice(4, 7), archive.slice(7)],
  ],
  ['only what has some of the days', archive, { from: '2024-02-01', to: '2024-03-01' }, [['2024 900']]],
  ['nothing for days that no part holds', archive, { from: '2030-01-01' }, []],
  [
    'parts that share the days',
    ['2025-03-05 2026 10', '2020 2025 10', '2019 10'],
    { from: '2025-01-01', to: '2025-12-31' },
    [['2025-03-05 2026 10', '2020 2025 10']],
  ],
  ['what is older than a day', archive, { to: '2020-06-01' }, [['2020 2500'], ['2019 600']]],
])('a reach holds %s', (_what, parts, days, expected) => {
  const reaches = reachesOf({ parts: parts.map(part), reach: 1200 }, days);
  expect(reaches.map((reach) => reach.map(({ id }) => id))).toEqual(expected);
});

test('a reach never holds more parts than can be told apart', () => {
  const parts = Array.from({ length: 100 }, (_, index) => part(`${2026 - index} 1`));
  const reaches = reachesOf({ parts, reach: 1000 }, {});
  expect(reaches.map(({ length }) => length)).toEqual([40, 40, 20]);
});
