import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { programOf } from './support/browser.ts';
import { serve } from './support/serve.ts';
import { leadsSomewhere, readPages, readSite } from './support/site.ts';

const site = inject('site');
const manifest = JSON.parse(readSite(site, 'manifest.webmanifest'));
const front = readPages(site).find((page) => page.path === '/')?.document;

/** An icon's pixels, four numbers each. */
async function pixelsOf(src: string) {
  const image = sharp(await readFile(path.join(site, src))).ensureAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray(4 * (y * info.width + x), 4 * (y * info.width + x) + 4),
  ];
  return { ...info, at };
}

test('every icon has the size that the manifest says', async () => {
  for (const { src, sizes } of manifest.icons) {
    if (sizes === 'any') expect(leadsSomewhere(site, src)).toBe(true);
    else {
      const { width, height } = await pixelsOf(src);
      expect(`${width}x${height}`).toBe(sizes);
    }
  }
  const touch = await pixelsOf(
    front?.querySelector('link[rel="apple-touch-icon"]')?.getAttribute('href') ?? '',
  );
  expect([touch.width, touch.height]).toEqual([180, 180]);
});

test('a maskable icon may be cut to any shape: it fills its square, and its mark stays in the middle 80 %', async () => {
  const { src } = manifest.icons.find(({ purpose }: { purpose?: string }) => purpose === 'maskable');
  const { width, height, at } = await pixelsOf(src);
  const ground = at(0, 0);
  expect(ground[3]).toBe(255);
  let marked = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isGround = at(x, y).every((value, index) => value === ground[index]);
      const isSafe = Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) <= 0.4 * width;
      if (!isGround && !isSafe) throw new RangeError(`the mark is cut at ${x}, ${y}`);
      if (!isGround) marked++;
    }
  expect(marked).toBeGreaterThan(0.1 * width * height);
});

test('every shortcut leads to a page of the site', () => {
  expect(manifest.shortcuts.length).toBeGreaterThan(0);
  for (const { name, url } of manifest.shortcuts) expect(leadsSomewhere(site, url), name).toBe(true);
});

test('a browser finds nothing that keeps the site from being installed', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'nashra-profile-'));
  const served = await serve(site);
  const context = await chromium.launchPersistentContext(profile, programOf(inject('browser')));
  const page = await context.newPage();
  await page.goto(served.origin);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const client = await context.newCDPSession(page);
  const { errors, url } = await client.send('Page.getAppManifest');
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  await context.close();
  await served.close();
  await rm(profile, { recursive: true, force: true });
  expect(url).toBe(`${served.origin}/manifest.webmanifest`);
  expect(errors).toEqual([]);
  expect(installabilityErrors).toEqual([]);
});
