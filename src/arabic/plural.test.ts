import { expect, test } from 'vitest';
import { type CountedNoun, count, formatNumber } from './plural.ts';

const minutes: CountedNoun = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة (مفرد منصوب)',
  other: 'دقيقة (مفرد مجرور)',
};

test.each([
  [0, 'أقل من دقيقة'],
  [1, 'دقيقة واحدة'],
  [2, 'دقيقتان'],
  [3, '3 دقائق'],
  [10, '10 دقائق'],
  [11, '11 دقيقة (مفرد منصوب)'],
  [99, '99 دقيقة (مفرد منصوب)'],
  [100, '100 دقيقة (مفرد مجرور)'],
  [101, '101 دقيقة (مفرد مجرور)'],
  [102, '102 دقيقة (مفرد مجرور)'],
  [103, '103 دقائق'],
  [111, '111 دقيقة (مفرد منصوب)'],
  [1000, '1.000 دقيقة (مفرد مجرور)'],
])('%d takes the form that Arabic asks for', (value, words) => {
  expect(count(value, minutes)).toBe(words);
});

test.each([
  [7, '7'],
  [1000, '1.000'],
  [1234567, '1.234.567'],
  [12500.5, '12.500,5'],
  [-3, '\u200e-3'],
])('%d is written with Moroccan separators and ASCII digits', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
