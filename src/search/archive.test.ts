import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from './archive.ts';
import type { Pagefind, SearchQuery } from './engine.ts';
import type { PartList } from './part-list.ts';
import { weightOf } from './weights.ts';

/** What each part of the index holds for any question: stories by their titles, newest first. */
type Holdings = Record<string, string[]>;

/** Everything that was asked of the network, in order. */
let asked: string[];
let site: { list: PartList; holdings: Holdings };

function publish(holdings: Holdings, reach = 2): void {
  const parts = Object.entries(holdings).map(([path, titles]) => {
    const year = path.slice(0, 4);
    return { id: path, contents: '', from: `${year}-01-01`, to: `${year}-12-31`, stories: titles.length };
  });
  const filters = { section: [], city: [], source: [], year: [] };
  site = { list: { engine: 'tag', reach, filters, parts }, holdings };
}

/** Answers as Pagefind does: from the files that are there now. */
function createInstance(): Pagefind {
  const merged: string[] = [];
  const held = (path: string) => {
    const titles = site.holdings[path];
    if (!titles) throw new Error(`${path} is gone`);
    return titles;
  };
  return {
    filters: async () => ({}),
    mergeIndex: async (address) => {
      const path = address.split('/').at(-2) ?? '';
      asked.push(`open ${path}`);
      held(path);
      merged.push(path);
    },
    search: async (words) => {
      const exact = words.startsWith('"');
      if (!exact) asked.push(`search ${merged.join(' ')}`);
      const found = (title: string) => !exact || words !== '"تخمين"' || title === 'u';
      const results = merged.flatMap((path, place) =>
        held(path)
          .filter(found)
          .map((title, index) => ({
            score: weightOf(place) / (index + 1),
            data: async () => {
              held(path);
              return { url: '/', meta: { title }, excerpt: '', plain_excerpt: '', raw_content: '' };
            },
          })),
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
  engine: async () => ({ createInstance }),
};
const question = (year = '', words = 'كتاب'): SearchQuery => ({
  words,
  filters: { section: '', city: '', source: '', year },
  sort: 'date',
});
const titles = async (results: { slice(from: number, to: number): Promise<{ title: string }[]> }) =>
  (await results.slice(0, 99)).map(({ title }) => title);

beforeEach(() => {
  asked = [];
  publish({ '2026-a': ['z', 'y'], '2025-a': ['x'], '2024-a': ['w', 'v'], '2023-a': ['u'] });
});

describe('an archive', () => {
  test('answers from the newest parts alone, while they find a page of results', async () => {
    const results = await openArchive(library, 2).search(question());
    expect(await titles(results)).toEqual(['z', 'y']);
    expect([results.total, results.since, results.until]).toEqual([2, '2026-01-01', undefined]);
    expect(asked).toEqual(['list', 'open 2026-a', 'search 2026-a']);
  });

  test('reaches back on its own until there is a page of results', async () => {
    const results = await openArchive(library, 3).search(question());
    expect(await titles(results)).toEqual(['z', 'y', 'x', 'w', 'v', 'u']);
    expect([results.since, results.until, results.further]).toEqual([undefined, undefined, undefined]);
  });

  test('reaches back when it is asked to, to what is older and nothing else', async () => {
    const archive = openArchive(library, 1);
    const newest = await archive.search(question());
    asked = [];
    const older = await newest.further?.();
    expect(older && (await titles(older))).toEqual(['x']);
    expect([older?.since, older?.until]).toEqual(['2025-01-01', '2025-12-31']);
    expect(asked.filter((what) => what.startsWith('open'))).toEqual(['open 2025-a']);
    const oldest = await (await older?.further?.())?.further?.();
    expect(oldest && (await titles(oldest))).toEqual(['u']);
    expect([oldest?.since, oldest?.until, oldest?.further]).toEqual([undefined, '2023-12-31', undefined]);
  });

  test('reaches back for a word that only old stories hold, and gives no guess with it', async () => {
    const results = await openArchive(library, 2).search(question('', 'تخمين'));
    expect(await titles(results)).toEqual(['u']);
  });

  test('guesses from the newest parts on, where no story holds the word', async () => {
    site.holdings['2023-a'] = ['t'];
    const results = await openArchive(library, 2).search(question('', 'تخمين'));
    expect(await titles(results)).toEqual(['z', 'y', 'x', 'w', 'v', 't']);
  });

  test('opens only the parts of a year', async () => {
    const results = await openArchive(library, 10).search(question('2024'));
    expect(await titles(results)).toEqual(['w', 'v']);
    expect(asked.filter((what) => what.startsWith('open'))).toEqual(['open 2024-a']);
  });

  test('opens what it was made ready for only once', async () => {
    const archive = openArchive(library, 2);
    await archive.prepare(question());
    await archive.search(question());
    await archive.search(question());
    expect(asked.filter((what) => what.startsWith('open'))).toEqual(['open 2026-a']);
  });

  test('finds nothing for no question, and asks nobody', async () => {
    const results = await openArchive(library, 2).search({ ...question(), words: ' ' });
    expect([results.total, asked]).toEqual([0, []]);
  });
});

describe('a reader who came before the last publish', () => {
  test.each<[string, Holdings]>([
    ['whose parts are gone', { '2026-b': ['new', 'z', 'y'], '2025-a': ['x'] }],
    ['whose parts are still there', { '2026-b': ['new', 'z', 'y'], '2026-a': ['z', 'y'] }],
  ])('%s, is answered from the new ones', async (_what, holdings) => {
    const archive = openArchive(library, 2);
    await archive.search(question());
    publish(holdings);
    expect(await titles(await archive.search(question()))).toEqual(['new', 'z', 'y']);
    expect(asked).toContain('close 2026-a');
  });

  test('reaches back into the new parts', async () => {
    const newest = await openArchive(library, 2).search(question());
    publish({ '2026-b': ['new', 'z', 'y'], '2025-b': ['x', 'x2'] });
    const older = await newest.further?.();
    expect(older && (await titles(older))).toEqual(['x', 'x2']);
  });
});

test('an archive whose parts cannot be opened says so, and opens them anew when it is asked again', async () => {
  const { '2026-a': newest = [], ...others } = site.holdings;
  site.holdings = others;
  const archive = openArchive(library, 2);
  await expect(archive.search(question())).rejects.toThrow('2026-a is gone');
  await expect(archive.search(question())).rejects.toThrow('2026-a is gone');
  site.holdings = { '2026-a': newest, ...others };
  expect(await titles(await archive.search(question()))).toEqual(['z', 'y']);
});
