import type { Case } from './case.ts';

/** The texts of a sound newspaper's registries, which the cases of this file spoil one by one. */
const city = '{ id: settat, name: سطات, region: region }';
const cities = (entries: string, regions = '- { id: region, name: جهة }') =>
  `regions:\n  ${regions}\ncities:\n  - ${city}\n  ${entries}\n`;
const sources = (more: string) => `- { id: arz, name: الأرز, url: "https://arz.example/", ${more} }\n`;

const laughs = Array.from({ length: 9 }, (_, index) => `- &a${index + 1} [*a${index}, *a${index}]`).join(
  '\n',
);

const texts: readonly [file: string, line: number, text: string][] = [
  ['cities.yaml', 5, cities('- { id: __proto__, name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: ../../x, name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: "a/b", name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: page, name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: "\\"><script>", name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: CON, name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- { id: a, name: "أ\\u202Eب", region: region }')],
  ['cities.yaml', 5, cities('- { id: a, name: "أ\\0ب", region: region }')],
  ['cities.yaml', 5, cities('- { id: a, name: "أ\\nب", region: region }')],
  ['cities.yaml', 5, cities(`- { id: a, name: ${'م'.repeat(81)}, region: region }`)],
  ['cities.yaml', 5, cities('- { id: a, name: مدينة, region: __proto__ }')],
  ['cities.yaml', 5, cities('- { id: a, name: مدينة, region: constructor }')],
  ['cities.yaml', 5, cities('- { id: a, name: مدينة, region: region, __proto__: { id: b } }')],
  ['cities.yaml', 5, cities('- { id: a, name: مدينة, region: region, aliases: { __proto__: x } }')],
  ['cities.yaml', 5, cities('- { id: a, name: سَطات, region: region }')],
  ['cities.yaml', 5, cities('- *city')],
  ['cities.yaml', 5, cities('- &city { id: a, name: مدينة, region: region }')],
  ['cities.yaml', 5, cities('- !!js/function "function () { pwned() }"')],
  ['cities.yaml', 5, cities(`- ${'['.repeat(5000)}`)],
  ['cities.yaml', 2, cities('', '- { id: "..", name: جهة }')],
  ['cities.yaml', 1, '__proto__: { regions: [] }\n'],
  ['cities.yaml', 1, '[]\n'],
  ['cities.yaml', 1, 'pwned\n'],
  ['cities.yaml', 1, `#${'م'.repeat(700_000)}\n`],
  ['sources.yaml', 1, sources('republish: always')],
  ['sources.yaml', 1, sources('republish: index, __proto__: x')],
  ['sources.yaml', 1, sources('republish: __proto__')],
  ['sources.yaml', 1, '- { id: a, name: ج, url: "javascript:pwned()", republish: index }\n'],
  ['sources.yaml', 1, '- { id: a, name: ج, url: "data:text/html,x", republish: index }\n'],
  ['sources.yaml', 1, '- { id: a, name: ج, url: "https://a@b.example/", republish: index }\n'],
  ['sources.yaml', 1, '- { id: a, name: ج, url: "//b.example/", republish: index }\n'],
  ['sources.yaml', 1, '- { id: "..", name: ج, url: "https://b.example/", republish: index }\n'],
  ['sources.yaml', 2, `- &a0 [x]\n${laughs}\n`],
  ['sections.yaml', 1, '- { id: ../x, name: قسم, description: وصف }\n'],
  ['sections.yaml', 1, '- { id: constructor, name: [x], description: وصف }\n'],
  ['sections.yaml', 1, `- { id: a, name: قسم, description: ${'م'.repeat(301)} }\n`],
  ['sections.yaml', 1, '- { id: a, name: "", description: وصف }\n'],
  ['sections.yaml', 1, '{ id: a, name: قسم, description: وصف }\n'],
  ['headlines.yaml', 1, '- { title: "أ\\u2066ب", count: 3 }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 1e9 }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: .inf }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: -1 }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, section: __proto__ }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, city: constructor }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, source: toString }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, region: hasOwnProperty }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, tag: ../.. }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, author: __proto__ }\n'],
  ['headlines.yaml', 1, '- { title: كتلة, count: 3, onclick: pwned() }\n'],
  ['headlines.yaml', 1, '- { __proto__: { title: كتلة, count: 3 } }\n'],
  ['home.yaml', 1, 'lead: __proto__\n'],
  ['home.yaml', 1, 'lead: ../../../etc/passwd\n'],
  ['home.yaml', 1, 'pinned: [constructor]\n'],
  ['home.yaml', 1, '__proto__: { lead: x }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "javascript:pwned()", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "data:text/html,x", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "//outside.example/", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "/\\\\outside.example/", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "/%2F/outside.example/", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, link: "/\\tx", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: "أ\\u202Eب", until: 2026-12-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, until: 999999-01-01 }\n'],
  ['home.yaml', 1, 'breaking: { text: نص, until: 2026-12-01, onclick: x }\n'],
  ['home.yaml', 1, `groups: [${'{ title: x }, '.repeat(100_000)}]\n`],
  ['home.yaml', 1, 'groups: [{ title: x, stories: [__proto__] }]\n'],
  ['home.yaml', 1, 'groups: [{ title: x, section: __proto__ }]\n'],
  ['home.yaml', 1, `lead: ${'['.repeat(5000)}\n`],
  ['hidden-images.yaml', 1, '- { id: ../../x, state: hidden }\n'],
  ['hidden-images.yaml', 1, '- { id: "0123456789ABCDEF", state: hidden }\n'],
  ['hidden-images.yaml', 1, '- { id: 0123456789abcdef, state: __proto__ }\n'],
  ['hidden-images.yaml', 1, '- { id: 0123456789abcdef, state: hidden, __proto__: x }\n'],
  ['hidden-images.yaml', 1, '- { id: 0123456789abcdef, state: hidden, reviewer: "أ\\u202Eب" }\n'],
];

const outside = [
  'cities.yaml',
  'sources.yaml',
  'sections.yaml',
  'headlines.yaml',
  'home.yaml',
  'hidden-images.yaml',
];

/** Each changes what is told of stories, and so is judged alone. */
export const registryCases: Case[] = [
  ...texts.map(
    ([file, line, text], index): Case => ({
      name: `registry-${file.replace('.yaml', '')}-${index}`,
      attacks: `the fields of ${file}`,
      files: { [file]: text },
      outcome: [{ file, line, says: '' }],
      alone: true,
    }),
  ),
  ...outside.flatMap((file): Case[] =>
    ['/etc/hostname', '/dev/zero', file].map((linkTo, index) => ({
      name: `registry-link-${file.replace('.yaml', '')}-${index}`,
      attacks: 'files out of the content folder',
      files: { [file]: { linkTo } },
      outcome: [{ file, line: 1, says: '' }],
      alone: true,
    })),
  ),
];
