import type { Edition } from '../catalogue/edition.ts';
import { storyKeys } from '../press/keys.ts';
import type { Print } from '../press/print.ts';
import { indexer, searchPrints } from '../press/search-bundle.ts';

/** The files of the search index by their site paths. */
type SearchFiles = Map<string, Print>;

/**
 * The search index of editions, each made when it is first asked for, one after another, and known until another edition
 * is asked about. What failed is tried again. `cache` is where bundles are kept, as in a build.
 */
export function searchOnDemand(cache: string): (opened: { edition: Edition }) => Promise<SearchFiles> {
  void indexer().catch(() => undefined);
  let last: { opened: unknown; files: Promise<SearchFiles> } | undefined;
  return (opened) => {
    if (last?.opened === opened) return last.files;
    const earlier = last?.files.catch(() => undefined);
    const make = async () => {
      await earlier;
      const { edition } = opened;
      const prints = await searchPrints(edition, storyKeys(edition.catalogue, edition.resolver), cache);
      return new Map(prints.map((print) => [`/${print.file}`, print]));
    };
    const made = { opened, files: make() };
    made.files.catch(() => {
      if (last === made) last = undefined;
    });
    last = made;
    return made.files;
  };
}
