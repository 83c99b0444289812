import { statSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { serveEdition } from './support/edition.ts';
import { layoutShift } from './support/layout-shift.ts';
import { readPages } from './support/site.ts';

const site = inject('site');
const story = '/2026/11/dakhla-bay-seagrass-survey/';
const edition = serveEdition();

async function onScreen<Answer>(
  { width, density = 1, scheme = 'light' }: { width: number; density?: number; scheme?: 'light' | 'dark' },
  look: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const context = await edition.browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: density,
    colorScheme: scheme,
  });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Where elements stand: from the side, from the top, how wide, how high. */
const boxes = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height] as const;
    }),
  );

/** Lets nothing that fits the pattern come before it is released, and then what `then` says. */
async function hold(page: Page, pattern: string, then: 'abort' | 'continue'): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await promise;
    await route[then]();
  });
  return resolve;
}

/** Every picture that a page shows: the place that waits for it, and the file that the browser chooses for it. */
async function chosenOn(page: Page, address: string) {
  const release = await hold(page, '**/images/**', 'abort');
  await page.goto(edition.served.origin + address, { waitUntil: 'domcontentloaded' });
  const pictures = page.locator('main picture img');
  const places = await boxes(pictures);
  release();
  const files = await pictures.evaluateAll((images) =>
    Promise.all(
      (images as HTMLImageElement[]).map(async (image) => {
        image.loading = 'eager';
        await image.decode().catch(() => undefined);
        const file = new URL(image.currentSrc).pathname;
        const source = image.parentElement?.querySelector(`source[srcset*="${file}"]`);
        return { file, largest: source?.getAttribute('srcset')?.split(', ').at(-1)?.startsWith(file) };
      }),
    ),
  );
  return files.flatMap(({ file, largest }, index) => {
    const [, width = 0, height = 0] = /-(\d+)x(\d+)\.avif$/.exec(file)?.map(Number) ?? [];
    const [, , shown = 0, high = 0] = places[index] ?? [];
    return shown === 0 ? [] : [{ file, largest, width, ratio: width / height, shown, shape: shown / high }];
  });
}

describe.each([
  ['the front page', '/'],
  ['a story', story],
  ['an archive', '/2026/11/'],
])('on %s the file of a picture', (_what, address) => {
  test.each([1, 2])('fits its place, where a pixel of CSS has %i of the screen', async (density) => {
    for (const window of [360, 412, 768, 1280, 1920]) {
      const chosen = await onScreen({ width: window, density }, (page) => chosenOn(page, address));
      expect(chosen.length).toBeGreaterThan(1);
      for (const { file, largest, width, ratio, shown, shape } of chosen) {
        const what = `${file}, ${shown} wide in a window of ${window}`;
        const enough = width / (shown * density);
        expect(enough, what).toBeLessThan(1.65);
        if (!largest) expect(enough, what).toBeGreaterThan(0.9);
        expect(ratio / shape, what).toBeCloseTo(1, 1);
      }
    }
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
      .filter((candidate) => /-800x\d+\.\w+(?: 800w)?$/.test(candidate)),
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
    const pictures = document.querySelectorAll('picture img');
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

test.each([
  ['/', 'light'],
  [story, 'dark'],
] as const)(
  'before its pictures come, %s shows colours in their places, and nothing moves after',
  (address, scheme) =>
    onScreen({ width: 412, scheme }, async (page) => {
      const release = await hold(page, '**/images/**', 'continue');
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(edition.served.origin + address, { waitUntil: 'domcontentloaded' });

      const pictures = page.locator('main picture img');
      const before = await boxes(pictures);
      expect(before.length).toBeGreaterThan(1);
      const preview = page.locator('main .preview');
      expect(await boxes(preview)).toEqual(before.slice(0, 1));
      const previewed = await preview.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      });
      expect(previewed).toEqual([4, 3]);
      const colours = await pictures.evaluateAll((images) =>
        (images as HTMLImageElement[]).map((image) => [
          image.complete,
          getComputedStyle(image).backgroundColor,
        ]),
      );
      expect(colours.shift()).toEqual([false, 'rgba(0, 0, 0, 0)']);
      for (const colour of colours) expect(colour).toEqual([false, expect.stringMatching(/^rgb\(/)]);

      release();
      await pictures.first().evaluate((image: HTMLImageElement) => image.decode());
      expect(await boxes(pictures)).toEqual(before);
      expect(await layoutShift(page)).toBe(0);
    }),
);

test.each(['/', story])(
  'where its pictures do not come, %s fits a phone and shows what they are',
  (address) =>
    onScreen({ width: 360 }, async (page) => {
      await page.route('**/images/**', (route) => route.abort());
      await page.goto(edition.served.origin + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const [preview = [], lead = []] = [
        ...(await boxes(page.locator('main .preview'))),
        ...(await boxes(page.locator('main picture img').first())),
      ];
      expect(lead).toEqual(preview);
      expect(lead[2]).toBe(328);
    }),
);

test('who hears a story hears what the words under a picture are', async () => {
  const heard = await onScreen({ width: 1280 }, async (page) => {
    await page.goto(edition.served.origin + story);
    return Promise.all((await page.locator('main figure').all()).map((figure) => figure.ariaSnapshot()));
  });
  expect(heard[0]).toMatch(/figure[\s\S]*img "[\s\S]*شرح الصورة: [\s\S]*حقوق الصورة: /);
  expect(heard[1]).toMatch(/figure[\s\S]*img "[\s\S]*شرح الصورة: /);
});
