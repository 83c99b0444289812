import { everyPage, searchable } from './analysis.ts';
import { type ExcerptPiece, excerptOf, type FoundText } from './excerpt.ts';
import type { FilterName, ListedPart } from './part-list.ts';
import { type Holding, holdsAll, rarities } from './rarity.ts';
import { placeOf, weightOf } from './weights.ts';

/** What a reader asked: words, and filters by their names in the index; an empty string is no filter. */
export interface SearchQuery {
  words: string;
  filters: Readonly<Record<FilterName, string>>;
  sort: 'relevance' | 'date';
}

/** A story that was found. All of it is plain text. */
export interface SearchResult {
  url: string;
  title: string;
  /** ISO 8601. */
  date: string;
  city: string;
  excerpt: ExcerptPiece[];
}

/** What is used of Pagefind's browser API: the module, and an engine that it makes. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
export interface Pagefind {
  filters(): Promise<unknown>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(words: string, options: PagefindOptions): Promise<{ results: PagefindResult[] }>;
  destroy(): Promise<void>;
}
export interface PagefindOptions {
  filters: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface PagefindResult {
  score: number;
  data(): Promise<PagefindFragment>;
}
interface PagefindFragment extends FoundText {
  url: string;
  meta: Record<string, string>;
}

/** A story that was found, to be fetched when it is shown. */
export type Finding = () => Promise<SearchResult>;

/** Words around what was found. */
const excerptLength = 24;

/**
 * An engine for some parts, at most 40. `base` is the address of the folder that holds the parts and what they share,
 * `engine` a tag of the latter. Rejects where anything cannot be fetched.
 */
export async function openParts(
  { createInstance }: PagefindModule,
  base: string,
  engine: string,
  parts: readonly ListedPart[],
): Promise<Pagefind> {
  const pagefind = createInstance({ basePath: base, metaCacheTag: engine });
  try {
    await pagefind.filters();
    await Promise.all(
      parts.map(({ id, contents }, place) =>
        pagefind.mergeIndex(`${base}${id}/`, {
          indexWeight: weightOf(place),
          metaCacheTag: contents,
          excerptLength,
        }),
      ),
    );
    return pagefind;
  } catch (error) {
    await pagefind.destroy();
    throw error;
  }
}

/** The words of a query as Pagefind is asked for them; empty where there are none. */
export function askedWords({ words }: Pick<SearchQuery, 'words'>): string {
  const asked = searchable(words).split(/\s+/);
  return asked.filter((word) => word !== '' && word !== everyPage).join(' ');
}

/** What some parts answer. */
export interface Answer {
  found: Finding[];
  /**
   * Whether these parts hold every word of the question. Where they do not, Pagefind has guessed, by the longest beginning
   * of the word that it knows: that may be all that a reader can get, if older parts do not know the word either.
   */
  sure: boolean;
}

/**
 * Asks the engine of some parts (newest first). Without words every story is found that the filters let through, newest
 * first. With words, only parts that hold all of them answer, unless there is a word that none of them holds; by relevance,
 * their scores are made comparable.
 */
export async function askParts(
  pagefind: Pagefind,
  parts: readonly ListedPart[],
  query: SearchQuery,
): Promise<Answer> {
  const words = askedWords(query);
  const filters = Object.fromEntries(Object.entries(query.filters).filter(([, value]) => value !== ''));
  const byDate = query.sort === 'date' || words === '';
  const ask = async (asked: string, options: PagefindOptions) =>
    (await pagefind.search(asked, options)).results.map((result) => ({ result, ...placeOf(result.score) }));

  const found = await ask(words || everyPage, { filters, sort: byDate ? { date: 'desc' } : undefined });
  const holdings = await Promise.all(
    singleWords(words).map(async (word): Promise<Holding> => {
      const exact = await ask(`"${word}"`, { filters: {} });
      return parts.map((_, place) => exact.filter((result) => result.place === place).length);
    }),
  );
  const sure = holdings.every((holding) => holding.some((stories) => stories > 0));
  const answers = holdsAll(parts.length, holdings);
  const counted = sure ? found.filter(({ place }) => answers[place]) : found;
  if (!byDate && parts.length > 1) {
    const rarity = rarities(
      parts.map(({ stories }) => stories),
      holdings,
    );
    const relevance = ({ place, score }: { place: number; score: number }) => score * (rarity[place] ?? 1);
    counted.sort((a, b) => relevance(b) - relevance(a));
  }
  return { found: counted.map(({ result }) => findingOf(result)), sure };
}

/** The words that a part must hold each of; none of a phrase in quotes, which Pagefind never guesses. */
function singleWords(words: string): string[] {
  if (/^".+"$/.test(words)) return [];
  return [...new Set(words.replaceAll('"', ' ').split(' '))].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function findingOf(result: PagefindResult): Finding {
  return async () => readFragment(await result.data());
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
