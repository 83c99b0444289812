import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { editionTime, runBuild } from './support/build.ts';
import { type Served, serve } from './support/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const story = '/2026/02/settat-learning-cities-forum/';
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(inject('site'))]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

interface Viewing {
  width?: number;
  scheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
}

async function open(
  path: string,
  { width = 1280, scheme = 'light', javaScriptEnabled = true }: Viewing = {},
) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(served.origin + path, { waitUntil: 'networkidle' });
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
  ['static page', '/about/'],
  ['error page', '/nowhere/'],
] as const;

describe.each(kinds)('the %s page', (_kind, path) => {
  test.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme', async (scheme) => {
    const page = await open(path, { scheme });
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    await close(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  test('fits every screen from 320 pixels', async () => {
    const page = await open(path);
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await close(page);
  });
});

/** Fonts are optional: on a machine too busy to serve them at once, a page is shown without. */
test('Arabic is set in the site’s own font, digits and guillemets too', { retry: 4 }, async () => {
  const page = await open(story);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`);
  });
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'article.story :is(h1, h2, p, a, bdi, span, time)',
  });
  const used = await Promise.all(
    nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await close(page);
  expect(new Set(fonts)).toEqual(new Set(['Plex Arabic 400', 'Plex Arabic 700']));
  const faces = used.flatMap(({ fonts }) => fonts);
  expect(faces.length).toBeGreaterThan(40);
  expect(faces.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
});

describe.each([360, 1280])('at %i pixels, with fonts that come late', (width) => {
  test.each(['/', story, '/2026/11/', '/search/', '/search/?q=الزيتون', '/search/?city=سطات'])(
    'nothing moves on %s',
    async (address) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      await page.goto(served.origin + address, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(async () => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        await new Promise((resolve) => setTimeout(resolve, 500));
        add(observer.takeRecords());
        return sum;
      });
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
  const page = await browser.newPage();
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

test('the link of a story can be copied', async () => {
  const page = await open(story);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'انسخ الرابط' }).click();
  await page.getByText('نُسخ الرابط').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await close(page);
  expect(copied).toBe(`https://nashra.example${story}`);
});

describe('search', () => {
  test('works by keyboard alone, says how many were found, and keeps its state in the address', async () => {
    const page = await open('/search/');
    await page.keyboard.type('الزيتون');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#results li');
    expect(await page.locator('#status').textContent()).toMatch(/^(?:\d+ )?نتيج?ة?|نتائج/);
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=الزيتون');
    const first = page.locator('#results a').first();
    for (
      let step = 0;
      step < 12 && !(await first.evaluate((link) => link === document.activeElement));
      step++
    )
      await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL(/\/20\d\d\//), page.keyboard.press('Enter')]);
    expect(await page.locator('article.story h1').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('#results li');
    expect(await page.locator('#query').inputValue()).toBe('الزيتون');
    await close(page);
  });

  test('filters by city and year, and sorts by date', async () => {
    const page = await open('/search/?city=سطات&sort=date');
    await page.waitForSelector('#results li');
    const places = await page.locator('#results .place').allTextContents();
    const dates = await page
      .locator('#results time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(new Set(places)).toEqual(new Set(['سطات']));
    expect(dates).toEqual([...dates].sort().reverse());
    const options = await page.locator('select[name="year"] option').allTextContents();
    expect(options).toEqual(['الكل', '2026', '2025']);
    await page.locator('select[name="year"]').selectOption('2025');
    await page.waitForFunction(
      () => document.querySelectorAll('#results time[datetime^="2026"]').length === 0,
    );
    await page.getByRole('button', { name: 'ألغ التصفية' }).click();
    await page.waitForFunction(() => location.search === '?sort=date');
    await close(page);
  });

  test('says plainly when nothing is found', async () => {
    const page = await open('/search/?q=ظظظظظ');
    await page.getByText('لا نتائج عن «ظظظظظ».').waitFor();
    await close(page);
  });

  test('shows of each result its title, city, date and the words around what was found', async () => {
    const page = await open('/search/?q=المدينة');
    const result = page.locator('#results li').first();
    await result.waitFor();
    expect(await result.locator('h2 a').textContent()).not.toBe('');
    expect(await result.locator('.place').textContent()).not.toBe('');
    expect(await result.locator('time').textContent()).toMatch(/20\d\d/);
    const marks = await page.locator('#results mark').allTextContents();
    const excerpts = await page.locator('#results .description').allTextContents();
    await close(page);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !/^[\p{L}\p{M}\p{N}.,]+$/u.test(mark))).toEqual([]);
    expect(excerpts.filter((excerpt) => !/^… | …$/.test(excerpt))).toEqual([]);
  });

  test('takes spaces alone for no question', async () => {
    const page = await open('/search/?q=%20%20%20');
    await page.getByRole('status').getByText('اكتب كلمة من الخبر أو اسم مدينة.').waitFor();
    expect(await page.locator('#query').inputValue()).toBe('');
    await close(page);
  });

  test('says what went wrong when the index cannot be loaded, and can be tried again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${served.origin}/search/?q=الزيتون`);
    await page.getByRole('alert').getByText('تعذر تحميل فهرس البحث.').waitFor();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await page.waitForSelector('#results li');
    await context.close();
  });

  test('without script says so and shows other ways', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript a[href="/section/society/"]').count()).toBe(1);
    await close(page);
  });
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
