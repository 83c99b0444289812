import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourcesDigest } from '../src/press/sources.ts';
import { compiledTemplates, type Templates } from '../src/press/templates.ts';
import { settings } from '../src/site.config.ts';
import { launchBrowser } from './support/browser.ts';
import { project } from './support/build.ts';
import { Newspaper } from './support/newspaper.ts';
import { type Served, serve } from './support/serve.ts';
import { bytesIn, differing } from './support/site.ts';

let folder: string;
let templates: Templates;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-search-'));
  templates = await compiledTemplates(project, settings.url, sourcesDigest(project));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const dates = (page: Page) =>
  page.locator('#results time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));

/** Goes down the results to one that is fetched on the way. */
async function goDownTo(page: Page, place: number): Promise<void> {
  await page.locator('#results li').last().scrollIntoViewIfNeeded();
  await page
    .locator('#results li')
    .nth(place - 1)
    .waitFor();
}

/** The parts that were asked for anything, by their ids. */
const touched = ({ requests }: Served) =>
  new Set(requests.flatMap(({ path }) => /^\/pagefind\/(\d[\w-]*)\/\w/.exec(path)?.[1] ?? []));

describe('the search of a newspaper of four years', () => {
  let newspaper: Newspaper;
  let served: Served;
  beforeAll(async () => {
    newspaper = new Newspaper(path.join(folder, 'years'), templates);
    await newspaper.writeAll();
    await newspaper.publish();
    served = await serve(newspaper.out);
  });
  afterAll(() => served?.close());

  async function ask(question: string): Promise<Page> {
    served.requests.length = 0;
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${served.origin}/search/${question}`, { waitUntil: 'networkidle' });
    return page;
  }
  const close = (page: Page) => page.context().close();
  const summary = (page: Page) => page.locator('#summary');
  const told = (page: Page) => summary(page).textContent();

  test('has a part for each stretch of time, newest first, and the engine once', async () => {
    const parts = await newspaper.parts();
    expect(parts.map(({ id, from, to, stories }) => [id, from, to, stories])).toEqual([
      ['2026-h2', '2026-07-10', '2026-11-10', 5],
      ['2026-h1', '2026-01-10', '2026-06-10', 6],
      ['2025', '2025-01-10', '2025-12-10', 12],
      ['2024', '2024-01-10', '2024-12-10', 12],
      ['2016-2023', '2023-01-10', '2023-12-10', 12],
    ]);
    const names = await readdir(path.join(newspaper.out, 'pagefind'), { recursive: true });
    expect(names.filter((name) => /\.js$|^wasm/.test(path.basename(name))).sort()).toEqual([
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
  });

  test.each([
    ['newest', 'قرنفل', 'خبر رقم 47'],
    ['oldest', 'سنجاب', 'خبر رقم 1'],
  ])(
    'finds a word of the %s story, and says nothing of time when it searched all',
    async (_which, word, title) => {
      const page = await ask(`?q=${word}`);
      await page.locator('#results h2').getByText(title, { exact: true }).waitFor();
      expect(await told(page)).toBe(`نتيجة واحدة عن «${word}»`);
      expect(await page.locator('#older').isVisible()).toBe(false);
      await close(page);
    },
  );

  test('asks the newest parts first, and says since when', async () => {
    const page = await ask('?q=الزيتون');
    expect(await told(page)).toBe('11 نتيجة عن «الزيتون» فيما نُشر منذ 10 يناير 2026');
    expect(touched(served)).toEqual(new Set(['2026-h1', '2026-h2']));
    const years = page.locator('[data-filter="year"] button[data-value]');
    expect(await years.allTextContents()).toEqual(['2026 11', '2025', '2024', '2023']);
    await years.getByText('2023').click();
    await summary(page).getByText('12 نتيجة عن «الزيتون»', { exact: true }).waitFor();
    await close(page);
  });

  test('reaches further back by a button, loads the engine once, and ends where the archive begins', async () => {
    const page = await ask('?q=الزيتون');
    const older = page.getByRole('button', { name: 'البحث في الأقدم' });
    await goDownTo(page, 10);
    await older.focus();
    await page.keyboard.press('Enter');
    await summary(page)
      .getByText('12 نتيجة عن «الزيتون» فيما نُشر من 10 يناير 2025 إلى 10 دجنبر 2025')
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('#results'));
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=الزيتون&older=1');
    await goDownTo(page, 10);
    await older.click();
    await summary(page)
      .getByText('12 نتيجة عن «الزيتون» فيما نُشر من 10 يناير 2024 إلى 10 دجنبر 2024')
      .waitFor();
    await goDownTo(page, 10);
    await older.click();
    await summary(page).getByText('12 نتيجة عن «الزيتون» فيما نُشر إلى غاية 10 دجنبر 2023').waitFor();
    await goDownTo(page, 10);
    await page.getByRole('button', { name: 'نتائج أخرى' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 12);
    expect(await older.isVisible()).toBe(false);
    await page.goBack();
    await summary(page).getByText('من 10 يناير 2024 إلى 10 دجنبر 2024').waitFor();
    await close(page);
    const loads = served.requests.filter(({ path, status }) => path.includes('wasm') && status === 200);
    expect(loads).toHaveLength(1);
    expect(served.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test.each(['?q=الزيتون&sort=date', '?city=سطات', '?city=سطات&q=الزيتون&sort=date'])(
    'puts the newest first across parts: %s',
    async (question) => {
      const page = await ask(question);
      const more = page.getByRole('button', { name: 'نتائج أخرى' });
      await goDownTo(page, 10);
      await more.click();
      await page.locator('#results li').nth(10).waitFor();
      await page.waitForFunction(
        () => document.querySelectorAll('#results time[datetime^="2026-01-10"]').length === 1,
      );
      const shown = await dates(page);
      expect(shown).toEqual(shown.toSorted().reverse());
      expect(shown.length).toBeGreaterThan(10);
      await close(page);
    },
  );

  test('asks only the parts of a year', async () => {
    const page = await ask('?q=الزيتون&year=2024');
    expect(await told(page)).toBe('12 نتيجة عن «الزيتون»');
    expect(new Set((await dates(page)).map((date) => date?.slice(0, 4)))).toEqual(new Set(['2024']));
    expect(touched(served)).toEqual(new Set(['2024']));
    const years = await page.locator('[data-filter="year"] button[data-value]').allTextContents();
    expect(years).toEqual(['2024 12', '2026', '2025', '2023']);
    await close(page);
  });

  test('asks for few words of each part when there is only a filter', async () => {
    const page = await ask('?city=فاس&year=2025');
    expect(await told(page)).toBe('6 نتائج');
    await close(page);
    const own = served.requests.filter(({ path }) => path.startsWith('/pagefind/2025/'));
    expect(own.filter(({ path }) => path.includes('/index/'))).toHaveLength(1);
  });
});

describe('a newer story', () => {
  let newspaper: Newspaper;
  let served: Served;
  beforeAll(async () => {
    newspaper = new Newspaper(path.join(folder, 'publishing'), templates);
    await newspaper.writeAll();
    await newspaper.publish();
    served = await serve(newspaper.out);
  });
  afterAll(() => served?.close());

  test('makes one part anew, and leaves the bytes of all others', async () => {
    const before = await bytesIn(path.join(newspaper.out, 'pagefind'));
    const bundles = await readdir(path.join(newspaper.cache, 'search'));
    const [open, ...sealed] = await newspaper.parts();
    await newspaper.write('2026-11-20', 'خبر رقم 48', 'طحالب');
    await newspaper.publish();

    const made = (await readdir(path.join(newspaper.cache, 'search'))).filter(
      (name) => !bundles.includes(name),
    );
    expect(made).toHaveLength(1);
    const [reopened, ...others] = await newspaper.parts();
    expect(others).toEqual(sealed);
    expect([reopened?.id, reopened?.stories]).toEqual([open?.id, 6]);
    expect(reopened?.contents).not.toBe(open?.contents);
    const changed = differing(before, await bytesIn(path.join(newspaper.out, 'pagefind')));
    const folders = new Set(changed.map((file) => file.split(path.sep)[0]));
    expect(folders).toEqual(new Set(['parts.json', open?.id]));
    const added = changed.filter((file) => file.includes('fragment'));
    expect(added).toHaveLength(1);
  });

  test('is found by a reader whose list of parts is older, who can go on reading too', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/search/?q=الزيتون`, { waitUntil: 'networkidle' });
    await goDownTo(page, 10);
    await newspaper.write('2026-11-21', 'خبر رقم 49', 'طحالب وأشنات');
    await newspaper.publish();

    await page.getByRole('button', { name: 'نتائج أخرى' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#results li').length > 10);
    await page.locator('#query').fill('أشنات');
    await page.keyboard.press('Enter');
    await page.locator('#results h2').getByText('خبر رقم 49', { exact: true }).waitFor();
    expect(await page.locator('#failure').isVisible()).toBe(false);
    await page.close();
  });

  test('is shown as it is written, also where it looks like markup', async () => {
    const title = 'وسم <img src=x onerror=alert(1)> في عنوان';
    await newspaper.write('2026-11-19', title, 'كهرمان <b>عريض</b> <script>alert(1)</script>');
    await newspaper.publish();
    const page = await browser.newPage();
    await page.goto(`${served.origin}/search/?q=كهرمان`, { waitUntil: 'networkidle' });
    expect(await page.locator('#results h2').allTextContents()).toEqual([title]);
    expect(await page.locator('#results .description').textContent()).toContain('<b>عريض</b>');
    expect(await page.locator('#results :is(img, b, script)').count()).toBe(0);
    await page.close();
  });
});
