import type { PartList } from './part-list.ts';

/**
 * The titles of the whole archive, by their stems: what a reader remembers of an old story is mostly its title, and this
 * finds it without any part being asked. It is divided into shards, a file each, by the stems; a shard gives for each stem
 * the stories whose titles hold it.
 */
export type TitleShard = Record<string, string>;

/** Titles whose words fill one shard: about 2 KB of it on the wire. */
const titlesOfShard = 160;

/** How many shards the titles of so many stories are divided into. */
export const shardsOf = (stories: number): number => Math.ceil(stories / titlesOfShard);

/** The shard of a stem, of so many. */
export function shardOf(stem: string, shards: number): number {
  let sum = 0;
  for (let at = 0; at < stem.length; at++) sum = (Math.imul(sum, 31) + stem.charCodeAt(at)) >>> 0;
  return sum % shards;
}

/** The file of a shard. */
export const shardFile = (shard: number): string => `titles/${shard}.json`;

/** All shards of the titles of stories, given as the stems of each. Stories are numbered in the order of the list. */
export function titleShards(titles: readonly (readonly string[])[]): TitleShard[] {
  const holding = new Map<string, number[]>();
  for (const [story, stems] of titles.entries())
    for (const stem of new Set(stems)) holding.set(stem, [...(holding.get(stem) ?? []), story]);
  const shards = Array.from({ length: shardsOf(titles.length) }, (): TitleShard => ({}));
  for (const stem of [...holding.keys()].sort()) {
    const shard = shards[shardOf(stem, shards.length)];
    if (shard) shard[stem] = written(holding.get(stem) ?? []);
  }
  return shards;
}

/** The stories that a shard names for a stem, by their numbers. */
export function storiesIn(shard: TitleShard, stem: string): number[] {
  let story = -1;
  const steps = Object.hasOwn(shard, stem) ? (shard[stem] ?? '') : '';
  return steps === '' ? [] : steps.split(',').map((step) => (story += Number.parseInt(step, 36)));
}

/** Numbers as the steps between them. */
const written = (numbers: readonly number[]) =>
  numbers.map((each, place) => (each - (numbers[place - 1] ?? -1)).toString(36)).join(',');

/** The parts whose titles the archive's index holds: all but the newest, where there are others. */
export const settledParts = <Part>(parts: readonly Part[]): readonly Part[] =>
  parts.length > 1 ? parts.slice(1) : parts;

/** The part that a story stands in by its number among those of the settled parts, and its place there. */
export function placeOfStory(
  story: number,
  { parts }: Pick<PartList, 'parts'>,
): { part: number; row: number } {
  let row = story;
  const offset = parts.length - settledParts(parts).length;
  for (const [place, { stories }] of settledParts(parts).entries()) {
    if (row < stories) return { part: place + offset, row };
    row -= stories;
  }
  throw new Error(`There is no story ${story}.`);
}
