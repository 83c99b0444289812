import { fromLatin, skeletonOf, soundCost } from '../arabic/arabizi.ts';
import { fold } from '../arabic/fold.ts';
import { lexicon } from '../arabic/lexicon.ts';
import { differInForm, differInVowels, lettersOf, mayBeNear, slipCost } from '../arabic/slips.ts';
import { stemOf } from '../arabic/stem.ts';
import { grouped } from './grouped.ts';
import { type Entry, hasArticle, type KnownWords } from './known-words.ts';

/** A word that may be meant. */
interface Candidate {
  entry: Entry;
  cost: number;
}

/** The likeliest first: few slips, or a common word; that a thousand times as many stories hold it outweighs 0.5. */
const ranked = <Some extends Candidate>(candidates: readonly Some[]): Some[] =>
  candidates
    .filter(({ cost }) => Number.isFinite(cost))
    .map((candidate) => ({ ...candidate, cost: candidate.cost - Math.log2(candidate.entry.stories) / 20 }))
    .sort((one, other) => one.cost - other.cost || (one.entry.word < other.entry.word ? -1 : 1));

const ain = lettersOf('ع');

/**
 * The known word that is written with Latin letters, by sound: «l7okouma» → «الحكومة». `share` is how much of its spelling
 * may differ: vowels and letters that sound alike.
 */
export function soundsLike(word: string, { entries }: KnownWords, share = 0.5): string | undefined {
  if (word.length < 3) return;
  const bySkeleton = grouped(fromLatin(word), skeletonOf);
  bySkeleton.delete('');
  const letters = new Set([...bySkeleton.keys()].map(lettersOf));
  const candidates = entries
    .filter((entry) => letters.has(entry.letters & ~ain))
    .flatMap((entry) =>
      (bySkeleton.get(skeletonOf(entry.word)) ?? []).map((spelling) => ({
        entry,
        cost: within(soundCost(spelling, entry.base), share * spelling.length),
      })),
    );
  return ranked(candidates)[0]?.entry.word;
}

const within = (cost: number, most: number) => (cost <= most ? cost : Infinity);

/** How much may be slips in a word of so many letters: the longer of what is typed and what is meant. */
const mostCost = (letters: number) => (letters < 4 ? 0.7 : letters < 8 ? oneSlip : twoSlips);
const oneSlip = 1.3;
const twoSlips = 2.3;
/** Short words are near many others: how much may be slips in them, less what speaks for a common word. */
const mostDoubt = (letters: number) => (letters < 5 ? 0.75 : letters < 6 ? 0.95 : twoSlips);
/** In short words, long vowels make other words of the same root. */
const vowelDoubt = 0.4;
/** A clitic of one letter, or an ending, may as well be of the word. */
const affixDoubt = 0.2;

/** A word without what may be no part of it. */
interface Reading {
  clitics: string;
  rest: string;
  doubt: number;
}

/**
 * The known word that is meant where a word is spelled wrongly, with the clitics that were typed: «والمسشفى» →
 * «والمستشفى». In words of three letters only swapped or doubled letters are slips. Undefined for a word of the lexicon,
 * and where all words that are near are other words or forms, by {@link differInForm}.
 */
export function spelledLike(word: string, known: KnownWords): string | undefined {
  const typed = fold(word);
  const readings = cliticsOf(typed).map((clitics) => readingOf(typed, clitics));
  if (readings.some(({ rest }) => lexicon.listed.has(rest))) return;
  readings.push(...withoutEnding(stemOf(word), readings));
  return (
    nearest(readings, known, oneSlip) ??
    nearest(
      readings.filter(({ rest, doubt }) => doubt === 0 && rest.length > 5),
      known,
      twoSlips,
    )
  );
}

function nearest(readings: readonly Reading[], known: KnownWords, most: number): string | undefined {
  const candidates = readings.flatMap((reading) =>
    near(reading.rest, known, most).map((entry) => {
      const letters = longer(reading.rest, entry.base);
      const doubt = letters < 6 && differInVowels(reading.rest, entry.base) ? vowelDoubt : 0;
      const slips = slipCost(reading.rest, entry.base, Math.min(most, mostCost(letters)));
      return { entry, reading, cost: slips + reading.doubt + doubt };
    }),
  );
  const meant = ranked(candidates).find(
    ({ entry, reading: { rest }, cost }) =>
      cost <= mostDoubt(longer(rest, entry.base)) && !differInForm(rest, entry.base),
  );
  return meant && withClitics(meant.reading.clitics, meant.entry.word);
}

const longer = (one: string, other: string) => Math.max(one.length, other.length);

const readingOf = (typed: string, clitics: string): Reading => {
  const doubt = /^$|ال$|لل$/.test(clitics) ? 0 : affixDoubt;
  return { clitics, rest: typed.slice(clitics.length), doubt };
};

/** The stem of the word as it may stand in the vocabulary. */
function withoutEnding(stem: string, whole: readonly Reading[]): Reading[] {
  if (stem.length < 3) return [];
  const clitics = whole.findLast(({ rest }) => rest.startsWith(stem))?.clitics ?? '';
  return [stem, `${stem}ه`]
    .filter((rest) => whole.every((reading) => reading.rest !== rest))
    .map((rest) => ({ clitics, rest, doubt: affixDoubt }));
}

/** What a folded word may begin with that is no part of it: each way to cut it, none first. */
const cliticsOf = (word: string): string[] =>
  [0, 1, 2, 3, 4]
    .map((length) => word.slice(0, length))
    .filter((begin) => begin === '' || (word.length - begin.length >= 3 && cliticForm.test(begin)));
const cliticForm = /^[وف]?(?:[بلك]?(?:ال)?|لل)$/;

/** Known words that may be near enough; where much may differ, only those that begin alike. */
function near(word: string, known: KnownWords, most: number): Entry[] {
  const letters = lettersOf(word);
  const isNear = ({ base, letters: others }: Entry) =>
    Math.abs(base.length - word.length) <= Math.min(most, mostCost(longer(base, word))) &&
    mayBeNear(others, letters, most) &&
    (Math.min(base.length, word.length) > 3 || sameLetters(base, word));
  const [first = '', second = ''] = word;
  const beginning = known.beginning(first).filter(isNear);
  if (most > oneSlip) return beginning;
  const others = known.beginning(second).filter(({ base }) => !base.slice(0, 2).includes(first));
  return [...beginning, ...others.filter(isNear)];
}

const sameLetters = (one: string, other: string) =>
  [...one].every((letter) => other.includes(letter)) && [...other].every((letter) => one.includes(letter));

/** A known word after clitics; it keeps its article where it is another word without. */
function withClitics(clitics: string, word: string): string {
  const plain = hasArticle(word) ? word.slice(2) : word;
  const written = [clitics + plain, (clitics + word).replace(/^([وف]?)لال/, '$1لل')];
  return written.find((one) => stemOf(one) === stemOf(word)) ?? word;
}
