import { fold } from '../arabic/fold.ts';
import { stemOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';

/** Ends every word of the index: Pagefind takes a word without it for the beginning of longer ones. No stem holds it. */
export const wordEnd = '\u0640';

/** Stands for a word that nobody looks for: Pagefind counts it, so that words keep their distances, and indexes nothing. */
const passedOver = '-';

/** A word that every story holds: to ask for it is to ask for all of them. */
export const everyStory = `_${wordEnd}`;

/** The words of a text as they stand in the index, one for each token; `stem` is the stemmer, or one that remembers. */
export function indexedWords(text: string, stem: (word: string) => string = stemOf): string[] {
  return tokensOf(text).map(({ text: word }) => (isStopWord(word) ? passedOver : indexed(stem(word))));
}

/** A stem as it stands in the index. */
export const indexed = (stem: string): string => `${stem}${wordEnd}`;

/** The stem of a word of the index; empty where it stands for none. */
export const stemIn = (word: string): string => (word.endsWith(wordEnd) ? word.slice(0, -1) : '');

/** How many words stand between two passages, so that no phrase reaches from one into the next. */
export const betweenPassages = 2;

/** Passages as the content of one story. */
export const joined = (passages: readonly (readonly string[])[]): string =>
  passages.flatMap((words, place) => (place === 0 ? words : [...between, ...words])).join(' ');

const between = Array<string>(betweenPassages).fill(passedOver);

/** The metadata fields that the words of a title are divided among. */
export const titleFields = 8;

/**
 * The field of metadata that a word of a title is kept in: Pagefind tells which fields a stem was found in, and so whether
 * the title spells the word as the reader did, but for one case in eight.
 */
export const titleField = (word: string): string => `${title}${spellingOf(word)}`;

/** The number of that field. */
export function spellingOf(word: string): number {
  let sum = 0;
  for (const letter of fold(word)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8191;
  return sum % titleFields;
}

/** Stands for all fields of a title together. */
export const title = 't';

export const isTitleField = (field: string): boolean => /^t\d?$/.test(field);

/** The field of what a story is filed under: its city, tags and authors. */
export const aboutField = 'about';
