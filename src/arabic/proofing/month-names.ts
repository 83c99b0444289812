import { wordEnd, wordStart } from './letters.ts';
import type { Rule, Slip } from './rule.ts';

/** Names that Moroccan newspapers do not use, and those they do (CLDR, ar-MA). */
export const moroccanMonths: Readonly<Record<string, string>> = {
  مايو: 'ماي',
  يوليو: 'يوليوز',
  أغسطس: 'غشت',
  سبتمبر: 'شتنبر',
  نوفمبر: 'نونبر',
  ديسمبر: 'دجنبر',
};

const month = Object.keys(moroccanMonths).join('|');
const before = String.raw`(?<=(?:(?<!\d)[0-3]?\d|${wordStart}[وفبل]?(?:ال)?(?:شهر|شهري|أشهر|فاتح|مطلع|منتصف|أواخر|أوائل|متم|نهاية|بداية)) [وفبل]?)`;
const after = String.raw`(?= (?:سنة |عام )?(?:1[89]|20)\d\d(?!\d)| (?:الماضي|المقبل|الجاري|القادم|المنصرم)${wordEnd})`;
const pattern = new RegExp(
  `${before}(?:${month})${wordEnd}|(?<=${wordStart}[وفبل]?)(?:${month})${after}`,
  'gu',
);

/** Months by their Eastern names; only in dates, since مايو and أغسطس are people too. */
export const monthNames: Rule = {
  id: 'month-names',
  level: 'warn',
  reach: 'own',
  names: false,
  *find(text): Generator<Slip> {
    for (const { 0: found, index } of text.matchAll(pattern))
      yield { start: index, end: index + found.length };
  },
};
