/** What each story has one of. */
export const facetNames = ['section', 'region', 'city', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** What readers may choose to see only a part of what was found. */
export const filterNames = [...facetNames, 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** A part of the index as the browser knows it. */
export interface ListedPart {
  /** Also its folder below `/pagefind/`. */
  id: string;
  /** Tells what its files hold from what they held before. */
  contents: string;
  /** The days (`2026-11-21`) of its oldest and newest story. */
  from: string;
  to: string;
  /** How many stories it holds. */
  stories: number;
}

/** `/pagefind/parts.json`: all that a search page must know before it asks any part. */
export interface PartList {
  /** Changes with the files that all parts share. */
  engine: string;
  /** The most stories that are searched first. */
  reach: number;
  /** Changes with the archive's dictionary. */
  dictionary: string;
  /** Changes with {@link Values}. */
  values: string;
  /** Newest first. */
  parts: ListedPart[];
}

/** `/pagefind/values.json`: what a reader may ask for by name. */
export interface Values {
  /** The values of every filter. */
  filters: Record<FilterName, string[]>;
  /** Names of one place or thing each, as people write them. */
  names: string[][];
}

/** More parts than these are not searched at a time: their weights could not be told apart. */
const partsAtMost = 40;

/** A stretch of days (`2026-11-21`), both included; an absent one is no limit. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * The parts that hold stories of some days, in the order in which they are searched: those of a reach together, those of
 * the next only when that is not enough. Each reach may hold twice as many stories as the one before, and holds at least
 * one part.
 */
export function reachesOf(
  { parts, reach }: Pick<PartList, 'parts' | 'reach'>,
  { from = '', to = '9999' }: Days,
): ListedPart[][] {
  const reaches: ListedPart[][] = [];
  let room = 0;
  for (const part of parts) {
    if (part.from > to || part.to < from) continue;
    const current = reaches.at(-1);
    if (current && part.stories <= room && current.length < partsAtMost) current.push(part);
    else room = reach * 2 ** (reaches.push([part]) - 1);
    room -= part.stories;
  }
  return reaches;
}
