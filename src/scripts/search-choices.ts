import type { SearchResults } from '../search/archive.ts';
import { type FilterName, filterNames, type Values } from '../search/part-list.ts';

/** A value that results may be narrowed to. */
export interface Choice {
  value: string;
  /** How many stories it would leave; undefined where they were not counted. */
  stories: number | undefined;
  chosen: boolean;
}

/** Stories by the values of every filter; a number is absent where they were not counted. */
export type Offers = Record<FilterName, Readonly<Record<string, number | undefined>>>;

/** The values of all filters, uncounted. */
export function unasked(filters: Values['filters']): Offers {
  const values = (name: FilterName) => Object.fromEntries(filters[name].map((value) => [value, undefined]));
  return Object.fromEntries(filterNames.map((name) => [name, values(name)])) as Offers;
}

/** What an answer counted; the other years too where not all was searched, since they may hold more. */
export function offersOf(
  { counts, since, until }: Pick<SearchResults, 'counts' | 'since' | 'until'>,
  filters: Values['filters'],
  year: string | undefined,
): Offers {
  return since || until || year ? { ...counts, year: { ...unasked(filters).year, ...counts.year } } : counts;
}

const byName = new Intl.Collator('ar').compare;

/** The choices of a filter: most stories first, then by name, the latest year first; a chosen value is always among them. */
export function choicesOf(
  name: FilterName,
  counts: Readonly<Record<string, number | undefined>>,
  chosen: string | undefined,
): Choice[] {
  const counted = !chosen || chosen in counts ? counts : { ...counts, [chosen]: 0 };
  return Object.entries(counted)
    .map(([value, stories]) => ({ value, stories, chosen: value === chosen }))
    .sort(
      (a, b) => (b.stories ?? 0) - (a.stories ?? 0) || byName(a.value, b.value) * (name === 'year' ? -1 : 1),
    );
}
