import { expect, test } from 'vitest';
import { stemOf } from '../arabic/stem.ts';
import { dictionaryOf, mergeWords, sharesOf, wordCounter } from './dictionary.ts';

function wordsOf(...stories: string[][]) {
  const counter = wordCounter(stemOf);
  for (const texts of stories) counter.add(texts);
  return counter.words();
}
const told = ({ stems }: ReturnType<typeof wordsOf>) =>
  Object.fromEntries(stems.map(([, word, stories]) => [word, stories]));

test('words are counted by stories, and called by the form that is written most', () => {
  const words = wordsOf(['المدرسة', 'مدرسة المدرسة'], ['المَدرسة في 2026'], ['ملعب']);
  expect(words.stories).toBe(3);
  expect(told(words)).toEqual({ المدرسة: 2, ملعب: 1 });
});

test.each([
  ['وملعب وملعب ملعب', 'ملعب'],
  ['للملعب للملعب الملعب ملعب', 'الملعب'],
  ['وبالملعب فالملعب الملعب ملعب ملعب', 'الملعب'],
  ['بملعب بملعب الملعب', 'بملعب'],
  ['المَلعب المـلعب ملعب ملعب ملعب', 'ملعب'],
  ['ملعب الملعب', 'الملعب'],
])('of «%s» it is called %s', (text, word) => {
  expect(told(wordsOf(['', text]))).toEqual({ [word]: 1 });
});

test('words of parts are the words of all their stories, in any order', () => {
  const parts = [wordsOf(['ملعب'], ['الملعب']), wordsOf(['الملعب', 'بحر'])];
  const merged = mergeWords(parts);
  expect(merged.stories).toBe(3);
  expect(told(merged)).toEqual(told(mergeWords(parts.toReversed())));
  expect(merged.titles).toEqual(parts.flatMap(({ titles }) => titles));
  expect(told(merged)).toMatchObject({ بحر: 1 });
});

test('a dictionary tells what share of stories hold a common stem, and nothing of a rare one', () => {
  const words = wordsOf(
    ...Array.from({ length: 64 }, (_, at) => [at % 4 ? 'بحر' : 'ملعب', at === 0 ? 'سنجاب' : '']),
  );
  const shareOf = sharesOf(JSON.parse(JSON.stringify(dictionaryOf(words))));
  expect(shareOf(stemOf('الملعب'))).toBeCloseTo(0.25);
  expect(shareOf(stemOf('بحر'))).toBeCloseTo(0.71, 1);
  expect(shareOf(stemOf('سنجاب'))).toBeUndefined();
});
