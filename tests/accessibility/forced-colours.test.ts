import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { faintControls, faintText } from '../support/colours.ts';
import { openKind, pageKind, pageKinds } from '../support/page-kinds.ts';
import { type Served, serve } from '../support/serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(inject('site'))]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

const forced = { forcedColors: 'active' } as const;

/** How many pixels of the window differ once something is done. */
async function pixelsChanged(page: Page, act: () => Promise<unknown>): Promise<number> {
  const shot = async () =>
    sharp(await page.screenshot())
      .raw()
      .toBuffer();
  const before = await shot();
  await act();
  const after = await shot();
  return before.filter((byte, index) => byte !== after[index]).length;
}

test.concurrent.each(pageKinds)(
  'text and the edges of fields and buttons are seen on the $name',
  async (kind) => {
    const page = await openKind(browser, served.origin, kind, forced);
    const faint = [...(await faintText(page)), ...(await faintControls(page))];
    await page.context().close();
    expect(faint).toEqual([]);
  },
);

test.each([
  ['the sign of a link that leads outside', 'story', '.original a', '.prose a.external::after'],
  ['the cross that empties the field', 'search results', '#query', '#query::-webkit-search-cancel-button'],
  ['the glass beside «بحث»', 'story', '.to-search', '.to-search svg'],
  ['the cross on a chosen filter', 'search results', '#filters .choice', '#filters .choice::after'],
])('%s is seen', async (_what, kind, place, part) => {
  const page = await openKind(browser, served.origin, pageKind(kind), forced);
  await page.locator(place).first().scrollIntoViewIfNeeded();
  await page.locator(place).first().click({ trial: true });
  await page.evaluate(
    (chosen) => document.querySelector(chosen)?.setAttribute('aria-pressed', 'true'),
    place,
  );
  const changed = await pixelsChanged(page, () =>
    page.addStyleTag({ content: `${part} { visibility: hidden !important }` }),
  );
  await page.context().close();
  expect(changed).toBeGreaterThan(20);
});

test.each(['.masthead .name a', '.section-nav a', '.share button', '.prose .original a'])(
  'the focus on %s is seen',
  async (place) => {
    const page = await openKind(browser, served.origin, pageKind('story'), forced);
    await page.keyboard.press('Tab');
    await page.locator(place).first().scrollIntoViewIfNeeded();
    const changed = await pixelsChanged(page, () => page.locator(place).first().focus());
    await page.context().close();
    expect(changed).toBeGreaterThan(500);
  },
);

test('the section that a page belongs to is told by more than a colour', async () => {
  const page = await openKind(browser, served.origin, pageKind('section'), forced);
  const weights = await page
    .locator('.section-nav a')
    .evaluateAll((links) =>
      links.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).fontWeight]),
    );
  await page.context().close();
  expect(weights.filter(([isCurrent]) => isCurrent)).toEqual([[true, '700']]);
  expect(new Set(weights.filter(([isCurrent]) => !isCurrent).map(([, weight]) => weight))).toEqual(
    new Set(['400']),
  );
});

test.each(['light', 'dark'] as const)(
  'lines and quiet text are strong for those who want contrast, in the %s scheme',
  async (colorScheme) => {
    const page = await openKind(browser, served.origin, pageKind('story'), { colorScheme, contrast: 'more' });
    const [ink, quiet, rule] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector('.meta') as Element).color,
      getComputedStyle(document.querySelector('.section-nav') as Element).borderBottomColor,
    ]);
    await page.context().close();
    expect([quiet, rule]).toEqual([ink, ink]);
  },
);
