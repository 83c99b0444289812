import { describe, expect, test } from 'vitest';
import { makeCatalogue, makePage, makeStory, moment, photo } from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import { breakingStrip } from './breaking.ts';
import { homePage } from './home.ts';
import { liteAt, litePageOf } from './lite.ts';
import { addresses, pageAt } from './pages.ts';
import { resolverOf } from './resolve.ts';
import { withdrawnPaths } from './withdrawn.ts';

const withdrawn = { date: moment('2026-02-11T10:00:00+01:00'), reason: 'لم يصح الخبر.' };
const image = { file: 'articles/2026/02/own.jpg', alt: 'قاعة' };
const gone = (more: Partial<Article> = {}) =>
  makeStory({ id: '2026/02/مدن', aliases: ['/old/'], image, withdrawn, ...more });

describe('a withdrawn story', () => {
  const catalogue = makeCatalogue([gone(), makeStory({ slug: 'other' })]);

  test('is no story any more, and has a page that tells when and why', () => {
    expect(catalogue.stories.map(({ id }) => id)).toEqual(['2026/02/other']);
    expect(addresses(catalogue)).toContain('/2026/02/مدن/');
    expect(pageAt('/2026/02/مدن/', catalogue)).toMatchObject({
      kind: 'withdrawn',
      reason: 'لم يصح الخبر.',
      withdrawn: withdrawn.date,
      published: moment('2026-02-10T14:30:00+01:00'),
      section: { name: 'مجتمع', path: '/section/society/' },
    });
    expect(liteAt('/lite/2026/02/مدن/', catalogue)).toMatchObject({
      kind: 'withdrawn',
      full: '/2026/02/مدن/',
    });
  });

  test('carries nothing of what it said', () => {
    const { title, description, city } = gone();
    const told = JSON.stringify([...catalogue.withdrawn]);
    for (const said of [title, description, city.name, image.alt, image.file])
      expect(told).not.toContain(said);
  });

  test('is found by links at its own and its old addresses, but not by its id', () => {
    const { hasPage, story } = resolverOf(catalogue);
    expect(['/2026/02/مدن/', '/old/'].map(hasPage)).toEqual([true, true]);
    expect(story('2026/02/مدن')).toBeUndefined();
    expect(litePageOf('/old/', catalogue)).toBe('/lite/2026/02/مدن/');
  });

  test('has no place on the front page, nor does the breaking strip lead to it', () => {
    const until = moment('2026-02-13');
    const composed = (breaking: NonNullable<Parameters<typeof makeCatalogue>[1]>['composition']) =>
      makeCatalogue([gone(), makeStory({ slug: 'other' })], { composition: breaking });
    const strip = (breaking: object) =>
      breakingStrip(composed({ pinned: [], breaking: { until, ...breaking } }));
    expect(homePage(composed({ pinned: [], lead: { story: '2026/02/مدن' } })).lead?.path).toBe(
      '/2026/02/other/',
    );
    expect(strip({ story: '2026/02/مدن' })).toBeUndefined();
    for (const link of ['/2026/02/مدن/', '/old/'])
      expect(strip({ text: 'عاجل', link })).toEqual({ text: 'عاجل', until: until.ms });
  });

  test('is whole until its time, and where a draft is a draft', () => {
    expect(makeCatalogue([gone()], { now: moment('2026-02-11T09:59') }).withdrawn.size).toBe(0);
    expect(makeCatalogue([gone({ draft: true })]).withdrawn.size).toBe(0);
  });
});

describe('the pictures of a withdrawn story', () => {
  const images = new Map([
    [image.file, photo],
    ['articles/2026/02/inside.jpg', photo],
  ]);
  const inside = (entry: { facts: Article['facts'] }) => ({
    facts: { ...entry.facts, images: [{ target: 'articles/2026/02/inside.jpg', line: 1, column: 1 }] },
  });
  const shown = (...more: Parameters<typeof makeCatalogue>) => [
    ...makeCatalogue(more[0], { ...more[1], images }).images.keys(),
  ];

  test('are shown nowhere, unless they stand elsewhere too', () => {
    const story = gone(inside(makeStory()));
    expect(shown([story])).toEqual([]);
    expect(shown([story, makeStory({ slug: 'b', image })])).toEqual([image.file]);
    expect(shown([story], { pages: [makePage(inside(makePage()))] })).toEqual([
      'articles/2026/02/inside.jpg',
    ]);
    expect(shown([{ ...story, withdrawn: undefined }])).toEqual([...images.keys()]);
  });
});

test('hosts are told every address at which a withdrawn story stood', () => {
  const paths = withdrawnPaths(makeCatalogue([gone(), makeStory({ slug: 'مدن-أخرى', aliases: ['/a/'] })]));
  expect(paths).toEqual(['/2026/02/مدن/', '/lite/2026/02/مدن/', expect.stringMatching(/^\/s\/\w{7}\/$/)]);
  const settings = { lite: false, shortAddresses: false };
  expect(withdrawnPaths(makeCatalogue([gone()], { settings }))).toEqual(['/2026/02/مدن/']);
});
