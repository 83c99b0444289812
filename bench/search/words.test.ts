import { expect, test } from 'vitest';
import { bare, isTelling, roughly, wordsOf } from './words.ts';

test.each([
  ['«كوفيد-19»، في Fès!', ['كوفيد', '19', 'في', 'Fès']],
  ['قالت: مُحَمَّدٌ…', ['قالت', 'مُحَمَّدٌ']],
  [' — ', []],
])('the words of %s are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['أُسْــرَة', 'اسره'],
  ['مستشفى', 'مستشفي'],
  ['٢٠٢٦', '2026'],
  ['G20', 'g20'],
])('%s is barely %s', (word, expected) => {
  expect(bare(word)).toBe(expected);
});

test.each([
  ['والمدينة', 'المدينات'],
  ['بالمدرسة', 'مدرستها'],
  ['للوزير', 'الوزيرين'],
])('%s is roughly %s', (one, other) => {
  expect(roughly(one)).toBe(roughly(other));
});

test.each([
  ['المدينة', true],
  ['إلى', false],
  ['على', false],
  ['17', true],
  ['7', false],
  ['لا', false],
])('%s is what a reader types: %s', (word, expected) => {
  expect(isTelling(word)).toBe(expected);
});
