import { builds, type Case, quoted } from './case.ts';
import { payloads } from './payloads.ts';

/** The image of every story that has one; it stands beside the first month's. */
export const photo = 'photo.jpg';

/** An address that carries a text in each of its parts. */
const addressWith = (text: string) => {
  const packed = text.replace(/[\s\p{Cc}\\@]/gu, '');
  return `https://outside.example/${packed}?${packed}#${packed}`;
};

/** Every field of the front matter that takes any text at all, each with the same one. */
function everyField(text: string, minute: number) {
  const typed = quoted(text);
  return {
    title: typed,
    date: `2026-11-22 08:${String(minute).padStart(2, '0')}`,
    source: `{ name: ${typed}, url: ${quoted(addressWith(text))} }`,
    author: `[${typed}]`,
    description: typed,
    image: `{ src: ../01/${photo}, alt: ${typed}, caption: ${typed}, credit: ${typed} }`,
    related: `[{ title: ${typed}, url: ${quoted(addressWith(text))} }]`,
    tags: `[${typed}]`,
    corrections: `[{ date: 2026-11-22 08:00, text: ${typed} }]`,
  };
}

/** Text that Markdown takes for nothing else: every mark of ASCII is escaped. */
const literally = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Every place of a body that takes any text at all: as it is typed, and as Markdown's own text. */
function everyPlace(text: string, asTyped: string): string {
  const escaped = literally(text);
  const titled = text.replace(/["\\]/g, '\\$&');
  return `${escaped}

${asTyped} ${escaped} *${escaped}* **${escaped}** ~~${escaped}~~

## ${escaped}

> ${asTyped}
> ${escaped}

- ${asTyped}
- ${escaped}

1. ${escaped}

| ${escaped} | ${escaped.replaceAll('|', '')} |
| --- | :-: |
| ${escaped} | ${asTyped.replaceAll('|', '')} |

\`\`\`${text.replaceAll('`', '')}
${text}
\`\`\`

    ${text}

~~~ ${text}
${text}
~~~

\`\` ${text.replaceAll('`', '')} \`\`

[${escaped}](https://outside.example/a "${titled}")

[${escaped}](<https://outside.example/${text.replace(/[\s<>\\]|%0[ad]/g, '')}>)

[${escaped}][named]

[named]: https://outside.example/b '${text.replace(/['\\]/g, '\\$&')}'

![${escaped}](${photo} "${titled}")

نص ![${escaped}](${photo} "${titled}") بين السطور

اقرأ أيضا: [${escaped}](https://outside.example/c)

<!-- proof-ignore -->

${asTyped}`;
}

const texts = Object.entries(payloads);

/** Each text in every field of a story. */
export const everyFieldCases: Case[] = texts.map(([name, text], index) => {
  const story = builds('every field', `fields-${name}`, everyField(text, index % 60));
  return { ...story, files: moved(story.files) };
});

/** A text as it may be typed in a body: escaped where Markdown reads a link or image in it that is refused. */
export const typedInBody = (name: string, text: string) =>
  /^(?:autolink|address-of-)/.test(name) ? literally(text) : text;

/** Each text in every place of a body, in a story of a city and a source whose names are the same text. */
export const everyPlaceCases: Case[] = texts.map(([name, text], index) =>
  builds(
    'every place of a body',
    `body-${name}`,
    {
      city: `c${index}`,
      source: `s${index}`,
      aliases: `[/old/${name}/]`,
      image: `{ src: ./${photo}, alt: أ }`,
    },
    everyPlace(text, typedInBody(name, text)),
  ),
);

/** Some texts as titles of the newsroom's own news, which alone stands in the news sitemap. */
export const newsCases: Case[] = texts.slice(0, 30).map(([name, text]) => {
  const story = builds('every field', `news-${name}`, { title: quoted(text), date: '2026-11-22 09:00' });
  return { ...story, files: moved(story.files) };
});

/** Newest stories stand below the month of their date, so that share cards and news sitemaps show them. */
function moved(files: Case['files']): Case['files'] {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file.replace('/01/', '/11/'), content]),
  );
}
