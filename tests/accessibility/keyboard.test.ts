import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { unseenFocus } from '../support/focus.ts';
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

const phone = { width: 320, height: 640 };

describe.each([
  ['light', { width: 1280, height: 800 }],
  ['dark', phone],
] as const)('in the %s scheme', (colorScheme, viewport) => {
  test.concurrent.each(pageKinds)('what has the focus is seen on the $name', async (kind) => {
    const page = await openKind(browser, served.origin, kind, { colorScheme, viewport });
    const unseen = await unseenFocus(page);
    await page.context().close();
    expect(unseen).toEqual([]);
  });
});

test('a focus that shows too little is found', async () => {
  const page = await openKind(browser, served.origin, pageKind('static page'));
  await page.addStyleTag({
    content:
      '.footer a:focus-visible { outline-width: 1px } .skip { outline-color: var(--paper) !important }',
  });
  const unseen = await unseenFocus(page);
  await page.context().close();
  expect(unseen.filter((fault) => fault.startsWith('no outline')).length).toBeGreaterThan(2);
  expect(unseen.filter((fault) => fault.startsWith('a faint outline')).length).toBe(1);
});

test.each(['story', 'search'])('Tab goes through the %s in the order of its text', async (name) => {
  const page = await openKind(browser, served.origin, pageKind(name), { viewport: phone });
  const inOrder = await page.evaluate(() => {
    const reachable = [
      ...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter((target) => target.checkVisibility({ visibilityProperty: true }));
    for (const [index, target] of reachable.entries()) target.setAttribute('data-place', String(index));
    document.body.tabIndex = -1;
    document.body.focus();
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

test.concurrent.each(pageKinds.filter(({ name }) => name !== 'moved page'))(
  'the first stop on the $name leads past its head to its content',
  async (kind) => {
    const page = await openKind(browser, served.origin, kind, { viewport: phone });
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    const isFirst = await skip.evaluate((link) => link === document.activeElement);
    const [text, box] = [await skip.textContent(), await skip.boundingBox()];
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.activeElement?.closest('main, .footer') !== null);
    await page.context().close();
    expect({ isFirst, text, focused, isInside }).toEqual({
      isFirst: true,
      text: 'انتقل إلى المحتوى',
      focused: 'MAIN',
      isInside: true,
    });
    expect(box?.y).toBeGreaterThanOrEqual(0);
  },
);
