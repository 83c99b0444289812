import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hidden, hiddenPassages, revealed, revealedPassages } from './hidden.ts';
import { indexedWords, joined } from './indexed.ts';

const units = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const arabic = fc.constantFrom(...'وال مدينةسطاتفيكتب 2026كوفيد-19 G20،.«»\u064E\u0640\u200F');
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: arabic }, units), { maxLength: 60 })
  .map((all) => all.join(''));

test.each(['', 'سطات – «مدن التعلّم» 2026', '😀 emoji\u0000\uFFFF', '\uD800 alone'])(
  '%j comes back',
  (text) => {
    expect(revealed(hidden(text))).toBe(text);
  },
);

test('any text comes back, and has neither letters nor digits meanwhile', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(revealed(hidden(text))).toBe(text);
      expect(hidden(text)).not.toMatch(/[^\uE000-\uF8FF]/);
    }),
    { numRuns: 2000 },
  );
});

test('any passages come back from what the index has of their words', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (passages) => {
      const words = passages.map((passage) => indexedWords(passage));
      const units = hiddenPassages(passages, words);
      expect(units).not.toMatch(/[^\uE000-\uF8FF]/);
      expect(revealedPassages(units, joined(words))).toEqual(passages);
    }),
    { numRuns: 2000 },
  );
});
