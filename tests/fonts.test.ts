import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { characters } from '../src/press/characters.ts';
import { typeface } from '../src/press/typeface.ts';
import { webFamily } from '../src/press/web-fonts.ts';
import { addStyle } from './support/add-style.ts';
import { serveEdition } from './support/edition.ts';
import { readSite, sitePaths } from './support/site.ts';

const story = '/2026/02/settat-learning-cities-forum/';
/** What the fonts of a first view may weigh together. */
const budget = 45 * 1024;

const edition = serveEdition();

/**
 * Opens a page that waits for its fonts, however busy the machine is; readers’ browsers do not wait. Its policy, which would
 * refuse the changed style, is left aside.
 */
async function openWithFonts(address: string): Promise<Page> {
  const page = await edition.browser.newPage({ bypassCSP: true });
  await page.route(`${edition.served.origin}${address.split('?')[0]}*`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replaceAll('font-display:optional', 'font-display:block') });
  });
  await page.goto(edition.served.origin + address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The elements of a page with text in another face than the site’s own, each with the names of its faces. */
async function setInOtherFaces(page: Page): Promise<{ set: number; strays: string[] }> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const elements = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
      const others = fonts.filter((font) => !(font.isCustomFont && font.familyName === webFamily));
      if (others.length === 0) return { set: fonts.length };
      const { outerHTML } = await client.send('DOM.getOuterHTML', { nodeId });
      return { set: fonts.length, stray: `${others.map((font) => font.familyName)}: ${outerHTML}` };
    }),
  );
  return {
    set: elements.filter(({ set }) => set > 0).length,
    strays: elements.flatMap(({ stray }) => stray ?? []),
  };
}

describe.each([
  ['front page', '/'],
  ['article', story],
  ['archive', '/section/society/'],
  ['search page', '/search/?q=الزيتون'],
  ['list of cities', '/cities/'],
  ['list of feeds', '/feeds/'],
  ['static page', '/about/'],
  ['error page', '/nowhere/'],
])('the %s', (_kind, address) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithFonts(address);
  });
  afterAll(() => page.close());

  test('has every glyph from the site’s own typeface', async () => {
    const { set, strays } = await setInOtherFaces(page);
    expect(strays).toEqual([]);
    expect(set).toBeGreaterThan(10);
  });

  test('fits a phone when its reader has text twice as large', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await addStyle(page, 'html { font-size: 200% !important }');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('a first view loads a regular and a bold font, of at most 45 KB together', async () => {
  const page = await edition.browser.newPage();
  const fonts: Promise<{ address: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'font') return;
    fonts.push(response.body().then(({ length }) => ({ address: response.url(), bytes: length })));
  });
  await page.goto(edition.served.origin + story, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(fonts);
  await page.close();
  const preloaded = readSite(inject('site'), `${story}index.html`).match(
    /\/_astro\/[\w.-]+\.woff2(?=" as="font")/g,
  );
  expect(loaded.map(({ address }) => new URL(address).pathname).sort()).toEqual(preloaded?.sort());
  expect(loaded).toHaveLength(2);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budget);
});

/** Text in which every letter stands in its four forms, marked, and beside Latin, digits and punctuation. */
const specimen = [
  ...[...characters]
    .filter((letter) => /\p{Script=Arabic}/u.test(letter) && /\p{L}/u.test(letter))
    .map(
      (letter) => `${letter} ${letter}ب ب${letter}ب ب${letter} ل${letter} لل${letter}ه ${letter}ِّ ب${letter}ًب`,
    ),
  ...[...characters]
    .filter((mark) => /\p{Mn}/u.test(mark))
    .map((mark) => `ا${mark}ل${mark}لا${mark} شّ${mark} بـ${mark}ـب`),
  'لا لأ لإ لآ بلا بلأ سلإ فلآ لِأَ لَّا الله لله بالله مُحَمَّدٌ صَلَّى اللَّهُ',
  'بلغ السعر 1.234,50 درهما (+3,5 %) يوم 10/02/2026 الساعة 14:30، أي ١٢٫٥٪ «تقريبا»؛ أليس كذلك؟',
  'AVATAR Tyé fi ffl “Wi-Fi 6” l’École d’été à Saïdia – C++ & HTML — 1 × 2 … ‹ ← →',
  [...characters].join(' '),
];

describe.each(['regular', 'bold'] as const)('the %s font of the pages', (weight) => {
  let page: Page;
  beforeAll(async () => {
    const [file = ''] = sitePaths(inject('site'), `_astro/${weight}.*.woff2`);
    const files = { complete: typeface[weight], cut: path.join(inject('site'), file) };
    page = await edition.browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.setContent('<!doctype html><html lang="ar-MA" dir="rtl"><body></body></html>');
    for (const [family, file] of Object.entries(files)) {
      const data = (await readFile(file)).toString('base64');
      await page.addStyleTag({
        content: `@font-face { font-family: ${family}; src: url(data:font/ttf;base64,${data}) }`,
      });
      await page.evaluate((family) => document.fonts.load(`20px ${family}`), family);
    }
    await page.evaluate((lines) => {
      for (const line of lines) document.body.appendChild(document.createElement('p')).textContent = line;
    }, specimen);
  });
  afterAll(() => page.close());

  /** Both without hints, which move edges by parts of a pixel: the cut has none. */
  const setIn = (family: string, features = 'normal') =>
    page.evaluate((style) => {
      document.body.style.cssText = style;
    }, `font: 24px/2 ${family}; font-feature-settings: ${features}; text-rendering: geometricPrecision`);

  test('draws every character of the list itself', async () => {
    await setIn('cut');
    expect((await setInOtherFaces(page)).strays).toEqual([]);
  });

  test('draws the same pixels as the complete one', async () => {
    await setIn('complete');
    const complete = await page.screenshot({ fullPage: true });
    await setIn('cut');
    expect((await page.screenshot({ fullPage: true })).equals(complete)).toBe(true);
    await setIn('cut', '"init" 0');
    expect((await page.screenshot({ fullPage: true })).equals(complete)).toBe(false);
  });
});

describe('before the fonts have come', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithFonts(story);
    await page.setViewportSize({ width: 360, height: 800 });
  });
  afterAll(() => page.close());

  /** How long the story is in a family; undefined where the system has no such face. */
  const lengthIn = (family: string) =>
    page.evaluate(async (family) => {
      document.documentElement.style.setProperty('--font', `"${family}"`);
      const loaded = await document.fonts.load(`20px "${family}"`).catch(() => []);
      return loaded.length > 0 ? document.querySelector('.prose')?.clientHeight : undefined;
    }, family);

  test.for(['Fitted Sans', 'Fitted Naskh', 'Fitted DejaVu'])(
    '%s makes a story about as long',
    async (family, { skip }) => {
      const own = (await lengthIn('Nashra')) ?? 0;
      const fitted = await lengthIn(family);
      skip(fitted === undefined, 'This system has no such face.');
      expect(Math.abs((fitted ?? 0) / own - 1)).toBeLessThan(0.03);
    },
  );
});
