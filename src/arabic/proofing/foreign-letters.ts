import type { Rule, Slip } from './rule.ts';

const sisters: Readonly<Record<string, string>> = { ک: 'ك', ھ: 'ه', ہ: 'ه', ە: 'ه', ی: 'ي' };
const word = /(?=[^\s]*[یکھہە])(?:(?=\p{Script=Arabic})[\p{L}\p{M}]){2,}/gu;
/** Letters that make a word Persian, Urdu or Kurdish. گ ڭ ڤ پ are no sign of it: Moroccans write names with them. */
const foreign = /[چژٹڈڑںےۆێڵۇۋ]/u;
/** Words that end in ى, after their particles; of other words nobody knows whether ی is ي or ى. */
const endsInAlif =
  /^[وف]?[بل]?(?:ال|لل)?(?:إلى|حتى|متى|لدى|سوى|مدى|أولى|أخرى|كبرى|صغرى|قصوى|وسطى|مستوى|مستشفى|مقهى|ملتقى|منتدى|مبنى|معنى|مرسى|ذكرى|بشرى|ليلى|سلمى|هدى|منى|نجوى|مصطفى|موسى|عيسى|يحيى|مرتضى|أضحى|أمسى|أعطى|أجرى|ألقى|أنهى|أبدى|ألغى|استدعى|يسمى|تسمى|كل)$/u;
const endsInYeh =
  /^[وف]?(?:في|التي|الذي|أي|كي|لكي|ثاني|الثاني|حي|الحي|حوالي|المغربي|المغاربي|الوطني|الملكي)$/u;

/** Letters of a Persian or Urdu keyboard in an Arabic word: they look the same, and the word is not found. */
export const foreignLetters: Rule = {
  id: 'foreign-letters',
  level: 'fix',
  reach: 'own',
  names: true,
  *find(text): Generator<Slip> {
    for (const { 0: found, index } of text.matchAll(word)) {
      if (foreign.test(found)) continue;
      const spelled = (last: string) =>
        found.replace(/ی$/u, last).replace(/[یکھہە]/gu, (letter) => sisters[letter] ?? letter);
      for (const [at, letter] of Array.from(found).entries()) {
        const sister = sisters[letter];
        if (sister === undefined) continue;
        const start = index + at;
        const slip = { start, end: start + 1 };
        if (letter !== 'ی' || at < found.length - 1) yield { ...slip, replacement: sister };
        else if (endsInAlif.test(spelled('ى'))) yield { ...slip, replacement: 'ى' };
        else if (endsInYeh.test(spelled('ي'))) yield { ...slip, replacement: 'ي' };
        else yield { ...slip, level: 'warn' };
      }
    }
  },
};
