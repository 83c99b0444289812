import { mediumDate } from '../arabic/dates.ts';
import { count } from '../arabic/plural.ts';
import type { SearchResults } from '../search/archive.ts';
import { searching } from '../strings/searching.ts';

/** Says how many stories were found, by what words, and in what stretch of time where it is not all. */
export function summaryOf(
  { total, since, until, mended }: Pick<SearchResults, 'total' | 'since' | 'until' | 'mended'>,
  words: string,
): string {
  const results = count(total, searching.result);
  const shown = mended ?? words;
  const [from, to] = [since, until].map((iso) => iso && mediumDate({ iso }));
  return [
    shown === '' ? results : searching.resultsFor(results, shown),
    from ? searching.searchedFrom(from, to) : to && searching.searchedUntil(to),
  ]
    .filter(Boolean)
    .join(' ');
}
