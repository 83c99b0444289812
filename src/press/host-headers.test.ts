import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { expect, test } from 'vitest';
import { batchesOf } from './batches.ts';
import { headersFile } from './host-headers.ts';

/** The rules of a `_headers` file by their paths, as hosts read it. */
function rulesOf(text: string): [path: RegExp, headers: string[]][] {
  return text
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...headers] = rule.split('\n');
      const pattern = path.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+');
      return [new RegExp(`^${pattern}$`), headers.map((header) => header.trim())];
    });
}

const { text } = headersFile({ url: 'https://jarida.example' }, ['2026', 'section', 'عن']);
const rules = rulesOf(text);
const headersAt = (path: string) =>
  rules.filter(([pattern]) => pattern.test(path)).flatMap(([, headers]) => headers);

test.each([
  'index.html',
  '2026/02/story/index.html',
  'rss.xml',
  'sw.js',
  'images/0123456789abcdef-2-480x320.avif',
  '_astro/bold.CToA4D6M.woff2',
  'icons/icon-192.png',
  'pagefind/parts.json',
  'pagefind/2026-02/stories.json',
  'pagefind/fragment/und_1.pf_fragment',
  'pagefind/2026-02/index/und_1.pf_index',
  'pagefind/pagefind.und_1.pf_meta',
  'search/engine.js',
])('/%s is cached by hosts as long as by stores, and no header is given twice', (file) => {
  const [batch] = batchesOf([file]);
  const isImmutable = batch?.headers.some((header) => header.includes('immutable'));
  const headers = headersAt(`/${file}`);
  expect(headers.includes('Cache-Control: public, max-age=31536000, immutable')).toBe(isImmutable);
  const names = headers.map((header) => header.split(':')[0]);
  expect(new Set(names).size).toBe(names.length);
  expect(headers).toContain('X-Content-Type-Options: nosniff');
});

test('Netlify reads every rule, and gives each file the same headers', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-headers-'));
  const file = path.join(folder, '_headers');
  await writeFile(file, text);
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: false,
  });
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
  expect(headers).toHaveLength(rules.length);
  const netlify = headers as { forRegExp: RegExp; values: Record<string, string> }[];
  for (const path of [
    '/index.html',
    '/images/a.avif',
    '/rss.xml',
    '/section/society/feed.json',
    '/pagefind/all/a.pf_meta',
    '/pagefind/2026-02/index/a.pf_index',
  ])
    expect(
      new Set(
        netlify
          .filter(({ forRegExp }) => forRegExp.test(path))
          .flatMap(({ values }) => Object.entries(values).map(([name, value]) => `${name}: ${value}`)),
      ),
    ).toEqual(new Set(headersAt(path)));
});

test('the file stays below the limits of Cloudflare Pages: 100 rules, lines of 2,000 characters', () => {
  expect(rules.length).toBeLessThan(100);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
});

test.each([
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/tag/a/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sitemap-index.xml', undefined],
])('%s is called %s, and the rest left to hosts', (file, type) => {
  const types = headersAt(file).filter((header) => header.startsWith('Content-Type'));
  expect(types).toEqual(type === undefined ? [] : [`Content-Type: ${type}`]);
});

test.each(['/', '/2026/02/story/', '/section/society/', '/%D8%B9%D9%86/', '/search/'])(
  'browsers ask for the page at %s with every visit',
  (path) => {
    expect(headersAt(path)).toContain('Cache-Control: public, max-age=0, must-revalidate');
  },
);

test('a site without encryption does not ask for it', () => {
  expect(headersFile({ url: 'http://localhost' }).text).not.toContain('Strict-Transport-Security');
  expect(headersAt('/')).toContain('Strict-Transport-Security: max-age=31536000');
});
