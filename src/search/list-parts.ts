import type { Article } from '../content/article.ts';
import { filtersOf } from './build-index.ts';
import { filterNames, type PartList } from './part-list.ts';
import type { Part } from './parts.ts';

/**
 * The list of parts for the browser. `engine` tells what all parts share, `contents` of each part (in the same order) what
 * its files hold.
 */
export function listParts(
  parts: readonly Part[],
  engine: string,
  contents: readonly string[],
  reach: number,
): PartList {
  const stories = parts.flatMap((part) => part.stories);
  return {
    engine,
    reach,
    filters: filterValues(stories),
    parts: parts.map(({ id, from, to, stories }, index) => ({
      id,
      contents: contents[index] ?? '',
      from,
      to,
      stories: stories.length,
    })),
  };
}

function filterValues(stories: readonly Article[]): PartList['filters'] {
  const filters = stories.map(filtersOf);
  const valuesOf = (name: (typeof filterNames)[number]) => [...new Set(filters.map((each) => each[name]))];
  return Object.fromEntries(filterNames.map((name) => [name, valuesOf(name).sort()])) as PartList['filters'];
}
