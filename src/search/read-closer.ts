import { fold } from '../arabic/fold.ts';
import { aboutField, isTitleField, wordEnd } from './indexed.ts';
import { type Found, type Match, matchesOf, sequenceMatches, type TermMatch } from './match.ts';
import type { Sequence, Term } from './question.ts';
import type { StoryText } from './story-text.ts';

/** The texts of some stories, by their places among all rows. */
export type Texts = ReadonlyMap<number, StoryText>;

/**
 * The stories that hold a term, told from their texts: as their parts of the index would tell, and how often each spells
 * the term as the reader did.
 */
export function matchesInTexts(term: Term, texts: Texts): Map<number, TermMatch> {
  const matches = matchesOf(term, (word) => foundIn(texts, word));
  const spelling = fold(term.word);
  for (const [row, match] of matches) {
    const written = texts.get(row)?.written;
    const spelled = match.places.filter((place) => fold(written?.[place] ?? '') === spelling);
    matches.set(row, { ...match, spelled: spelled.length });
  }
  return matches;
}

/** The stories whose texts do not have a phrase. */
export function withoutPhrase(phrase: Sequence, texts: Texts): number[] {
  const having = sequenceMatches(phrase, (word) => foundIn(texts, word));
  return [...texts.keys()].filter((row) => !having.has(row));
}

function foundIn(texts: Texts, word: string): Found {
  const found = new Map<number, Match>();
  const holds = (text: string) => text.split(' ').some((each) => isWord(each, word));
  for (const [row, { words, fragment }] of texts) {
    const places = words.flatMap((each, place) => (isWord(each, word) ? [place] : []));
    const fields = Object.keys(fragment.meta).filter(
      (name) => (isTitleField(name) || name === aboutField) && holds(fragment.meta[name] ?? ''),
    );
    if (places.length + fields.length > 0) found.set(row, { places, fields });
  }
  return found;
}

/** A word of the index without its end is the beginning of others. */
const isWord = (each: string, word: string): boolean =>
  word.endsWith(wordEnd) ? each === word : each.startsWith(word);
