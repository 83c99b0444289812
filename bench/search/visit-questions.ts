import { seeded } from '../../tests/support/random.ts';
import { pick } from '../vocabulary.ts';
import type { KnownItem } from './known-items.ts';
import type { SearchedStory } from './stories.ts';
import { isTelling, wordsOf } from './words.ts';

/** How many questions a reader asks after the first. */
const later = 20;

/** What one reader asks, drawn with a seed: in turn one word of a title, two of another, and a query for a known story. */
export function visitQuestions(
  stories: readonly SearchedStory[],
  items: readonly KnownItem[],
  seed: number,
): string[] {
  const random = seeded(seed);
  const plain = items.filter(({ category }) => category === items[0]?.category);
  const words = (count: number): string => {
    const telling = wordsOf(pick(random, stories).title).filter(
      (word) => isTelling(word) && !/\d/.test(word),
    );
    return telling.length < count ? words(count) : telling.slice(-count).join(' ');
  };
  return Array.from({ length: 1 + later }, (_, turn) =>
    turn % 3 === 2 ? pick(random, plain).query : words(1 + (turn % 3)),
  );
}
