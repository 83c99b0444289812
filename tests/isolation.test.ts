import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { type HTMLElement, NodeType } from 'node-html-parser';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bidiPieces, isolateRuns } from '../src/arabic/bidi.ts';
import { editionTime, project, runBuild } from './support/build.ts';
import { readPages, readSite, sitePaths } from './support/site.ts';

/** Mixed texts for every field that an author may fill. */
const story = (title: string, more = '') => `---
title: "${title}"
date: 2026-11-21T09:00:00+01:00
city: سطات
section: مجتمع
author: [ليلى (Leïla) الشرادي, Jean-Luc Alami]
description: "باعت OCP نحو 12,5% من C++ في 14:30"
tags: [لغة C++, كأس Botola 2025-2026]
related: [{ title: GITEX 2026 يفتح أبوابه, url: https://gitex.example/ }]
corrections: [{ date: 2026-11-21, text: "الصحيح 3-2 لا 2-3، و12% لا 10%" }]
${more}---
باعت **OCP** 12,5% من \`C++\`، وفاز الفريق 3-2 في [Wi-Fi 6 المفتوحة](https://wifi.example/).

| خانة | نسبة |
| --- | --- |
| C++ | −5 |

اقرأ أيضا: [OCP ترفع إنتاجها 12%](https://ocp.example/)
`;
const stories = {
  first: story('Wi-Fi 6 يصل إلى سطات بنسبة 12,5%'),
  second: story(
    'الرجاء 2–1 الوداد في C++',
    'aliases: [/old/second/]\nsource: { name: Le 360 العربية, url: https://le360.example/1 }\n',
  ),
  third: story('الهاتف +212 600-11-22-33 مفتوح 24/24'),
};

let folder: string;
let mixed: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-mixed-'));
  const files = path.join(folder, 'content', 'articles', '2026', '11');
  mixed = path.join(folder, 'site');
  await mkdir(files, { recursive: true });
  for (const [slug, text] of Object.entries(stories)) await writeFile(path.join(files, `${slug}.md`), text);
  const { stderr } = await runBuild([
    '--content',
    path.join(folder, 'content'),
    '--out',
    mixed,
    '--now',
    editionTime,
  ]);
  expect(stderr).toBe('');
});
afterAll(() => rm(folder, { recursive: true }));

const bare = (text: string) => text.replace(/[\u061C\u200F\u2066-\u2069]/g, '');

/** Texts that are not as the one function leaves them. */
const notIsolated = (texts: (string | undefined)[]) =>
  texts.filter((text) => text !== undefined && text !== isolateRuns(bare(text)));

const stringsIn = (data: unknown, names: readonly string[]): string[] => {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const texts = [value].flat().filter((text) => typeof text === 'string');
    return names.includes(name) && texts.length > 0 ? texts : stringsIn(value, names);
  });
};

const headOf = (document: HTMLElement) => [
  ...document.querySelectorAll('meta[content]').map((meta) => meta.getAttribute('content')),
  ...document.querySelectorAll('link[title]').map((link) => link.getAttribute('title')),
];
const titleOf = (document: HTMLElement) =>
  (document.querySelector('title')?.text ?? '').replace(/ – نشرة$/, '');

const sentOff = (document: HTMLElement) =>
  document.querySelectorAll('a[href*="text="], a[href^="mailto:"]').flatMap((link) => {
    const query = new URL(link.getAttribute('href') ?? '').searchParams;
    return [query.get('text')?.split('\n')[0], query.get('subject')].flatMap((text) => text ?? []);
  });

test('a sink without markup has its names and numbers isolated, by one function', () => {
  const pages = readPages(mixed);
  const read = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const xml = (file: string) => read.parse(readSite(mixed, file));
  const structured = pages.flatMap(({ document }) =>
    document.querySelectorAll('script[type="application/ld+json"]').map(({ text }) => JSON.parse(text)),
  );
  const sinks = {
    titles: pages.map(({ document }) => titleOf(document)),
    head: pages.flatMap(({ document }) => headOf(document)),
    sentOff: pages.flatMap(({ document }) => sentOff(document)),
    structured: stringsIn(structured, [
      'name',
      'headline',
      'description',
      'keywords',
      'text',
      'caption',
      'articleSection',
    ]),
    rss: sitePaths(mixed, '**/rss.xml').flatMap((file) =>
      stringsIn(xml(file), ['title', 'description', 'category', 'dc:creator', '#text']).filter(
        (text) => !/^https?:|^tag:/.test(text),
      ),
    ),
    json: sitePaths(mixed, '**/feed.json').flatMap((file) =>
      stringsIn(JSON.parse(readSite(mixed, file)), ['title', 'summary', 'description', 'tags', 'name']),
    ),
    opml: stringsIn(xml('feeds.opml'), ['title', '@_title', '@_text']),
    news: stringsIn(xml('news-sitemap.xml'), ['news:title', 'news:name']),
  };
  for (const [sink, texts] of Object.entries(sinks)) {
    expect(notIsolated(texts), sink).toEqual([]);
    expect(texts.filter((text) => text?.includes('\u2068')).length, sink).toBeGreaterThan(0);
  }
});

/** Pieces of text that stand in HTML and are not isolated though they should be, and characters that should not stand there. */
function faultsIn(node: HTMLElement): string[] {
  return node.childNodes.flatMap((child) => {
    if (child.nodeType === NodeType.TEXT_NODE) {
      const text = (child as unknown as { text: string }).text;
      const isFirstInBdi = node.rawTagName === 'bdi';
      const controls =
        /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text) || (!isFirstInBdi && text.includes('\u061C'));
      const isOneWord = node.childNodes.length === 1 && /^\s*\p{L}+\s*$/u.test(text);
      const loose = isFirstInBdi || isOneWord ? [] : bidiPieces(text).filter(({ direction }) => direction);
      return [
        ...(controls ? [`controls: ${text}`] : []),
        ...loose.map((piece) => `${piece.text} in ${text.trim()}`),
      ];
    }
    const element = child as HTMLElement;
    return ['SCRIPT', 'STYLE', 'CODE', 'PRE', 'NOSCRIPT', 'SVG', 'TIME'].includes(element.tagName)
      ? []
      : faultsIn(element);
  });
}

test.each([
  ['the demonstration edition', () => inject('site')],
  ['mixed stories', () => mixed],
])('in the HTML of %s they stand in <bdi>, without control characters', (_what, folder) => {
  const faults = readPages(folder()).flatMap(({ path, document }) =>
    faultsIn(document.querySelector('body') as HTMLElement).map((fault) => `${path}: ${fault}`),
  );
  expect(faults.slice(0, 20)).toEqual([]);
});

test('one file of the source writes bidi controls, the others that name them find them', () => {
  const controls =
    /\\u(?:061c|202[a-e]|206[6-9])|[\u061C\u202A-\u202E\u2066-\u2069]|&#x(?:61c|202[a-e]|206[6-9]);/i;
  const files = globSync('src/**/*.{ts,astro,css}', { cwd: project })
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => controls.test(readFileSync(path.join(project, file), 'utf8')));
  expect(files.sort()).toEqual([
    'src/arabic/bidi.ts',
    'src/arabic/proofing/bidi-control.examples.ts',
    'src/arabic/proofing/bidi-control.ts',
    'src/content/problem.ts',
    'src/content/schema-terms.ts',
    'src/importing/clean-text.ts',
    'src/importing/feed/feed-date.ts',
    'src/importing/report.ts',
    'src/markdown/unseen.ts',
    'src/press/characters.ts',
    'src/preview/report.ts',
    'src/proofing/manual.ts',
  ]);
});
