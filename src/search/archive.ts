import type { Span } from '../arabic/synonyms.ts';
import { remembered } from '../catalogue/remembered.ts';
import { type Answer, type Asked, readCloser } from './answer.ts';
import { type Dictionary, sharesOf } from './dictionary.ts';
import type { Fragment } from './fragments.ts';
import { type Finding, lookUp } from './look-up.ts';
import { type Counts, daysOf, type Filters } from './narrowing.ts';
import { type IndexFiles, type OpenedParts, openParts, type PagefindModule } from './opened.ts';
import { type ListedPart, type PartList, reachesOf, type Values } from './part-list.ts';
import { type Question, readQuestion } from './question.ts';
import { resultOf, type SearchResult } from './result.ts';
import { readText, type StoryText } from './story-text.ts';

/** What a reader asked. */
export interface SearchQuery {
  words: string;
  filters: Filters;
  sort: 'relevance' | 'date';
  /** Whether the last word may still be typed. */
  unfinished?: boolean;
  /** Whether words that nothing matches are left as they are. */
  asTyped?: boolean;
}

/** Stories that were found: how many, and any slice of them, fetched when it is asked for. */
export interface SearchResults {
  total: number;
  counts: Counts;
  /** What was searched for in place of words that nothing matches. */
  mended?: string;
  /** The first and the last day that was searched; undefined where nothing is older, or newer. */
  since?: string;
  until?: string;
  slice(from: number, to: number): Promise<SearchResult[]>;
  /** Asks the same of what is older; undefined where nothing is. */
  further?: () => Promise<SearchResults>;
}

/** Where the index is fetched from. */
export interface Library extends IndexFiles {
  /** Each call fetches the list as it is now. */
  list(): Promise<PartList>;
  engine(): Promise<PagefindModule>;
  /** Words in place of those of a question that nothing matches; undefined where there are none. */
  mend(words: string, list: PartList, isKnown: (word: string) => boolean): Promise<string | undefined>;
  /** Finds other names of what a question names. */
  synonyms(list: PartList): Promise<(stems: readonly string[]) => Span[]>;
}

/** The index of all stories, as readers search it. */
export interface Archive {
  /** What a reader may ask for by name, as it is known. */
  values(): Promise<Values>;
  /** Makes ready to answer a question like this one. */
  prepare(query: SearchQuery): Promise<void>;
  /**
   * Words and filters may each be absent, not both: then nothing is found. The newest parts answer, and older ones with
   * them until that is enough for a page ({@link lookUp}). With every question the list is fetched again: where the site has
   * changed meanwhile, its new parts answer.
   */
  search(query: SearchQuery, page: number): Promise<SearchResults>;
}

/** Reaches that are asked before the reader says so: sixty-three times the first. */
const reachesAtOnce = 6;

/** Opens an archive. Fetches nothing yet. */
export function openArchive(library: Library): Archive {
  const engines = new Map<string, Promise<OpenedParts>>();
  let known: PartList | undefined;
  let asked: Promise<PartList> | undefined;

  const fetchList = () => {
    asked ??= library
      .list()
      .then(async (list) => {
        if (known && !same(known, list)) await closeEngines();
        known = list;
        return list;
      })
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };

  const closeEngines = async () => {
    const opened = [...engines.values()];
    engines.clear();
    for (const engine of opened) await (await engine.catch(() => undefined))?.close();
  };

  const engineOf = (parts: readonly ListedPart[], list: PartList) => {
    const key = keyOf(parts);
    const open = async () => openParts(await library.engine(), library, list.engine, parts);
    const engine = engines.get(key) ?? open();
    engines.set(key, engine);
    engine.catch(() => engines.delete(key));
    return engine;
  };

  const ask = async (
    parts: readonly ListedPart[],
    list: PartList,
    words: readonly string[],
  ): Promise<Asked> => {
    const opened = await engineOf(parts, list);
    try {
      const found = await Promise.all(words.map(async (word) => [word, await opened.find(word)] as const));
      return { opened, found: new Map(found) };
    } catch (error) {
      engines.delete(keyOf(parts));
      await opened.close();
      throw error;
    }
  };

  const searchList = async (
    list: PartList,
    query: SearchQuery,
    page: number,
    before?: string,
  ): Promise<SearchResults> => {
    const question = readQuestion(query.words, await library.synonyms(list), query.unfinished);
    const shareOf = sharesOf((await library.json('dictionary.json', list.dictionary)) as Dictionary);
    const parts = before === undefined ? list.parts : list.parts.filter(({ from }) => from < before);
    const reaches = reachesOf({ ...list, parts }, daysOf(query.filters));
    const finding = await lookUp(question, reaches.slice(0, reachesAtOnce), page, query, {
      ask: (parts, words) => ask(parts, list, words),
      titles: (answer, parts) => oldTitles(question, answer, list, parts, library),
      shareOf,
    });
    const { asked, answer, searched, titled } = finding;
    const since = searched < reaches.length ? reaches[searched - 1]?.at(-1)?.from : undefined;
    if (isMendable(query, question, finding) && before === undefined) {
      const known = question.terms.map(({ word }) => word).filter((word) => !finding.unknown.includes(word));
      const mended = await library.mend(query.words, list, (word) => known.includes(word));
      if (mended !== undefined) {
        const results = await searchList(list, { ...query, words: mended, asTyped: true }, page);
        if (results.total > 0) return { ...results, mended };
      }
    }
    const textOf = remembered(
      async (row: number) => readText(await read(asked, row)),
      (row) => row,
    );
    const rows = query.sort === 'date' ? answer.rows : await inOrder(answer, question, textOf, page);
    return {
      total: rows.length,
      counts: answer.counts,
      ...(since && !titled && { since }),
      ...(since && { further: () => search(query, page, since) }),
      ...(before && reaches[0]?.[0] && { until: reaches[0][0].to }),
      slice: (from, to) =>
        Promise.all(rows.slice(from, to).map(async (row) => resultOf(await textOf(row), question))),
    };
  };

  const search = async (query: SearchQuery, page: number, before?: string): Promise<SearchResults> => {
    const old = known;
    const [listed, found] = await Promise.allSettled([
      fetchList(),
      old ? searchList(old, query, page, before) : undefined,
    ]);
    if (listed.status === 'rejected') throw listed.reason;
    if (!old || !same(old, listed.value)) return searchList(listed.value, query, page, before);
    if (found.status === 'rejected') throw found.reason;
    return found.value ?? searchList(old, query, page, before);
  };

  return {
    values: async () => {
      const { values } = known ?? (await fetchList());
      return library.json('values.json', values) as Promise<Values>;
    },
    prepare: async ({ filters }) => {
      const list = known ?? (await fetchList());
      const [newest] = reachesOf(list, daysOf(filters));
      await Promise.all([newest && engineOf(newest, list), library.json('dictionary.json', list.dictionary)]);
    },
    search,
  };
}

/**
 * Whether words that nothing matches may be slips: not while a reader is typing and something is found, nor where a title
 * holds several other words of the question, all of them.
 */
function isMendable(
  { asTyped, unfinished }: SearchQuery,
  { terms }: Question,
  { unknown, answer }: Finding,
): boolean {
  const others = terms.length - unknown.length;
  if (unknown.length === 0 || asTyped || (unfinished && answer.rows.length > 0)) return false;
  return others < 2 || answer.mostTitled < others;
}

/** {@link searchTitles}, which is loaded when it is first needed. */
async function oldTitles(
  question: Question,
  answer: Answer,
  list: PartList,
  parts: readonly ListedPart[],
  library: Library,
): Promise<Asked[]> {
  if (parts.length === 0) return [];
  const { searchTitles } = await import('./title-search.ts');
  return searchTitles(question, answer, list, parts, library);
}

/** The stories of an answer, the first page of them in the order that their texts tell. */
async function inOrder(
  answer: Answer,
  question: Question,
  textOf: (row: number) => Promise<StoryText>,
  page: number,
): Promise<number[]> {
  if (question.terms.length === 0) return answer.rows;
  const first = answer.rows.slice(0, page);
  const texts = await Promise.all(first.map(async (row) => [row, await textOf(row)] as const));
  return readCloser(answer, question, new Map(texts));
}

function read(asked: readonly Asked[], row: number): Promise<Fragment> {
  let at = row;
  for (const { opened } of asked) {
    if (at < opened.rows.length) return opened.read(at);
    at -= opened.rows.length;
  }
  throw new Error(`There is no story ${row}.`);
}

const keyOf = (parts: readonly ListedPart[]) =>
  parts.map(({ id, contents }) => `${id} ${contents}`).join(' ');
const same = (one: PartList, other: PartList) => JSON.stringify(one) === JSON.stringify(other);
