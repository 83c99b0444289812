import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { addStyle } from '../support/add-style.ts';
import { violationsByAxeAlone, violationsOn } from '../support/axe.ts';
import { faintControls, faintText } from '../support/colours.ts';
import { serveEdition } from '../support/edition.ts';
import { unseenFocus } from '../support/focus.ts';
import { namelessOn } from '../support/heard.ts';
import { losses } from '../support/losses.ts';
import { openKind, pageKind } from '../support/page-kinds.ts';

const edition = serveEdition();
let page: Page;

afterEach(() => page.context().close());

async function plant(kind: string, style: string): Promise<void> {
  page = await openKind(edition.browser, edition.served.origin, pageKind(kind));
  await addStyle(page, style);
}

test('faint Arabic is found, which axe alone takes for icons', async () => {
  await plant('static page', '.section-nav a[href*="politics"] { color: #b5b0a4 }');
  expect(await violationsByAxeAlone(page, ['color-contrast'])).toEqual([]);
  expect(await violationsOn(page, ['color-contrast'])).toEqual([
    'color-contrast: <a href="/section/politics/">سياسة</a>',
  ]);
  expect((await faintText(page)).join()).toMatch(/^2\.\d\d: سياسة$/);
});

test('faint edges, and text over a picture, are found', async () => {
  await plant(
    'story',
    '.share button { border-color: var(--rule); display: flex !important } .share li { display: block !important } figcaption { margin-block-start: -3rem }',
  );
  expect((await faintControls(page)).join()).toMatch(/^1\.\d\d: <button/);
  expect((await faintText(page)).join()).toMatch(/^over a picture: /);
});

test.each([
  ['no outline', '.footer a:focus-visible { outline-width: 1px }'],
  ['a faint outline', '.skip { outline-color: var(--paper) !important }'],
  ['outside the window', '.footer a { position: fixed; inset-inline-start: -500px }'],
  ['behind', '.masthead { position: relative; z-index: -1 }'],
  ['an outline that is cut off', '.footer ul { overflow: hidden }'],
])('a focus is found that has %s', async (fault, style) => {
  await plant('static page', style);
  expect((await unseenFocus(page)).some((found) => found.startsWith(fault))).toBe(true);
});

test.each([
  ['a page wider than the window', 'main { min-inline-size: 1400px }', /^\d+ pixels wide/],
  ['text that is cut off', '.prose p { block-size: 2em; overflow: hidden }', /^cut off: /],
  ['text beyond the edge', 'html { overflow-x: clip } h1 { translate: 800px }', /beyond the edge: /],
  ['lines on each other', '.prose p { line-height: 0.3 }', /^on each other: /],
])('%s is found', async (_what, style, fault) => {
  await plant('static page', style);
  expect((await losses(page)).join('\n')).toMatch(fault);
});

test('a name that is not Arabic, and two landmarks of one name, are found', async () => {
  await plant('static page', 'html {}');
  await page.evaluate(() => {
    document.querySelector('.tools a')?.setAttribute('aria-label', 'Search');
    document.querySelector('.breadcrumbs')?.setAttribute('aria-label', 'أقسام الجريدة');
  });
  expect(await namelessOn(page)).toEqual(['link “Search”', 'navigation أقسام الجريدة']);
});
