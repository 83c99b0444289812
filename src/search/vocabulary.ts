import { bare } from '../arabic/fold.ts';
import { isStopWord } from '../arabic/stop-words.ts';

/** A word as authors write it, for all words of one stem. */
export interface KnownWord {
  word: string;
  /** How many stories hold it. */
  stories: number;
}

/** Arabic letters take one byte where they change places with ASCII letters and digits: it is its own inverse. */
const alphabets = ['abcdefghijklmnopqrstuvwxyz0123456789', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'] as const;
const others = new Map(
  [...alphabets[0]].flatMap((latin, place) => {
    const arabic = alphabets[1].charAt(place);
    return [[latin, arabic] as const, [arabic, latin] as const];
  }),
);
const exchange = (text: string) => text.replace(/[a-z\dء-غف-ي]/g, (letter) => others.get(letter) ?? letter);

/** Each word begins with a capital: how many letters it shares with the one before it. Such letters of words are quoted. */
const mostShared = 15;
const mark = (shared: number) => String.fromCharCode(65 + shared);
const special = /[A-P\\]/g;
const packedWord = /([A-P])((?:\\.|[^A-P\\])*)/g;

/** The class of a number of stories; each has a line: 1 or more, 4, 16, 64 … */
const classOf = (stories: number) => (31 - Math.clz32(Math.max(1, stories))) >> 1;

/**
 * A vocabulary as text for the wire: about two bytes a word, gzipped. Words must hold no line break. Of a number of
 * stories only its class is kept: the power of four that is not greater. The order of words does not matter.
 */
export function packVocabulary(words: readonly KnownWord[]): string {
  const lines: string[][] = [];
  for (const { word, stories } of words) {
    const line = classOf(stories);
    while (lines.length <= line) lines.push([]);
    lines[line]?.push(word);
  }
  return lines.map((line) => packLine(line.toSorted())).join('\n');
}

/** The words of a packed vocabulary. */
export function unpackVocabulary(packed: string): KnownWord[] {
  return packed.split('\n').flatMap((line, frequency) => {
    let before = '';
    return Array.from(line.matchAll(packedWord), ([, shared = '', rest = '']) => {
      before = before.slice(0, shared.charCodeAt(0) - 65) + exchange(rest.replace(/\\(.)/g, '$1'));
      return { word: before, stories: 4 ** frequency };
    });
  });
}

function packLine(words: readonly string[]): string {
  let before = '';
  let packed = '';
  for (const word of words) {
    let shared = 0;
    while (shared < Math.min(mostShared, word.length) && word[shared] === before[shared]) shared += 1;
    if (/[\uD800-\uDBFF]/.test(word.charAt(shared - 1))) shared -= 1;
    packed += mark(shared) + exchange(word.slice(shared)).replace(special, '\\$&');
    before = word;
  }
  return packed;
}

/** What all words of one stem come to. */
interface Usage {
  stories: number;
  /** The number of the last story that was counted. */
  last: number;
  /** How often each spelling is written. */
  forms: Map<string, number>;
}

/**
 * The vocabulary of an archive, from the words of each story as they are written: for each stem its commonest form (of two,
 * the first in order), without marks, and without و ف ب ل ك where the stories have it so too. Stop words, single letters
 * and numbers are left out, and stems that fewer than `least` stories hold. In order, whatever that of the stories.
 */
export function vocabularyOf(
  stories: Iterable<readonly string[]>,
  stemOf: (word: string) => string,
  least = 2,
): KnownWord[] {
  const usages = new Map<string, Usage>();
  const stems = new Map<string, string | undefined>();
  let number = 0;
  for (const story of stories) {
    number += 1;
    for (const written of story) {
      const word = bare(written);
      if (!stems.has(word)) stems.set(word, isTelling(word) ? stemOf(word) : undefined);
      const stem = stems.get(word);
      if (stem === undefined) continue;
      const usage = usages.get(stem) ?? { stories: 0, last: 0, forms: new Map() };
      usages.set(stem, usage);
      if (usage.last !== number) usage.stories += 1;
      usage.last = number;
      usage.forms.set(word, (usage.forms.get(word) ?? 0) + 1);
    }
  }
  return [...usages.values()]
    .filter(({ stories }) => stories >= least)
    .map(({ stories, forms }) => ({ word: commonest(forms), stories }))
    .toSorted((one, other) => (one.word < other.word ? -1 : 1));
}

const isTelling = (word: string) => /^\p{L}./u.test(word) && !isStopWord(word);

function commonest(forms: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) {
    const alone = withoutClitics(form).find((rest) => rest !== form && forms.has(rest)) ?? form;
    counts.set(alone, (counts.get(alone) ?? 0) + count);
  }
  const ranked = [...counts].toSorted(
    ([word, count], [other, often]) => often - count || (word < other ? -1 : 1),
  );
  return ranked[0]?.[0] ?? '';
}

const withoutClitics = (word: string) => [
  word.replace(/^[وف]?لل/, 'ال'),
  word.replace(/^[وف]?[بلك]/, ''),
  word.replace(/^[وف]/, ''),
];
