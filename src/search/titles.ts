import { titleFields } from './indexed.ts';
import type { PartList } from './part-list.ts';

/**
 * The titles of the whole archive, by their stems: what a reader remembers of an old story is mostly its title, and this
 * finds it without any part being asked. It is divided into shards, a file each, by the stems; a shard gives for each stem
 * the stories whose titles hold it, and the field that tells how each spells it ({@link titleField}).
 */
export type TitleShard = Record<string, string>;

/** Titles whose words fill one shard: about 3 KB of it on the wire. */
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

/** A title: its stems, each with the number of the field that its spelling belongs to. */
export type Title = [stem: string, field: number][];

/** All shards of the titles of stories, which are numbered in the order of the list. */
export function titleShards(titles: readonly Title[]): TitleShard[] {
  const holding = new Map<string, [story: number, field: number][]>();
  for (const [story, words] of titles.entries())
    for (const [stem, field] of new Map(words))
      holding.set(stem, [...(holding.get(stem) ?? []), [story, field]]);
  const shards = Array.from({ length: shardsOf(titles.length) }, (): TitleShard => ({}));
  for (const stem of [...holding.keys()].sort()) {
    const shard = shards[shardOf(stem, shards.length)];
    if (shard) shard[stem] = written(holding.get(stem) ?? []);
  }
  return shards;
}

/** The stories that a shard names for a stem, by their numbers, and the field of each. */
export function storiesIn(shard: TitleShard, stem: string): { story: number; field: number }[] {
  let story = -1;
  const steps = Object.hasOwn(shard, stem) ? (shard[stem] ?? '') : '';
  if (steps === '') return [];
  return steps.split(',').map((step) => {
    const number = Number.parseInt(step, 36);
    story += Math.floor(number / titleFields);
    return { story, field: number % titleFields };
  });
}

/** Stories as the steps between their numbers, each together with its field. */
const written = (stories: readonly [story: number, field: number][]) =>
  stories
    .map(([story, field], place) => (story - (stories[place - 1]?.[0] ?? -1)) * titleFields + field)
    .map((step) => step.toString(36))
    .join(',');

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
