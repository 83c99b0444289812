import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['أحمد', 'احمد'],
  ['إلى', 'الي'],
  ['آسفي', 'اسفي'],
  ['مسؤول', 'مسوول'],
  ['رئيس', 'رييس'],
  ['مدينة', 'مدينه'],
  ['مُحَمَّدٌ', 'محمد'],
  ['ســـطات', 'سطات'],
  ['أݣادير', 'اكادير'],
  ['أگادير', 'اكادير'],
  ['٢٠٢٦', '2026'],
  ['۲۰۲۶', '2026'],
  ['  الدار\u00A0 البيضاء ', 'الدار البيضاء'],
  ['Tétouan', 'tetouan'],
  ['ﻣﺮﺍﻛﺶ', 'مراكش'],
  ['\u202Bفاس\u202C\u200F', 'فاس'],
  ['مدي\u200Bنة\uFEFF', 'مدينه'],
  ['می\u200Cخواهم', 'ميخواهم'],
  ['ٱلمغرب', 'المغرب'],
  ['پاریس', 'باريس'],
  ['ڤيينا', 'فيينا'],
  ['چاد', 'جاد'],
  ['ہند ے', 'هند ي'],
  ['ا\u0654حمد', 'احمد'],
  ['१२٣３', '1233'],
  ['Œuvre Straße', 'oeuvre strasse'],
  ['Ångström', 'angstrom'],
])('%s is compared as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
});

const arabicText = fc.string({
  unit: fc.constantFrom(...'أإآٱاؤئىیيةهکگڭكڤپبٓٔ\u0640\u064B\u0651٣۴ﷺﻻ ABJé\u0301\u030C'),
  maxLength: 12,
});

test.each([
  ['Arabic', arabicText],
  ['any', fc.string({ unit: 'grapheme' })],
])('folding %s text twice changes nothing more', (_which, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('a digit of any script is its ASCII sister: they come in tens', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const digit = String.fromCodePoint(code);
    if (!/\p{Nd}/u.test(digit)) continue;
    expect(fold(digit)).toMatch(/^[0-9]$/);
    if (fold(digit) === '0') expect(fold(String.fromCodePoint(code + 9))).toBe('9');
  }
});
