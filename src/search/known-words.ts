import { fold } from '../arabic/fold.ts';
import { lettersOf } from '../arabic/slips.ts';
import { stemOf } from '../arabic/stem.ts';
import { grouped } from './grouped.ts';
import type { KnownWord } from './vocabulary.ts';

/** A word of the vocabulary, made ready to be compared. */
export interface Entry extends KnownWord {
  /** Folded, without the article. */
  base: string;
  letters: number;
}

/** A vocabulary, made ready to look words up in it. */
export interface KnownWords {
  entries: readonly Entry[];
  /** Those that have a letter in the first or second place. */
  beginning(letter: string): readonly Entry[];
  /** Whether some word that begins like this one has its stem. */
  has(word: string): boolean;
}

const ready = new WeakMap<readonly KnownWord[], KnownWords>();

/** A vocabulary is made ready once. */
export function knownWords(vocabulary: readonly KnownWord[]): KnownWords {
  const known = ready.get(vocabulary) ?? makeReady(vocabulary);
  ready.set(vocabulary, known);
  return known;
}

function makeReady(vocabulary: readonly KnownWord[]): KnownWords {
  const entries = vocabulary.map(({ word, stories }) => {
    const base = foldWord(word).slice(hasArticle(word) ? 2 : 0);
    return { word, stories, base, letters: lettersOf(base) };
  });
  const byBeginning = grouped(entries, ({ base }) => base.slice(0, 3));
  const stems = new Map<string, ReadonlySet<string>>();
  const byFirst = grouped(entries, ({ base }) => base.charAt(0));
  const bySecond = grouped(entries, ({ base }) => (base[0] === base[1] ? '' : base.charAt(1)));
  return {
    entries,
    beginning: (letter) => [...(byFirst.get(letter) ?? []), ...(bySecond.get(letter) ?? [])],
    has(word) {
      const stem = stemOf(word);
      const beginning = stem.replace(/^ال(?=..)/, '').slice(0, 3);
      const alike =
        stems.get(beginning) ?? new Set(byBeginning.get(beginning)?.map(({ word }) => stemOf(word)));
      stems.set(beginning, alike);
      return alike.has(stem);
    },
  };
}

/** Whether a word begins with ال, rightly or not. */
export const hasArticle = (word: string) => /^ال../.test(word);

const spelled = 'أإآىةؤئ';
const folded = fold(spelled);
/** What `fold` gives, quickly for the words of which there are thousands. */
const foldWord = (word: string) =>
  /^[ء-ي]+$/.test(word)
    ? word.replace(/[أإآىةؤئ]/g, (letter) => folded.charAt(spelled.indexOf(letter)))
    : fold(word);
