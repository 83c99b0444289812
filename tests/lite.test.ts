import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { isNotice } from '../src/seo/withdrawn-mark.ts';
import { violationsOn } from './support/axe.ts';
import { serveEdition } from './support/edition.ts';
import { layoutShift } from './support/layout-shift.ts';
import { readPages, sitePaths } from './support/site.ts';

const site = inject('site');
const pages = readPages(site);
const lite = pages.filter(({ path }) => path.startsWith('/lite/'));
const short = pages.filter(({ path, html }) => path.startsWith('/s/') && !isNotice(html));
const whole = pages.filter(
  ({ path, document }) => !path.startsWith('/lite/') && !document.querySelector('meta[http-equiv="refresh"]'),
);
const isStory = (path: string) => /^\/\d{4}\/\d{2}\/(?!\d{2}\/|page\/)./.test(path);
const notices = whole.filter(({ html }) => isNotice(html)).map(({ path }) => path);
const stories = whole.map(({ path }) => path).filter((path) => isStory(path) && !notices.includes(path));
const story = '/lite/2026/02/settat-learning-cities-forum/';

describe('a page of the lite edition', () => {
  test('stands for each story, withdrawn or not, each section and the front page', () => {
    const sections = sitePaths(site, 'section/*/index.html').map((file) => file.replace('index.html', ''));
    expect(stories.length).toBe(65);
    expect(lite.map(({ path }) => path).sort()).toEqual(
      ['/', ...sections, ...stories, ...notices].map((path) => `/lite${path}`).sort(),
    );
  });

  test('is one file of text, at most 14 KB before it is compressed', () => {
    const requesting =
      'script, img, picture, iframe, video, audio, link[rel="stylesheet"], link[rel="preload"]';
    for (const { path, html, document } of lite) {
      expect(document.querySelectorAll(requesting), path).toEqual([]);
      expect(html, path).not.toMatch(/url\(|@import|@font-face/);
      expect(Buffer.byteLength(html), path).toBeLessThanOrEqual(14 * 1024);
    }
  });

  test('adds at most 5 KB to the text of a story, its links to other stories included', () => {
    for (const { path, html, document } of lite.filter(({ path }) => path.startsWith('/lite/2'))) {
      const text = document
        .querySelectorAll('article > :not(section)')
        .reduce((sum, { outerHTML }) => sum + Buffer.byteLength(outerHTML), 0);
      expect(Buffer.byteLength(html) - text, path).toBeLessThanOrEqual(5 * 1024);
    }
  });

  test('says everything that the whole story says, with images in words', () => {
    const words =
      '.story h1, .prose > :not(figure), .prose figcaption, .corrections p, .lead-picture figcaption > span:not(.credit)';
    for (const { path, document } of lite.filter(({ path }) => path.startsWith('/lite/2'))) {
      const full = whole.find((page) => `/lite${page.path}` === path)?.document;
      const text = document.querySelector('article')?.text.replace(/\s+/g, ' ') ?? '';
      for (const label of full?.querySelectorAll('.story .off-screen, .story .report') ?? []) label.remove();
      for (const said of full?.querySelectorAll(words) ?? [])
        expect(text, path).toContain(said.text.replace(/\s+/g, ' ').trim());
      for (const image of full?.querySelectorAll('.story picture img') ?? [])
        expect(text, path).toContain(`[صورة: ${image.getAttribute('alt')}]`);
    }
  });

  test('leads to pages of its own where there are such, and once to the whole page', () => {
    const known = new Set(lite.map(({ path }) => path));
    for (const { path, document } of lite) {
      const targets = document
        .querySelectorAll('body a[href^="/"]')
        .map((link) => decodeURI(link.getAttribute('href') ?? '').split('#')[0] ?? '');
      const leaving = targets.filter((target) => known.has(`/lite${target}`));
      expect(leaving, path).toEqual([path.slice('/lite'.length)]);
    }
  });
});

test('every whole page names its page of the lite edition, or its front page, for programs and in its footer', () => {
  const known = new Set(lite.map(({ path }) => path));
  for (const { path, document } of whole) {
    const section = path.replace(/page\/\d+\/$/, '');
    const expected = known.has(`/lite${section}`) ? `/lite${section}` : '/lite/';
    for (const link of ['head link[rel="alternate"][media]', '.lite-offer a', '.footer a[href^="/lite/"]'])
      expect(document.querySelector(link)?.getAttribute('href'), `${path} ${link}`).toBe(expected);
  }
});

test('every story with an Arabic slug has a short address that shows its title and picture, and no other has', () => {
  const arabic = stories.filter((path) => /[^ -~]/.test(path));
  expect(arabic.length).toBeGreaterThan(10);
  const leadTo = short.map(({ path, document }) => {
    expect(path).toMatch(/^\/s\/[2-9b-z]{7}\/$/);
    const content = (property: string) =>
      document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    const target = decodeURI(new URL(content('og:url') ?? '').pathname);
    const full = whole.find((page) => page.path === target)?.document;
    for (const property of ['og:title', 'og:description', 'og:image'])
      expect(content(property), path).toBe(
        full?.querySelector(`meta[property="${property}"]`)?.getAttribute('content'),
      );
    return target;
  });
  expect(leadTo.sort()).toEqual(arabic.sort());
});

describe('in a browser', () => {
  const edition = serveEdition();

  /** Opens a page of the site, whose fonts do not come; `before` is told of it before it is loaded. */
  async function open(
    path: string,
    options: BrowserContextOptions = {},
    before: (page: Page) => unknown = () => undefined,
  ): Promise<Page> {
    const page = await (await edition.browser.newContext(options)).newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    await before(page);
    await page.goto(edition.served.origin + path);
    return page;
  }
  const close = (page: Page) => page.context().close();

  test.each(['/lite/', '/lite/section/society/', story])('%s asks for nothing but itself', async (path) => {
    const asked: string[] = [];
    const page = await open(path, {}, (page) => page.on('request', (request) => asked.push(request.url())));
    await page.waitForLoadState('networkidle');
    await close(page);
    expect(asked).toEqual([edition.served.origin + path]);
  });

  test.each([
    ['/lite/', 'light'],
    ['/lite/', 'dark'],
    [story, 'light'],
    [story, 'dark'],
  ] as const)('%s has no accessibility violation in the %s scheme', async (path, colorScheme) => {
    const page = await open(path, { colorScheme });
    expect(await violationsOn(page)).toEqual([]);
    await close(page);
  });

  test('every page of the lite edition fits a screen of 320 pixels', async () => {
    const page = await open('/lite/', { viewport: { width: 320, height: 640 }, bypassCSP: true });
    const wide: string[] = [];
    for (const { path, html } of lite) {
      await page.setContent(html);
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) !== 320) wide.push(path);
    }
    await close(page);
    expect(wide).toEqual([]);
  });

  const connection = (value: object) => (page: Page) =>
    page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), value);
  const prefersLess = async (page: Page) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-data', value: 'reduce' }],
    });
  };

  test.each([
    ['who ask nothing', (): unknown => undefined, false],
    ['on a fast network', connection({ saveData: false, effectiveType: '4g' }), false],
    ['who save data', connection({ saveData: true, effectiveType: '4g' }), true],
    ['on a very slow network', connection({ saveData: false, effectiveType: 'slow-2g' }), true],
    ['who prefer less data', prefersLess, true],
  ])('readers %s are offered the lite edition at the top: %#', async (_who, before, offered) => {
    for (const path of ['/', '/2026/02/settat-learning-cities-forum/']) {
      const page = await open(path, { viewport: { width: 360, height: 640 } }, before);
      const offer = page.locator('.lite-offer a');
      expect(await offer.isVisible(), path).toBe(offered);
      if (offered) {
        expect(await layoutShift(page), path).toBe(0);
        await offer.click();
        await page.waitForURL(`**/lite${path}`);
      }
      await close(page);
    }
  });

  test.each(['light', 'dark'] as const)('the offer is accessible in the %s scheme', async (colorScheme) => {
    const page = await open('/about/', { colorScheme }, connection({ saveData: true }));
    expect(await page.locator('.lite-offer a').isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await close(page);
  });

  test('a short address leads to its story', async () => {
    const [first] = short;
    const target = first?.document.querySelector('main a')?.getAttribute('href');
    const page = await open(first?.path ?? '');
    await page.waitForURL(`**${target}`);
    await close(page);
  });
});
