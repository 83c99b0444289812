import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retype } from './keyboard.ts';

/** Keyboards as they look, apart from the source: each Latin key above the Arabic letter that it bears. */
const keyboards = {
  QWERTY: [
    ['q w e r t y u i o p [ ]', 'ض ص ث ق ف غ ع ه خ ح ج د'],
    ["a s d f g h j k l ; '", 'ش س ي ب ل ا ت ن م ك ط'],
    ['z x c v b n m , . / `', 'ئ ء ؤ ر لا ى ة و ز ظ ذ'],
    ['Y H N', 'إ أ آ'],
  ],
  AZERTY: [
    ['a z e r t y u i o p ^ $', 'ض ص ث ق ف غ ع ه خ ح ج د'],
    ['q s d f g h j k l m ù', 'ش س ي ب ل ا ت ن م ك ط'],
    ['w x c v b n , ; : ! ²', 'ئ ء ؤ ر لا ى ة و ز ظ ذ'],
    ['Y H N', 'إ أ آ'],
    ['& é " \' ( - è _ ç à', '1 2 3 4 5 6 7 8 9 0'],
  ],
} as const;

type Layout = keyof typeof keyboards;
const layouts = Object.keys(keyboards) as Layout[];

/** What the keys give that were meant to type a text, while the other layout is on. */
function type(layout: Layout, text: string, gives: 'Latin' | 'Arabic'): string {
  const keys = keyboards[layout].flatMap(([latin, arabic]) => {
    const letters = arabic.split(' ');
    return latin.split(' ').map((key, place) => [key, letters[place] ?? ''] as const);
  });
  const given = Object.fromEntries(
    keys.map(([latin, arabic]) => (gives === 'Latin' ? [arabic, latin] : [latin, arabic])),
  );
  return [...text].map((letter) => given[letter] ?? letter).join('');
}

test.each([
  ['hglyvf', 'المغرب'],
  ["hgvfh'", 'الرباط'],
  [']hv hgfdqhx', 'دار البيضاء'],
  ['hgp;,lm', 'الحكومة'],
  ['hg[]d]m', 'الجديدة'],
  ["'k[m", 'طنجة'],
  ['lvh;a', 'مراكش'],
  ['H;h]dv', 'أكادير'],
  ['Nstd', 'آسفي'],
  ['Yrgdl', 'إقليم'],
  ['bufdk', 'لاعبين'],
  ['hgBthr', 'اللآفاق'],
  ['hgYqvhf', 'الإضراب'],
  ["hglkjof hg,'kd", 'المنتخب الوطني'],
  ['HGLYVF', 'المغرب'],
  ['hg`if', 'الذهب'],
  ['hgk/hl', 'النظام'],
  ['hg,.dv', 'الوزير'],
  ['lcsshj', 'مؤسسات'],
  ['hgvzds', 'الرئيس'],
  ['lsjatn', 'مستشفى'],
  ['rqdm 2026', 'قضية 2026'],
])('%s on QWERTY is %s', (typed, meant) => {
  expect(retype(typed)).toContain(meant);
});

test.each([
  ['hglyvf', 'المغرب'],
  ['hgvfhù', 'الرباط'],
  ['$hv hgfdahx', 'دار البيضاء'],
  ['hgpm;l,', 'الحكومة'],
  ['hg^$d$,', 'الجديدة'],
  ['ùk^,', 'طنجة'],
  ['lvhmq', 'مراكش'],
  ['hgrzv', 'القصر'],
  ['bufdk', 'لاعبين'],
  ['hg²if', 'الذهب'],
  ['hgk!hl', 'النظام'],
  ['hg;:dv', 'الوزير'],
  ['lcsshj', 'مؤسسات'],
  ['hgvwds', 'الرئيس'],
  ['lsjqtn', 'مستشفى'],
  ['rad, éàé-', 'قضية 2026'],
])('%s on AZERTY is %s', (typed, meant) => {
  expect(retype(typed)).toContain(meant);
});

test.each([
  ['سشةسعىل', 'samsung'],
  ['بشؤثلاخخن', 'facebook'],
  ['ؤخرهي', 'covid'],
  ['لاشلايشي', 'baghdad'],
  ['ةشققشنثؤا', 'marrakech'],
  ['سحخفهبغ حقثةهعة', 'spotify premium'],
  ['أخمخىش', 'holona'],
])('%s on QWERTY is %s', (typed, meant) => {
  expect(retype(typed)).toContain(meant);
});

test.each([
  ['سضكسعىل', 'samsung'],
  ['بضؤثلاخخن', 'facebook'],
  ['لاضلايضي', 'baghdad'],
  ['كضققضنثؤا', 'marrakech'],
  ['صهته', 'ziji'],
  ['ﻻثقمهى', 'berlin'],
])('%s on AZERTY is %s', (typed, meant) => {
  expect(retype(typed)).toContain(meant);
});

test.each(['', '2026', '؟', '[]', 'المغرب 2030 maroc', '東京'])('%j is not read otherwise', (typed) => {
  expect(retype(typed)).toEqual([]);
});

const texts = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters, ' '), minLength: 1, maxLength: 12 });

test.each(layouts)('whatever Arabic is typed on %s is among its readings', (layout) => {
  fc.assert(
    fc.property(texts('ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'), (text) => {
      const typed = type(layout, text, 'Latin');
      fc.pre(/\p{L}/u.test(typed));
      expect(retype(typed)).toContain(text);
    }),
  );
});

test.each(layouts)('whatever Latin is typed on %s is among its readings', (layout) => {
  fc.assert(
    fc.property(fc.array(texts('acdefghijklmnopqrstuvwxyz'), { minLength: 1, maxLength: 3 }), (words) => {
      const text = words.join('b');
      const typed = type(layout, text, 'Arabic');
      fc.pre(/\p{L}/u.test(typed) && (text.match(/b|gh/g) ?? []).length <= 3);
      expect(retype(typed)).toContain(text);
    }),
  );
});

test('there are never many readings, however long the text', () => {
  expect(retype('لا'.repeat(1000)).length).toBeLessThanOrEqual(16);
});
