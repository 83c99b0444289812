import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'node-html-parser';
import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { editionTime, runBuild } from './support/build.ts';
import { serveEdition } from './support/edition.ts';
import { layoutShift } from './support/layout-shift.ts';
import { serve } from './support/serve.ts';
import { readSite } from './support/site.ts';

const story = '/2026/02/settat-learning-cities-forum/';
const fragment = '/fragments/headlines/';
const whileBreaking = editionTime;
const afterwards = '2026-11-23T12:00:00+00:00';

const edition = serveEdition();

interface Viewing {
  width?: number;
  scheme?: 'light' | 'dark';
  /** What the reader's clock shows. */
  now?: string;
  origin?: string;
  waitUntil?: 'load' | 'networkidle';
  /** Done before the page is opened. */
  prepare?(page: Page): Promise<void>;
}

/** Opens a page without the site's fonts: how they come is another test's matter. */
async function open(
  address: string,
  {
    width = 1280,
    scheme = 'light',
    now = whileBreaking,
    origin = edition.served.origin,
    waitUntil = 'networkidle',
    prepare,
  }: Viewing = {},
): Promise<Page> {
  const viewport = { width, height: 800 };
  const context = await edition.browser.newContext({
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.route('**/*.woff2', (route) => route.abort());
  await prepare?.(page);
  await page.goto(origin + address, { waitUntil });
  return page;
}

const close = (page: Page) => page.context().close();

const strip = (page: Page) => page.getByRole('region', { name: 'عاجل' });

test('the front page of the edition stands as its editors composed it', () => {
  const document = parse(readSite(inject('site'), 'index.html'));
  const leads = (selector: string) =>
    document.querySelectorAll(selector).map((link) => link.getAttribute('href'));
  expect(leads('.lead h2 a')).toEqual(['/2026/11/tighmert-seguia-reopens/']);
  expect(leads('.beside h3 a').slice(0, 2)).toEqual([
    '/2026/11/neighbourhood-budget-vote/',
    '/2026/11/ورشة-ترميم-المخطوطات/',
  ]);
  expect(document.querySelectorAll('.group-row h2').map(({ text }) => text)).toEqual([
    'حلول من الميدان',
    'مجتمع',
    'اقتصاد',
    'ثقافة',
    'رياضة',
    'علوم وتكنولوجيا',
    'بيئة',
    'من جهة الدار البيضاء – سطات',
  ]);
  const shown = leads(':is(.lead, .card) :is(h2, h3) a');
  expect(shown.length).toBeGreaterThan(30);
  expect(new Set(shown).size).toBe(shown.length);
});

describe('the breaking strip', () => {
  test.each(['light', 'dark'] as const)(
    'stands on the front page, readable in the %s scheme',
    async (scheme) => {
      const page = await open('/', { scheme });
      expect(await strip(page).getByRole('link').getAttribute('href')).toBe('/city/settat/');
      expect(await violationsOn(page)).toEqual([]);
      await close(page);
    },
  );

  test('stands above the headlines of a story that was printed before', async () => {
    const page = await open(story);
    await strip(page).waitFor();
    expect(readSite(inject('site'), `${story}index.html`)).not.toContain('data-until="');
    expect(await violationsOn(page)).toEqual([]);
    await close(page);
  });

  test.each([
    ['the front page', '/'],
    ['a story', story],
  ])(
    'is gone from %s when its time is over, without another build and without a shift',
    async (_where, address) => {
      const page = await open(address, { now: afterwards });
      await page.locator('.headline-blocks').waitFor();
      expect(await strip(page).count()).toBe(0);
      expect(await layoutShift(page)).toBe(0);
      await close(page);
    },
  );
});

describe('the newest headlines', () => {
  type Answer = 'headlines' | 'an error' | 'nothing';

  /** Opens the story with the headlines kept back until they are let go, or answered with something else. */
  async function openHeld(width: number, answer: Answer = 'headlines') {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    const faults: Error[] = [];
    const asked: string[] = [];
    const page = await open(story, {
      width,
      waitUntil: 'load',
      prepare: async (page) => {
        page.on('pageerror', (fault) => faults.push(fault));
        await page.route(`**${fragment}`, async (route) => {
          asked.push(route.request().url());
          await promise;
          if (answer === 'headlines') await route.continue();
          else if (answer === 'nothing') await route.abort();
          else await route.fulfill({ status: 503, body: '<p>تعذر</p>' });
        });
      },
    });
    return { page, letGo, faults, asked };
  }

  const scrollTo = (page: Page, top: number) =>
    page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
  const idle = (page: Page) => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const end = 1_000_000;

  test('are not asked for by a phone until its reader comes near them, and then come unseen', async () => {
    const { page, letGo, asked } = await openHeld(360);
    letGo();
    await layoutShift(page);
    await idle(page);
    expect(asked).toEqual([]);
    const place = page.locator('[data-fragment]');
    const top = await place.evaluate((element) => element.getBoundingClientRect().top);
    await scrollTo(page, top - 2000);
    await page.locator('.headline-blocks').waitFor({ state: 'attached' });
    expect((await place.boundingBox())?.y).toBeGreaterThan(800);
    await scrollTo(page, end);
    expect(await layoutShift(page)).toBe(0);
    expect(asked).toHaveLength(1);
    await close(page);
  });

  test('do not push anything away under the eyes of a reader who was faster', async () => {
    const { page, letGo } = await openHeld(360);
    const request = page.waitForRequest(`**${fragment}`);
    await scrollTo(page, end);
    const answered = (await request).response();
    letGo();
    await (await answered)?.finished();
    expect(await layoutShift(page)).toBe(0);
    expect(await page.locator('[data-fragment] a[href="/"]').isVisible()).toBe(true);
    await close(page);
  });

  test.each([0, 300, 1500, 2500])(
    'fill the column beside a story without a shift, at %i pixels',
    async (top) => {
      const { page, letGo } = await openHeld(1280);
      await scrollTo(page, top);
      letGo();
      await page.locator('.headline-blocks').waitFor();
      expect(await layoutShift(page)).toBe(0);
      await close(page);
    },
  );

  test.each<Answer>(['an error', 'nothing'])(
    'leave the plain link where the answer is %s',
    async (answer) => {
      const { page, letGo, faults } = await openHeld(1280, answer);
      const isTheirs = (request: Request) => request.url().endsWith(fragment);
      const ended =
        answer === 'nothing'
          ? page.waitForEvent('requestfailed', isTheirs)
          : page.waitForEvent('requestfinished', isTheirs);
      letGo();
      await ended;
      expect(await layoutShift(page)).toBe(0);
      expect(await page.locator('[data-fragment]').textContent()).toBe('أحدث العناوين في الصفحة الرئيسية');
      expect(await page.locator('[data-fragment] a[href="/"]').isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await close(page);
    },
  );

  test('mark the story that is being read', async () => {
    const address = '/2026/11/مكتبة-حي-تسهر-مع-التلاميذ/';
    const page = await open(address);
    const current = page.locator('.headlines [aria-current="page"]');
    await current.first().waitFor();
    const leads = await current.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(leads)).toEqual(new Set([address]));
    await close(page);
  });
});

test('a story that was printed before shows what was published later, and is not printed again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-front-'));
  const files = path.join(folder, 'content/articles/2026/11');
  const out = path.join(folder, 'site');
  await mkdir(files, { recursive: true });
  const write = (slug: string, date: string, title: string) =>
    writeFile(
      path.join(files, `${slug}.md`),
      `---\ntitle: ${title}\ndate: ${date}\ncity: سطات\n---\nنص الخبر.\n`,
    );
  const build = async () => {
    const built = await runBuild([
      '--content',
      path.join(folder, 'content'),
      '--out',
      out,
      '--now',
      editionTime,
    ]);
    expect(built).toMatchObject({ code: 0, stderr: '' });
    return readSite(out, '2026/11/first/index.html');
  };
  await write('first', '2026-11-20', 'أول خبر');
  const before = await build();
  await write('second', '2026-11-21', 'خبر <b>لاحق</b>');
  await writeFile(
    path.join(folder, 'content/home.yaml'),
    'breaking: { text: "خبر <img src=x onerror=alert(1)>", until: 2026-11-23 }\n',
  );
  expect((await build()) === before).toBe(true);

  const site = await serve(out);
  const page = await open('/2026/11/first/', { origin: site.origin });
  await page.locator('.headlines').getByText('خبر <b>لاحق</b>').first().waitFor();
  expect(await strip(page).textContent()).toContain('خبر <img src=x onerror=alert(1)>');
  await close(page);
  await site.close();
  await rm(folder, { recursive: true });
});
