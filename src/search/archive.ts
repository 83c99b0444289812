import {
  askedWords,
  askParts,
  type Finding,
  openParts,
  type Pagefind,
  type PagefindModule,
  type SearchQuery,
  type SearchResult,
} from './engine.ts';
import { type ListedPart, type PartList, reachesOf } from './part-list.ts';

/** Where the index is fetched from. */
export interface Library {
  /** The address of the folder that holds it, with its last slash. */
  base: string;
  /** Each call fetches the list as it is now. */
  list(): Promise<PartList>;
  engine(): Promise<PagefindModule>;
}

/** Stories that were found: how many, and any slice of them, fetched when it is asked for. */
export interface SearchResults {
  total: number;
  /** The first and the last day that was searched; undefined where nothing is older, or newer. */
  since?: string;
  until?: string;
  slice(from: number, to: number): Promise<SearchResult[]>;
  /** Asks the same of what is older; undefined where nothing is. */
  further?: () => Promise<SearchResults>;
}

/** The index of all stories, as readers search it. */
export interface Archive {
  /** The list of parts, as it is known. */
  list(): Promise<PartList>;
  /** Makes ready to answer a question like this one. */
  prepare(query: SearchQuery): Promise<void>;
  /**
   * Words and filters may each be absent, not both: then nothing is found. The newest parts answer, and older ones with
   * them until there is a page of results; guesses count only where no part knows better. With every question the list is fetched again: where the site has changed
   * meanwhile, its new parts answer.
   */
  search(query: SearchQuery): Promise<SearchResults>;
}

/** Opens an archive; `page` is how many results a reader is shown at a time. Fetches nothing yet. */
export function openArchive(library: Library, page: number): Archive {
  const engines = new Map<string, Promise<Pagefind>>();
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
    for (const engine of opened) await (await engine.catch(() => undefined))?.destroy();
  };

  const engineOf = (parts: readonly ListedPart[], list: PartList) => {
    const key = keyOf(parts);
    const open = async () => openParts(await library.engine(), library.base, list.engine, parts);
    const engine = engines.get(key) ?? open();
    engines.set(key, engine);
    engine.catch(() => engines.delete(key));
    return engine;
  };

  const ask = async (parts: readonly ListedPart[], list: PartList, query: SearchQuery) => {
    const engine = await engineOf(parts, list);
    try {
      return await askParts(engine, parts, query);
    } catch (error) {
      engines.delete(keyOf(parts));
      await engine.destroy();
      throw error;
    }
  };

  const searchList = async (list: PartList, query: SearchQuery, before?: string): Promise<SearchResults> => {
    const reaches = reachesOf(list, query.filters.year, before);
    const sure: Finding[] = [];
    const guessed: Finding[] = [];
    let searched = 0;
    for (let reach = reaches[0]; reach && sure.length < page; reach = reaches[++searched]) {
      const answer = await ask(reach, list, query);
      (answer.sure ? sure : guessed).push(...answer.found);
    }
    const found = sure.length > 0 || before ? sure : guessed;
    const since = searched < reaches.length ? reaches[searched - 1]?.at(-1)?.from : undefined;
    return {
      total: found.length,
      since,
      until: before && reaches[0]?.[0]?.to,
      slice: (from, to) => Promise.all(found.slice(from, to).map((fetchResult) => fetchResult())),
      further: since === undefined ? undefined : () => search(query, since),
    };
  };

  const search = async (query: SearchQuery, before?: string): Promise<SearchResults> => {
    const nothing = askedWords(query) === '' && Object.values(query.filters).every((value) => value === '');
    if (nothing) return { total: 0, slice: async () => [] };
    const old = known;
    const [listed, found] = await Promise.allSettled([
      fetchList(),
      old ? searchList(old, query, before) : undefined,
    ]);
    if (listed.status === 'rejected') throw listed.reason;
    if (!old || !same(old, listed.value)) return searchList(listed.value, query, before);
    if (found.status === 'rejected') throw found.reason;
    return found.value ?? searchList(old, query, before);
  };

  return {
    list: async () => known ?? fetchList(),
    prepare: async ({ filters }) => {
      const list = known ?? (await fetchList());
      const [newest] = reachesOf(list, filters.year);
      if (newest) await engineOf(newest, list);
    },
    search: (query) => search(query),
  };
}

const keyOf = (parts: readonly ListedPart[]) =>
  parts.map(({ id, contents }) => `${id} ${contents}`).join(' ');
const same = (one: PartList, other: PartList) => JSON.stringify(one) === JSON.stringify(other);
