import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsByAxeAlone, violationsOn } from '../support/axe.ts';
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

const widths = [320, 412, 768, 1280];

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test.concurrent.each(pageKinds)('axe finds nothing on the $name at four widths', async (kind) => {
    const page = await openKind(browser, served.origin, kind, { colorScheme });
    const found: Record<number, string[]> = {};
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      found[width] = await violationsOn(page);
    }
    const faint = [...(await faintText(page)), ...(await faintControls(page))];
    await page.context().close();
    expect(found).toEqual(Object.fromEntries(widths.map((width) => [width, []])));
    expect(faint).toEqual([]);
  });
});

test('faint Arabic is found, which axe alone takes for icons', async () => {
  const page = await openKind(browser, served.origin, pageKind('static page'));
  await page.addStyleTag({ content: '.section-nav a[href*="politics"] { color: #b5b0a4 }' });
  expect(await violationsByAxeAlone(page, ['color-contrast'])).toEqual([]);
  expect((await violationsOn(page, ['color-contrast'])).join()).toMatch(
    /^color-contrast: <a href="\/section\/politics/,
  );
  expect((await faintText(page)).join()).toMatch(/^2\.\d\d: سياسة$/);
  await page.context().close();
});

test('a faint field, and text over a picture, are found', async () => {
  const page = await openKind(browser, served.origin, pageKind('story'));
  await page.addStyleTag({
    content:
      '.share button { border-color: var(--rule) } .lead-picture figcaption { margin-block-start: -3rem }',
  });
  expect((await faintControls(page)).join()).toMatch(/^1\.\d\d: <button/);
  expect((await faintText(page)).join()).toMatch(/^over a picture: /);
  await page.context().close();
});
