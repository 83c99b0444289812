import { fold } from '../arabic/fold.ts';
import { tokensOf } from '../arabic/tokens.ts';
import type { Fragment } from './fragments.ts';
import { revealedPassages } from './hidden.ts';
import { aboutField, isTitleField, wordEnd } from './indexed.ts';
import { type Found, type Match, matchesOf, type TermMatch } from './match.ts';
import type { Term } from './question.ts';

/**
 * The stories that hold a term, told from their texts: as their parts of the index would tell, and how often each spells
 * the term as the reader did.
 */
export function matchesInTexts(term: Term, texts: ReadonlyMap<number, Fragment>): Map<number, TermMatch> {
  const matches = matchesOf(term, (word) => foundIn(texts, word));
  const spelling = fold(term.word);
  for (const [row, match] of matches) {
    const fragment = texts.get(row);
    const passages = fragment ? revealedPassages(fragment.meta['text'] ?? '', fragment.content) : [];
    const words = passages.flatMap(tokensOf).filter(({ text }) => fold(text) === spelling);
    matches.set(row, { ...match, spelled: words.length });
  }
  return matches;
}

function foundIn(texts: ReadonlyMap<number, Fragment>, word: string): Found {
  const found = new Map<number, Match>();
  const holds = (text: string) => text.split(' ').some((each) => isWord(each, word));
  for (const [row, { content, meta }] of texts) {
    const places = content.split(' ').flatMap((each, place) => (isWord(each, word) ? [place] : []));
    const fields = Object.keys(meta).filter(
      (name) => (isTitleField(name) || name === aboutField) && holds(meta[name] ?? ''),
    );
    if (places.length + fields.length > 0) found.set(row, { places, fields });
  }
  return found;
}

/** A word of the index without its end is the beginning of others. */
const isWord = (each: string, word: string): boolean =>
  word.endsWith(wordEnd) ? each === word : each.startsWith(word);
