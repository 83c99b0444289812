import { likeness } from '../arabic/sketch.ts';
import { stemOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';
import type { Article } from '../content/article.ts';
import { publishedAt } from './visibility.ts';

/** What two stories are compared by; what a feed offers has as much, whether or not its city is known. */
export type Telling = Pick<Article, 'title' | 'description' | 'date' | 'publishDate'> & {
  city?: Pick<Article['city'], 'id'>;
  facts: Pick<Article['facts'], 'words' | 'sketch'>;
};

const hour = 3_600_000;
/** How far apart copies of a text are published, and stories that tell an event anew. */
export const copiesWithin = 72 * hour;
export const retoldWithin = 36 * hour;

/**
 * Whether two stories tell one event: the one is a copy of the other with small changes, or both tell in their own words
 * what happened in one city at one time, with the same numbers. Symmetric. Judged by `same-event.test.ts`, precision
 * first: what differs in its numbers or its day is another notice of a series (weather, prayers, prices, matches).
 */
export function isSameEvent(one: Telling, other: Telling): boolean {
  const apart = Math.abs(publishedAt(one).ms - publishedAt(other).ms);
  if (apart > copiesWithin) return false;
  const { wording, numbers, sameNumbers, hasNumbers } = likeness(one.facts.sketch, other.facts.sketch);
  const words = Math.min(one.facts.words, other.facts.words);
  if (words < shortText) return false;
  if (words >= longText && wording >= 0.3 && (numbers >= 0.2 || !hasNumbers)) return true;
  if (wording >= 0.55 && (numbers >= 0.5 || !hasNumbers)) return true;
  if (sameNumbers < 2 || numbers < 0.5) return false;
  if (wording >= 0.4) return sharedLead(one, other) >= 0.75;
  if (one.city === undefined || one.city.id !== other.city?.id || apart > retoldWithin) return false;
  if (wording >= 0.15 && sameNumbers >= 4) return true;
  return wording < 0.25 && sharedLead(one, other) >= 1 / 3;
}

/** Fewer words than these say too little to be compared; so many are not alike by their form alone. */
const shortText = 12;
const longText = 150;

/** How many of the words of a title and description stand in those of another story, of the story that has fewer. */
function sharedLead(one: Telling, other: Telling): number {
  const [few = none, many = none] = [leadOf(one), leadOf(other)].sort((a, b) => a.size - b.size);
  return few.intersection(many).size / few.size;
}

const none: ReadonlySet<string> = new Set();

function leadOf({ title, description }: Telling): ReadonlySet<string> {
  const words = tokensOf(`${title} ${description}`).filter(({ text }) => !isStopWord(text));
  return new Set(words.map(({ text }) => stemOf(text)));
}
