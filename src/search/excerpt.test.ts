import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../arabic/tokens.ts';
import { excerptOf, markedText } from './excerpt.ts';
import { indexedWords } from './indexed.ts';
import { readQuestion } from './question.ts';
import type { Passage } from './story-text.ts';

const asked = (text: string, unfinished = false) => readQuestion(text, () => [], unfinished).marks;
const passage = (text: string): Passage => {
  const words = indexedWords(text);
  return { text, words: tokensOf(text).map((token, place) => ({ token, word: words[place] ?? '' })) };
};
const told = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test.each([
  ['فيضانات', 'بعد الفيضانات، عاد السكان', 'بعد [الفيضانات]، عاد السكان'],
  ['كوفيد', 'كوفيد-19', '[كوفيد]-19'],
  ['فاس', 'مياه فاسدة', 'مياه فاسدة'],
  ['التعلّم', '«مدن التعلم»', '«مدن [التعلم]»'],
  ['b', '<b>غامق</b>', '<[b]>غامق</[b]>'],
])('%s in %j is marked so: %s', (query, text, marked) => {
  expect(told(markedText(passage(text), asked(query)))).toBe(marked);
});

test('while a word is typed, words that begin so are marked', () => {
  expect(told(markedText(passage('مهرجان'), asked('مهر', true)))).toBe('[مهرجان]');
});

const long = `${'كلمة '.repeat(80)}زلزال ${'كلمة '.repeat(80)}`.trim();

test('an excerpt stands around what was asked for, and says that there is more', () => {
  const excerpt = told(excerptOf(passage(long), asked('زلزال')));
  expect(excerpt).toMatch(/^… (كلمة ){4}\[زلزال\]( كلمة){25} …$/);
});

test('an excerpt of a text without what was asked for is its beginning', () => {
  expect(told(excerptOf(passage(long), asked('بحر')))).toMatch(/^(كلمة ){29}كلمة …$/);
  expect(told(excerptOf(passage('نص قصير.'), asked('بحر')))).toBe('نص قصير.');
});

test('pieces of a text together are the text, and marks begin and end with words', () => {
  const texts = fc
    .array(fc.constantFrom(...'زلزال بحر، 2026 والزلازل «ال»\n'), { maxLength: 60 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = markedText(passage(text), asked('زلزال 2026'));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/\s+/g, ' '));
      for (const { text: word, marked } of pieces) if (marked) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
    }),
  );
});
