import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makeCatalogue,
  makePage,
  makeStory,
  moment,
  photo,
  registered,
  registries,
  sourceOf,
} from '../../tests/support/story.ts';
import { momentAt } from '../arabic/moment.ts';
import { addresses, pageAt } from './pages.ts';

const end = moment('2026-02-10T12:00:00Z').ms;
const stories = fc.array(
  fc.record({
    days: fc.nat(800),
    city: fc.constantFrom('settat', 'casablanca', 'agadir'),
    section: fc.constantFrom('society', 'sports'),
    tags: fc.subarray(['التعليم', 'Wi-Fi 6']),
    authors: fc.subarray(['أمينة', 'يوسف']),
    source: fc.constantFrom(undefined, 'arz'),
  }),
  { maxLength: 40 },
);

test('something stands at every address, and it knows where it stands', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 6 }), (given, archivePageSize) => {
      const catalogue = makeCatalogue(
        given.map(({ days, city, section, source, ...own }, index) =>
          makeStory({
            slug: `s${index}`,
            date: momentAt(end - days * 86_400_000, 'Africa/Casablanca'),
            city: registered(registries.cities, city),
            section: registered(registries.sections, section),
            source: source && sourceOf(source),
            ...own,
          }),
        ),
        { pages: [makePage()], settings: { archivePageSize } },
      );
      const all = addresses(catalogue);
      expect(new Set(all).size).toBe(all.length);
      expect(all.map((path) => pageAt(path, catalogue)?.path)).toEqual(all);

      for (const path of all) {
        const page = pageAt(path, catalogue);
        if (page?.kind !== 'list') continue;
        const beside = [
          page.newer,
          page.older,
          ...page.parts.map(({ path }) => path),
          ...page.breadcrumbs.map(({ path }) => path),
        ];
        for (const link of beside) if (link !== undefined) expect(all).toContain(link);
      }
    }),
    { numRuns: 50 },
  );
});

test.each([
  '/',
  '/nothing/',
  '/2026/02/hidden/',
  '/2026/02/story',
  '/city/settat/page/1/',
  '/city/settat/page/01/',
  '/city/settat/page/',
  '//',
])('nothing stands at %s', (path) => {
  expect(
    pageAt(path, makeCatalogue([makeStory(), makeStory({ slug: 'hidden', draft: true })])),
  ).toBeUndefined();
});

test('a story’s page names older neighbours, of the section those that the city did not name', () => {
  const day = (number: number) => moment(`2026-02-0${number}`);
  const sameCity = makeStory({ slug: 'a', date: day(1) });
  const elsewhere = makeStory({ slug: 'b', date: day(2), city: registered(registries.cities, 'agadir') });
  const story = makeStory({
    slug: 'c',
    date: day(3),
    related: [{ id: '2026/02/d' }, { id: '2026/02/none' }, { title: 'أ', url: 'https://a.b/' }],
  });
  const newer = makeStory({ slug: 'd', date: day(4), title: 'أحدث' });
  const catalogue = makeCatalogue([sameCity, elsewhere, story, newer]);
  expect(pageAt('/2026/02/c/', catalogue)).toMatchObject({
    kind: 'article',
    olderFromCity: [{ path: '/2026/02/a/' }],
    olderFromSection: [{ path: '/2026/02/b/' }],
    related: [
      { name: 'أحدث', path: '/2026/02/d/', outside: false },
      { name: 'أ', path: 'https://a.b/', outside: true },
    ],
    minutes: 2,
    breadcrumbs: [{ path: '/section/society/' }, { path: '/city/settat/' }],
  });
});

test('a story’s page does not change when a newer story comes, unless it links to it', () => {
  const story = makeStory({ slug: 'a', date: moment('2026-02-01') });
  const older = makeStory({ slug: 'b', date: moment('2026-01-01') });
  const newer = makeStory({ slug: 'c', date: moment('2026-02-10') });
  expect(pageAt('/2026/02/a/', makeCatalogue([newer, story, older]))).toEqual(
    pageAt('/2026/02/a/', makeCatalogue([story, older])),
  );
});

test.each([
  ['مدن', '/s/3z4px6n/'],
  ['cities', undefined],
])('the page of the story %s is shared by the short address %s', (slug, shortPath) => {
  const story = makeStory({ slug, guid: '2026/02/مدن', aliases: ['/2026/02/مدن/'] });
  expect(pageAt(`/2026/02/${slug}/`, makeCatalogue([story]))).toMatchObject({ shortPath });
});

test('a picture is printed where its file was read, and left out where it was not', () => {
  const story = makeStory({ image: { file: 'articles/a.jpg', alt: 'وصف' } });
  expect(pageAt('/2026/02/story/', makeCatalogue([story]))).toMatchObject({ picture: undefined });
  expect(
    pageAt('/2026/02/story/', makeCatalogue([story], { images: new Map([['articles/a.jpg', photo]]) })),
  ).toMatchObject({
    picture: { width: 2400, height: 1600 },
  });
});
