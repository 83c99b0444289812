import { parseMoment } from '../../src/arabic/moment.ts';
import { sketchOf } from '../../src/arabic/sketch.ts';
import { arrange, type Catalogue, type Holdings } from '../../src/catalogue/catalogue.ts';
import { type Edition, editionOf } from '../../src/catalogue/edition.ts';
import type { Article } from '../../src/content/article.ts';
import { uncomposed } from '../../src/content/composition.ts';
import type { ImageFacts } from '../../src/content/picture.ts';
import type { StaticPage } from '../../src/content/read-page.ts';
import { type RegistryFiles, readRegistries } from '../../src/content/registries.ts';
import { type Settings, settings } from '../../src/site.config.ts';

/** A point in time as an author would type it, in the newsroom's time zone. Throws for what is none. */
export function moment(typed: string) {
  const read = parseMoment(typed, settings.timeZone);
  if (typeof read === 'string') throw new RangeError(`${typed}: ${read}`);
  return read;
}

/** Three cities in two regions, two sources, three sections. */
export const registryFiles: RegistryFiles = {
  cities: {
    file: 'cities.yaml',
    text: `regions:
  - { id: casablanca-settat, name: جهة الدار البيضاء – سطات }
  - { id: souss-massa, name: جهة سوس – ماسة }
cities:
  - { id: settat, name: سطات, region: casablanca-settat }
  - { id: casablanca, name: الدار البيضاء, region: casablanca-settat }
  - { id: agadir, name: أكادير, region: souss-massa }
`,
  },
  sources: {
    file: 'sources.yaml',
    text: `- { id: arz, name: وكالة الأرز للأنباء, url: https://arz.example/, republish: noindex }
- { id: mawja, name: جريدة الموجة, url: https://mawja.example/, republish: index }
`,
  },
  sections: {
    file: 'sections.yaml',
    text: `- { id: society, name: مجتمع, description: المدرسة والصحة والسكن. }
- { id: sports, name: رياضة, description: نتائج المباريات والسباقات. }
- { id: culture, name: ثقافة, description: الكتب والمسرح والسينما. }
`,
  },
};

export const { registries } = readRegistries(registryFiles);

/** The entry of a registry by id or name. Throws where there is none. */
export function registered<Entry>(
  directory: { find(typed: string): Entry | undefined },
  typed: string,
): Entry {
  const entry = directory.find(typed);
  if (!entry) throw new RangeError(`not registered: ${typed}`);
  return entry;
}

/** A story of a registered source, as front matter would give it. */
export function sourceOf(typed: string, url?: string): NonNullable<Article['source']> {
  const { id, name, url: home, republish } = registered(registries.sources, typed);
  return { id, name, home, url, republish };
}

/**
 * A valid story of the newsroom's own from Settat. `file` and `guid` follow `id`, and `id` the date, unless they are
 * given; `slug` is short for the end of the id.
 */
export function makeStory({
  slug = 'story',
  ...overrides
}: Partial<Article> & { slug?: string } = {}): Article {
  const date = overrides.date ?? moment('2026-02-10T14:30:00+01:00');
  const id = overrides.id ?? `${date.iso.slice(0, 4)}/${date.iso.slice(5, 7)}/${slug}`;
  return {
    file: `articles/${id}.md`,
    digest: id,
    id,
    guid: id,
    title: 'ملتقى افتراضي حول «مدن التعلم»',
    date,
    draft: false,
    city: registered(registries.cities, 'settat'),
    section: registered(registries.sections, 'society'),
    authors: [],
    description: 'تابع 214 مربيا ومكتبيا لقاء عن بعد احتضنته دار الشباب بسطات.',
    related: [],
    tags: [],
    corrections: [],
    aliases: [],
    facts: { words: 320, sketch: sketchOf([]), images: [], links: [], readAlso: [] },
    ...overrides,
  };
}

/** What is known of the body of a story with this text alone. */
export function factsOf(text: string): Article['facts'] {
  return { words: text.split(' ').length, sketch: sketchOf([text]), images: [], links: [], readAlso: [] };
}

/** A valid static page. */
export function makePage(overrides: Partial<StaticPage> = {}): StaticPage {
  const slug = overrides.slug ?? 'about';
  const facts = { words: 100, sketch: sketchOf([]), images: [], links: [], readAlso: [] };
  return {
    file: `pages/${slug}.md`,
    slug,
    digest: slug,
    title: 'من نحن',
    description: 'صحيفة للعرض.',
    facts,
    ...overrides,
  };
}

/** What a catalogue is made of beside its stories. */
export interface CatalogueOptions extends Partial<Omit<Holdings, 'articles'>> {
  settings?: Partial<Settings>;
  now?: Catalogue['now'];
}

/** The catalogue of some stories, by default two days after the story that {@link makeStory} makes. */
export function makeCatalogue(articles: readonly Article[], options: CatalogueOptions = {}): Catalogue {
  const { now = moment('2026-02-12T12:00:00+01:00') } = options;
  return arrange(makeHoldings(articles, options), { ...settings, ...options.settings }, now);
}

/** What was read of a content folder with some stories, and nothing else unless it is given. */
export function makeHoldings(
  articles: readonly Article[],
  {
    pages = [],
    images = new Map(),
    hiddenImages = [],
    headlines = [],
    composition = uncomposed,
    registries: own = registries,
  }: Partial<Omit<Holdings, 'articles'>> = {},
): Holdings {
  return { articles, pages, images, hiddenImages, registries: own, headlines, composition };
}

/** An edition whose bodies are given as HTML instead of files. */
export function makeEdition(catalogue: Catalogue, html: (entry: Article | StaticPage) => string): Edition {
  return { ...editionOf(catalogue, async () => ''), html: async (entry) => html(entry) };
}

/** A photograph of 2400 × 1600 pixels. */
export const photo: ImageFacts = {
  hash: 'c0ffee'.repeat(8),
  width: 2400,
  height: 1600,
  colours: 'a8795a'.repeat(12),
};
