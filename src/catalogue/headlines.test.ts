import { expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment, registered, registries } from '../../tests/support/story.ts';
import type { Grouping, NamedList } from '../content/selection.ts';
import { headlineBlocks } from './headlines.ts';

const list = (kind: Grouping, id: string): NamedList => ({ kind, id, name: id });
const agadir = registered(registries.cities, 'agadir');
const stories = [
  ...[28, 27, 26].map((day, index) => makeStory({ slug: `s${index}`, date: moment(`2026-01-${day}`) })),
  makeStory({ slug: 'x', date: moment('2026-01-01'), city: agadir, tags: ['الماء'] }),
];

test('blocks hold the newest of the site or of the lists they name, and empty ones are left out', () => {
  const headlines = [
    { title: 'الأحدث', count: 2, lists: [] },
    { title: 'مجتمع', count: 7, lists: [list('section', 'society')] },
    { title: 'رياضة', count: 7, lists: [list('section', 'sports')] },
    { title: 'أكادير', count: 1, lists: [list('city', 'agadir')] },
    { title: 'سوس', count: 1, lists: [list('region', 'souss-massa')] },
    { title: 'مجتمع أكادير', count: 1, lists: [list('section', 'society'), list('city', 'agadir')] },
    { title: 'رياضة أكادير', count: 1, lists: [list('city', 'agadir'), list('section', 'sports')] },
    { title: 'الماء', count: 1, lists: [list('tag', 'الماء')] },
  ];
  const blocks = headlineBlocks(makeCatalogue(stories, { headlines }));
  expect(
    blocks.map(({ title, path, headlines }) => [title, path, ...headlines.map(({ path }) => path)]),
  ).toEqual([
    ['الأحدث', undefined, '/2026/01/s0/', '/2026/01/s1/'],
    ['مجتمع', '/section/society/', '/2026/01/s0/', '/2026/01/s1/', '/2026/01/s2/', '/2026/01/x/'],
    ['أكادير', '/city/agadir/', '/2026/01/x/'],
    ['سوس', '/region/souss-massa/', '/2026/01/x/'],
    ['مجتمع أكادير', '/section/society/', '/2026/01/x/'],
    ['الماء', '/tag/الماء/', '/2026/01/x/'],
  ]);
});

test('a newspaper that names no groups shows its newest ten', () => {
  const more = Array.from({ length: 12 }, (_, index) => makeStory({ slug: `m${index}` }));
  const [block, ...others] = headlineBlocks(makeCatalogue(more));
  expect(others).toEqual([]);
  expect(block).toMatchObject({ title: 'آخر الأخبار', path: undefined });
  expect(block?.headlines).toHaveLength(10);
});
