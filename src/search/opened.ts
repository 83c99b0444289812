import type { ListedPart } from './part-list.ts';
import { rowsOf, type StoryRow, type StoryTable } from './table.ts';
import { placeOf, weightOf } from './weights.ts';

/** What is used of Pagefind's browser API: the module, and an engine that it makes. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
export interface Pagefind {
  filters(): Promise<unknown>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(word: string): Promise<{ results: PagefindResult[] }>;
  destroy(): Promise<void>;
}
export interface PagefindResult {
  id: string;
  score: number;
  /** Where the word stands in the story's content. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** What Pagefind keeps of a story. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Where a word was found in a story. */
export interface Match {
  places: readonly number[];
  fields: readonly string[];
}

/** Some parts of the index, opened together. */
export interface OpenedParts {
  /** Their stories, newest first. */
  rows: readonly StoryRow[];
  /** The stories that hold a word of the index, by their places in {@link rows}; each word is asked for once. */
  find(word: string): Promise<ReadonlyMap<number, Match>>;
  /** What Pagefind keeps of a story that was found. */
  read(row: number): Promise<Fragment>;
  close(): Promise<void>;
}

/** Where the files of the index are. */
export interface IndexFiles {
  /** The address of their folder, with its last slash. */
  base: string;
  /** A file below the folder, as JSON; `tag` tells what it holds from what it held before. */
  json(file: string, tag: string): Promise<unknown>;
}

/**
 * Opens parts, at most 40, newest first. `engine` is a tag of what all parts share. Rejects where anything cannot be
 * fetched.
 */
export async function openParts(
  { createInstance }: PagefindModule,
  { base, json }: IndexFiles,
  engine: string,
  parts: readonly ListedPart[],
): Promise<OpenedParts> {
  const pagefind = createInstance({ basePath: base, metaCacheTag: engine, noWorker: true });
  const merge = async () => {
    await pagefind.filters();
    await Promise.all(
      parts.map(({ id, contents }, place) =>
        pagefind.mergeIndex(`${base}${id}/`, { indexWeight: weightOf(place), metaCacheTag: contents }),
      ),
    );
  };
  try {
    const [tables] = await Promise.all([
      Promise.all(parts.map(({ id, contents }) => json(`${id}/stories.json`, contents))),
      merge(),
    ]);
    return opened(
      pagefind,
      tables.map((table) => rowsOf(table as StoryTable)),
    );
  } catch (error) {
    await pagefind.destroy();
    throw error;
  }
}

function opened(pagefind: Pagefind, tables: readonly StoryRow[][]): OpenedParts {
  const rows = tables.flat();
  const byId = new Map<string, number>();
  for (const [place, table] of tables.entries())
    for (const { id } of table) byId.set(`${place} ${id}`, byId.size);
  const asked = new Map<string, Promise<ReadonlyMap<number, Match>>>();
  const found = new Map<number, PagefindResult>();

  const find = async (word: string) => {
    const matches = new Map<number, Match>();
    const { results } = await pagefind.search(word);
    for (const result of results) {
      const { place } = placeOf(result.score);
      const row = byId.get(`${place} ${result.id.replace(/^.*_/, '')}`);
      if (row === undefined) continue;
      found.set(row, result);
      matches.set(row, { places: result.words, fields: result.matchedMetaFields ?? [] });
    }
    return matches;
  };

  return {
    rows,
    find: (word) => {
      const answer = asked.get(word) ?? find(word);
      asked.set(word, answer);
      answer.catch(() => asked.delete(word));
      return answer;
    },
    read: async (row) => {
      const result = found.get(row);
      if (!result) throw new Error(`Story ${row} was not found.`);
      return result.data();
    },
    close: () => pagefind.destroy(),
  };
}
