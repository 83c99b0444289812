import type { Edition } from '../catalogue/edition.ts';
import { searchBundle } from '../search/build-index.ts';

/** The files of a search bundle by their paths in it. */
type Bundle = Map<string, Uint8Array>;

/**
 * Search bundles of editions, each made when it is first asked for and kept until another edition is asked about. They
 * are made one after another, since Pagefind has one service for all; one that failed is tried again.
 */
export function searchOnDemand(): (opened: Promise<{ edition: Edition }>) => Promise<Bundle> {
  let last: { opened: Promise<unknown>; bundle: Promise<Bundle> } | undefined;
  return (opened) => {
    if (last?.opened === opened) return last.bundle;
    const earlier = last?.bundle.catch(() => undefined);
    const make = async () => {
      await earlier;
      const { catalogue, body } = (await opened).edition;
      const files = await searchBundle(catalogue.stories, body);
      return new Map(files.map(({ path, content }) => [path, content]));
    };
    const made = { opened, bundle: make() };
    made.bundle.catch(() => {
      if (last === made) last = undefined;
    });
    last = made;
    return made.bundle;
  };
}
