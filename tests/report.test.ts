import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { editionTime, runBuild } from './support/build.ts';
import { copyProject } from './support/project-copy.ts';
import { Readers } from './support/readers.ts';
import {
  decisionsOf,
  type ReaderProxy,
  type RunningEndpoint,
  startEndpoint,
  startProxy,
} from './support/report-endpoint.ts';
import { type Served, serve } from './support/serve.ts';

const story = '/2026/11/dakhla-bay-seagrass-survey/';
const control = (page: Page) =>
  page.locator('.lead-picture').getByRole('button', { name: 'أبلغ عن هذه الصورة' });
const again = (page: Page) => page.locator('.lead-picture').getByRole('button', { name: 'أظهر الصورة' });
const picture = (page: Page) => page.locator('.lead-picture picture img');
const told = (page: Page) => page.getByRole('status');

describe('where no endpoint takes reports', () => {
  const readers = new Readers();

  test('the image is hidden at once, on every page and from then on, until the reader wants it again', async () => {
    const page = await readers.open();
    await page.goto(story);
    await control(page).click();
    await told(page).getByText('شكرا لك.').waitFor();
    expect(await picture(page).isVisible()).toBe(false);
    expect(await violationsOn(page)).toEqual([]);

    await page.goto('/section/environment/');
    const card = page.locator(`a[href="${story}"] img, article:has(a[href="${story}"]) img`).first();
    expect(await card.isVisible()).toBe(false);
    await page.goto(story);
    expect(await picture(page).isVisible()).toBe(false);
    expect(await page.locator('.prose picture img').first().isVisible()).toBe(true);

    await again(page).click();
    await told(page).getByText('عادت الصورة إلى الظهور.').waitFor();
    await page.reload();
    expect(await picture(page).isVisible()).toBe(true);
  });

  test('images within a story have the control too, and only the reported one is hidden', async () => {
    const page = await readers.open();
    await page.goto(story);
    const figure = page.locator('.prose figure').first();
    await figure.getByRole('button', { name: 'أبلغ عن هذه الصورة' }).click();
    await told(page).getByText('شكرا لك.').waitFor();
    expect(await figure.locator('img').isVisible()).toBe(false);
    expect(await picture(page).isVisible()).toBe(true);
  });

  test('a reader without script writes to the newsroom', async () => {
    const page = await readers.open({ javaScriptEnabled: false });
    await page.goto(story);
    expect(await control(page).isVisible()).toBe(false);
    const link = page.locator('.lead-picture').getByRole('link', { name: 'أبلغ عن هذه الصورة' });
    expect(await link.getAttribute('href')).toMatch(/^mailto:tahrir@nashra\.example\?subject=/);
  });
});

describe('where an endpoint takes reports', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'nashra-report-'));
  let site: Served;
  let endpoint: RunningEndpoint;
  let proxy: ReaderProxy;
  let browser: Browser;

  beforeAll(async () => {
    proxy = await startProxy();
    const root = await copyProject(path.join(work, 'project'));
    const config = path.join(root, 'src/site.config.ts');
    const reports = `  imageReports: { endpoint: '${proxy.address}' },\n  shareCardsSince: '2027-01-01',`;
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^ {2}shareCardsSince: '.*',$/m, reports));
    const out = path.join(work, 'dist');
    const built = await runBuild(['--out', out, '--now', editionTime], root, root);
    expect(built.stderr).toBe('');
    site = await serve(out);
    endpoint = await startEndpoint(site.origin);
    proxy.target = endpoint.address;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await endpoint.stop();
    proxy.close();
    await site.close();
    rmSync(work, { recursive: true, force: true });
  });

  /** A reader at an address of their own, with a browser of their own. */
  async function reader(address: string): Promise<[BrowserContext, Page]> {
    proxy.reader = address;
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${site.origin}${story}`);
    await control(page).scrollIntoViewIfNeeded();
    return [context, page];
  }

  const decisions = () => decisionsOf(endpoint);

  test('readers are thanked, and their reports together hide the image', async () => {
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      expect(await decisions()).toEqual([]);
      const [context, page] = await reader(address);
      await control(page).click();
      await told(page).getByText('شكرا لك. وصل البلاغ').waitFor();
      expect(await picture(page).isVisible()).toBe(false);
      await context.close();
    }
    expect(await decisions()).toMatchObject([{ state: 'hidden', reports: 3, page: story }]);
  });

  test('a report that cannot be sent is said, and the image is hidden all the same', async () => {
    const [context, page] = await reader('192.0.2.4');
    await page.route('**/pass?*', (route) => route.abort());
    await control(page).click();
    await told(page).getByText('تعذر إرسال البلاغ').waitFor();
    expect(await picture(page).isVisible()).toBe(false);
    await context.close();
  });
});
