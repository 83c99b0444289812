import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive, type SearchQuery, type SearchResults } from './archive.ts';
import { dictionaryOf } from './dictionary.ts';
import { hidden, hiddenPassages } from './hidden.ts';
import { everyStory, indexedWords, joined, stemIn, titleField } from './indexed.ts';
import type { Pagefind } from './opened.ts';
import type { PartList } from './part-list.ts';
import { tableOf } from './table.ts';
import { titleShards } from './titles.ts';
import { weightOf } from './weights.ts';

/** What each part of the index holds: stories by their titles, newest first. */
type Holdings = Record<string, string[]>;

/** Everything that was asked of the network, in order. */
let asked: string[];
let site: { list: PartList; holdings: Holdings };

function publish(holdings: Holdings, reach = 2): void {
  const parts = Object.entries(holdings).map(([id, titles]) => {
    const year = id.slice(0, 4);
    return { id, contents: '', from: `${year}-01-01`, to: `${year}-12-31`, stories: titles.length };
  });
  site = { list: { engine: 'tag', dictionary: 'tag', values: 'tag', reach, parts }, holdings };
}

const held = (part: string) => {
  const titles = site.holdings[part];
  if (!titles) throw new Error(`${part} is gone`);
  return titles;
};
const idOf = (title: string) => title.replaceAll(' ', '-');

/** Answers as Pagefind does: from the files that are there now. */
function createInstance(): Pagefind {
  const merged: string[] = [];
  return {
    filters: async () => ({}),
    mergeIndex: async (address) => {
      const part = address.split('/').at(-2) ?? '';
      asked.push(`open ${part}`);
      held(part);
      merged.push(part);
    },
    search: async (word) => {
      asked.push(`${word} of ${merged.join(' ')}`);
      const results = merged.flatMap((part, place) =>
        held(part).flatMap((title) => {
          const words = [...indexedWords(title), everyStory];
          const places = words.flatMap((each, at) => (each === word ? [at] : []));
          if (places.length === 0) return [];
          return [
            {
              id: `und_${idOf(title)}`,
              score: weightOf(place),
              words: places,
              matchedMetaFields: word === everyStory ? [] : [titleField(title)],
            },
          ];
        }),
      );
      return { results };
    },
    destroy: async () => void asked.push(`close ${merged.join(' ')}`),
  };
}

const library = {
  base: '/pagefind/',
  list: async () => {
    asked.push('list');
    return structuredClone(site.list);
  },
  json: async (file: string) => {
    const [part = ''] = file.split('/');
    const settled = Object.keys(site.holdings).slice(1).flatMap(held);
    const titles = settled.map((title) =>
      indexedWords(title).map((word): [string, number] => [stemIn(word), 0]),
    );
    if (file === 'dictionary.json') return dictionaryOf({ stories: titles.length, stems: [], titles });
    const [, shard] = /^titles\/(\d+)/.exec(file) ?? [];
    if (shard) asked.push(`titles ${shard}`);
    if (shard) return titleShards(titles)[Number(shard)];
    const day = `${part.slice(0, 4)}-05-05`;
    const facets = { section: 'مجتمع', region: 'الشاوية', city: 'سطات', source: 'نشرة' };
    return tableOf(held(part).map((title) => ({ id: idOf(title), day, facets })));
  },
  bytes: async (file: string) => {
    const [part = '', , name = ''] = file.split('/');
    const title = held(part).find((each) => name === `und_${idOf(each)}.pf_fragment`) ?? '';
    const fragment = {
      url: `/${part}/${idOf(title)}/`,
      content: joined([indexedWords(title)]),
      meta: { date: hidden('2026'), text: hiddenPassages([title], [indexedWords(title)]) },
      filters: { city: ['سطات'], section: ['مجتمع'], source: ['نشرة'] },
    };
    return new Blob([`pagefind_dcd${JSON.stringify(fragment)}`]);
  },
  engine: async () => ({ createInstance }),
  synonyms: async () => () => [],
  mend: async (words: string) => (words === 'كنب' ? 'كتاب' : undefined),
};
const question = (words = 'كتاب', year = ''): SearchQuery => ({ words, filters: { year }, sort: 'date' });
const titles = async (results: SearchResults | undefined) =>
  (await results?.slice(0, 99))?.map(({ title }) => title.map(({ text }) => text).join(''));
const opened = () => asked.filter((what) => what.startsWith('open'));

beforeEach(() => {
  asked = [];
  publish({
    '2026-a': ['كتاب ز', 'كتاب ر'],
    '2025-a': ['كتاب ذ'],
    '2024-a': ['كتاب د', 'كتاب خ'],
    '2023-a': ['كتاب سنجاب'],
  });
});

describe('an archive', () => {
  test('answers from the newest parts alone, while they find a page of results', async () => {
    const results = await openArchive(library).search(question(), 2);
    expect(await titles(results)).toEqual(['كتاب ز', 'كتاب ر']);
    expect([results.total, results.since, results.until]).toEqual([2, '2026-01-01', undefined]);
    expect(opened()).toEqual(['open 2026-a']);
  });

  test('reaches back on its own until there is a page of results', async () => {
    const results = await openArchive(library).search(question(), 3);
    expect(await titles(results)).toEqual(['كتاب ز', 'كتاب ر', 'كتاب ذ', 'كتاب د', 'كتاب خ', 'كتاب سنجاب']);
    expect([results.since, results.until, results.further]).toEqual([undefined, undefined, undefined]);
  });

  test('reaches back when it is asked to, to what is older and nothing else', async () => {
    const archive = openArchive(library);
    const newest = await archive.search(question(), 1);
    asked = [];
    const older = await newest.further?.();
    expect(await titles(older)).toEqual(['كتاب ذ']);
    expect([older?.since, older?.until]).toEqual(['2025-01-01', '2025-12-31']);
    expect(opened()).toEqual(['open 2025-a']);
    const oldest = await (await older?.further?.())?.further?.();
    expect(await titles(oldest)).toEqual(['كتاب سنجاب']);
    expect([oldest?.since, oldest?.until, oldest?.further]).toEqual([undefined, '2023-12-31', undefined]);
  });

  test('finds old stories by their titles, and asks no old part for that', async () => {
    publish(site.holdings, 1);
    const results = await openArchive(library).search({ ...question('كتاب سنجاب'), sort: 'relevance' }, 2);
    expect((await titles(results))?.[0]).toBe('كتاب سنجاب');
    expect(opened()).toEqual(['open 2026-a', 'open 2025-a']);
    expect([results.since, results.further]).toEqual([undefined, expect.any(Function)]);
  });

  test('asks old parts where neither a new story nor a title holds all words', async () => {
    const results = await openArchive(library).search({ ...question('سنجاب نادر'), sort: 'relevance' }, 2);
    expect(await titles(results)).toEqual(['كتاب سنجاب']);
    expect(opened()).toHaveLength(4);
  });

  test('opens only the parts of a year', async () => {
    const results = await openArchive(library).search(question('كتاب', '2024'), 10);
    expect(await titles(results)).toEqual(['كتاب د', 'كتاب خ']);
    expect(opened()).toEqual(['open 2024-a']);
  });

  test('opens what it was made ready for only once, and asks for a word once', async () => {
    const archive = openArchive(library);
    await archive.prepare(question());
    await archive.search(question(), 2);
    await archive.search(question(), 2);
    expect(asked.filter((what) => what !== 'list')).toEqual(['open 2026-a', 'كتابـ of 2026-a']);
  });

  test('finds every story of a year without words, and nothing without a year', async () => {
    const archive = openArchive(library);
    expect(await titles(await archive.search(question('', '2024'), 10))).toEqual(['كتاب د', 'كتاب خ']);
    expect((await archive.search(question(' '), 10)).total).toBe(0);
  });

  test('mends what nothing matches and says so, unless it is told not to', async () => {
    const archive = openArchive(library);
    const mended = await archive.search(question('كنب'), 2);
    expect([mended.mended, mended.total]).toEqual(['كتاب', 2]);
    const asTyped = await archive.search({ ...question('كنب'), asTyped: true }, 2);
    expect([asTyped.mended, asTyped.total]).toEqual([undefined, 0]);
  });
});

describe('a reader who came before the last publish', () => {
  test.each<[string, Holdings]>([
    ['whose parts are gone', { '2026-b': ['كتاب س', 'كتاب ز'], '2025-a': ['كتاب ذ'] }],
    ['whose parts are still there', { '2026-b': ['كتاب س', 'كتاب ز'], '2026-a': ['كتاب ز'] }],
  ])('%s, is answered from the new ones', async (_what, holdings) => {
    const archive = openArchive(library);
    await archive.search(question(), 2);
    publish(holdings);
    expect(await titles(await archive.search(question(), 2))).toEqual(['كتاب س', 'كتاب ز']);
    expect(asked).toContain('close 2026-a');
  });

  test('reaches back into the new parts', async () => {
    const newest = await openArchive(library).search(question(), 2);
    publish({ '2026-b': ['كتاب س', 'كتاب ز'], '2025-b': ['كتاب ذ', 'كتاب ط'] });
    expect(await titles(await newest.further?.())).toEqual(['كتاب ذ', 'كتاب ط']);
  });
});

test('an archive whose parts cannot be opened says so, and opens them anew when it is asked again', async () => {
  const { '2026-a': newest = [], ...others } = site.holdings;
  site.holdings = others;
  const archive = openArchive(library);
  await expect(archive.search(question(), 2)).rejects.toThrow('2026-a is gone');
  await expect(archive.search(question(), 2)).rejects.toThrow('2026-a is gone');
  site.holdings = { '2026-a': newest, ...others };
  expect(await titles(await archive.search(question(), 2))).toEqual(['كتاب ز', 'كتاب ر']);
});
