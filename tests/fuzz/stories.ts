import fc from 'fast-check';
import { dump } from 'js-yaml';
import { anyBody } from './bodies.ts';
import { mutants, realStories } from './mutants.ts';
import { pieces } from './pieces.ts';
import { anyAddress, anyText, plainText } from './texts.ts';

const date = fc.oneof(
  fc.constantFrom('2026-02-10T14:30:00+01:00', '2026-02-11', '2026-03-01 08:15', '1000-01-01'),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString()),
);
const later = fc.constantFrom('2126-03-01', '2126-03-02T10:00:00Z', '2126-12-31 23:59');
const webAddress = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('https://example.org/a?b=1&c="2"', 'http://مثال.example/أ'),
);
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 3 });

/** What may stand in each field of a sound story. */
const sound = {
  title: plainText,
  date,
  city: fc.constantFrom('سطات', 'settat', 'الدار البيضاء', 'اكادير', 'أكَادير'),
  source: fc.oneof(
    fc.constantFrom('arz', 'جريدة الموجة'),
    fc.record({ name: plainText, url: webAddress }),
    fc.record(
      { name: fc.constantFrom('mawja', 'وكالة الأرز للأنباء'), url: webAddress },
      { requiredKeys: ['name'] },
    ),
  ),
  section: fc.constantFrom('مجتمع', 'sports', 'ثقافه'),
  author: fc.oneof(plainText, list(plainText)),
  description: plainText,
  image: fc.record(
    {
      src: fc.constantFrom('./a.jpg', 'قاعة.jpg', '../01/b.png'),
      alt: plainText,
      caption: plainText,
      credit: plainText,
    },
    { requiredKeys: ['src', 'alt'] },
  ),
  related: list(
    fc.oneof(fc.constantFrom('2026/02/قصة', '/2026/01/ب/'), fc.record({ title: plainText, url: webAddress })),
  ),
  tags: list(plainText.map((tag) => tag.replaceAll('،', ' ').slice(0, 50))),
  updated: later,
  publishDate: fc.constantFrom('2126-01-01', '2026-02-10'),
  expiryDate: later,
  draft: fc.boolean(),
  corrections: list(fc.record({ date, text: plainText })),
  slug: fc.constantFrom('قصة-أخرى', 'other-slug', '2026', 'é'),
  aliases: list(
    fc.constantFrom(
      '/قديم/',
      '/2020/01/old/',
      '/old.html',
      '/a/index.html',
      '/%D8%A3/',
      '/a.b/c/',
      '/100%25/',
    ),
  ),
};

type Key = keyof typeof sound;

/** What stands in a field in ways that no author should write, as YAML. */
const spoilt = fc.oneof(
  anyText,
  anyAddress,
  fc.constantFrom(...pieces.yaml, ...pieces.dates, ...pieces.images, '', '[]', '{}', '[[[]]]', '1', 'true'),
  anyText.map((text) => JSON.stringify(text)),
  anyText.map((text) => `[${JSON.stringify(text)}]`),
  fc
    .tuple(fc.constantFrom('name', 'src', 'url', 'text', 'title', 'x'), anyText)
    .map(([key, text]) => `{ ${key}: ${JSON.stringify(text)} }`),
);

const otherKey = fc.oneof(
  fc.constantFrom('lastmod', 'layout', 'Title', '__proto__', 'constructor', 'عنوان', '? x'),
  anyText,
);

/** The front matter and body of a story that may be sound. */
const soundStory = fc.tuple(fc.record(sound, { requiredKeys: ['title', 'date', 'city'] }), anyBody);

const storyText = (fields: Partial<Record<Key, unknown>>, spoiltLines: readonly string[], body: string) =>
  `---\n${dump(fields, { lineWidth: -1 })}${spoiltLines.map((line) => `${line}\n`).join('')}---\n${body}`;

/** A story whose every field is typed as it should be; the body is any. */
const wellTyped = fc
  .tuple(soundStory, fc.option(plainText))
  .map(([[fields, body], plain]) => storyText(fields, [], plain ?? body));

/** A story with a few fields that are not. */
const nearlyTyped = fc
  .tuple(
    soundStory,
    fc.array(fc.tuple(fc.oneof(fc.constantFrom(...(Object.keys(sound) as Key[])), otherKey), spoilt), {
      maxLength: 2,
    }),
  )
  .map(([[fields, body], spoils]) => {
    const kept = Object.fromEntries(
      Object.entries(fields).filter(([key]) => !spoils.some(([spoiltKey]) => spoiltKey === key)),
    );
    return storyText(
      kept,
      spoils.map(([key, value]) => `${key}: ${value}`),
      body,
    );
  });

/** The text of a story file: sound, nearly so, a real one with changes, or nothing of the kind. */
export const anyStory: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: wellTyped },
  { weight: 4, arbitrary: nearlyTyped },
  { weight: 4, arbitrary: mutants(realStories) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.array(anyText).map((lines) => `---\n${lines.join('\n')}\n---\n`) },
);

/** The name of a story file. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'قصة', 'settat-forum', 'é', '2026') },
  anyText.map((text) => text.replaceAll(/[/\0]/g, '')),
);
