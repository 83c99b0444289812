import { stemOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';
import { remembered } from '../catalogue/remembered.ts';

/** How often each stem stands in a text, by weight. */
export type Counts = Map<string, number>;

const stem = remembered(
  (word: string) => (isStopWord(word) || word.length < 2 ? '' : stemOf(word)),
  (word) => word,
);

/** The stems of a text as the search knows them, in its order, without stop words and numbers. */
export function stemsOf(text: string): { stem: string; word: string }[] {
  return tokensOf(text).flatMap(({ text: word }) => {
    const found = /^\p{N}/u.test(word) ? '' : stem(word);
    return found === '' ? [] : [{ stem: found, word }];
  });
}

/** Counts the stems of texts, each with what one mention in it weighs. */
export function countStems(texts: readonly (readonly [text: string, weight: number])[]): Counts {
  const counts: Counts = new Map();
  for (const [text, weight] of texts)
    for (const { stem: found } of stemsOf(text)) counts.set(found, (counts.get(found) ?? 0) + weight);
  return counts;
}

/**
 * How rare stems are among some stories: the weight of each is the logarithm of how many stories there are for one that
 * has it.
 */
export function rarityAmong(stories: readonly Counts[]): (stem: string) => number {
  const having = new Map<string, number>();
  for (const counts of stories)
    for (const found of counts.keys()) having.set(found, (having.get(found) ?? 0) + 1);
  return (found) => Math.log((stories.length + 1) / ((having.get(found) ?? 0) + 0.5));
}

/** Two texts by the angle between them (tf-idf, cosine): 0 nothing in common, 1 the same. */
export function alikeness(one: Counts, other: Counts, rarity: (stem: string) => number): number {
  let product = 0;
  for (const [found, count] of one) {
    const there = other.get(found);
    if (there !== undefined) product += weight(count) * weight(there) * rarity(found) ** 2;
  }
  return product === 0 ? 0 : product / (lengthOf(one, rarity) * lengthOf(other, rarity));
}

/** The stems that bring two texts together, the most telling first. */
export function inCommon(one: Counts, other: Counts, rarity: (stem: string) => number): string[] {
  const shared = [...one].flatMap(([found, count]) => {
    const there = other.get(found);
    return there === undefined ? [] : [[found, weight(count) * weight(there) * rarity(found) ** 2] as const];
  });
  return shared.sort((a, b) => b[1] - a[1]).map(([found]) => found);
}

const weight = (count: number) => 1 + Math.log(count);

function lengthOf(counts: Counts, rarity: (stem: string) => number): number {
  let sum = 0;
  for (const [found, count] of counts) sum += (weight(count) * rarity(found)) ** 2;
  return Math.sqrt(sum);
}
