import { expect, test } from 'vitest';
import { countsOf, daysOf, type Filters, passes } from './narrowing.ts';
import type { StoryRow } from './table.ts';

const row = (day: string, city = 'سطات', section = 'مجتمع'): StoryRow => ({
  id: day,
  day,
  facets: { section, region: 'جهة', city, source: 'نشرة' },
});

test.each<[Filters, boolean]>([
  [{}, true],
  [{ city: 'سطات' }, true],
  [{ city: '' }, true],
  [{ city: 'فاس' }, false],
  [{ city: 'سطات', section: 'رياضة' }, false],
  [{ year: '2026' }, true],
  [{ year: '2025' }, false],
  [{ from: '2026-05-09', to: '2026-05-09' }, true],
  [{ from: '2026-05-10' }, false],
  [{ to: '2026-05-08' }, false],
])('a story of سطات of 9 May 2026 passes %j: %j', (filters, expected) => {
  expect(passes(row('2026-05-09'), filters)).toBe(expected);
});

test.each<[Filters, ReturnType<typeof daysOf>]>([
  [{}, {}],
  [{ from: '2024-01-05' }, { from: '2024-01-05' }],
  [{ year: '2024' }, { from: '2024-01-01', to: '2024-12-31' }],
  [
    { year: '2024', from: '2024-05-01', to: '2025-01-01' },
    { from: '2024-05-01', to: '2024-12-31' },
  ],
])('%j is about %j', (filters, days) => {
  expect(daysOf(filters)).toEqual(days);
});

test('each filter is counted as if it alone were not set', () => {
  const rows = [row('2026-05-09'), row('2026-05-08', 'فاس'), row('2025-01-01', 'سطات', 'رياضة')];
  const counts = countsOf(rows, { city: 'سطات', year: '2026' });
  expect(counts.city).toEqual({ سطات: 1, فاس: 1 });
  expect(counts.year).toEqual({ 2026: 1, 2025: 1 });
  expect(counts.section).toEqual({ مجتمع: 1 });
});
