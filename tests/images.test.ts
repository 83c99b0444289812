import { statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { type Served, serve } from './support/serve.ts';
import { readPages } from './support/site.ts';

const site = inject('site');
const story = '/2026/11/dakhla-bay-seagrass-survey/';
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(site)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function onScreen<Answer>(
  { width, density = 1, scheme = 'light' }: { width: number; density?: number; scheme?: 'light' | 'dark' },
  look: (page: Page, context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: density,
    colorScheme: scheme,
  });
  try {
    return await look(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Every picture of a page as the browser has chosen it: its file, how wide that is, and how wide it stands. */
async function chosenOn(page: Page, address: string) {
  await page.goto(served.origin + address);
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
    return pictures.map((picture) => {
      const file = new URL(picture.currentSrc).pathname;
      const [, width, height] = /-(\d+)x(\d+)\.\w+$/.exec(file) ?? [];
      const shown = picture.getBoundingClientRect();
      const sources = [...(picture.parentElement?.querySelectorAll('source') ?? [])];
      const source = sources.find(({ srcset }) => srcset.includes(file));
      return {
        file,
        largest: source?.srcset.endsWith(`${file} ${width}w`) ?? false,
        width: Number(width),
        ratio: Number(width) / Number(height),
        shown: shown.width,
        shownRatio: shown.width / shown.height,
      };
    });
  });
}

describe.each([
  ['the front page', '/'],
  ['a story', story],
  ['an archive', '/2026/11/'],
])('on %s the file of a picture', (_what, address) => {
  test.each([1, 2])('fits the place, where a pixel of CSS has %i of the screen', async (density) => {
    for (const width of [360, 412, 768, 1280, 1920]) {
      const chosen = await onScreen({ width, density }, (page) => chosenOn(page, address));
      expect(chosen.length).toBeGreaterThan(1);
      for (const { file, width: has, shown, largest } of chosen) {
        const needed = shown * density;
        expect(has / needed, `${file} at ${width}, ${shown} wide`).toBeLessThanOrEqual(1.6);
        if (density === 1 && !largest)
          expect(has / needed, `${file} at ${width}`).toBeGreaterThanOrEqual(0.9);
      }
    }
  });

  test('is cut to the shape of the place', async () => {
    for (const width of [360, 1280])
      for (const { file, ratio, shownRatio } of await onScreen({ width }, (page) => chosenOn(page, address)))
        expect(ratio / shownRatio, `${file} at ${width}`).toBeCloseTo(1, 1);
  });
});

test('the front page leads with a close cut on a phone and a wide one elsewhere', async () => {
  const ratioAt = async (width: number) =>
    (await onScreen({ width }, (page) => chosenOn(page, '/')))[0]?.ratio.toFixed(2);
  expect(await ratioAt(360)).toBe('1.33');
  expect(await ratioAt(768)).toBe('1.78');
  expect(await ratioAt(1280)).toBe('1.78');
});

test('a phone takes no more of a picture than eyes see', async () => {
  for (const [width, density] of [
    [360, 3],
    [412, 2.6],
    [430, 3],
  ] as const)
    for (const address of ['/', story]) {
      const [lead] = await onScreen({ width, density }, (page) => chosenOn(page, address));
      expect(lead?.width, `${address} at ${width} × ${density}`).toBe(800);
    }
});

const pages = readPages(site);

test('every lead that a phone takes weighs 50 KB at most', () => {
  const leads = pages.flatMap(({ document }) =>
    document
      .querySelectorAll('.lead-picture source, .lead source')
      .flatMap((source) => (source.getAttribute('srcset') ?? '').split(', '))
      .filter((candidate) => candidate.endsWith(' 800w')),
  );
  expect(leads.length).toBeGreaterThan(20);
  for (const lead of leads) {
    const file = lead.split(' ')[0] ?? '';
    expect(statSync(path.join(site, file)).size, file).toBeLessThanOrEqual(50_000);
  }
});

test('one picture of a page at most is fetched at once, the others when they come near', () => {
  let first = 0;
  for (const { path, document } of pages) {
    const pictures = document.querySelectorAll('img');
    const urgent = pictures.filter((picture) => picture.getAttribute('fetchpriority') === 'high');
    expect(urgent.length, path).toBeLessThanOrEqual(1);
    first += urgent.length;
    for (const picture of pictures) {
      expect(picture.getAttribute('decoding'), path).toBe('async');
      expect(picture.getAttribute('loading'), path).toBe(urgent.includes(picture) ? undefined : 'lazy');
    }
  }
  expect(first).toBeGreaterThan(100);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(['/', story])(
    'the place of a picture on %s has its colour before it comes, and nothing moves',
    (address) =>
      onScreen({ width: 412, scheme }, async (page) => {
        let release = () => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/images/**', async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(served.origin + address, { waitUntil: 'domcontentloaded' });
        const lead = page.locator('main img').first();
        const place = () =>
          lead.evaluate((image: HTMLImageElement) => {
            const { top, width, height } = image.getBoundingClientRect();
            const { backgroundColor } = getComputedStyle(image);
            return { complete: image.complete, box: [top, width, height], backgroundColor };
          });
        const before = await place();
        expect(before.complete).toBe(false);
        expect(before.backgroundColor).toMatch(/^rgb\(/);
        expect(Math.min(...before.box.slice(1))).toBeGreaterThan(100);
        release();
        await lead.evaluate((image: HTMLImageElement) => image.decode());
        const after = await place();
        expect(after.box).toEqual(before.box);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              const observer = new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  sum += (entry as PerformanceEntry & { value: number }).value;
              });
              observer.observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            }),
        );
        expect(shift).toBe(0);
      }),
  );
});

test('who hears a story hears what the words under a picture are', async () => {
  const heard = await onScreen({ width: 1280 }, async (page) => {
    await page.goto(served.origin + story);
    return Promise.all((await page.locator('main figure').all()).map((figure) => figure.ariaSnapshot()));
  });
  expect(heard[0]).toMatch(/figure[\s\S]*img "[\s\S]*شرح الصورة: [\s\S]*حقوق الصورة: /);
  expect(heard[1]).toMatch(/figure[\s\S]*img "[\s\S]*شرح الصورة: /);
});
