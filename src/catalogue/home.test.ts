import { expect, test } from 'vitest';
import {
  makeCatalogue,
  makeStory,
  moment,
  photo,
  registered,
  registries,
} from '../../tests/support/story.ts';
import { homePage } from './home.ts';

const many = (count: number, own: Parameters<typeof makeStory>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeStory({ slug: `s${index}`, date: moment(`2026-01-${String(28 - index).padStart(2, '0')}`), ...own }),
  );
const image = { file: 'articles/a.jpg', alt: 'وصف' };
const images = new Map([[image.file, photo]]);

test('a newspaper without stories has a front page without a lead', () => {
  expect(homePage(makeCatalogue([]))).toEqual({
    lead: undefined,
    top: [],
    blocks: [],
    sections: [],
    cities: [],
  });
});

test('one story leads and is shown nowhere else but by its city', () => {
  const home = homePage(makeCatalogue([makeStory()]));
  expect(home.lead?.path).toBe('/2026/02/story/');
  expect(home).toMatchObject({ top: [], sections: [], cities: [{ story: { path: '/2026/02/story/' } }] });
});

test('the newest story with a picture leads, if it is among the newest eight', () => {
  const stories = many(12);
  const lead = (index: number) => {
    const withPicture = stories.map((story, at) => (at === index ? { ...story, image } : story));
    return homePage(makeCatalogue(withPicture, { images })).lead?.path;
  };
  expect(lead(7)).toBe('/2026/01/s7/');
  expect(lead(8)).toBe('/2026/01/s0/');
});

test('the newest stories follow the lead, and sections show others', () => {
  const home = homePage(makeCatalogue(many(20)));
  expect(home.top.length).toBeGreaterThan(1);
  expect(home.sections).toHaveLength(1);
  expect(home.sections[0]?.stories.length).toBeGreaterThan(1);
  const shown = [home.lead, ...home.top, ...(home.sections[0]?.stories ?? [])].map((card) => card?.path);
  expect(shown).toEqual(shown.map((_, index) => `/2026/01/s${index}/`));
});

test('headline blocks hold the newest of the site, a section or a city, and empty ones are left out', () => {
  const society = registered(registries.sections, 'society');
  const agadir = registered(registries.cities, 'agadir');
  const headlines = [
    { title: 'الأحدث', count: 2 },
    { title: 'مجتمع', count: 7, section: society },
    { title: 'رياضة', count: 7, section: registered(registries.sections, 'sports') },
    { title: 'أكادير', count: 1, city: agadir },
    { title: 'مجتمع أكادير', count: 1, section: society, city: agadir },
  ];
  const stories = [...many(3), makeStory({ slug: 'x', date: moment('2026-01-01'), city: agadir })];
  const { blocks } = homePage(makeCatalogue(stories, { registries: { ...registries, headlines } }));
  expect(
    blocks.map(({ title, path, headlines }) => [title, path, headlines.map(({ path }) => path)]),
  ).toEqual([
    ['الأحدث', undefined, ['/2026/01/s0/', '/2026/01/s1/']],
    ['مجتمع', '/section/society/', ['/2026/01/s0/', '/2026/01/s1/', '/2026/01/s2/', '/2026/01/x/']],
    ['أكادير', '/city/agadir/', ['/2026/01/x/']],
    ['مجتمع أكادير', '/section/society/', ['/2026/01/x/']],
  ]);
});
