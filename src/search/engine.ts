import { searchable } from './analysis.ts';

/** What a reader asked: words, and filters by their names in the index; an empty string is no filter. */
export interface SearchQuery {
  words: string;
  filters: Readonly<Record<FilterName, string>>;
  sort: 'relevance' | 'date';
}

export const filterNames = ['section', 'city', 'source', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** A story that was found. All of it is plain text; `excerpt` is cut where matched words begin and end. */
export interface SearchResult {
  url: string;
  title: string;
  /** ISO 8601. */
  date: string;
  city: string;
  excerpt: { text: string; marked: boolean }[];
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

interface PagefindFragment {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
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

function readFragment({ url, meta, excerpt }: PagefindFragment): SearchResult {
  return {
    url,
    title: meta['title'] ?? url,
    date: meta['date'] ?? '',
    city: meta['city'] ?? '',
    excerpt: splitMarks(excerpt),
  };
}

/** Cuts Pagefind's excerpt at its `<mark>` tags; all else in it is text, whatever it looks like. */
export function splitMarks(excerpt: string): SearchResult['excerpt'] {
  const pieces = excerpt.split(/<(\/?)mark>/);
  let marked = false;
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 1) {
      marked = piece === '';
      return [];
    }
    return piece === '' ? [] : [{ text: decodeEntities(piece), marked }];
  });
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (entity, name: string) => entities[name] ?? entity);
}
