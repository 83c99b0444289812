import { type Case, quoted, refused, refusedText, storyText } from './case.ts';

/** Slugs that would leave the folder, be another file, or be no file on some system. */
const slugs = [
  '../../../etc/passwd',
  '..',
  '.',
  '/etc/passwd',
  'a/b',
  'a\\b',
  '..\\..\\x',
  'a%2fb',
  '%2e%2e',
  'a\u2215b',
  'a\uFF0Fb',
  'a\u0000b',
  'a\nb',
  'a b',
  'a?b',
  'a#b',
  'a:b',
  'a*b',
  'a|b',
  '"><svg onload=pwned()>',
  '<script>',
  'index.html',
  'rss.xml',
  '_headers',
  '.htaccess',
  '.well-known',
  '-a',
  'a-',
  'a--b',
  'A',
  'ﻣﻜﺘﺒﺔ\u0640-',
  'e\u0301\u202E',
  '10',
  'page',
  '__proto__',
  '~root',
  '$(pwned)',
  '`pwned`',
  ';pwned',
  'م'.repeat(101),
].map((slug, index) => refused('the slug', `slug-${index}`, { slug: quoted(slug) }, { 'slug:': '' }));

/** Old addresses that would overwrite a page, a file of the host, or something outside of the site. */
const aliases = [
  '/../../etc/passwd',
  '/a/../../b/',
  '/a/./b/',
  '/%2e%2e/%2e%2e/b/',
  '/a%2f..%2fb/',
  '/a%5cb/',
  '/a%00b/',
  '//outside.example/',
  '/\\outside.example/',
  'https://outside.example/',
  'javascript:pwned()',
  'a/b/',
  '',
  '/',
  '/index.html',
  '/_redirects',
  '/_headers',
  '/_worker.js',
  '/_astro/x/',
  '/.htaccess',
  '/.well-known/security.txt',
  '/.git/config/',
  '/robots.txt',
  '/sw.js',
  '/feeds/',
  '/search/',
  '/lite/x/',
  '/s/x/',
  '/404.html',
  '/images/x/',
  '/pagefind/x/',
  '/fragments/headlines/',
  '/sitemap-index.xml',
  '/news-sitemap.xml',
  '/feed.json/',
  '/manifest.webmanifest/',
  '/a b/',
  '/a\nb/',
  '/* /outside 200',
  '/a/* https://outside.example/:splat 301',
  '/:a/',
  '/a#b/',
  '/a?b=c',
  '/"><svg onload=pwned()>/',
  "/'/",
  '/a`b`/',
  '/a|b/',
  `/${'a'.repeat(299)}/`,
  `/${'م'.repeat(120)}/`,
  '/e\u202Ea/',
  '/%E0%A4%A/',
].map((alias, index) =>
  refused('the old address', `alias-${index}`, { aliases: `[${quoted(alias)}]` }, { 'aliases:': '' }),
);

/** File names that are no slugs. */
const fileNames = [
  'a b',
  'A',
  '10',
  'page',
  'a__proto__',
  'a.b',
  '<script>',
  'a"b',
  'a\\b',
  '…',
  '-',
  'e\u0301\u0640-',
].map((name, index): Case => {
  const file = `articles/2026/03/${index}/${name}.md`;
  return {
    name: `file-name-${index}`,
    attacks: 'the name of a file',
    files: { [file]: storyText({}) },
    outcome: [{ file, line: 1, says: '' }],
  };
});

/** Names that are harmless in an address but mean something to a program, a host or an operating system. */
export const reservedWords = [
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
  'con',
  'nul',
  'prn',
  'aux',
  'com1',
  'lpt1',
  'index',
  'admin',
  'feeds',
  'search',
  'lite',
  's',
  'rss',
  'sitemap',
  'undefined',
  'null',
  'nan',
  'true',
  'headers',
  'redirects',
  '2026',
  '404',
  'section',
  'xn--a'.replace('--', '-'),
];

/** A story of the same slug twice, and things that are the same address to a file system. */
const collisions: Case[] = [
  {
    name: 'case-collision',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/04/collision.md': storyText({ date: '2026-04-01' }),
      'articles/2026/04/COLLISION.md': storyText({ date: '2026-04-01' }),
    },
    outcome: [{ file: 'articles/2026/04/COLLISION.md', line: 1, says: '«COLLISION»' }],
  },
  {
    name: 'normalisation-collision',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/05/\u0622ب.md': storyText({ date: '2026-05-01' }),
      'articles/2026/05/\u0627\u0653ب.md': storyText({ date: '2026-05-01' }),
    },
    outcome: [{ file: 'articles/2026/05/\u0627\u0653ب.md', line: 1, says: '' }],
  },
  {
    name: 'same-slug',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/06/one.md': storyText({ date: '2026-06-01', slug: 'same' }),
      'articles/2026/06/two.md': storyText({ date: '2026-06-01', slug: 'same' }),
    },
    outcome: [{ file: 'articles/2026/06/two.md', line: 5, says: '/2026/06/same/' }],
  },
  {
    name: 'alias-of-another-story',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/06/three.md': storyText({ date: '2026-06-01' }),
      'articles/2026/06/four.md': storyText({ date: '2026-06-01', aliases: '[/2026/06/three/]' }),
    },
    outcome: [{ file: 'articles/2026/06/four.md', line: 5, says: '/2026/06/three/' }],
  },
  {
    name: 'alias-twice',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/06/five.md': storyText({ date: '2026-06-01', aliases: '[/twice/]' }),
      'articles/2026/06/six.md': storyText({ date: '2026-06-01', aliases: '[/twice/]' }),
    },
    outcome: [{ file: 'articles/2026/06/six.md', line: 5, says: '/twice/' }],
  },
  {
    name: 'alias-in-another-case',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/06/seven.md': storyText({ date: '2026-06-01', aliases: '[/2026/06/EIGHT/]' }),
      'articles/2026/06/eight.md': storyText({ date: '2026-06-01' }),
    },
    outcome: [{ file: 'articles/2026/06/seven.md', line: 5, says: '' }],
  },
  {
    name: 'alias-twice-in-another-case',
    attacks: 'one address for two stories',
    files: {
      'articles/2026/06/nine.md': storyText({ date: '2026-06-01', aliases: '[/thrice/]' }),
      'articles/2026/06/ten.md': storyText({ date: '2026-06-01', aliases: '[/THRICE/]' }),
    },
    outcome: [{ file: 'articles/2026/06/ten.md', line: 5, says: '' }],
  },
  {
    name: 'borrowed-guid',
    attacks: 'what feed readers know a story by',
    files: {
      'articles/2026/06/thief.md': storyText({ date: '2026-06-01', aliases: '[/2026/06/owner/]' }),
      'articles/2026/06/owner.md': storyText({ date: '2026-06-02', slug: 'moved' }),
    },
    outcome: [{ file: 'articles/2026/06/thief.md', line: 5, says: 'owner' }],
  },
];

/** Names that stand in addresses of lists: a tag, an author, a page. */
const pages: Case[] = ['search', 'feeds', 'lite', 's', 'images', '2026', 'section', '404', 'A', 'a b'].map(
  (slug): Case => {
    const file = `pages/${slug}.md`;
    return {
      name: `page-${slug}`,
      attacks: 'the name of a page',
      files: { [file]: '---\ntitle: صفحة\n---\nنص.\n' },
      outcome: [{ file, line: 1, says: '' }],
    };
  },
);

const readAlso: Case[] = [
  '__proto__',
  '/../../etc/passwd',
  '2026/01/../../x',
  '<script>',
  '/2026/01/nowhere/',
].map((target, index) =>
  refusedText('where a story leads', `read-also-${index}`, storyText({}, `اقرأ أيضا: ${target}`), {
    اقرأ: '',
  }),
);

const siteLinks: Case[] = [
  '/__proto__/',
  '/constructor/',
  '/nowhere/',
  '/../../etc/passwd',
  '/2026/01/../x/',
  '/_headers',
].map((target, index) =>
  refusedText('where a story leads', `site-link-${index}`, storyText({}, `[عنوان](${target})`), {
    '[عنوان]': '',
  }),
);

export const addressCases: Case[] = [
  ...slugs,
  ...aliases,
  ...fileNames,
  ...collisions,
  ...pages,
  ...readAlso,
  ...siteLinks,
];

/** Stories, tags, authors and static pages with {@link reservedWords} for names; they are told of in no edition. */
export const reservedCases: Case[] = reservedWords.map(
  (word): Case => ({
    name: `reserved-${word}`,
    attacks: 'names that mean something to a program',
    files: {
      [`articles/2026/02/${word}.md`]: storyText({
        date: '2026-02-10',
        tags: `[${quoted(word)}]`,
        author: quoted(word),
        source: `{ name: ${quoted(word)}, url: "https://outside.example/" }`,
        aliases: `[/old/${word}/, /${word}/old/]`.replace(
          /, \/(?:lite|s|404|section|feeds|search)\/old\//,
          '',
        ),
      }),
    },
    outcome: 'builds',
  }),
);
