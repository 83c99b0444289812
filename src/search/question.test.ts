import { expect, test } from 'vitest';
import { synonymFinder } from '../arabic/synonyms.ts';
import { readQuestion } from './question.ts';

const read = (text: string, unfinished = false) =>
  readQuestion(text, synonymFinder([['الدار البيضاء', 'casablanca']]), unfinished);

test.each<[string, string[]]>([
  ['الفيضانات في سطات', ['الفيضانات', 'سطات']],
  ['  ', []],
  ['من في', []],
  ['كوفيد-19', ['كوفيد', '19']],
  ['قمة G20', ['قمة', 'G20']],
  ['عبدالكريم', ['عبدالكريم']],
])('%j asks for %j', (text, words) => {
  expect(read(text).terms.map(({ word }) => word)).toEqual(words);
});

test.each(['الفيضانات', 'والفيضانات', 'فيضانات', 'الفَيَضانات'])('%j is asked for by its stem', (text) => {
  const [term] = read(text).terms;
  expect(term?.ways).toEqual([[`${read('فيضانات').terms[0]?.stem}ـ`]]);
});

test('what is written together is looked for together', () => {
  expect(read('G20').terms[0]?.ways).toEqual([['gـ', '20ـ']]);
  expect(read('عبدالكريم').terms[0]?.ways).toEqual([
    read('عبد الكريم').terms.map(({ ways }) => ways[0]?.[0]),
  ]);
});

test.each([
  ['«وزير الداخلية»', 1],
  ['"وزير الداخلية"', 1],
  ['“وزير الداخلية', 1],
  ['وزير الداخلية', 0],
  ['«وزير»', 0],
  ['«كأس العالم» و«مدن التعلم»', 2],
])('%s holds %d phrases', (text, phrases) => {
  expect(read(text).phrases).toHaveLength(phrases);
});

test('a stop word inside a phrase may be any word', () => {
  const [phrase] = read('«السفر إلى فاس»').phrases;
  expect(phrase).toHaveLength(3);
  expect(phrase?.[1]).toBeUndefined();
});

test('a name of several words is asked for by its other names, and the other way round', () => {
  expect(read('casablanca').terms[0]?.ways).toHaveLength(2);
  expect(read('casablanca').terms[0]?.ways[1]).toHaveLength(2);
  for (const { ways } of read('الدار البيضاء').terms) expect(ways).toContainEqual(['casablancaـ']);
});

test('the last word, while it is typed, is also the beginning of others', () => {
  expect(read('مهرجان فا', true).terms[1]?.ways).toContainEqual(['فا']);
  expect(read('مهرجان فا ', true).terms[1]?.ways).toHaveLength(1);
  expect(read('مهرجان فا').terms[1]?.ways).toHaveLength(1);
});
