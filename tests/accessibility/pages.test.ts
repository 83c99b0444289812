import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addStyle, removeStyle } from '../support/add-style.ts';
import { violationsOn } from '../support/axe.ts';
import { faintControls, faintText } from '../support/colours.ts';
import { serveEdition } from '../support/edition.ts';
import { unseenFocus } from '../support/focus.ts';
import { namelessOn } from '../support/heard.ts';
import { losses } from '../support/losses.ts';
import { openKind, pageKinds } from '../support/page-kinds.ts';

const edition = serveEdition();

type Faults = Record<string, string[]>;

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

async function byAxe(page: Page): Promise<Faults> {
  const faults: Faults = {};
  for (const width of [320, 412, 768, 1280]) {
    await resize(page, width);
    faults[`axe at ${width}`] = await violationsOn(page);
  }
  return faults;
}

const faint = async (page: Page) => [...(await faintText(page)), ...(await faintControls(page))];

/** What a reader may set (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12). */
const settings: [what: string, width: number, style: string][] = [
  ['400 % of 1280 pixels', 320, 'html { font-size: 100% }'],
  ['letters doubled at 1280', 1280, 'html { font-size: 200% }'],
  ['letters doubled at 412', 412, 'html { font-size: 200% }'],
  ...[320, 1280].map((width): [string, number, string] => [
    `spacing at ${width}`,
    width,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  ]),
];

async function lost(page: Page): Promise<Faults> {
  const faults: Faults = {};
  for (const [what, width, style] of settings) {
    await resize(page, width);
    const added = await addStyle(page, style);
    faults[what] = await losses(page);
    await removeStyle(added);
  }
  return faults;
}

const none = (faults: Faults) => Object.fromEntries(Object.keys(faults).map((what) => [what, []]));

test.concurrent.each(pageKinds)('the $name, light', async (kind) => {
  const page = await openKind(edition.browser, edition.served.origin, kind, { colorScheme: 'light' });
  const faults: Faults = {
    names: await namelessOn(page),
    ...(await byAxe(page)),
    colours: await faint(page),
    focus: await unseenFocus(page),
    ...(await lost(page)),
  };
  await page.context().close();
  expect(faults).toEqual(none(faults));
});

test.concurrent.each(pageKinds)('the $name, dark, and in forced colours', async (kind) => {
  const page = await openKind(edition.browser, edition.served.origin, kind, { colorScheme: 'dark' });
  const faults: Faults = { ...(await byAxe(page)), colours: await faint(page) };
  await page.setViewportSize({ width: 320, height: 640 });
  faults['focus at 320'] = await unseenFocus(page);
  await page.emulateMedia({ forcedColors: 'active' });
  faults['forced colours'] = await faint(page);
  await page.context().close();
  expect(faults).toEqual(none(faults));
});
