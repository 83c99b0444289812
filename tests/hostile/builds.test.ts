import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { editionTime, runBuild } from '../support/build.ts';
import { readSite, sitePaths } from '../support/site.ts';
import { isHarmless, type Printed, printed } from './printed.ts';
import { misdeedsOf } from './probe.ts';
import { writeBuilt } from './write.ts';

let folder: string;
let site: string;
let pages: Map<string, Printed>;
let browser: Browser;

const printedIn = (folder: string) =>
  new Map(sitePaths(folder, '**/*.html').map((file) => [file, printed(readSite(folder, file))]));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-hostile-'));
  site = path.join(folder, 'site');
  await writeBuilt(path.join(folder, 'content'));
  const { code, stderr } = await runBuild([
    '--content',
    path.join(folder, 'content'),
    '--out',
    site,
    '--now',
    editionTime,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  pages = printedIn(site);
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What pages hold that no page of the demonstration edition does, each with a page that holds it. */
function strange(of: (page: Printed) => Iterable<string>, known: Iterable<Printed>): Record<string, string> {
  const usual = new Set([...known].flatMap((page) => [...of(page)]));
  const found: Record<string, string> = {};
  for (const [path, page] of pages) for (const one of of(page)) if (!usual.has(one)) found[one] ??= path;
  return found;
}

test('hostile stories bring no element, attribute, script or style of their own into any page', () => {
  const known = [...printedIn(inject('site')).values()];
  expect(strange(({ marks }) => marks, known)).toEqual({});
  expect(strange(({ code }) => code, known)).toEqual({});
});

test('no page leads a reader to anything but the web, mail and telephones', () => {
  const unsafe = [...pages].flatMap(([path, { addresses }]) =>
    [...addresses].filter((address) => !isHarmless(address)).map((address) => `${path}: ${address}`),
  );
  expect(unsafe).toEqual([]);
});

test('opened in a browser without a Content Security Policy, no page runs anything', {
  timeout: 600_000,
}, async () => {
  const paths = [...pages.keys()].map((file) => file.replace(/index\.html$/, ''));
  expect(await misdeedsOf(browser, site, paths)).toEqual([]);
});
