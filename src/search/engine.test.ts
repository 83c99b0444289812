import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable } from './analysis.ts';
import { type Pagefind, type SearchQuery, search, splitMarks } from './engine.ts';

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
