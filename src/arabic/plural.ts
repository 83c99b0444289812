/** The forms of a counted noun. `one` and `two` stand without a digit: «دقيقة واحدة», «دقيقتان». */
export interface CountedNoun {
  zero: string;
  one: string;
  two: string;
  /** After 3–10: «دقائق». */
  few: string;
  /** After 11–99: «دقيقة» (accusative singular, «خبرا»). */
  many: string;
  /** After 100, 101, 102, 1000 …: «دقيقة» (genitive singular, «خبر»). */
  other: string;
}

const rules = new Intl.PluralRules('ar');
const numbers = new Intl.NumberFormat('ar-MA');

/** `12500.5` → «12.500,5»: Moroccan separators, ASCII digits (CLDR, ar-MA). */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/**
 * A number with its noun in the form Arabic asks for (CLDR plural rules for `ar`).
 * `count(2, minutes)` → «دقيقتان», `count(3, minutes)` → «3 دقائق», `count(11, minutes)` → «11 دقيقة».
 */
export function count(value: number, noun: CountedNoun): string {
  const form = rules.select(value);
  const word = noun[form];
  return form === 'zero' || form === 'one' || form === 'two' ? word : `${formatNumber(value)} ${word}`;
}
