import { fromLatin, skeletonOf } from '../arabic/arabizi.ts';
import { fold } from '../arabic/fold.ts';
import { listed } from '../arabic/lexicon.ts';
import { differInForm, lettersOf, mayBeNear, slipCost } from '../arabic/slips.ts';
import { stemOf } from '../arabic/stem.ts';
import { type Entry, hasArticle, type KnownWords } from './known-words.ts';

/** A word that may be meant. */
interface Candidate {
  entry: Entry;
  cost: number;
  /** What was typed before it and is no part of it. */
  clitics: string;
}

/** The cheapest first. Of two words that cost the same the one that more stories hold: a thousandfold outweighs 0.5. */
const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .map((candidate) => ({ ...candidate, cost: candidate.cost - Math.log2(candidate.entry.stories) / 20 }))
    .toSorted((one, other) => one.cost - other.cost || (one.entry.word < other.entry.word ? -1 : 1));

const ain = lettersOf('ع');

/**
 * The known word that is written with Latin letters, by sound: «l7okouma» → «الحكومة». `share` is how much of its spelling
 * may differ: vowels and letters that sound alike.
 */
export function soundsLike(word: string, { entries }: KnownWords, share = 0.5): string | undefined {
  if (word.length < 3) return;
  const bySkeleton = Map.groupBy(fromLatin(word), skeletonOf);
  bySkeleton.delete('');
  const letters = new Set([...bySkeleton.keys()].map(lettersOf));
  const candidates = entries
    .filter((entry) => letters.has(entry.letters & ~ain))
    .flatMap((entry) =>
      (bySkeleton.get(skeletonOf(entry.word)) ?? []).map((spelling) => ({
        entry,
        cost: slipCost(spelling, entry.base, share * spelling.length),
        clitics: '',
      })),
    );
  return ranked(candidates.filter(({ cost }) => Number.isFinite(cost)))[0]?.entry.word;
}

/** How much may be slips in a word of so many letters. */
const mostCost = (letters: number) => (letters < 4 ? 0.7 : letters < 8 ? 1.3 : 2.3);
/** A clitic of one letter may as well be the first letter of a word. */
const particleCost = 0.2;

/**
 * The known word that is meant where a word is spelled wrongly, with the clitics that were typed: «والحكوما» →
 * «والحكومة». In words of three letters only swapped or doubled letters are slips. Undefined for a word that dictionaries
 * have, and where all words that are near are other words or forms, by {@link differInForm}.
 */
export function spelledLike(word: string, { entries }: KnownWords): string | undefined {
  const typed = fold(word);
  const cuts = [0, 1, 2, 3, 4]
    .filter((length) => length === 0 || typed.length - length >= 3)
    .map((length) => ({ clitics: typed.slice(0, length), rest: typed.slice(length) }))
    .filter(({ clitics }) => /^[وف]?(?:[بلك]?(?:ال)?|لل)$/.test(clitics));
  if (cuts.some(({ rest }) => listed.has(rest))) return;
  const candidates = cuts.flatMap(({ clitics, rest }) => {
    const uncertain = /^$|ال$|لل$/.test(clitics) ? 0 : particleCost;
    return near(rest, entries)
      .map((entry) => ({
        entry,
        cost: slipCost(rest, entry.base, mostCost(rest.length)) + uncertain,
        clitics,
      }))
      .filter(({ entry, cost }) => Number.isFinite(cost) && !differInForm(rest, entry.base));
  });
  for (const { entry, clitics } of ranked(candidates)) {
    const meant = withClitics(clitics, entry.word);
    if (fold(meant) !== typed) return meant;
  }
  return;
}

/** Known words that may be near enough. Of several slips, one at most is in the first two letters. */
function near(word: string, entries: readonly Entry[]): Entry[] {
  const most = mostCost(word.length);
  const longer = Math.ceil(most) - 1;
  const letters = lettersOf(word);
  const begin = word.slice(0, 2);
  return entries.filter(
    ({ base, letters: others }) =>
      Math.abs(base.length - word.length) <= longer &&
      (begin.includes(base.charAt(0)) || begin.includes(base.charAt(1))) &&
      mayBeNear(others, letters, most) &&
      (Math.min(base.length, word.length) > 3 || sameLetters(base, word)),
  );
}

const sameLetters = (one: string, other: string) =>
  [...one].every((letter) => other.includes(letter)) && [...other].every((letter) => one.includes(letter));

/** A known word after clitics; it keeps its article where it is another word without. */
function withClitics(clitics: string, word: string): string {
  const plain = hasArticle(word) ? word.slice(2) : word;
  const written = [clitics + plain, (clitics + word).replace(/(?<=^[وف]?)لال/, 'لل')];
  return written.find((one) => stemOf(one) === stemOf(word)) ?? word;
}
