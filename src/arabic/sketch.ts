import { fold } from './fold.ts';

/**
 * What is kept of a text to know its like again: 48 characters, each of which stands for one of the text's pairs of words
 * (the first 32) or one of its numbers (the last 16). Of all that fall to a place the one of the least hash is kept, so
 * that two texts agree in as many places as they have in common (MinHash with one permutation). `-` is an empty place.
 */
export type Sketch = string;

/** How much two texts have in common. */
export interface Likeness {
  /** The share of their pairs of words, between 0 and 1: how alike the wording is. */
  wording: number;
  /** The share of their numbers and days of the week, between 0 and 1; 0 where neither has any. */
  numbers: number;
  /** How many numbers both have, at most 16. */
  sameNumbers: number;
  /** Whether either has any. */
  hasNumbers: boolean;
}

const pairPlaces = 32;
const numberPlaces = 16;
const empty = '-';
/** How far a text is read, to the end of a paragraph: copies are cut at their end, and what matters stands first. */
const wordsRead = 350;
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_';

/**
 * The sketch of a text, given as its paragraphs; blind to what {@link fold} is blind to, to punctuation, and to where
 * lines end. Costs 5 ns a character.
 */
export function sketchOf(paragraphs: readonly string[]): Sketch {
  const least = new Int32Array(pairPlaces + numberPlaces).fill(none);
  let words = 0;
  let before = 0;
  for (const text of paragraphs) {
    if (words >= wordsRead) break;
    let hash = seed;
    let isNumber = false;
    for (let at = 0; at <= text.length; at++) {
      const code = text.charCodeAt(at);
      const letter = code < scripts ? folded[code] || learn(code) : end;
      if (letter === silent) continue;
      if (letter !== end) {
        hash = Math.imul(hash ^ letter, 0x01000193);
        isNumber ||= letter <= nine;
      } else if (hash !== seed && !(isNumber && isDigit(text.charCodeAt(at + 1)) && isPoint(code))) {
        if (isNumber || (weekdayMarks[hash & 0xfff] === 1 && weekdays.has(hash)))
          keep(least, hash, pairPlaces, numberPlaces);
        if (before !== 0) keep(least, Math.imul(before, 0x9e3779b1) ^ hash, 0, pairPlaces);
        before = hash;
        words++;
        hash = seed;
        isNumber = false;
      }
    }
  }
  let sketch = '';
  for (const rank of least) sketch += rank === none ? empty : characters.charAt(rank % characters.length);
  return sketch;
}

/** How alike two texts are, by their sketches; symmetric. */
export function likeness(one: Sketch, other: Sketch): Likeness {
  let pairs = 0;
  let samePairs = 0;
  let numbers = 0;
  let sameNumbers = 0;
  for (let place = 0; place < pairPlaces + numberPlaces; place++) {
    const kept = one.charCodeAt(place);
    const isSame = kept === other.charCodeAt(place);
    if (isSame && kept === emptyCode) continue;
    if (place < pairPlaces) {
      pairs++;
      if (isSame) samePairs++;
    } else {
      numbers++;
      if (isSame) sameNumbers++;
    }
  }
  return {
    wording: pairs === 0 ? 0 : samePairs / pairs,
    numbers: numbers === 0 ? 0 : sameNumbers / numbers,
    sameNumbers,
    hasNumbers: numbers > 0,
  };
}

/** Keeps a hash at its place, one of `count` from `first`, if it is the least there. */
function keep(least: Int32Array, hash: number, first: number, count: number): void {
  const mixed = mix(hash);
  const place = first + (mixed & (count - 1));
  const rank = mixed >>> 5;
  if (rank < (least[place] ?? 0)) least[place] = rank;
}

/** The last step of MurmurHash3: every bit of the hash changes half of the others. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const none = 0x7fffffff;
const emptyCode = empty.charCodeAt(0);
/** Where the hash of a word begins (FNV-1a). */
const seed = 0x811c9dc5 | 0;

/** What each character of the Latin and Arabic scripts is folded to; 0 until it is asked for. */
const scripts = 0x700;
const folded = new Uint16Array(scripts);
/** A character that ends a word, and one that nobody hears. */
const end = 1;
const silent = 2;
const nine = 0x39;

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const letter = fold(character);
  const isSilent = letter === '' && /\S/.test(character);
  const found = /^[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : isSilent ? silent : end;
  folded[code] = found;
  return found;
}

/** «4,2» and «1.340» are numbers, «06:41» is one hour. */
const isPoint = (code: number) => code === 0x2c || code === 0x2e || code === 0x3a;
const isDigit = (code: number) => code >= 0x30 && code <= nine;

/** The days of the week, with what may stand before them: notices of a series differ in them as in numbers. */
const weekdays = new Set(
  ['اثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت', 'أحد'].flatMap((day) =>
    ['ال', 'وال', 'بال'].map((before) => {
      let hash = seed;
      for (const letter of fold(before + day)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
      return hash;
    }),
  ),
);
/** Whether a hash may be one of theirs, by its last bits: asked of every word. */
const weekdayMarks = new Uint8Array(0x1000);
for (const hash of weekdays) weekdayMarks[hash & 0xfff] = 1;
