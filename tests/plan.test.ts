import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { type Edition, editionOf } from '../src/catalogue/edition.ts';
import { resolverOf } from '../src/catalogue/resolve.ts';
import type { Article } from '../src/content/article.ts';
import { type Composition, uncomposed } from '../src/content/composition.ts';
import { textDigest } from '../src/content/read-article.ts';
import type { Registries } from '../src/content/registries.ts';
import { inspectBody } from '../src/markdown/inspect.ts';
import { storyKeys } from '../src/press/keys.ts';
import { planPages } from '../src/press/plan.ts';
import { sourcesDigest } from '../src/press/sources.ts';
import { compiledTemplates, type Templates } from '../src/press/templates.ts';
import { settings } from '../src/site.config.ts';
import { project } from './support/build.ts';
import {
  makeCatalogue,
  makePage,
  makeStory,
  moment,
  photo,
  registered,
  registries,
  sourceOf,
} from './support/story.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await compiledTemplates(project, settings.url, sourcesDigest(project));
});

type Drawn<From> = From extends fc.Arbitrary<infer Value> ? Value : never;

/** What a newsroom may do to a story: numbers choose among a few values of each field. */
const fields = {
  title: fc.integer({ min: 0, max: 4 }),
  event: fc.integer({ min: 0, max: 3 }),
  day: fc.integer({ min: 1, max: 9 }),
  city: fc.integer({ min: 0, max: 2 }),
  section: fc.integer({ min: 0, max: 2 }),
  source: fc.integer({ min: 0, max: 3 }),
  tag: fc.integer({ min: 0, max: 2 }),
  author: fc.integer({ min: 0, max: 1 }),
  related: fc.integer({ min: 0, max: 7 }),
  mention: fc.integer({ min: 0, max: 7 }),
  link: fc.integer({ min: 0, max: 6 }),
  image: fc.integer({ min: 0, max: 2 }),
  state: fc.integer({ min: 0, max: 6 }),
  corrected: fc.integer({ min: 0, max: 2 }),
  updated: fc.boolean(),
  alias: fc.integer({ min: 0, max: 2 }),
};
const draft = fc.record(fields);
type Draft = Drawn<typeof draft>;

/** The world around the stories: names in the registries, an image's bytes, the front page as composed, the clock. */
const circumstances = {
  cityName: fc.boolean(),
  regionName: fc.boolean(),
  sectionName: fc.boolean(),
  image: fc.boolean(),
  page: fc.boolean(),
  hour: fc.integer({ min: 0, max: 60 }),
  front: fc.integer({ min: 0, max: 5 }),
};
const world = fc.record(circumstances);
type World = Drawn<typeof world>;

const sources: Article['source'][] = [
  undefined,
  sourceOf('arz'),
  sourceOf('mawja', 'https://mawja.example/1'),
  { id: 'dunes', name: 'جريدة الكثبان', url: 'https://dunes.example/2', republish: 'noindex' },
];
const slugs = ['s0', 'خبر-1', 's2', 's3', 'خبر-4', 's5', 's6', 's7'];
const paths = [
  '/about/',
  '/section/sports/',
  '/tag/الماء/',
  '/city/agadir/page/1/',
  '/old/',
  '/2026/02/خبر-1/',
  '/2026/02/old/',
];
/** Two events, of which the first is told in three ways. */
const tellings = [
  'افتتحت جمعية محلية ورشة للقراءة وحضرها تلاميذ من أحياء مختلفة بعد صلاة العصر.',
  'افتتحت جمعية محلية ورشة للقراءة وحضرها تلاميذ من أحياء مختلفة بعد صلاة العصر، وفق بلاغ.',
  'علم أن جمعية محلية افتتحت ورشة للقراءة وحضرها تلاميذ من أحياء مختلفة بعد صلاة العصر.',
  'أعلنت الوكالة أن السد بلغ 71% من سعته وأن 41 مليون متر مكعب تدفقت عليه في خمسة أيام.',
];
const corrections = [
  { date: moment('2026-02-10T09:00:00+01:00'), text: 'العدد 9 لا 11.' },
  { date: moment('2026-02-10T09:00:00+01:00'), text: 'اليوم الأحد لا السبت.' },
];
const aliases = [[], ['/old/'], ['/2026/02/old/']];

const culture = { kind: 'section' as const, id: 'culture', name: 'ثقافة' };
const evening = moment('2026-02-10T18:00:00+01:00');
const compositions: Composition[] = [
  uncomposed,
  { lead: { story: '2026/02/s2', until: evening }, pinned: [{ story: '2026/02/خبر-4' }] },
  { pinned: [{ story: '2026/02/خبر-1', until: evening }], groups: [] },
  { pinned: [], breaking: { story: '2026/02/s0', until: evening } },
  { pinned: [], breaking: { text: 'عاجل الآن', link: '/about/', until: evening } },
  { pinned: [], groups: [{ title: 'ملف', count: 3, stories: ['2026/02/s3'], lists: [culture] }] },
];

function storyOf(
  given: Draft,
  number: number,
  { cities, sections }: Registries,
): { story: Article; body: string } {
  const target = `2026/02/${slugs[given.mention]}`;
  const body = [
    tellings[given.event],
    given.mention < 6 ? `اقرأ أيضا: ${target}` : '',
    `وانظر [الصفحة](${paths[given.link]}).`,
    given.image === 2 ? '![وصف الصورة](photo.jpg)' : '',
  ].join('\n\n');
  const { facts, excerpt } = inspectBody(body, 'articles/2026/02', 10);
  const story = makeStory({
    slug: slugs[number],
    digest: textDigest(JSON.stringify([given, number])),
    title: `خبر رقم ${number} بعنوان ${given.title}`,
    date: moment(`2026-02-0${given.day}T10:00:00+01:00`),
    city: registered(cities, ['settat', 'casablanca', 'agadir'][given.city] ?? ''),
    section: registered(sections, ['society', 'sports', 'culture'][given.section] ?? ''),
    source: sources[given.source],
    authors: given.author === 0 ? [] : ['نعيمة الحداوي'],
    tags: [['الماء'], ['المدرسة', 'الماء'], []][given.tag],
    related: given.related < 6 ? [{ id: `2026/02/${slugs[given.related]}` }] : [],
    aliases: aliases[given.alias],
    image: given.image === 1 ? { file: 'articles/2026/02/photo.jpg', alt: 'قاعة' } : undefined,
    draft: given.state === 1,
    publishDate: given.state === 2 ? moment('2026-02-10T20:00:00+01:00') : undefined,
    expiryDate: given.state === 3 ? moment('2026-02-11T09:00:00+01:00') : undefined,
    withdrawn:
      given.state === 4 || given.state === 5
        ? { date: moment(`2026-02-1${given.state - 4}T12:00:00+01:00`), reason: `سبب ${given.event}` }
        : undefined,
    corrections: corrections.slice(0, given.corrected),
    updated: given.updated ? moment('2026-02-10T08:00:00+01:00') : undefined,
    description: excerpt,
    facts,
  });
  return { story, body };
}

function newspaper(drafts: readonly Draft[], given: World): Edition {
  const renamed = rename(registries, given);
  const drawn = drafts.map((entry, number) => storyOf(entry, number, renamed));
  const bodies = new Map(drawn.map(({ story, body }) => [story.file, body]));
  const catalogue = makeCatalogue(
    drawn.map(({ story }) => story),
    {
      pages: given.page ? [makePage()] : [],
      images: new Map([['articles/2026/02/photo.jpg', given.image ? photo : { ...photo, width: 1000 }]]),
      registries: renamed,
      headlines: given.front < 3 ? [] : [{ title: 'العناوين', count: given.front, lists: [culture] }],
      composition: compositions[given.front],
      settings: { archivePageSize: 2, feedSize: 3, shareCardsSince: '2026-02-04' },
      now: moment(
        `2026-02-${10 + Math.floor(given.hour / 24)}T${String(given.hour % 24).padStart(2, '0')}:30`,
      ),
    },
  );
  return editionOf(catalogue, async ({ file }) => bodies.get(file) ?? 'صحيفة للعرض.');
}

function rename(from: Registries, { cityName, regionName, sectionName }: World): Registries {
  const regions = from.regions.all.map((region, index) =>
    regionName && index === 0 ? { ...region, name: 'جهة الوسط' } : region,
  );
  const cities = from.cities.all.map((city, index) => ({
    ...city,
    name: cityName && index === 0 ? 'سطات المدينة' : city.name,
    region: regions.find(({ id }) => id === city.region.id) ?? city.region,
  }));
  const sections = from.sections.all.map((section, index) =>
    sectionName && index === 0 ? { ...section, name: 'حياة الناس' } : section,
  );
  const among = <Entry extends { id: string }>(all: readonly Entry[]) => ({
    all,
    find: (typed: string) => all.find(({ id }) => id === typed),
    nearest: () => undefined,
    complete: true,
  });
  return { ...from, regions: among(regions), cities: among(cities), sections: among(sections) };
}

/** Every planned file: its key, and what the templates print for it. */
async function printed(edition: Edition): Promise<Map<string, { key: string; text: string }>> {
  templates.open(edition);
  const { catalogue, resolver } = edition;
  const plan = planPages(catalogue, storyKeys(catalogue, resolver), templates.key);
  const files = new Map<string, { key: string; text: string }>();
  for (const { file, address, key } of plan)
    files.set(file, { key, text: Buffer.from(await templates.print(settings.url + address)).toString() });
  expect(files.size).toBe(plan.length);
  return files;
}

test('a key misses nothing that its page prints', { timeout: 240_000 }, async () => {
  const change = fc.record({ story: fc.nat({ max: 7 }), to: draft, world });
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 5, maxLength: 8 }),
      world,
      change,
      fc.constantFrom('story', 'field', 'world', 'removed'),
      fc.constantFrom(...(Object.keys(fields) as (keyof Draft)[])),
      fc.constantFrom(...(Object.keys(circumstances) as (keyof World)[])),
      async (drafts, around, { story, to, world: later }, kind, field, circumstance) => {
        const changed = drafts.flatMap((entry, number) => {
          if (number !== story % drafts.length || kind === 'world') return [entry];
          if (kind === 'removed' && number === drafts.length - 1) return [];
          return [kind === 'story' ? to : { ...entry, [field]: to[field] }];
        });
        const before = await printed(newspaper(drafts, around));
        const after = await printed(
          newspaper(changed, kind === 'world' ? { ...around, [circumstance]: later[circumstance] } : around),
        );
        for (const [file, { key, text }] of after) {
          const known = before.get(file);
          if (known?.key === key) expect(text, file).toBe(known.text);
        }
      },
    ),
    { numRuns: 160, seed: 20260222 },
  );
});

test('what editors and the clock do to the front page makes nothing else stale', () => {
  const stories = [1, 2, 3].map((day) => makeStory({ slug: `s${day}`, date: moment(`2026-02-0${day}`) }));
  const breaking = { text: 'أ', from: moment('2026-02-12T14:00'), until: moment('2026-02-12T18:00') };
  const plan = (now: string, given: Partial<Composition> & { headlines?: Catalogue['headlines'] } = {}) => {
    const { headlines, ...composed } = given;
    const composition = { ...uncomposed, breaking, ...composed };
    const catalogue = makeCatalogue(stories, { composition, headlines, now: moment(now) });
    const pages = planPages(catalogue, storyKeys(catalogue, resolverOf(catalogue)), '');
    return new Map(pages.map(({ address, key }) => [address, key]));
  };
  const stale = (before: Map<string, string>, after: Map<string, string>) => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    return [...after].filter(([address, key]) => before.get(address) !== key).map(([address]) => address);
  };
  const noon = plan('2026-02-12T12:00');
  const front = ['/', '/fragments/headlines/'];
  expect(stale(noon, plan('2026-02-12T13:59'))).toEqual([]);
  expect(stale(noon, plan('2026-02-12T14:00'))).toEqual(front);
  expect(stale(plan('2026-02-12T17:59'), plan('2026-02-12T18:00'))).toEqual(front);
  expect(stale(noon, plan('2026-02-12T12:00', { pinned: [{ story: '2026/02/s1' }] }))).toEqual(['/']);
  const headlines = [{ title: 'العناوين', count: 2, lists: [] }];
  expect(stale(noon, plan('2026-02-12T12:00', { headlines }))).toEqual(front);
});

test('without a lite edition and short addresses no page of theirs is planned, and no page speaks of them', async () => {
  const story = makeStory({ slug: 'مدن' });
  const count = async (on: boolean) => {
    const catalogue = makeCatalogue([story], { settings: { lite: on, shortAddresses: on } });
    const files = await printed(editionOf(catalogue, async () => 'نص الخبر.'));
    return [...files].filter(
      ([file, { text }]) => /^(?:lite|s)\//.test(file) || /\/lite\/|data-?set\.lite/.test(text),
    ).length;
  };
  expect(await count(false)).toBe(0);
  expect(await count(true)).toBeGreaterThan(10);
});
