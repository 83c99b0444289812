import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { losses } from '../support/losses.ts';
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

/** What a reader may set (WCAG 2.2, 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;
const doubled = 'html { font-size: 200% }';

test.concurrent.each(pageKinds)(
  'nothing is lost on the $name at 320 pixels, with letters of double size, with wider spacing',
  async (kind) => {
    const page = await openKind(browser, served.origin, kind, { viewport: { width: 320, height: 256 } });
    const lost: Record<string, string[]> = {};
    const look = async (how: string, width: number, style: string) => {
      await page.setViewportSize({ width, height: 800 });
      const sheet = await page.addStyleTag({ content: style });
      lost[how] = await losses(page);
      await sheet.evaluate((element) => (element as Element).remove());
    };
    await look('400 % of 1280 pixels', 320, 'html { font-size: 100% }');
    await look('letters doubled at 1280', 1280, doubled);
    await look('letters doubled at 412', 412, doubled);
    await look('spacing at 320', 320, spacing);
    await look('spacing at 1280', 1280, spacing);
    await page.context().close();
    for (const [how, faults] of Object.entries(lost)) expect(faults, how).toEqual([]);
  },
);

test.each([
  ['a page wider than the window', 'main { min-inline-size: 1400px }', /^\d+ pixels wide/],
  ['text that is cut off', '.prose p { block-size: 2em; overflow: hidden }', /^cut off: /],
  ['text beyond the edge', 'html { overflow-x: clip } h1 { translate: 800px }', /beyond the edge: /],
  ['lines on each other', '.prose p { line-height: 0.3 }', /^on each other: /],
])('%s is found', async (_what, style, fault) => {
  const page = await openKind(browser, served.origin, pageKind('static page'));
  await page.addStyleTag({ content: style });
  const found = await losses(page);
  await page.context().close();
  expect(found.join('\n')).toMatch(fault);
});
