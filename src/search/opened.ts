import { type Fragment, readFragment } from './fragments.ts';
import type { Match } from './match.ts';
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
}

/** Some parts of the index, opened together. */
export interface OpenedParts {
  /** Their stories, newest first. */
  rows: readonly StoryRow[];
  /** The stories that hold a word of the index, by their places in {@link rows}; each word is asked for once. */
  find(word: string): Promise<ReadonlyMap<number, Match>>;
  /** What Pagefind keeps of a story. */
  read(row: number): Promise<Fragment>;
  close(): Promise<void>;
}

/** Where the files of the index are. */
export interface IndexFiles {
  /** The address of their folder, with its last slash. */
  base: string;
  /** A file below the folder, as JSON; `tag` tells what it holds from what it held before. */
  json(file: string, tag: string): Promise<unknown>;
  /** A file below the folder whose name tells what it holds. */
  bytes(file: string): Promise<Blob>;
}

/** The stories of a part, and how each is read. */
export async function openTable(files: IndexFiles, { id, contents }: ListedPart): Promise<StoryRow[]> {
  return rowsOf((await files.json(`${id}/stories.json`, contents)) as StoryTable);
}

/**
 * Opens parts, at most 40, newest first. `engine` is a tag of what all parts share. Rejects where anything cannot be
 * fetched.
 */
export async function openParts(
  { createInstance }: PagefindModule,
  files: IndexFiles,
  engine: string,
  parts: readonly ListedPart[],
): Promise<OpenedParts> {
  const pagefind = createInstance({ basePath: files.base, metaCacheTag: engine, noWorker: true });
  const merge = async () => {
    await pagefind.filters();
    await Promise.all(
      parts.map(({ id, contents }, place) =>
        pagefind.mergeIndex(`${files.base}${id}/`, { indexWeight: weightOf(place), metaCacheTag: contents }),
      ),
    );
  };
  try {
    const [tables] = await Promise.all([Promise.all(parts.map((part) => openTable(files, part))), merge()]);
    return opened(pagefind, files, parts, tables);
  } catch (error) {
    await pagefind.destroy();
    throw error;
  }
}

function opened(
  pagefind: Pagefind,
  files: IndexFiles,
  parts: readonly ListedPart[],
  tables: readonly StoryRow[][],
): OpenedParts {
  const stories = tables.flatMap((table, part) => table.map((row) => ({ row, part })));
  const places = new Map(stories.map(({ row, part }, place) => [`${part} ${row.id}`, place]));
  const asked = new Map<string, Promise<ReadonlyMap<number, Match>>>();

  const find = async (word: string) => {
    const matches = new Map<number, Match>();
    const { results } = await pagefind.search(word);
    for (const { id, score, words, matchedMetaFields = [] } of results) {
      const place = places.get(`${placeOf(score).place} ${id.replace(/^.*_/, '')}`);
      if (place !== undefined) matches.set(place, { places: words, fields: matchedMetaFields });
    }
    return matches;
  };

  return {
    rows: stories.map(({ row }) => row),
    find: (word) => {
      const answer = asked.get(word) ?? find(word);
      asked.set(word, answer);
      answer.catch(() => asked.delete(word));
      return answer;
    },
    read: async (place) => {
      const story = stories[place];
      if (!story) throw new Error(`There is no story ${place}.`);
      return readFragment(files.bytes, parts[story.part]?.id ?? '', story.row.id);
    },
    close: () => pagefind.destroy(),
  };
}
