import { between, pick } from '../vocabulary.ts';
import { familyNames, givenNames, nouns, verbs } from '../words.ts';
import { arabizi } from './arabizi.ts';
import {
  addArticle,
  addConjunction,
  addMarks,
  addPreposition,
  addTatweel,
  type Change,
  dropArticle,
  dropClitics,
  dropHamza,
  dropPronoun,
  otherDigits,
  otherNumber,
  type Surroundings,
  slip,
  swapYeh,
  toBrokenPlural,
  writeHeh,
} from './changes.ts';
import { layouts, typedOn } from './layouts.ts';
import { plurals } from './plurals.ts';
import type { SearchedStory } from './stories.ts';
import { isTelling, roughly, wordsOf } from './words.ts';

/** What is typed, and the words of the story that it stands for. */
interface Asked {
  query: string;
  meant: readonly string[];
}

/** One way in which a reader's query differs from the story. */
export interface Kind {
  name: string;
  /** Where the words are taken from; a run is the whole title. */
  from: 'title' | 'run' | 'title and body' | 'sentence';
  /** How few words will do; 2 otherwise. */
  least?: number;
  /** How many queries there are of this kind, in comparison with others. */
  share?: number;
  /** The query of some words; undefined where these words have none of this kind. */
  make(words: readonly string[], surroundings: Surroundings, story: SearchedStory): Asked | undefined;
}

const plainly: Kind['make'] = (words) => ({ query: words.join(' '), meant: words });

/** Changes every word that can be changed; at least one must. */
const every =
  (...changes: Change[]): Kind['make'] =>
  (words, surroundings) => {
    const changed = words.map((word) =>
      changes.reduce((form, change) => change(form, surroundings) ?? form, word),
    );
    const same = changed.every((word, index) => word === words[index]);
    return same ? undefined : { query: changed.join(' '), meant: words };
  };

/** Changes one word. */
const single =
  (change: Change): Kind['make'] =>
  (words, surroundings) => {
    const place = Math.floor(surroundings.random() * words.length);
    const changed = change(words[place] ?? '', surroundings);
    return changed === undefined ? undefined : { query: words.with(place, changed).join(' '), meant: words };
  };

const shuffled: Kind['make'] = (words, { random }) => {
  const order = words
    .map((word) => ({ word, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word);
  const query = order.join(' ');
  return query === words.join(' ') ? undefined : { query, meant: words };
};

const oneLeftOut: Kind['make'] = (words, { random }) => {
  const rest = words.toSpliced(between(random, 0, words.length - 1), 1);
  return { query: rest.join(' '), meant: rest };
};

const strangers = [
  'زرافة',
  'تلسكوب',
  'بطريق',
  'أوركسترا',
  'كيمياء',
  'غواصة',
  'بوصلة',
  'فسيفساء',
  'منطاد',
  'زعفران',
];

const withStranger: Kind['make'] = (words, { random }, { title, paragraphs }) => {
  const stranger = pick(random, strangers);
  if (
    [title, ...paragraphs].some((text) => wordsOf(text).some((word) => roughly(word) === roughly(stranger)))
  )
    return undefined;
  const query = words.toSpliced(between(random, 0, words.length), 0, stranger).join(' ');
  return { query, meant: words };
};

/** The stems of words that people say: nobody writes those in Latin letters that the archive's generator makes up. */
const spoken = new Set([...nouns, ...verbs, ...givenNames, ...familyNames, ...plurals.flat()].map(roughly));

const inLatinLetters: Kind['make'] = (words, { random }) => {
  const written = words.map((word) =>
    word.length <= 9 && spoken.has(roughly(word)) ? arabizi(word, random) : undefined,
  );
  return written.every((word) => word !== undefined) ? { query: written.join(' '), meant: words } : undefined;
};

const onWrongKeyboard: Kind['make'] = (words, { random }) => ({
  query: typedOn(words.join(' '), pick(random, [layouts.qwerty, layouts.azerty])),
  meant: words,
});

/** Words that follow each other in a title, in quotation marks of any kind, and now and then another word. */
const quoted: Kind['make'] = (words, { random }) => {
  const length = between(random, 2, 4);
  const start = between(random, 0, words.length - length);
  const run = words.slice(start, start + length);
  if (!isTelling(run[0] ?? '') || !isTelling(run.at(-1) ?? '') || run.some((word) => /\d/.test(word)))
    return undefined;
  const others = words.toSpliced(start, length).filter((word) => isTelling(word) && !/\d/.test(word));
  const [opening, closing] = pick(random, [
    ['«', '»'],
    ['"', '"'],
    ['“', '”'],
  ]) as [string, string];
  const other = others.length > 0 && random() < 0.5 ? [pick(random, others)] : [];
  return {
    query: [`${opening}${run.join(' ')}${closing}`, ...other].join(' '),
    meant: [...run, ...other],
  };
};

const noise = ['؟', '!', '…', '،', ' -', '\u200F', '\u202C', ')'];

const withNoise: Kind['make'] = (words, { random }) => ({
  query: `${pick(random, ['\u202B', '\u2067', '(', '#', ' '])}${words
    .map((word) => word + (random() < 0.5 ? pick(random, noise) : ''))
    .join(pick(random, [' ', '  ', '\u00A0', ' / ']))}`,
  meant: words,
});

/** The name of a city is written in another way that the registry knows, or in Latin letters. */
const otherCityName: Kind['make'] = (words, { random, cities }) => {
  const named = words.map((word) => {
    const city = cities.find(
      ({ name, aliases }) => aliases.length > 0 && (word === name || word === `ب${name}`),
    );
    return city ? pick(random, city.aliases) : word;
  });
  const query = named.join(' ');
  return query === words.join(' ') ? undefined : { query, meant: words };
};

export const kinds: readonly Kind[] = [
  { name: 'words of the title', from: 'title', make: plainly },
  { name: 'words of the title and of the body', from: 'title and body', make: plainly },
  { name: 'words of a sentence', from: 'sentence', make: plainly },
  { name: 'article left out', from: 'title', make: every(dropArticle) },
  { name: 'article added', from: 'title', make: every(addArticle) },
  { name: 'conjunction added', from: 'title', make: every(addConjunction) },
  { name: 'preposition added', from: 'title', make: every(addPreposition) },
  { name: 'clitics left out', from: 'title', make: every(dropClitics) },
  { name: 'clitics left out, of a sentence', from: 'sentence', make: every(dropClitics) },
  { name: 'hamza left out', from: 'title', make: every(dropHamza) },
  { name: 'ه for ة', from: 'title', make: every(writeHeh) },
  { name: 'ى and ي exchanged', from: 'title', make: every(swapYeh) },
  { name: 'tashkeel added', from: 'title', make: every(addMarks) },
  { name: 'tatweel added', from: 'title', make: single(addTatweel) },
  { name: 'digits of another family', from: 'title', make: every(otherDigits) },
  { name: 'broken plural for singular', from: 'title', make: single(toBrokenPlural) },
  { name: 'other number', from: 'title', make: single(otherNumber) },
  { name: 'pronoun left out', from: 'title', make: every(dropPronoun) },
  { name: 'a slip in one word', from: 'title', make: single(slip) },
  { name: 'a slip in one word, of a sentence', from: 'sentence', make: single(slip) },
  { name: 'another order', from: 'title', least: 3, make: shuffled },
  { name: 'one word left out', from: 'title', least: 4, make: oneLeftOut },
  { name: 'one word too many', from: 'title', least: 3, make: withStranger },
  { name: 'phrase in quotation marks', from: 'run', least: 4, make: quoted },
  { name: 'stray punctuation and invisible characters', from: 'title', make: withNoise },
  { name: 'city by another name', from: 'title', make: otherCityName },
  { name: 'several changes', from: 'title', make: every(dropArticle, dropHamza, writeHeh, swapYeh) },
  { name: 'Arabizi', from: 'title', share: 0.66, make: inLatinLetters },
  { name: 'wrong keyboard layout', from: 'title', share: 0.66, make: onWrongKeyboard },
];
