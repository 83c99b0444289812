import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseFeed } from 'feedsmith';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { xmlChars } from '../../src/feeds/xml.ts';
import { launchBrowser } from '../support/browser.ts';
import { editionTime, runBuild } from '../support/build.ts';
import { readSite, sitePaths } from '../support/site.ts';
import { xmlFault } from '../support/xml.ts';
import { payloads } from './payloads.ts';
import { isHarmless, type Printed, printed } from './printed.ts';
import { misdeedsOf, resultsOf } from './probe.ts';
import { writeBuilt } from './write.ts';

let folder: string;
let site: string;
let pages: Map<string, Printed>;
let browser: Browser;

const printedIn = (folder: string) =>
  new Map(sitePaths(folder, '**/*.html').map((file) => [file, printed(readSite(folder, file))]));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-hostile-'));
  site = path.join(folder, 'site');
  await writeBuilt(path.join(folder, 'content'));
  const { code, stderr } = await runBuild([
    '--content',
    path.join(folder, 'content'),
    '--out',
    site,
    '--now',
    editionTime,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  pages = printedIn(site);
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What pages hold that no page of the demonstration edition does, each with a page that holds it. */
function strange(of: (page: Printed) => Iterable<string>, known: Iterable<Printed>): Record<string, string> {
  const usual = new Set([...known].flatMap((page) => [...of(page)]));
  const found: Record<string, string> = {};
  for (const [path, page] of pages) for (const one of of(page)) if (!usual.has(one)) found[one] ??= path;
  return found;
}

/** Markdown and fields that the demonstration edition has no example of. */
const plain = ['a[title]', 'hr', 'ol[start]', 'pre', 'pre[dir]', 'em', 's', 'br'];

test('hostile stories bring no element, attribute, script or style of their own into any page', () => {
  const known = [...printedIn(inject('site')).values()];
  const { marks, code } = {
    marks: strange((page) => page.marks, known),
    code: strange((page) => page.code, known),
  };
  expect(
    Object.keys(marks)
      .filter((mark) => !plain.includes(mark))
      .map((mark) => `${mark} in ${marks[mark]}`),
  ).toEqual([]);
  expect(code).toEqual({});
});

test('no page leads a reader to anything but the web, mail and telephones', () => {
  const unsafe = [...pages].flatMap(([path, { addresses }]) =>
    [...addresses].filter((address) => !isHarmless(address)).map((address) => `${path}: ${address}`),
  );
  expect(unsafe).toEqual([]);
});

/** A text as it comes back from a sink: without the isolates that are put around names, and what XML cannot hold. */
const bare = (text: string) =>
  xmlChars(text.normalize('NFC').replace(/[\u061C\u200F\u2068\u2069]/g, '')).trim();
const titles = Object.values(payloads).map(bare);

test('what machines are told of a story is its own words, unharmed', () => {
  const headlines = [...pages.values()]
    .flatMap(({ data }) => data.flat() as Record<string, unknown>[])
    .filter((data) => data['@type'] === 'NewsArticle')
    .map((data) => bare(String(data['headline'])));
  expect(titles.filter((title) => !headlines.includes(title))).toEqual([]);
});

test('every feed, list of feeds and sitemap is well-formed XML', () => {
  const files = sitePaths(site, '**/*.{xml,opml}');
  const faults = files.map((file) => [file, xmlFault(readSite(site, file))]).filter(([, fault]) => fault);
  expect(faults).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['/feeds.opml', '/rss.xml', '/sitemap-pages.xml', '/news-sitemap.xml']),
  );
});

test('readers of feeds see the titles as they were typed, and no markup of theirs in the stories', () => {
  const read: (string | undefined)[] = [];
  for (const file of sitePaths(site, '**/{rss.xml,feed.json}')) {
    const { feed } = parseFeed(readSite(site, file)) as unknown as { feed: ParsedFeed };
    for (const { title, content, content_html: html } of feed.items ?? []) {
      read.push(title);
      const { marks, addresses } = printed(content?.encoded ?? html ?? '');
      expect(
        [...marks].filter((mark) => /^(?:script|style|iframe|svg|object|form)\b|\[on|\[srcdoc/.test(mark)),
        file,
      ).toEqual([]);
      expect(
        [...addresses].filter((address) => !isHarmless(address)),
        file,
      ).toEqual([]);
    }
  }
  const shown = new Set(read.map((title) => bare(title ?? '')));
  expect(titles.filter((title) => !shown.has(title))).toEqual([]);
});

interface ParsedFeed {
  items?: { title?: string; content?: { encoded?: string }; content_html?: string }[];
}

/** Pages as readers open them: every story, and every seventh of all others. Those that only lead on are left out. */
function opened(): string[] {
  const all = [...pages].filter(([, { marks }]) => !marks.has('meta[http-equiv]')).map(([file]) => file);
  const isStory = (file: string) => /^\/2026\/\d\d\/(?:fields|body|markup|sound|reserved)-/.test(file);
  const others = all.filter((file) => !isStory(file)).filter((_, index) => index % 7 === 0);
  return [...all.filter(isStory), ...others, '/index.html', '/search/?q=pwned', '/search/?q=script'].map(
    (file) => file.replace(/index\.html$/, ''),
  );
}

test('opened in a browser without a Content Security Policy, no page runs anything', {
  timeout: 900_000,
}, async () => {
  expect(await misdeedsOf(browser, site, opened())).toEqual([]);
});

test.each([
  ['a script', '<script>pwned()</script>', 'pwned'],
  ['a broken image', '<img src="/nowhere.png" onerror="pwned()">', 'pwned'],
  ['a pointer that passes', '<b onmouseover="pwned()">x</b>', 'pwned'],
  ['a link that runs', '<a href="javascript:pwned()">x</a>', 'pwned'],
  ['a dialog', '<script>alert(1)</script>', 'opened a dialog: 1'],
  [
    'an image from elsewhere',
    '<img src="https://outside.example/x.png">',
    'asked for https://outside.example/x.png',
  ],
  ['a frame of its own', '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>', 'pwned'],
])('the same eyes see %s', { timeout: 300_000 }, async (_, planted, seen) => {
  const [file = ''] = pages.keys();
  const path = file.replace(/index\.html$/, '');
  const spoiled = { [path]: readSite(site, file).replace('</body>', `${planted}</body>`) };
  expect((await misdeedsOf(browser, site, [path], spoiled)).map(({ did }) => did)).toContain(seen);
});

test('the search shows titles as text', { timeout: 300_000 }, async () => {
  const found = await resultsOf(browser, site, 'pwned');
  expect(found).not.toEqual([]);
  expect(found.map(bare).filter((title) => !titles.includes(title))).toEqual([]);
});
