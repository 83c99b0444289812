import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/support/random.ts';
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
import { bare } from './words.ts';

const known = new Set('المدينة مدينة مدرسة المدرسات الوزير برنامج الرباط رباط لجنة اللجنة'.split(' '));
const surroundings = (seed = 1): Surroundings => ({
  random: seeded(seed),
  isWord: (word) => known.has(word),
  isName: (word) => word === 'الرباط',
  cities: [],
});

test.each<[string, Change, string, string | undefined]>([
  ['article left out', dropArticle, 'المدينة', 'مدينة'],
  ['article left out of an unknown word', dropArticle, 'السوق', undefined],
  ['article left out of the name of a city', dropArticle, 'الرباط', undefined],
  ['article added', addArticle, 'مدينة', 'المدينة'],
  ['article added twice', addArticle, 'المدينة', undefined],
  ['clitics left out', dropClitics, 'والمدينة', 'المدينة'],
  ['clitics left out', dropClitics, 'للوزير', 'الوزير'],
  ['clitics left out of what has none', dropClitics, 'المدينة', undefined],
  ['hamza left out', dropHamza, 'مسؤول', 'مسوول'],
  ['hamza left out', dropHamza, 'آراء', 'اراء'],
  ['hamza left out of what has none', dropHamza, 'مدينة', undefined],
  ['ه for ة', writeHeh, 'مدينة', 'مدينه'],
  ['ي for ى', swapYeh, 'مستشفى', 'مستشفي'],
  ['ى for ي', swapYeh, 'قاضي', 'قاضى'],
  ['broken plural', toBrokenPlural, 'بالمدينة', 'بالمدن'],
  ['broken plural of an unknown word', toBrokenPlural, 'زرافة', undefined],
  ['singular', otherNumber, 'والمدن', 'والمدينة'],
  ['sound plural', otherNumber, 'المدرسة', 'المدرسات'],
  ['pronoun left out', dropPronoun, 'مدرستها', 'مدرسة'],
  ['pronoun left out', dropPronoun, 'برنامجهم', 'برنامج'],
  ['digits of the word alone', otherDigits, 'مدينة', undefined],
])('%s: %o', (_what, change, word, expected) => {
  expect(change(word, surroundings())).toBe(expected);
});

const seeds = Array.from({ length: 50 }, (_, seed) => seed);
const drawn = (change: Change, word: string) =>
  new Set(seeds.map((seed) => change(word, surroundings(seed))));

describe('what is drawn', () => {
  test('is any conjunction', () => {
    expect(drawn(addConjunction, 'المدينة')).toEqual(new Set(['والمدينة', 'فالمدينة']));
  });

  test('is any preposition, written as Arabic joins it', () => {
    expect(drawn(addPreposition, 'المدينة')).toEqual(new Set(['بالمدينة', 'كالمدينة', 'للمدينة']));
    expect(drawn(addPreposition, 'اللجنة')).toContain('للجنة');
  });

  test('is either family of digits', () => {
    expect(drawn(otherDigits, '2026')).toEqual(new Set(['٢٠٢٦', '۲۰۲۶']));
  });

  test.each<[string, Change]>([
    ['marks', addMarks],
    ['tatweel', addTatweel],
  ])('are %s that leave the word the same', (_what, change) => {
    const forms = [...drawn(change, 'مدينة')].filter((form) => form !== undefined);
    expect(forms.length).toBeGreaterThan(1);
    expect(new Set(forms.map(bare))).toEqual(new Set([bare('مدينة')]));
  });

  test('is a slip that is no word, and close to one', () => {
    const forms = [...drawn(slip, 'المدينة')].filter((form) => form !== undefined);
    expect(forms.length).toBeGreaterThan(5);
    for (const form of forms) {
      expect(known).not.toContain(form);
      expect(form.startsWith('ا') || form.startsWith('ل')).toBe(true);
      expect(Math.abs(form.length - 'المدينة'.length)).toBeLessThanOrEqual(1);
    }
    expect(drawn(slip, 'سوق')).toEqual(new Set([undefined]));
  });
});
