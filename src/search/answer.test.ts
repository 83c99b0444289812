import { describe, expect, test } from 'vitest';
import { type Asked, answerOf, askedWords, mostTelling } from './answer.ts';
import { indexedWords, titleField } from './indexed.ts';
import type { Match } from './match.ts';
import { readQuestion } from './question.ts';

/** A part whose stories are titles, newest first, each of the city that is named before it: `فاس: خبر`. */
function part(year: string, ...stories: string[]): Asked {
  const rows = stories.map((story, row) => {
    const [city = ''] = story.split(': ');
    return {
      id: `${year}-${row}`,
      day: `${year}-06-01`,
      facets: { section: 'س', region: 'ج', city, source: 'ن' },
    };
  });
  const found = new Map<string, Map<number, Match>>();
  for (const [row, story] of stories.entries()) {
    const title = story.replace(/^.*: /, '');
    for (const [place, word] of indexedWords(title).entries()) {
      const known = found.get(word) ?? new Map<number, Match>();
      const places = [...(known.get(row)?.places ?? []), place];
      found.set(word, known.set(row, { places, fields: [titleField(title.split(' ')[place] ?? '')] }));
    }
  }
  return { opened: { rows, read: async () => Promise.reject(new Error('not read')) }, found };
}
const asked = [
  part('2026', 'فاس: زلزال عنيف', 'سطات: هدوء'),
  part('2025', 'سطات: زلزال', 'فاس: عنيف جدا زلزال'),
];
const answer = (words: string, filters = {}, sort: 'relevance' | 'date' = 'relevance') =>
  answerOf(
    readQuestion(words, () => []),
    asked,
    { filters, sort },
    () => undefined,
  );

describe('an answer', () => {
  test.each<[string, string, number[]]>([
    ['has first what holds words as asked, and leaves out what holds little', 'زلزال عنيف', [0, 3]],
    ['has only what holds a phrase', '«زلزال عنيف»', [0]],
    ['finds nothing for a word of no story', 'بركان', []],
    ['finds nothing for no question', '', []],
  ])('%s', (_what, words, rows) => {
    expect(answer(words).rows).toEqual(rows);
  });

  test('by date has only what holds all words, where anything does', () => {
    expect(answer('زلزال عنيف', {}, 'date').rows).toEqual([0, 3]);
    expect(answer('زلزال بركان', {}, 'date').rows).toEqual([0, 2, 3]);
  });

  test('has what filters let through, and counts what each other value would give', () => {
    const { rows, counts } = answer('زلزال', { city: 'سطات' });
    expect(rows).toEqual([2]);
    expect(counts.city).toEqual({ فاس: 2, سطات: 1 });
    expect(counts.year).toEqual({ 2025: 1 });
  });

  test('without words has all that filters let through, newest first', () => {
    expect(answer('', { city: 'سطات' }).rows).toEqual([1, 2]);
  });

  test('tells how many hold all words, and which words none holds', () => {
    expect(answer('زلزال عنيف')).toMatchObject({ whole: 2, sure: true, unknown: [] });
    expect(answer('زلزال بركان')).toMatchObject({ whole: 0, sure: false, unknown: ['بركان'] });
  });
});

test('a question without words asks for what every story holds', () => {
  expect(askedWords(readQuestion('', () => []))).toEqual(['_ـ']);
});

test('of a long question the rarest words are asked of old parts', () => {
  const question = readQuestion('واحد اثنان ثلاثة أربعة خمسة ستة', () => []);
  const common = new Set(question.terms.slice(1, 3).map(({ stem }) => stem));
  const telling = mostTelling(question, (stem) => (common.has(stem) ? 0.5 : undefined));
  expect(telling.terms.map(({ word }) => word)).toEqual(['واحد', 'أربعة', 'خمسة', 'ستة']);
});
