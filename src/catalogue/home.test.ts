import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsOf,
  makeCatalogue,
  makeStory,
  moment,
  photo,
  registered,
  registries,
} from '../../tests/support/story.ts';
import { momentAt } from '../arabic/moment.ts';
import { type Composition, type StoryGroup, uncomposed } from '../content/composition.ts';
import { homePage, inRows } from './home.ts';

const many = (count: number, own: Parameters<typeof makeStory>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeStory({ slug: `s${index}`, date: moment(`2026-01-${String(28 - index).padStart(2, '0')}`), ...own }),
  );
const image = { file: 'articles/a.jpg', alt: 'وصف' };
const images = new Map([[image.file, photo]]);
const id = (index: number) => `2026/01/s${index}`;
const path = (index: number) => `/${id(index)}/`;
const compose = (composition: Partial<Composition>) => ({ composition: { ...uncomposed, ...composition } });
const group = (own: Partial<StoryGroup>): StoryGroup => ({
  title: 'ملف',
  count: 4,
  stories: [],
  lists: [],
  ...own,
});

describe('of stories that tell one event', () => {
  const flood = factsOf(
    'غمرت مياه الوادي 14 منزلا بعد 62 مليمترا من الأمطار في ساعتين، ونُقلت 31 أسرة إلى دار الشباب حتى ينحسر الماء.',
  );
  const stories = [
    ...many(16),
    makeStory({ slug: 'early', date: moment('2026-01-28T08:00'), facts: flood }),
    makeStory({ slug: 'late', date: moment('2026-01-28T09:00'), facts: flood }),
  ];
  const standing = (composition: Partial<Composition>) => {
    const { lead, top, rows } = homePage(makeCatalogue(stories, compose(composition)));
    const cards = [lead, ...top, ...rows.flat().flatMap((row) => row.stories)];
    return cards.flatMap((card) => (card && /early|late/.test(card.path) ? [card.path] : []));
  };

  test('the front page shows the newest', () => {
    expect(standing({})).toEqual(['/2026/01/late/']);
    expect(homePage(makeCatalogue(stories)).blocks[0]?.headlines.map(({ path }) => path)).not.toContain(
      '/2026/01/early/',
    );
  });

  test('or that which editors named, or both', () => {
    expect(standing({ pinned: [{ story: '2026/01/early' }] })).toEqual(['/2026/01/early/']);
    const both = [{ story: '2026/01/early' }, { story: '2026/01/late' }];
    expect(standing({ pinned: both })).toEqual(['/2026/01/early/', '/2026/01/late/']);
  });
});

describe('left to itself', () => {
  test('a newspaper without stories has a front page without a lead', () => {
    expect(homePage(makeCatalogue([]))).toEqual({
      breaking: undefined,
      lead: undefined,
      top: [],
      blocks: [],
      rows: [],
      cities: [],
      year: '2026',
    });
  });

  test('one story leads and is shown nowhere else but by its city and among the headlines', () => {
    const home = homePage(makeCatalogue([makeStory()]));
    expect(home.lead?.path).toBe('/2026/02/story/');
    expect(home).toMatchObject({
      top: [],
      rows: [],
      blocks: [{ title: 'آخر الأخبار', headlines: [{ path: '/2026/02/story/' }] }],
      cities: [{ story: { path: '/2026/02/story/' } }],
    });
  });

  test('the newest story with a picture leads, if it is among the newest eight', () => {
    const stories = many(12);
    const lead = (index: number) => {
      const withPicture = stories.map((story, at) => (at === index ? { ...story, image } : story));
      return homePage(makeCatalogue(withPicture, { images })).lead?.path;
    };
    expect(lead(7)).toBe(path(7));
    expect(lead(8)).toBe(path(0));
  });

  test('the newest stories follow the lead, and sections show others', () => {
    const home = homePage(makeCatalogue(many(20)));
    expect(home.top.length).toBeGreaterThan(1);
    const [[section, ...otherGroups] = [], ...otherRows] = home.rows;
    expect([...otherGroups, ...otherRows]).toEqual([]);
    expect(section).toMatchObject({ title: 'مجتمع', path: '/section/society/' });
    const shown = [home.lead, ...home.top, ...(section?.stories ?? [])].map((card) => card?.path);
    expect(shown).toEqual(shown.map((_, index) => path(index)));
    expect(shown.length).toBeGreaterThan(home.top.length + 2);
  });
});

describe('composed', () => {
  test('the lead is what editors named, and the pinned follow it in their order', () => {
    const composition = compose({
      lead: { story: id(9) },
      pinned: [{ story: id(12) }, { story: id(3) }],
    });
    const { lead, top } = homePage(makeCatalogue(many(20), composition));
    expect([lead, ...top].slice(0, 5).map((card) => card?.path)).toEqual([9, 12, 3, 0, 1].map(path));
  });

  test('a pinned story leads only where nothing else can', () => {
    const stories = many(2).map((story, index) => (index === 0 ? { ...story, image } : story));
    const pin = (...pinned: number[]) => {
      const composition = compose({ pinned: pinned.map((index) => ({ story: id(index) })) });
      const { lead, top } = homePage(makeCatalogue(stories, { images, ...composition }));
      return [lead, ...top].map((card) => card?.path);
    };
    expect(pin(0)).toEqual([path(1), path(0)]);
    expect(pin(1, 0)).toEqual([path(1), path(0)]);
  });

  test.each([
    ['a draft', { draft: true }],
    ['scheduled', { publishDate: moment('2026-02-12T12:00:01+01:00') }],
    ['expired', { expiryDate: moment('2026-02-12T12:00:00+01:00') }],
  ])('a story that is %s leaves its places to others', (_what, state) => {
    const stories = many(14).map((story, index) => (index === 5 ? { ...story, ...state } : story));
    const composition = compose({
      lead: { story: id(5) },
      pinned: [{ story: id(5) }, { story: id(7) }],
      groups: [group({ stories: [id(5), id(13)], count: 2 })],
    });
    const { lead, top, rows } = homePage(makeCatalogue(stories, composition));
    expect([lead, ...top].slice(0, 3).map((card) => card?.path)).toEqual([0, 7, 1].map(path));
    expect(rows.flat().map(({ stories }) => stories.map(({ path }) => path))).toEqual([[path(13)]]);
  });

  test('a place is left when its time is over', () => {
    const at = (now: string) => {
      const until = moment('2026-02-12T18:00:00+01:00');
      const composition = compose({ lead: { story: id(9), until }, pinned: [{ story: id(8), until }] });
      const { lead, top } = homePage(makeCatalogue(many(10), { ...composition, now: moment(now) }));
      return [lead?.path, top[0]?.path];
    };
    expect(at('2026-02-12T17:59:59+01:00')).toEqual([path(9), path(8)]);
    expect(at('2026-02-12T18:00:00+01:00')).toEqual([path(0), path(1)]);
  });

  test('a group holds the stories named, then the newest of its lists that are not shown above', () => {
    const agadir = registered(registries.cities, 'agadir');
    const stories = many(20).map((story, index) => (index % 2 === 0 ? story : { ...story, city: agadir }));
    const lists = [{ kind: 'city' as const, id: 'agadir', name: 'أكادير' }];
    const composition = compose({
      groups: [
        group({ title: 'أكادير', lists, stories: [id(18), id(0)], count: 3 }),
        group({ title: 'ملف', stories: [id(18), id(19)] }),
        group({ title: 'الأحدث', count: 2 }),
        group({ title: 'فارغة', stories: [id(0)] }),
      ],
    });
    const { rows } = homePage(makeCatalogue(stories, composition));
    expect(
      rows.flat().map(({ title, path, stories }) => [title, path, ...stories.map(({ path }) => path)]),
    ).toEqual([
      ['أكادير', '/city/agadir/', path(18), path(9), path(11)],
      ['ملف', undefined, path(19)],
      ['الأحدث', undefined, path(10), path(12)],
    ]);
  });

  test('no groups are none', () => {
    expect(homePage(makeCatalogue(many(20), compose({ groups: [] }))).rows).toEqual([]);
  });
});

test('groups stand by turns alone, in twos, in threes and in twos', () => {
  const sizes = (count: number) =>
    inRows(Array.from({ length: count }, (_, index) => index)).map(({ length }) => length);
  expect([0, 1, 2, 4, 8, 10].map(sizes)).toEqual([
    [],
    [1],
    [1, 1],
    [1, 2, 1],
    [1, 2, 3, 2],
    [1, 2, 3, 2, 1, 1],
  ]);
});

test('whatever editors compose, no story stands twice, the lead leads, and nothing unseen is shown', () => {
  const some = fc.integer({ min: 0, max: 24 }).map(id);
  const until = fc.option(
    fc
      .integer({ min: -3, max: 3 })
      .map((days) => momentAt(moment('2026-01-20').ms + days * 86_400_000, 'UTC')),
    { nil: undefined },
  );
  const placed = fc.record({ story: some, until });
  const cities = ['settat', 'casablanca', 'agadir'];
  const list = fc.oneof(
    fc.constantFrom(...cities).map((city) => ({ kind: 'city' as const, id: city, name: city })),
    fc.constantFrom('society', 'sports').map((name) => ({ kind: 'section' as const, id: name, name })),
  );
  const groups = fc.array(
    fc.record({
      title: fc.constant('ملف'),
      count: fc.integer({ min: 1, max: 12 }),
      stories: fc.array(some, { maxLength: 5 }),
      lists: fc.array(list, { maxLength: 2 }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.record({
        lead: fc.option(placed, { nil: undefined }),
        pinned: fc.array(placed, { maxLength: 8 }),
        groups: fc.option(groups, { nil: undefined }),
      }),
      fc.array(fc.record({ city: fc.constantFrom(...cities), draft: fc.boolean() }), { maxLength: 20 }),
      (composition, drawn) => {
        const stories = many(drawn.length).map((story, index) => ({
          ...story,
          draft: drawn[index]?.draft === true,
          city: registered(registries.cities, drawn[index]?.city ?? ''),
        }));
        const catalogue = makeCatalogue(stories, { composition, now: moment('2026-01-20') });
        const { lead, top, rows } = homePage(catalogue);
        const shown = [...(lead ? [lead] : []), ...top, ...rows.flat().flatMap(({ stories }) => stories)];
        const paths = shown.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const shownPath of paths) expect(catalogue.byId.has(shownPath.slice(1, -1))).toBe(true);
        expect(lead === undefined).toBe(catalogue.stories.length === 0);
        const isOver = composition.lead?.until && composition.lead.until.ms <= catalogue.now.ms;
        const wanted = composition.lead && !isOver && catalogue.byId.get(composition.lead.story);
        if (wanted) expect(lead?.path).toBe(`/${wanted.id}/`);
        expect(rows.flat().every(({ stories }) => stories.length > 0)).toBe(true);
      },
    ),
  );
});
