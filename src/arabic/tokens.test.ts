import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { tokensOf } from './tokens.ts';

test.each([
  ['الحكومة تصادق على 3 قوانين', 'الحكومة|تصادق|على|3|قوانين'],
  ['كوفيد19', 'كوفيد|19'],
  ['G20 و20م', 'G|20|و|20|م'],
  ['الـVAR', 'الـ|VAR'],
  ['Wi-Fi 6', 'Wi|Fi|6'],
  ['مُحَمَّدٌ يَكْتُبُ', 'مُحَمَّدٌ|يَكْتُبُ'],
  ['ســـطات', 'ســـطات'],
  ['ـــ', ''],
  ['مدي\u200Cنة', 'مدي\u200Cنة'],
  ['\u202Bمدينة\u202C\u200F', 'مدينة'],
  ['e\u0301te\u0301 2026', 'e\u0301te\u0301|2026'],
  ['عبدالله', 'عبد|الله'],
  ['وعبدالرحمن', 'وعبد|الرحمن'],
  ['لعبدالإله', 'لعبد|الإله'],
  ['عَبدُالله', 'عَبدُ|الله'],
  ['عبد الله', 'عبد|الله'],
  ['عبدال', 'عبدال'],
  ['العبدالي', 'العبدالي'],
  ['قال:«نعم»،ثم مضى', 'قال|نعم|ثم|مضى'],
  ['1.250,50', '1|250|50'],
  ['٢٠٢٦/٢٠٢٧', '٢٠٢٦|٢٠٢٧'],
  ['', ''],
])('%j is read as %j', (text, words) => {
  expect(
    tokensOf(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(words);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'عبدالله والسـ\u064E\u0651\u200F\u202B ab\u0301 12٣۴،.ﻻ😀'),
    maxLength: 40,
  }),
);

test('tokens are slices of the text, in its order, and do not overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { text: word, start, end } of tokensOf(text)) {
        expect(text.slice(start, end)).toBe(word);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('every letter and digit stands in a token, and every token holds one; tatweel and marks are none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokensOf(text);
      for (const { text: word } of tokens) expect(word).toMatch(/[\p{L}\p{N}]/u);
      for (const { index } of text.matchAll(
        /(?![\u0640\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F])[\p{L}\p{N}]/gu,
      ))
        expect(tokens.some(({ start, end }) => start <= index && index < end)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('marks and tatweel change no word', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'ابتعدلمنوي'), minLength: 1, maxLength: 9 }), {
    maxLength: 6,
  });
  const ornament = fc.constantFrom('\u064E', '\u0651', '\u0640', '\u0670', '');
  fc.assert(
    fc.property(words, fc.array(ornament, { minLength: 60, maxLength: 60 }), (parts, ornaments) => {
      const plain = parts.join(' ');
      let at = 0;
      const adorned = plain.replace(/[^ ]/g, (letter) => letter + (ornaments[at++ % 60] ?? ''));
      expect(tokensOf(adorned).map((token) => fold(token.text))).toEqual(
        tokensOf(plain).map((token) => fold(token.text)),
      );
    }),
    { numRuns: 1000 },
  );
});
