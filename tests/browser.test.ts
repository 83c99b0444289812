import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { editionTime, runBuild } from './support/build.ts';
import { serveEdition } from './support/edition.ts';
import { layoutShift } from './support/layout-shift.ts';
import { serve } from './support/serve.ts';

const story = '/2026/02/settat-learning-cities-forum/';
const edition = serveEdition();

interface Viewing {
  width?: number;
  javaScriptEnabled?: boolean;
}

async function open(path: string, { width = 1280, javaScriptEnabled = true }: Viewing = {}) {
  const context = await edition.browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(edition.served.origin + path, { waitUntil: 'networkidle' });
  return page;
}

const close = (page: Page) => page.context().close();

const kinds = [
  ['home', '/'],
  ['article', story],
  ['archive', '/section/society/'],
  ['search', '/search/?q=الزيتون'],
  ['cities', '/cities/'],
  ['feeds', '/feeds/'],
  ['saved stories', '/saved/'],
  ['static page', '/about/'],
  ['error page', '/nowhere/'],
] as const;

describe.each(kinds)('the %s page', (_kind, path) => {
  test('fits every screen from 320 pixels', async () => {
    const page = await open(path);
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await close(page);
  });
});

describe.each([360, 1280])('at %i pixels, with fonts that come late', (width) => {
  test.each(['/', story, '/2026/11/', '/saved/', '/search/', '/search/?q=الزيتون', '/search/?city=سطات'])(
    'nothing moves on %s',
    async (address) => {
      const context = await edition.browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      await page.goto(edition.served.origin + address, { waitUntil: 'networkidle' });
      const shift = await layoutShift(page);
      await context.close();
      expect(shift).toBe(0);
    },
  );
});

test('a word of 150 letters stays within the page', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-word-'));
  const word = 'متواصلة'.repeat(22).slice(0, 150);
  const files = path.join(folder, 'content', 'articles', '2026', '11');
  await mkdir(files, { recursive: true });
  for (const slug of ['first', 'second', 'third'])
    await writeFile(
      path.join(files, `${slug}.md`),
      `---\ntitle: ${word}\ndate: 2026-11-20\ncity: سطات\nsource: { name: ${word.slice(0, 120)}, url: https://a.example/ }\ntags: [${word.slice(0, 60)}]\nrelated: [{ title: ${word}, url: https://a.example/ }]\n---\n${word}\n\n## ${word}\n`,
    );
  const out = path.join(folder, 'site');
  const built = await runBuild([
    '--content',
    path.join(folder, 'content'),
    '--out',
    out,
    '--now',
    editionTime,
  ]);
  expect(built.stderr).toBe('');
  const site = await serve(out);
  const page = await edition.browser.newPage();
  for (const address of ['/', '/2026/11/first/', '/2026/11/', `/tag/${word.slice(0, 60)}/`, '/feeds/'])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.origin + address, { waitUntil: 'networkidle' });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${address} at ${width}`).toBe(width);
    }
  await page.close();
  await site.close();
  await rm(folder, { recursive: true });
});

test('a story brings in the newest headlines once it is idle, and keeps a plain link without script', async () => {
  const page = await open(story);
  await page.waitForSelector('.headlines-aside .headline-blocks a');
  const headlines = await page.locator('.headlines-aside .headlines a').count();
  await close(page);
  expect(headlines).toBeGreaterThan(40);

  const plain = await open(story, { javaScriptEnabled: false });
  expect(await plain.locator('.headlines-aside a[href="/"]').isVisible()).toBe(true);
  await close(plain);
});

test('a wrong address is answered with the error page, whose search form works', async () => {
  const page = await open('/nowhere/');
  await page.locator('#search-query').fill('الزعفران');
  await Promise.all([page.waitForURL(/\/search\/\?q=/), page.keyboard.press('Enter')]);
  await page.waitForSelector('#results li');
  await close(page);
});

test('an old address leads to its story', async () => {
  const page = await open('/2026/01/midelt-winter-roads/');
  await page.waitForURL('**/2026/01/midelt-snow-shelters/');
  await close(page);
});

test('printing leaves the story and drops what is only for screens', async () => {
  const page = await open(story);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.headlines-aside').isVisible()).toBe(false);
  expect(await page.locator('.section-nav').isVisible()).toBe(false);
  expect(await page.locator('.prose').isVisible()).toBe(true);
  await close(page);
});
