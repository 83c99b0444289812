import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable } from './analysis.ts';
import { askedWords, askParts, openParts, type Pagefind, type SearchQuery } from './engine.ts';
import { excerptOf, markWords, splitMarks } from './excerpt.ts';
import type { ListedPart } from './part-list.ts';
import { weightOf } from './weights.ts';

describe('an excerpt', () => {
  test.each([
    ['is cut where marks begin and end', 'قبل <mark>كلمة</mark> بعد', ['قبل ', '*كلمة', ' بعد']],
    ['may begin and end with a mark', '<mark>أ</mark><mark>ب</mark>', ['*أ', '*ب']],
    ['keeps other tags as text', '<b>أ</b> <script>', ['<b>أ</b> <script>']],
    ['shows entities as what they stand for', 'أ &lt;b&gt; &amp;amp; &#x27;', ["أ <b> &amp; '"]],
    ['survives a mark that is never closed', 'أ <mark>ب', ['أ ', '*ب']],
  ])('%s', (_what, excerpt, pieces) => {
    expect(splitMarks(excerpt).map(({ text, marked }) => (marked ? `*${text}` : text))).toEqual(pieces);
  });
});

describe('a marked word', () => {
  test.each([
    ['keeps its mark', 'المدينة', ['*المدينة']],
    ['leaves a comma out', 'المدينة،', ['*المدينة', '،']],
    ['leaves quotation marks out', '«المدينة»،', ['«', '*المدينة', '»،']],
    ['keeps its vowel marks', 'مَدينة.', ['*مَدينة', '.']],
    ['is each of two words without a space', 'المدينة/القرية', ['*المدينة', '/', '*القرية']],
    ['keeps a number whole', '(1.200)', ['(', '*1.200', ')']],
    ['is nothing where there are no letters', '—', ['—']],
    ['may be outside the basic plane', '𞸀!', ['*𞸀', '!']],
  ])('%s', (_what, text, pieces) => {
    const shown = markWords({ text, marked: true }).map((piece) =>
      piece.marked ? `*${piece.text}` : piece.text,
    );
    expect(shown).toEqual(pieces);
  });

  test('is marked only where Pagefind marked it, and no letter is lost', () => {
    expect(markWords({ text: '«قرية»', marked: false })).toEqual([{ text: '«قرية»', marked: false }]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = markWords({ text, marked: true });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt of a text', () => {
  const raw_content = 'أول الخبر\nثم وسطه\n ثم آخره. ';
  test.each([
    ['that is all of it', 'أول الخبر ثم <mark>وسطه</mark> ثم آخره.', 'أول الخبر ثم وسطه ثم آخره.'],
    ['that begins it', '<mark>أول</mark> الخبر', 'أول الخبر …'],
    ['that ends it', 'ثم <mark>آخره.</mark>', '… ثم آخره.'],
    ['from its middle', 'ثم <mark>وسطه</mark>', '… ثم وسطه …'],
    ['that is empty', '', ''],
  ])('%s', (_what, excerpt, shown) => {
    const plain_excerpt = excerpt.replace(/<\/?mark>/g, '');
    const pieces = excerptOf({ excerpt, plain_excerpt, raw_content });
    expect(pieces.map(({ text }) => text).join('')).toBe(shown);
    expect(pieces.filter(({ marked }) => marked).every(({ text }) => /^\p{L}+$/u.test(text))).toBe(true);
  });
});

const query = (more: Partial<SearchQuery>): SearchQuery => ({
  words: '',
  filters: { section: '', city: '', source: '', year: '' },
  sort: 'relevance',
  ...more,
});

const part = (path: string, stories: number): ListedPart => ({
  id: path,
  contents: 'c',
  from: '',
  to: '',
  stories,
});

/** What a part answers: stories by their titles, with their scores in that part. */
type Answer = Record<string, number>;

/** An engine of parts whose answers are known, and where it matters how many stories of each hold a word. */
function engine(answers: Answer[], words: Record<string, number[]> = {}) {
  const calls: unknown[][] = [];
  const resultsOf = (answer: Answer, place: number) =>
    Object.entries(answer).map(([title, score]) => ({
      score: score * weightOf(place),
      data: async () => ({
        url: `/${title}/`,
        meta: { title },
        excerpt: '',
        plain_excerpt: '',
        raw_content: '',
      }),
    }));
  const holding = (word: string) =>
    words[word]?.map((stories) => Object.fromEntries(Array(stories).fill(1).entries()));
  const pagefind: Pagefind = {
    filters: async () => ({}),
    mergeIndex: async (...call) => void calls.push(call),
    search: async (asked, options) => {
      calls.push([asked, options]);
      const known = asked.startsWith('"') ? (holding(asked.slice(1, -1)) ?? answers) : answers;
      return { results: known.flatMap(resultsOf).sort((a, b) => b.score - a.score) };
    },
    destroy: async () => void calls.push(['destroy']),
  };
  return { pagefind, calls };
}

describe('what is asked of Pagefind', () => {
  const city = { section: '', city: 'سطات', source: '', year: '' };
  const byDate = { sort: { date: 'desc' } };

  test.each([
    ['words alone', { words: ' كِتاب ' }, ['كتاب', { filters: {}, sort: undefined }]],
    ['words by date', { words: 'كتاب', sort: 'date' as const }, ['كتاب', { filters: {}, ...byDate }]],
    ['a filter alone, newest first', { filters: city }, ['_', { filters: { city: 'سطات' }, ...byDate }]],
  ])('%s', async (_what, more, call) => {
    const { pagefind, calls } = engine([]);
    await askParts(pagefind, [part('2026', 10)], query(more));
    expect(calls[0]).toEqual(call);
  });

  test.each([
    ['nothing where there are only marks', ' \u0640\u064B ', ''],
    ['nothing of the word that every page holds', 'كتاب _ مدرسة', 'كتاب مدرسة'],
  ])('%s', (_what, words, asked) => {
    expect(askedWords({ words })).toBe(asked);
  });
});

describe('what several parts found', () => {
  const ask = async (
    answers: Answer[],
    sizes: number[],
    more: Partial<SearchQuery>,
    words?: Record<string, number[]>,
  ) => {
    const parts = sizes.map((stories, place) => part(`part-${place}`, stories));
    const { pagefind } = engine(answers, words);
    const { found, sure } = await askParts(pagefind, parts, query({ words: 'كتاب', ...more }));
    const results = await Promise.all(found.map((fetchResult) => fetchResult()));
    return { titles: results.map(({ title }) => title), sure };
  };

  test('is in the order of dates part by part, whatever each part scored', async () => {
    const answers: Answer[] = [
      { newest: 2, newer: 1 },
      { older: 900, oldest: 3 },
    ];
    expect((await ask(answers, [3, 1000], { sort: 'date' })).titles).toEqual([
      'newest',
      'newer',
      'older',
      'oldest',
    ]);
  });

  test('is in the order of relevance as if all were one part', async () => {
    const common = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`old-${index}`, 1.2]));
    const answers: Answer[] = [
      { close: 0.18, loose: 0.02 },
      { closest: 3.6, ...common },
    ];
    const [first, second, ...others] = (await ask(answers, [2, 1000], {})).titles;
    expect([first, second]).toEqual(['closest', 'close']);
    expect(others.at(-1)).toBe('loose');
  });

  test.each<[string, Record<string, number[]>, string[], boolean]>([
    ['leaves out parts that lack the word, where Pagefind guessed', { كتاب: [0, 2] }, ['known'], true],
    ['leaves out parts that lack one of two words', { كتاب: [1, 1], مدرسة: [1, 0] }, ['guessed'], true],
    ['is a guess where no part holds the word', { كتاب: [0, 0] }, ['guessed', 'known'], false],
    [
      'is a guess where no part holds one of two words',
      { كتاب: [1, 1], مدرسة: [0, 0] },
      ['guessed', 'known'],
      false,
    ],
    ['is nothing where no part holds both words', { كتاب: [1, 0], مدرسة: [0, 1] }, [], true],
  ])('%s', async (_what, words, titles, sure) => {
    const asked = { words: Object.keys(words).join(' '), sort: 'date' as const };
    expect(await ask([{ guessed: 1 }, { known: 1 }], [9, 9], asked, words)).toEqual({ titles, sure });
  });

  test('is left as it is for a phrase in quotes, and for what is no word', async () => {
    const { pagefind, calls } = engine([{ one: 1 }]);
    await askParts(pagefind, [part('2026', 9)], query({ words: '"كتاب المدرسة"' }));
    await askParts(pagefind, [part('2026', 9)], query({ words: 'كتاب ، كتاب' }));
    expect(calls.map(([asked]) => asked)).toEqual(['"كتاب المدرسة"', 'كتاب ، كتاب', '"كتاب"']);
    const phrase = await ask([{ low: 1 }, { high: 2 }], [9, 9], { words: '"كتاب المدرسة"' });
    expect(phrase.titles).toEqual(['high', 'low']);
  });
});

test('an engine is opened for all its parts, or closed again', async () => {
  const { pagefind, calls } = engine([]);
  const parts = [part('2026-a', 1), part('2025-b', 2)];
  await openParts({ createInstance: () => pagefind }, '/pagefind/', 'tag', parts);
  expect(calls.map(([path]) => path)).toEqual(['/pagefind/2026-a/', '/pagefind/2025-b/']);
  const gone: Pagefind = { ...pagefind, mergeIndex: async () => Promise.reject(new Error('gone')) };
  await expect(openParts({ createInstance: () => gone }, '/pagefind/', 'tag', parts)).rejects.toThrow('gone');
  expect(calls.at(-1)).toEqual(['destroy']);
});

test('preparing text for the index is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchable(searchable(text))).toBe(searchable(text));
    }),
  );
});
