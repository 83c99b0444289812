import type { FacetName } from './part-list.ts';

/**
 * `stories.json` of a part: what the browser must know of every story before it fetches any, newest first. It makes
 * filters, counts, dates and order the search page's own, right across parts; Pagefind would give them for one question
 * in one part.
 */
export interface StoryTable {
  /** Pagefind's ids, without the language that they all begin with. */
  ids: string;
  /** The day of the newest story, in days since the epoch. */
  newest: number;
  /** By how many days each story is older than the one before: a code point each, from {@link zero}. */
  steps: string;
  /** The values of a facet, and the place of each story's value among them: a code point each, from {@link zero}. */
  facets: Record<Told, { values: string[]; of: string }>;
  /** The region of each city, as its place among these values. */
  regions: { values: string[]; of: string };
}

/** A region follows from its city. */
type Told = Exclude<FacetName, 'region'>;

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
  const told = (name: Told) => numbered(stories.map(({ facets }) => facets[name]));
  const city = told('city');
  const regions = new Map(stories.map(({ facets }) => [facets.city, facets.region]));
  return {
    ids: stories.map(({ id }) => id).join(' '),
    newest: days[0] ?? 0,
    steps: written(days.map((day, place) => (days[place - 1] ?? day) - day)),
    facets: { section: told('section'), city, source: told('source') },
    regions: numbered(city.values.map((name) => regions.get(name) ?? '')),
  };
}

/** The stories of a table. */
export function rowsOf({ ids, newest, steps, facets, regions }: StoryTable): StoryRow[] {
  if (ids === '') return [];
  const [older, section, city, source, region] = [
    read(steps),
    ...[facets.section, facets.city, facets.source, regions].map(({ of }) => read(of)),
  ];
  let day = newest;
  return ids.split(' ').map((id, place) => {
    day -= older?.[place] ?? 0;
    const cityAt = city?.[place] ?? 0;
    return {
      id,
      day: dayOf(day),
      facets: {
        section: facets.section.values[section?.[place] ?? 0] ?? '',
        region: regions.values[region?.[cityAt] ?? 0] ?? '',
        city: facets.city.values[cityAt] ?? '',
        source: facets.source.values[source?.[place] ?? 0] ?? '',
      },
    };
  });
}

/** Different values, and the place of each among them. */
function numbered(all: readonly string[]): { values: string[]; of: string } {
  const values = [...new Set(all)].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, of: written(all.map((value) => places.get(value) ?? 0)) };
}

/** Begins numbers: the first character after those that JSON escapes. */
const zero = 0x5d;
const written = (numbers: readonly number[]) =>
  numbers.map((each) => String.fromCodePoint(zero + each)).join('');
const read = (text: string) => Array.from(text, (each) => (each.codePointAt(0) ?? zero) - zero);
