import { isStory, most } from './kept.ts';
import { stemOf } from './page-facts.ts';

/** Of kept pages, the stories that are to go: the oldest, where there are more than are kept. `paths`: oldest first. */
export function surplusStories(paths: readonly string[]): string[] {
  return oldest(paths.filter(isStory), most.stories);
}

/**
 * Of kept files, oldest first, those that are to go: fonts and pictures that no kept page shows (`shown`, by `stemOf`).
 * Scripts ask for others, which pages do not name: the last ones asked for stay.
 */
export function surplusFiles(paths: readonly string[], shown: ReadonlySet<string>): string[] {
  const isScript = (path: string) => /\.m?js$/.test(path);
  return [
    ...oldest(paths.filter(isScript), most.scripts),
    ...paths.filter((path) => !isScript(path) && !shown.has(stemOf(path))),
  ];
}

const oldest = (paths: readonly string[], kept: number) => paths.slice(0, Math.max(0, paths.length - kept));
