import fc from 'fast-check';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Article } from '../../src/content/article.ts';
import {
  makeCatalogue,
  makeStory,
  moment,
  photo,
  registered,
  registries,
  sourceOf,
} from '../support/story.ts';
import { anyText } from './texts.ts';

const id = fc.constantFrom('2026/02/a', '2026/02/قصة', '2025/12/b', '2026/01/é-2');
const day = fc.constantFrom(
  ...[
    '2026-02-10T14:30:00+01:00',
    '2026-02-11',
    '2025-12-31T23:59:59Z',
    '1000-01-01',
    '2026-02-12 11:59',
  ].map(moment),
);
const address = fc.oneof(
  fc.constantFrom('https://example.org/a?b=1&c="2"<', 'http://مثال.example/أ', 'https://a.b/]]>'),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const said = anyText.filter((text) => text.trim() !== '');

const source = fc.oneof(
  fc.constantFrom(sourceOf('arz'), sourceOf('mawja', 'https://mawja.example/1')),
  fc
    .record({ name: said, url: address })
    .map((one) => ({ id: 'other', republish: 'index' as const, ...one })),
);

/** What a story says, which may be anything: more than the reader lets through, since what prints it must hold alone. */
const story = fc.record(
  {
    id,
    guid: said,
    title: said,
    description: anyText,
    date: day,
    updated: day,
    source,
    section: fc.constantFrom(...['society', 'sports'].map((name) => registered(registries.sections, name))),
    authors: fc.uniqueArray(said, { maxLength: 2 }),
    tags: fc.array(said, { maxLength: 3 }),
    corrections: fc.array(fc.record({ date: day, text: said }), { maxLength: 2 }),
    image: fc.record(
      { file: fc.constant('a.jpg'), alt: anyText, caption: anyText, credit: anyText },
      { requiredKeys: ['file', 'alt'] },
    ),
  },
  { requiredKeys: ['id', 'guid', 'title'] },
);

/** What is said in a newspaper of a few such stories. */
export interface Said {
  name: string;
  tagline: string;
  stories: Partial<Article>[];
}

export const anySaid: fc.Arbitrary<Said> = fc.record({
  stories: fc.uniqueArray(story, { selector: (one) => one.id, minLength: 1, maxLength: 4 }),
  name: said,
  tagline: anyText,
});

/** The newspaper in which it is said. */
export function newspaperOf({ stories, name, tagline }: Said): Catalogue {
  const images = new Map([['a.jpg', photo]]);
  return makeCatalogue(stories.map(makeStory), { images, settings: { name, tagline } });
}
