import { retype } from '../arabic/keyboard.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { soundsLike, spelledLike } from './near-words.ts';
import type { KnownWord } from './vocabulary.ts';

/** What names begin with, written together with them or apart: «بنجلون», «بن جلون». */
const ofNames = /^(?:ا?بن|[أا]?بو|[آا]يت|ولد)$/;

const tokens = (text: string) => tokensOf(text).map((token) => token.text);
const isTelling = (token: string) => /\p{L}/u.test(token) && !isStopWord(token) && !ofNames.test(token);

/**
 * The words to search for in place of a query of which something matches nothing; undefined where nothing better is known.
 * `words` is the query as it was typed, cut at white space only: [ and ; bear Arabic letters, «l7okouma» holds a digit.
 * A word that is known, or in the vocabulary, stays, but for a stop word that is a piece of a word («مستش فى»). Tried in
 * this order: the other keyboard layout for the whole query; Arabic in Latin letters; two words typed as one, or one as
 * two; the nearest spelling.
 */
export function mend(
  words: readonly string[],
  isKnown: (word: string) => boolean,
  vocabulary: readonly KnownWord[],
): string[] | undefined {
  const known = knownWords(vocabulary);
  const isFine = (text: string) =>
    tokens(text).every((token) => !isTelling(token) || isKnown(token) || known.has(token));
  if (words.every(isFine)) return;
  const read = retyped(words, isFine, known) ?? words;
  const mended = respelled(joined(transcribed(read, isFine, known), isFine), isFine, known);
  const spelled = (all: readonly string[]) => tokens(all.join(' ')).join(' ');
  return spelled(mended) === spelled(words) ? undefined : mended;
}

/** How much the sound of a Latin name may differ that was typed with Arabic keys: what can be read twice is easily found. */
const strictly = 0.1;
/** From so many words on, a quarter of them may stay unknown in the other layout. */
const longQuery = 4;

/** The whole query in the other keyboard layout, where that makes it known: all words, or most of a long query. */
function retyped(
  words: readonly string[],
  isFine: (text: string) => boolean,
  known: KnownWords,
): string[] | undefined {
  const isTold = (word: string) => tokens(word).some(isTelling);
  const isRead = (word: string) =>
    (isFine(word) && tokens(word).some((token) => token.length > 1)) ||
    (/^[a-z]{4,}$/.test(word) && soundsLike(word, known, strictly) !== undefined);
  const kept = words.filter((word) => isFine(word) && isTold(word)).length;
  const mayLose = words.length < longQuery ? 0 : words.length / 4;
  for (const reading of retype(words.join(' '))) {
    const read = reading
      .split(' ')
      .map((word, place) => (isFine(words[place] ?? '') ? (words[place] ?? '') : word));
    let lost = 0;
    const found = read.filter((word, place) => {
      if (word === words[place] || lost > mayLose) return false;
      const isFound = isRead(word);
      if (!isFound) lost += 1;
      return isFound && isTold(word);
    });
    if (lost <= mayLose && found.length > kept) return read;
  }
  return;
}

/** Unknown words in Latin letters as the Arabic words that sound like them; all else as it is, unknown words token by token. */
function transcribed(
  words: readonly string[],
  isFine: (text: string) => boolean,
  known: KnownWords,
): string[] {
  const read: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    let word = words[place] ?? '';
    const next = words[place + 1];
    const isArticle = /^[ae]l$/i.test(word) && next !== undefined && !isFine(word) && !isFine(next);
    if (isArticle) {
      word += `-${next}`;
      place += 1;
    }
    const arabic = isFine(word) ? word : soundsLike(word, known);
    read.push(...(arabic === undefined ? tokens(word) : [arabic]));
  }
  return read;
}

/** Two neighbours as one, where neither says anything alone and both together are known. */
function joined(words: readonly string[], isFine: (text: string) => boolean): string[] {
  const isPiece = (word: string) => !isFine(word) || isStopWord(word) || ofNames.test(word);
  const read: string[] = [];
  for (const word of words) {
    const before = read.at(-1);
    const isOne =
      before !== undefined &&
      !(isFine(before) && isFine(word)) &&
      isPiece(before) &&
      isPiece(word) &&
      isTelling(before + word) &&
      isFine(before + word);
    if (isOne) read.splice(-1, 1, before + word);
    else read.push(word);
  }
  return read;
}

/** Unknown words as two, or as the nearest one. */
function respelled(words: readonly string[], isFine: (text: string) => boolean, known: KnownWords): string[] {
  const mendWord = (word: string) => {
    const near = () => {
      const meant = spelledLike(word, known);
      return meant === undefined ? undefined : [meant];
    };
    return split(word, withArticle, isFine) ?? near() ?? split(word, bothLong, isFine) ?? [word];
  };
  return words.flatMap((word) => (isFine(word) ? [word] : mendWord(word)));
}

const withArticle = (first: string, second: string) =>
  (/^ال.{3}/.test(second) && (first.length > 2 || isStopWord(first))) ||
  (ofNames.test(first) && second.length > 3);
const bothLong = (first: string, second: string) => first.length > 3 && second.length > 3;

/** Two known words that were typed as one. */
function split(
  word: string,
  mayStand: (first: string, second: string) => boolean,
  isFine: (text: string) => boolean,
): string[] | undefined {
  for (let at = 2; at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (mayStand(first, second) && isFine(first) && isFine(second)) return [first, second];
  }
  return;
}
