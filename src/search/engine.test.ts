import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable } from './analysis.ts';
import { type Pagefind, type SearchQuery, search } from './engine.ts';
import { excerptOf, markWords, splitMarks } from './excerpt.ts';

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

describe('what is asked of Pagefind', () => {
  const query = (more: Partial<SearchQuery>): SearchQuery => ({
    words: '',
    filters: { section: '', city: '', source: '', year: '' },
    sort: 'relevance',
    ...more,
  });
  const asked = async (more: Partial<SearchQuery>) => {
    const calls: unknown[] = [];
    const pagefind: Pagefind = {
      options: async () => undefined,
      filters: async () => ({}),
      search: async (...call) => {
        calls.push(call);
        return { results: [] };
      },
    };
    const { total } = await search(pagefind, query(more));
    return { calls, total };
  };
  const city = { section: '', city: 'سطات', source: '', year: '' };

  test.each([
    ['words alone', { words: ' كِتاب ' }, ['كتاب', { filters: {}, sort: undefined }]],
    [
      'words by date',
      { words: 'كتاب', sort: 'date' as const },
      ['كتاب', { filters: {}, sort: { date: 'desc' } }],
    ],
    [
      'a filter alone, newest first',
      { filters: city },
      [null, { filters: { city: 'سطات' }, sort: { date: 'desc' } }],
    ],
  ])('%s', async (_what, more, call) => {
    expect((await asked(more)).calls).toEqual([call]);
  });

  test('nothing, when nothing was asked', async () => {
    expect(await asked({ words: ' \u0640\u064B ' })).toEqual({ calls: [], total: 0 });
  });
});

test('preparing text for the index is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchable(searchable(text))).toBe(searchable(text));
    }),
  );
});
