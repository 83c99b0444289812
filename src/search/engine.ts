import { synonymFinder } from '../arabic/synonyms.ts';
import { type Archive, openArchive } from './archive.ts';
import type { Piece } from './excerpt.ts';
import type { Filters } from './narrowing.ts';
import type { PagefindModule } from './opened.ts';
import type { Values } from './part-list.ts';

/** A story that was found, as plain text. */
export interface FoundStory {
  /** Its address on this site. */
  url: string;
  title: string;
  excerpt: string;
  /** ISO 8601. */
  date: string;
  city: string;
  section: string;
  source: string;
  /** What was searched for in place of a question that nothing matches, where that is how it was found. */
  mended?: string;
}

/** How a question is answered. */
export interface SearchOptions {
  /** The most stories to give: 10 unless told. */
  limit?: number;
  /** Names as the site writes them, and days such as `2026-11-21`. */
  filters?: Filters;
  sort?: 'relevance' | 'date';
}

const index = '/pagefind/';

/** The search of the site that this module was loaded from. */
export const archive: Archive = openSite(new URL(index, import.meta.url).href);

/** The stories of the site that answer a question, the best first. Rejects where the index cannot be fetched. */
export async function search(
  query: string,
  { limit = 10, filters = {}, sort = 'relevance' }: SearchOptions = {},
): Promise<FoundStory[]> {
  const { slice, mended } = await archive.search({ words: query, filters, sort }, limit);
  const results = await slice(0, limit);
  return results.map(({ title, excerpt, ...rest }) => ({
    ...rest,
    title: plain(title),
    excerpt: plain(excerpt),
    ...(mended !== undefined && { mended }),
  }));
}

const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** The archive whose index stands at an address. */
function openSite(base: string): Archive {
  const fetched = new Map<string, Promise<Response>>();
  const load = async (file: string, tag: string) => {
    const address = `${base}${file}?${tag}`;
    const response = fetched.get(address) ?? fetchFile(address);
    fetched.set(address, response);
    response.catch(() => fetched.delete(address));
    return (await response).clone();
  };
  const json = async (file: string, tag: string) => (await load(file, tag)).json();
  const finders = new Map<string, ReturnType<typeof synonymFinder>>();
  return openArchive({
    base,
    list: async () => (await fetchFile(`${base}parts.json`, { cache: 'no-cache' })).json(),
    json,
    bytes: async (file) => (await fetchFile(`${base}${file}`)).blob(),
    engine: engineLoader(base),
    synonyms: async ({ values }) => {
      const { names }: Values = await json('values.json', values);
      const finder = finders.get(values) ?? synonymFinder(names);
      finders.set(values, finder);
      return finder;
    },
    mend: async (words, list, isKnown) => {
      const [{ mend }, { unpackVocabulary }, packed] = await Promise.all([
        import('./mend.ts'),
        import('./vocabulary.ts'),
        load('vocabulary.txt', list.dictionary).then((response) => response.text()),
      ]);
      return mend(words.trim().split(/\s+/), isKnown, unpackVocabulary(packed))?.join(' ');
    },
  });
}

async function fetchFile(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Loads Pagefind once; a failed load may be tried again, by another address since browsers remember failed modules. */
function engineLoader(base: string): () => Promise<PagefindModule> {
  let engine: Promise<PagefindModule> | undefined;
  let attempts = 0;
  return () => {
    const attempt = attempts > 0 ? `?attempt=${attempts}` : '';
    engine ??= import(/* @vite-ignore */ `${base}pagefind.js${attempt}`);
    engine.catch(() => {
      engine = undefined;
      attempts++;
    });
    return engine;
  };
}
