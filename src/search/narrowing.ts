import { type Days, type FilterName, facetNames } from './part-list.ts';
import type { StoryRow } from './table.ts';

/** What a reader narrows a search to; what is absent or empty is no limit. */
export type Filters = Partial<Record<FilterName, string>> & Days;

/** How many stories a reader would find by each value of each filter, were that filter set to it. */
export type Counts = Record<FilterName, Record<string, number>>;

/** Whether a story passes all filters but perhaps one. */
export function passes({ day, facets }: StoryRow, filters: Filters, but?: FilterName): boolean {
  if (filters.from && day < filters.from) return false;
  if (filters.to && day > filters.to) return false;
  if (but !== 'year' && filters.year && !day.startsWith(filters.year)) return false;
  return facetNames.every((name) => name === but || !filters[name] || facets[name] === filters[name]);
}

/** The days that filters let through. */
export function daysOf({ from, to, year }: Filters): Days {
  const later = (a = '', b = '') => (a > b ? a : b);
  const earlier = (a = '9999', b = '9999') => (a < b ? a : b);
  if (!year) return { from: from || undefined, to: to || undefined };
  return { from: later(from, `${year}-01-01`), to: earlier(to || undefined, `${year}-12-31`) };
}

/** Counts stories by the values of every filter. */
export function countsOf(rows: Iterable<StoryRow>, filters: Filters): Counts {
  const counts: Counts = { section: {}, region: {}, city: {}, source: {}, year: {} };
  const add = (name: FilterName, value: string) => {
    counts[name][value] = (counts[name][value] ?? 0) + 1;
  };
  for (const row of rows) {
    for (const name of facetNames) if (passes(row, filters, name)) add(name, row.facets[name]);
    if (passes(row, filters, 'year')) add('year', row.day.slice(0, 4));
  }
  return counts;
}
