import { searchable } from './analysis.ts';
import { type ExcerptPiece, excerptOf, type FoundText } from './excerpt.ts';

/** What a reader asked: words, and filters by their names in the index; an empty string is no filter. */
export interface SearchQuery {
  words: string;
  filters: Readonly<Record<FilterName, string>>;
  sort: 'relevance' | 'date';
}

export const filterNames = ['section', 'city', 'source', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** A story that was found. All of it is plain text. */
export interface SearchResult {
  url: string;
  title: string;
  /** ISO 8601. */
  date: string;
  city: string;
  excerpt: ExcerptPiece[];
}

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    words: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { data(): Promise<PagefindFragment> }[] }>;
}

interface PagefindFragment extends FoundText {
  url: string;
  meta: Record<string, string>;
}

/** Found stories: how many in all, and any slice of them, fetched when it is asked for. */
export interface SearchResults {
  total: number;
  slice(from: number, to: number): Promise<SearchResult[]>;
}

/** Asks Pagefind. Words and filters may each be absent, not both: then nothing is found. */
export async function search(
  pagefind: Pagefind,
  { words, filters, sort }: SearchQuery,
): Promise<SearchResults> {
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const asked = searchable(words).trim();
  if (asked === '' && Object.keys(chosen).length === 0) return { total: 0, slice: async () => [] };
  const order = sort === 'date' || asked === '' ? { date: 'desc' as const } : undefined;
  const { results } = await pagefind.search(asked === '' ? null : asked, { filters: chosen, sort: order });
  return {
    total: results.length,
    slice: async (from, to) =>
      Promise.all(results.slice(from, to).map(async (result) => readFragment(await result.data()))),
  };
}

function readFragment({ url, meta, ...found }: PagefindFragment): SearchResult {
  return {
    url,
    title: meta['title'] ?? url,
    date: meta['date'] ?? '',
    city: meta['city'] ?? '',
    excerpt: excerptOf(found),
  };
}
