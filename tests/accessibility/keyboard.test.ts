import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveEdition } from '../support/edition.ts';
import { openKind, pageKind, pageKinds } from '../support/page-kinds.ts';

const edition = serveEdition();

/** Takes the keyboard to where it is before the first stop. */
const toTheTop = (page: Page) =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });

test.each([
  ['story', 1280],
  ['search', 320],
])('Tab goes through the %s in the order of its text', async (name, width) => {
  const page = await openKind(edition.browser, edition.served.origin, pageKind(name), {
    viewport: { width, height: 800 },
  });
  await toTheTop(page);
  const inOrder = await page.evaluate(() => {
    const reachable = [
      ...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter((target) => target.checkVisibility({ visibilityProperty: true }));
    for (const [index, target] of reachable.entries()) target.setAttribute('data-place', String(index));
    return reachable.map((_, index) => String(index));
  });
  const met: (string | null)[] = [];
  for (const _ of inOrder) {
    await page.keyboard.press('Tab');
    met.push(await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null));
  }
  await page.context().close();
  expect(met).toEqual(inOrder);
});

test('the first stop of every page leads past its head to its content', async () => {
  const page = await openKind(edition.browser, edition.served.origin, pageKind('front page'), {
    viewport: { width: 320, height: 640 },
  });
  for (const { name, path } of pageKinds.filter(({ name }) => !/lite|moved|looks/.test(name))) {
    await page.goto(edition.served.origin + path, { waitUntil: 'domcontentloaded' });
    await toTheTop(page);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip:focus-visible');
    const box = await skip.boundingBox();
    expect([await skip.textContent(), (box?.y ?? -1) >= 0], name).toEqual(['انتقل إلى المحتوى', true]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName), name).toBe('MAIN');
    await page.keyboard.press('Tab');
    const isPast = await page.evaluate(() => document.activeElement?.closest('main, .footer') !== null);
    expect(isPast, name).toBe(true);
  }
  await page.context().close();
});
