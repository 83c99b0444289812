import { type FacetName, facetNames } from './part-list.ts';

/**
 * `stories.json` of a part: what the browser must know of every story before it fetches any, newest first. It makes
 * filters, counts, dates and order the search page's own, right across parts; Pagefind would give them for one question
 * in one part.
 */
export interface StoryTable {
  /** Pagefind's ids, without the language that they all begin with. */
  ids: string;
  /** Days since the epoch of the newest story, and how many days each next one is older. */
  days: number[];
  /** The values of a facet, and the place of each story's value among them. */
  facets: Record<FacetName, { values: string[]; of: number[] }>;
}

/** What one story is found, filtered and ordered by. */
export interface StoryRow {
  id: string;
  /** `2026-11-21`, on the newsroom's wall. */
  day: string;
  facets: Record<FacetName, string>;
}

const msPerDay = 86_400_000;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / msPerDay;
const dayOf = (number: number) => new Date(number * msPerDay).toISOString().slice(0, 10);

/** The table of stories that are given newest first. */
export function tableOf(stories: readonly StoryRow[]): StoryTable {
  const days = stories.map(({ day }) => numberOf(day));
  return {
    ids: stories.map(({ id }) => id).join(' '),
    days: days.map((day, place) => (place === 0 ? day : (days[place - 1] ?? day) - day)),
    facets: mapFacets((name) => {
      const values = [...new Set(stories.map(({ facets }) => facets[name]))].sort();
      const places = new Map(values.map((value, place) => [value, place]));
      return { values, of: stories.map(({ facets }) => places.get(facets[name]) ?? 0) };
    }),
  };
}

/** The stories of a table. */
export function rowsOf({ ids, days, facets }: StoryTable): StoryRow[] {
  if (ids === '') return [];
  let day = 0;
  return ids.split(' ').map((id, place) => {
    const step = days[place] ?? 0;
    day = place === 0 ? step : day - step;
    return {
      id,
      day: dayOf(day),
      facets: mapFacets((name) => facets[name].values[facets[name].of[place] ?? 0] ?? ''),
    };
  });
}

function mapFacets<To>(change: (name: FacetName) => To): Record<FacetName, To> {
  return Object.fromEntries(facetNames.map((name) => [name, change(name)])) as Record<FacetName, To>;
}
