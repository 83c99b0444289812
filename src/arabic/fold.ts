const marks = /[\p{M}\p{Cf}\u0640]+/gu;

/** Foreign and Persian letters, and those that people write for one another. */
const families: Readonly<Record<string, string>> = {
  ا: 'ٱ',
  ب: 'پ',
  ت: 'ٹ',
  ج: 'چ',
  د: 'ڈ',
  ر: 'ڑ',
  ز: 'ژ',
  ف: 'ڤ',
  ق: 'ڨ',
  ك: 'کڪګڭگݣ',
  ن: 'ں',
  ه: 'ةۃھہە',
  و: 'ۆۇۈۋ',
  ي: 'ىیېے',
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  ss: 'ß',
};
const letters = new Map(
  Object.entries(families).flatMap(([letter, others]) =>
    [...others].map((other) => [other, letter] as const),
  ),
);
const foldable = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');
const foreignDigit = /[^\P{Nd}0-9]/gu;

/** How many digits stand before one in Unicode: they come in tens, from 0 to 9. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** A text without vowel marks, tatweel, and characters that nobody sees; letters keep their hamzas. Idempotent. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(marks, '');
}

/**
 * The spelling-blind form of a text, for comparing what people type: no marks of any script, tatweel or bidi controls,
 * one alif, one yeh, ة as ه, Persian letters as their Arabic sisters, ASCII digits, lower-case Latin without accents,
 * single spaces. Idempotent. Never shown to anyone.
 */
export function fold(text: string): string {
  return bare(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(foldable, (letter) => letters.get(letter) ?? letter)
    .replace(foreignDigit, digitValue)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
