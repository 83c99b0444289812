/** How many stories of each part, newest first, hold a word. */
export type Holding = readonly number[];

/**
 * By what the scores of each part are multiplied to be comparable. A score grows with how rare the words are in their own
 * part (BM25), which says little where a part has few stories; so they count as rare as they are in all parts together.
 * `stories` is how many each part holds. Without words there is nothing to weigh, and all are 1.
 */
export function rarities(stories: readonly number[], words: readonly Holding[]): number[] {
  if (words.length === 0) return stories.map(() => 1);
  const all = sum(words.map((holding) => idf(sum(stories), sum(holding))));
  return stories.map((own, place) => all / sum(words.map((holding) => idf(own, holding[place] ?? 0))));
}

/** Whether each part holds every one of some words. */
export function holdsAll(parts: number, words: readonly Holding[]): boolean[] {
  return Array.from({ length: parts }, (_, place) => words.every((holding) => (holding[place] ?? 0) > 0));
}

/** How much a word tells that so many stories hold. */
const idf = (stories: number, holding: number) => Math.log(1 + (stories - holding + 0.5) / (holding + 0.5));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
