import { describe, expect, test } from 'vitest';
import {
  makeCatalogue,
  makePage,
  makeStory,
  moment,
  registered,
  registries,
} from '../../tests/support/story.ts';
import { liteAddresses, liteAt, liteOffer, litePageOf } from './lite.ts';
import { pageAt } from './pages.ts';

const day = (number: number) => moment(`2026-02-0${number}`);
const oldest = makeStory({ slug: 'a', date: day(1), title: 'الأول' });
const elsewhere = makeStory({ slug: 'b', date: day(2), city: registered(registries.cities, 'agadir') });
const story = makeStory({
  slug: 'مدن',
  date: day(3),
  aliases: ['/قديم/'],
  related: [{ id: '2026/02/b' }, { title: 'دليل', url: 'https://a.b/' }],
});
const stories = [oldest, elsewhere, story];
const catalogue = makeCatalogue(stories, { pages: [makePage()] });

describe('the lite edition', () => {
  test('has a page for the front page, every section and every visible story', () => {
    const hidden = makeStory({ slug: 'hidden', draft: true });
    const all = liteAddresses(makeCatalogue([story, hidden]));
    expect(all).toEqual([
      '/lite/',
      '/lite/section/society/',
      '/lite/section/sports/',
      '/lite/section/culture/',
      '/lite/2026/02/مدن/',
    ]);
    expect(all.map((path) => liteAt(path, catalogue)?.path)).toEqual(all);
  });

  test.each([
    '/',
    '/lite',
    '/lite/2026/02/nothing/',
    '/lite/city/settat/',
    '/lite/section/society/page/1/',
    '/lite/lite/',
  ])('has nothing at %s', (path) => {
    expect(liteAt(path, catalogue)).toBeUndefined();
  });

  test('is not there where the settings say so', () => {
    const without = makeCatalogue(stories, { settings: { lite: false } });
    expect(liteAddresses(without)).toEqual([]);
    expect(liteAt('/lite/', without)).toBeUndefined();
    expect(liteOffer({ kind: 'fixed' }, without)).toBeUndefined();
  });

  test('begins with the newest forty headlines, each with its city and date', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      makeStory({ slug: `s${index}`, date: moment(`2026-01-01T00:${10 + index}`) }),
    );
    const page = liteAt('/lite/', makeCatalogue(many));
    if (page?.kind !== 'list') throw new Error('no front page');
    expect(page.full).toBe('/');
    expect(page.stories.length).toBe(40);
    expect(page.stories[0]).toEqual({
      name: story.title,
      path: '/lite/2026/01/s49/',
      city: 'سطات',
      date: moment('2026-01-01T00:59'),
    });
  });

  test('tells of a section only its own stories', () => {
    expect(liteAt('/lite/section/sports/', catalogue)).toEqual({
      kind: 'list',
      path: '/lite/section/sports/',
      full: '/section/sports/',
      section: { name: 'رياضة', description: 'نتائج المباريات والسباقات.' },
      stories: [],
    });
  });

  test('keeps the reader of a story within itself', () => {
    expect(liteAt('/lite/2026/02/مدن/', catalogue)).toMatchObject({
      kind: 'story',
      full: '/2026/02/مدن/',
      story: {
        path: '/2026/02/مدن/',
        section: { path: '/lite/section/society/' },
        related: [
          { path: '/lite/2026/02/b/', outside: false },
          { path: 'https://a.b/', outside: true },
        ],
        olderFromCity: [{ name: 'الأول', path: '/lite/2026/02/a/' }],
        olderFromSection: [{ path: '/lite/2026/02/b/' }],
      },
    });
  });

  test('does not print a story anew when a newer one comes', () => {
    const newer = makeStory({ slug: 'd', date: day(4) });
    const path = '/lite/2026/02/مدن/';
    expect(liteAt(path, makeCatalogue([...stories, newer]))).toEqual(liteAt(path, makeCatalogue(stories)));
  });
});

test.each([
  ['/', '/lite/'],
  ['/2026/02/مدن/', '/lite/2026/02/مدن/'],
  ['/قديم/', '/lite/2026/02/مدن/'],
  ['/section/society/', '/lite/section/society/'],
  ['/section/society/page/1/', '/section/society/page/1/'],
  ['/city/settat/', '/city/settat/'],
  ['/about/', '/about/'],
  ['/lite/', '/lite/'],
  ['/rss.xml', '/rss.xml'],
])('in the lite edition a link to %s leads to %s', (path, to) => {
  expect(litePageOf(path, catalogue)).toBe(to);
});

test.each([
  ['/2026/02/مدن/', '/lite/2026/02/مدن/'],
  ['/section/society/', '/lite/section/society/'],
  ['/section/society/page/1/', '/lite/section/society/'],
  ['/city/settat/', '/lite/'],
  ['/about/', '/lite/'],
])('%s offers %s', (path, lite) => {
  const long = makeCatalogue(stories, { pages: [makePage()], settings: { archivePageSize: 1 } });
  const page = pageAt(path, long);
  if (!page) throw new Error(path);
  expect(liteOffer(page, long)).toBe(lite);
});
