import { expect, test } from 'vitest';
import type { Asked } from './answer.ts';
import { indexedWords, titleField } from './indexed.ts';
import { lookUp } from './look-up.ts';
import type { Match } from './match.ts';
import type { ListedPart } from './part-list.ts';
import { readQuestion } from './question.ts';

/** Reaches of one part each, newest first, and what their stories hold: `title | text`. */
const archive = {
  2026: ['زلزال | صور', 'طقس | هدوء'],
  2025: ['ملعب | زلزال'],
  2024: ['زلزال قديم | صور'],
  2023: ['خبر | زلزال نادر بعيد'],
};
const reaches = Object.keys(archive)
  .toReversed()
  .map((id): ListedPart[] => [{ id, contents: '', from: id, to: id, stories: 1 }]);

function holdings(id: keyof typeof archive, titlesOnly: boolean): Asked {
  const found = new Map<string, Map<number, Match>>();
  const add = (word: string, row: number, match: Match) =>
    found.set(word, (found.get(word) ?? new Map()).set(row, match));
  for (const [row, story] of archive[id].entries()) {
    const [title = '', text = ''] = story.split(' | ');
    if (!titlesOnly)
      for (const [place, word] of indexedWords(text).entries())
        add(word, row, { places: [place + 9], fields: [] });
    for (const [place, word] of indexedWords(title).entries())
      add(word, row, { places: [place], fields: [titleField(title.split(' ')[place] ?? '')] });
  }
  const rows = archive[id].map((story) => ({
    id: story,
    day: `${id}-01-01`,
    facets: { section: '', region: '', city: '', source: '' },
  }));
  return { opened: { rows, read: async () => Promise.reject(new Error('not read')) }, found };
}

async function find(words: string, page: number) {
  const told: string[] = [];
  const finding = await lookUp(
    readQuestion(words, () => []),
    reaches,
    page,
    { filters: {}, sort: 'relevance' },
    {
      ask: async (parts, asked) => {
        told.push(`${parts[0]?.id}: ${asked.length}`);
        return holdings(parts[0]?.id as unknown as keyof typeof archive, false);
      },
      titles: async (_answer, parts) => {
        told.push(`titles ${parts.map(({ id }) => id).join(' ')}`);
        const titled = parts.filter(({ id }) => id === '2024' && words.includes('قديم'));
        return titled.map(({ id }) => holdings(id as unknown as keyof typeof archive, true));
      },
      shareOf: () => undefined,
    },
  );
  const stories = finding.asked.flatMap(({ opened }) => opened.rows.map(({ id }) => id));
  return { told, best: stories[finding.answer.rows[0] ?? -1], ...finding };
}

test.each<[string, string, number, string[], string | undefined]>([
  ['asks the newest alone where that is enough', 'زلزال', 1, ['2026: 1'], 'زلزال | صور'],
  ['asks the next where there is too little', 'زلزال', 2, ['2026: 1', '2025: 1'], 'زلزال | صور'],
  [
    'asks the titles of all others for several words, and no further part where one answers',
    'زلزال قديم',
    1,
    ['2026: 2', '2025: 2', 'titles 2024 2023'],
    'زلزال قديم | صور',
  ],
  [
    'asks old parts where no title answers',
    'زلزال نادر',
    1,
    ['2026: 2', '2025: 2', 'titles 2024 2023', '2024: 2', '2023: 2'],
    'خبر | زلزال نادر بعيد',
  ],
])('it %s', async (_what, words, page, asked, best) => {
  const finding = await find(words, page);
  expect(finding.told).toEqual(asked);
  expect(finding.best).toBe(best);
});

test('words are unknown that neither new stories nor old ones hold', async () => {
  expect((await find('زلزال نادر بركان', 1)).unknown).toEqual(['بركان']);
});
