import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { brokenPlurals } from './broken-plurals.ts';
import { guarded } from './guarded.ts';

const singulars = brokenPlurals.map(([singular]) => singular ?? '');
const plurals = brokenPlurals.flatMap(([, ...plurals]) => plurals);

function repeated(words: readonly string[]): string[] {
  const folded = words.map(fold);
  return words.filter((_, at) => folded.indexOf(folded[at] ?? '') !== at);
}

test.each([
  ['guarded words', guarded],
  ['singulars', singulars],
  ['plurals', plurals],
])('%s are Arabic letters only, two at least, and each stands once', (_which, words) => {
  expect(words.filter((word) => !/^[ء-غف-ي]{2,}$/.test(word))).toEqual([]);
  expect(repeated(words)).toEqual([]);
});

test('a plural is no singular', () => {
  const known = new Set(singulars.map(fold));
  expect(plurals.filter((plural) => known.has(fold(plural)))).toEqual([]);
});

test('every singular has a plural, and none is written like it', () => {
  expect(brokenPlurals.filter((words) => words.length < 2 || repeated(words).length > 0)).toEqual([]);
});

test('guarded words begin like a clitic', () => {
  expect(guarded.filter((word) => !/^(?:[وفبلك]|س[أاتني]|[أإآا]ل)/.test(word))).toEqual([]);
});

test.each(['وزير', 'وزراء', 'فرق', 'بنوك', 'لجنة', 'كرة', 'سياسة', 'ألمانيا', 'التزام'])(
  '%s is guarded',
  (word) => {
    expect(guarded).toContain(word);
  },
);

test.each(['باسم', 'فإن', 'بعدد', 'ودعا', 'وسط', 'لغزة'])(
  '%s is not, for it is more often a clitic and a word',
  (word) => {
    expect(guarded.map(fold)).not.toContain(fold(word));
  },
);

test.each([
  ['كتاب', ['كتب']],
  ['مدرسة', ['مدارس']],
  ['حق', ['حقوق']],
  ['قانون', ['قوانين']],
  ['طالب', ['طلاب', 'طلبة']],
  ['وزير', ['وزراء']],
  ['رسالة', ['رسائل']],
  ['مقهى', ['مقاهي']],
  ['قناة', ['قنوات']],
  ['امرأة', ['نساء']],
])('the plurals of %s', (singular, expected) => {
  const found = brokenPlurals.find(([word]) => word === singular)?.slice(1);
  expect(found?.toSorted()).toEqual(expected.toSorted());
});
