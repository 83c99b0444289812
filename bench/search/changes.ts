import { pick, type Random } from '../vocabulary.ts';
import { plurals } from './plurals.ts';
import { bare } from './words.ts';

/** What is known beside a word when it is changed. */
export interface Surroundings {
  random: Random;
  /** Whether some story holds a word, as it is written. */
  isWord(word: string): boolean;
  /** Whether a word is part of the name of a city or a person, which stays as it is. */
  isName(word: string): boolean;
  cities: readonly NamedCity[];
}

/** A city as the registry names it. */
export interface NamedCity {
  name: string;
  aliases: readonly string[];
}

/** Another spelling or form of a word that a reader may type for it; undefined where the word has none of that kind. */
export type Change = (word: string, surroundings: Surroundings) => string | undefined;

const unlessSame = (word: string, changed: string) => (changed === word ? undefined : changed);

const articled = /^(وال|بال|فال|كال|لل|ال)?(.+)$/;

const isArticled = (word: string) => /^ال.../.test(word);

/** «المدينة» → «مدينة», where the word without the article is in use too. */
export const dropArticle: Change = (word, { isWord, isName }) =>
  isArticled(word) && !isName(word) && isWord(word.slice(2)) ? word.slice(2) : undefined;

/** «مدينة» → «المدينة», where the word with the article is in use too. */
export const addArticle: Change = (word, { isWord, isName }) =>
  !isName(word) && isWord(`ال${word}`) ? `ال${word}` : undefined;

/** «المدينة» → «والمدينة» or «فالمدينة». */
export const addConjunction: Change = (word, { random }) =>
  isArticled(word) ? `${pick(random, ['و', 'و', 'ف'])}${word}` : undefined;

/** «المدينة» → «بالمدينة», «كالمدينة» or «للمدينة». */
export const addPreposition: Change = (word, { random, isName }) => {
  if (!isArticled(word) || isName(word)) return undefined;
  const preposition = pick(random, ['ب', 'ب', 'ل', 'ك']);
  return preposition === 'ل' ? `لل${word.slice(2).replace(/^ل(?=...)/, '')}` : preposition + word;
};

/** «والمدينة», «بالمدينة» and «للمدينة» → «المدينة», where that is in use too. */
export const dropClitics: Change = (word, { isWord }) => {
  const noun = /^(?:[وبفك]ال|لل)(...+)$/.exec(word)?.[1];
  return noun && isWord(`ال${noun}`) && !isWord(`الل${noun}`) ? `ال${noun}` : undefined;
};

/** «إلى المسؤول» is typed without a hamza: «الى المسوول». */
export const dropHamza: Change = (word) =>
  unlessSame(word, word.replace(/[أإآ]/g, 'ا').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي'));

/** «مدينة» → «مدينه». */
export const writeHeh: Change = (word) => unlessSame(word, word.replace(/ة$/, 'ه'));

/** «مستشفى» → «مستشفي», and «المغربي» → «المغربى». */
export const swapYeh: Change = (word) =>
  unlessSame(
    word,
    word.replace(/[ىي]$/, (letter) => (letter === 'ى' ? 'ي' : 'ى')),
  );

/** Vowel marks on some letters. */
export const addMarks: Change = (word, { random }) =>
  /^[ء-ي]{3,}$/.test(word)
    ? unlessSame(
        word,
        word.replace(/[ب-هو](?=.)/g, (letter) => letter + (random() < 0.5 ? mark(random) : '')),
      )
    : undefined;

const mark = (random: Random) => pick(random, ['\u064E', '\u064F', '\u0650', '\u0652']);

/** «مدينة» → «مديــنة»: after a letter that is joined to the next. */
export const addTatweel: Change = (word, { random }) => {
  const places = [...word.matchAll(/[بتثجحخسشصضطظعغفقكلمنهي](?=[ء-ي])/g)].map(({ index }) => index + 1);
  if (places.length === 0) return undefined;
  const place = pick(random, places);
  return word.slice(0, place) + 'ـ'.repeat(1 + Math.floor(random() * 3)) + word.slice(place);
};

/** Numbers in the digits of the Mashriq, or of Persian. */
export const otherDigits: Change = (word, { random }) => {
  const zero = pick(random, ['٠', '۰']).codePointAt(0) ?? 0;
  return unlessSame(
    word,
    word.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
  );
};

/** «المدينة» → «المدن». */
export const toBrokenPlural: Change = (word) => swap(word, singularToPlural);

/** «المدن» and «المدرسات» → «المدينة», «المدرسة»; «المدرسة» → «المدرسات», where that is in use too. */
export const otherNumber: Change = (word, { isWord }) => {
  const other = /ات$/.test(word) ? word.replace(/ات$/, 'ة') : word.replace(/ة$/, 'ات');
  return swap(word, pluralToSingular) ?? (other !== word && isWord(other) ? other : undefined);
};

const singularToPlural = new Map(plurals);
const pluralToSingular = new Map(plurals.map(([singular, plural]) => [plural, singular]));

function swap(word: string, table: ReadonlyMap<string, string>): string | undefined {
  const [, before = '', noun = ''] = articled.exec(word) ?? [];
  const other = table.get(noun);
  return other === undefined ? undefined : before + other;
}

/** «مدرستها» → «مدرسة», where that is in use too. */
export const dropPronoun: Change = (word, { isWord }) => {
  const noun = /^(....+)(?:ها|هم|نا)$/.exec(word)?.[1];
  if (noun === undefined) return undefined;
  const feminine = noun.replace(/ت$/, 'ة');
  return [feminine, noun].find((form) => isWord(form) && !/ا$/.test(form));
};

/** Letters that stand side by side on the keyboard, or sound alike in speech. */
const confused = list('ضص صس سش ثت تط ذد دض ضظ ظط قف فغ غع عه حخ خه حج بي يل نت نم كم رز زو دذ ثق');

function list(pairs: string): ReadonlyMap<string, string[]> {
  const near = new Map<string, string[]>();
  for (const [one = '', other = ''] of pairs.split(' ')) {
    near.set(one, [...(near.get(one) ?? []), other]);
    near.set(other, [...(near.get(other) ?? []), one]);
  }
  return near;
}

/** One slip in a word of five letters or more, that makes a word which no story holds. */
export const slip: Change = (word, { random, isWord }) => {
  if (!/^[ء-ي]{5,}$/.test(word)) return undefined;
  const place = 1 + Math.floor(random() * (word.length - 1));
  const [before, letter = '', after] = [word.slice(0, place), word[place], word.slice(place + 1)];
  const other = pick(random, confused.get(letter) ?? ['']);
  const last = before.at(-1) ?? '';
  const slipped = pick(random, [
    before + after,
    before + letter + letter + after,
    before + other + after,
    before.slice(0, -1) + letter + last + after,
  ]);
  return bare(slipped) === bare(word) || isWord(slipped) ? undefined : slipped;
};
