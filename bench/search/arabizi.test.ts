import { expect, test } from 'vitest';
import { arabizi } from './arabizi.ts';

test.each([
  ['الحكومة', 0, 'l7akouma'],
  ['قانون', 0, '9anoun'],
  ['وزير', 0, 'wzir'],
  ['شباب', 0.99, 'shbab'],
  ['2026', 0, undefined],
  ['Fès', 0, undefined],
])('%s is written, by the draw %d, %s', (word, drawn, expected) => {
  expect(arabizi(word, () => drawn)).toBe(expected);
});
