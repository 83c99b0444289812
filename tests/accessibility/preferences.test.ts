import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { addStyle } from '../support/add-style.ts';
import { serveEdition } from '../support/edition.ts';
import { openKind, pageKind } from '../support/page-kinds.ts';

const edition = serveEdition();
let inForcedColours: Record<'story' | 'search results', Page>;

beforeAll(async () => {
  const open = (name: string) =>
    openKind(edition.browser, edition.served.origin, pageKind(name), { forcedColors: 'active' });
  const [story, results] = await Promise.all([open('story'), open('search results')]);
  await story.keyboard.press('Tab');
  inForcedColours = { story, 'search results': results };
});

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

test.each(['.masthead .name a', '.section-nav a', '.share a', '.prose .original a'])(
  'in forced colours the focus on %s is seen',
  async (place) => {
    const page = inForcedColours.story;
    await page.locator(place).first().scrollIntoViewIfNeeded();
    expect(await pixelsChanged(page, () => page.locator(place).first().focus())).toBeGreaterThan(500);
  },
);

test.each([
  ['the sign of a link that leads outside', 'story', '.original a', '.prose a.external::after'],
  ['the glass beside «بحث»', 'story', '.tools a', '.tools a svg'],
  ['the cross that empties the field', 'search results', '#query', '#query::-webkit-search-cancel-button'],
  ['the cross on a chosen filter', 'search results', '#filters .choice', '#filters .choice::after'],
] as const)('in forced colours %s is seen', async (_what, name, place, part) => {
  const page = inForcedColours[name];
  const owner = page.locator(place).first();
  await owner.scrollIntoViewIfNeeded();
  await owner.hover();
  await owner.evaluate((element) => element.setAttribute('aria-pressed', 'true'));
  const changed = await pixelsChanged(page, () =>
    addStyle(page, `${part} { visibility: hidden !important }`),
  );
  expect(changed).toBeGreaterThan(20);
});

test('in forced colours the section that a page belongs to is told by its weight', async () => {
  const weights = await inForcedColours.story
    .locator('.section-nav a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).fontWeight));
  expect(weights.toSorted()).toEqual([...weights.slice(1).map(() => '400'), '700']);
});

test.each(['light', 'dark'] as const)(
  'lines and quiet text are strong for those who want contrast, in the %s scheme',
  async (colorScheme) => {
    const page = await openKind(edition.browser, edition.served.origin, pageKind('story'), {
      colorScheme,
      contrast: 'more',
    });
    const [ink, quiet, rule] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector('.meta') as Element).color,
      getComputedStyle(document.querySelector('.section-nav') as Element).borderBottomColor,
    ]);
    await page.context().close();
    expect([quiet, rule]).toEqual([ink, ink]);
  },
);

test('nothing moves for readers who want no motion', async () => {
  const page = await openKind(edition.browser, edition.served.origin, pageKind('story'));
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  const still = await scrolling();
  const moving = await page.evaluate(() => document.getAnimations().length);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const otherwise = await scrolling();
  await page.context().close();
  expect({ still, moving, otherwise }).toEqual({ still: 'auto', moving: 0, otherwise: 'smooth' });
});
