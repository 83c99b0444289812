import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { hidden } from '../src/search/hidden.ts';
import { violationsOn } from './support/axe.ts';
import { serveEdition } from './support/edition.ts';

const edition = serveEdition();

/** A page that has opened nothing yet, in a browser of its own. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await edition.browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}

async function open(question = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${edition.served.origin}/search/${question}`, { waitUntil: 'networkidle' });
  return page;
}

const close = (page: Page) => page.context().close();
const phone = { viewport: { width: 360, height: 800 } };

const results = (page: Page) => page.locator('#results li');
const titles = (page: Page) => page.locator('#results h2').allTextContents();
const asked = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const told = (page: Page, text: string | RegExp) =>
  page.locator('#summary').filter({ hasText: text }).waitFor();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const historyLength = (page: Page) => page.evaluate(() => history.length);
const chip = (page: Page, name: string | RegExp) => page.locator('#filters').getByRole('button', { name });
const hasAsked = (page: Page, question: string) =>
  page.waitForFunction((search) => decodeURIComponent(location.search) === search, question);

const withoutIndex = (page: Page) => page.route('**/pagefind/**', (route) => route.abort());

describe('typing', () => {
  test('shows results from the second letter on, and has them read out once the reader rests', async () => {
    const page = await newPage();
    await page.clock.install();
    await page.goto(`${edition.served.origin}/search/`, { waitUntil: 'networkidle' });
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    const entries = await historyLength(page);

    await page.keyboard.type('ا');
    await page.clock.runFor(1000);
    expect(await results(page).count()).toBe(0);

    await page.keyboard.type('لزيتو');
    await page.clock.runFor(119);
    expect(asked(page)).toBe('?q=ا');
    await page.clock.runFor(1);
    await results(page).first().waitFor();
    expect(asked(page)).toBe('?q=الزيتو');
    expect(await page.title()).toBe('الزيتو – البحث في الجريدة – نشرة');
    expect(await page.locator('#results mark').first().textContent()).toMatch(/زيتون/);

    const summary = await page.locator('#summary').textContent();
    expect(summary).toMatch(/^\d+ نتائج عن «الزيتو»$/);
    expect(await page.getByRole('status').textContent()).toBe('');
    await page.clock.runFor(800);
    expect(await page.getByRole('status').textContent()).toContain(summary);
    expect(await historyLength(page)).toBe(entries);
    await close(page);
  });

  test('keeps the results there until others come, and never puts older ones over newer', async () => {
    const page = await open('?q=الزيتون');
    const before = await titles(page);
    const held: Route[] = [];
    let holding = true;
    await page.route('**/index/*', (route) => (holding ? void held.push(route) : route.continue()));
    await page.locator('#query').fill('الخزف');
    await page.waitForFunction(() => document.querySelector('#results[aria-busy="true"]'));
    await expect.poll(() => held.length).toBeGreaterThan(0);
    expect(await titles(page)).toEqual(before);

    holding = false;
    await page.locator('#query').fill('الزيتون');
    await page.waitForFunction(() => document.querySelector('#results[aria-busy="false"]'));
    await page.evaluate(() => {
      new MutationObserver(() => document.body.setAttribute('data-replaced', '')).observe(
        document.getElementById('results') as Element,
        { childList: true },
      );
    });
    const answered = Promise.all(held.map((route) => page.waitForResponse(route.request().url())));
    for (const route of held) await route.continue();
    await answered;
    await page.waitForLoadState('networkidle');
    expect(await titles(page)).toEqual(before);
    expect(await page.locator('[data-replaced]').count()).toBe(0);
    await close(page);
  });

  test('of spaces and of one letter asks nothing', async () => {
    const page = await open('?q=%20%20%20');
    await told(page, 'اكتب كلمة من الخبر أو اسم مدينة.');
    expect(await page.locator('#query').inputValue()).toBe('');
    await close(page);
  });
});

describe('the keyboard', () => {
  test('walks through the results, opens one, and comes back to where it was', async () => {
    const page = await open();
    expect(await focused(page)).toBe('query');
    await page.keyboard.type('الزيتون');
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    const [first, second] = await titles(page);
    await page.keyboard.press('Home');
    expect(await page.locator('#query').evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('query');

    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL(/\/20\d\d\//), page.keyboard.press('Enter')]);
    expect(await page.locator('article.story h1').textContent()).toBe(first);
    await page.goBack();
    await results(page).first().waitFor();
    expect(await page.locator('#query').inputValue()).toBe('الزيتون');
    await close(page);
  });

  test('goes beyond the last result to the buttons below, fetching what is missing on the way', async () => {
    const page = await open('?q=المدينة');
    await page.locator('#query').focus();
    for (let step = 1; step <= 10; step++) {
      await results(page)
        .nth(step - 1)
        .waitFor();
      await page.keyboard.press('ArrowDown');
    }
    expect(await focused(page)).toBe((await titles(page))[9]);
    await page.getByRole('button', { name: 'نتائج أخرى' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('#results li:nth-child(11)'));
    await close(page);
  });

  test('leaves the results by Escape, and empties the field by another', async () => {
    const page = await open('?q=الزيتون');
    await page.locator('#query').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('query');
    await page.keyboard.press('Escape');
    await hasAsked(page, '');
    expect(await page.locator('#query').inputValue()).toBe('');
    expect(await results(page).count()).toBe(0);
    await close(page);
  });
});

describe('filters', () => {
  test('are offered with the stories that each would leave, most first, six at first', async () => {
    const page = await open('?year=2026');
    const cities = page.locator('[data-filter="city"]');
    const numbers = async () => (await cities.locator('.number').allTextContents()).map(Number);
    expect(await numbers()).toHaveLength(6);
    await cities.getByRole('button', { name: 'المزيد' }).click();
    const all = await numbers();
    expect(all.length).toBeGreaterThan(20);
    expect(all).toEqual(all.toSorted((a, b) => b - a));

    await cities.getByRole('searchbox', { name: 'ابحث في القائمة: المدينة' }).fill('الصويره');
    expect(
      await cities.locator('[data-value]').evaluateAll((found) => found.map((one) => one.dataset['value'])),
    ).toEqual(['الصويرة']);
    await cities.getByRole('button', { name: 'أقل' }).click();
    expect(await numbers()).toEqual(all.slice(0, 6));
    await close(page);
  });

  test('leave as many stories as they say, are chips that are pressed, and are taken back', async () => {
    const page = await open('?q=المدينة');
    const whole = await page.locator('#summary').textContent();
    const culture = chip(page, /^ثقافة \d+$/);
    const says = (await culture.getAttribute('title')) ?? '';
    await culture.focus();
    await page.keyboard.press('Enter');
    await told(page, `${says} عن «المدينة»`);
    expect(asked(page)).toBe('?q=المدينة&section=ثقافة');
    expect(await culture.getAttribute('aria-pressed')).toBe('true');
    expect(await culture.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'أزل «ثقافة» من التصفية' }).click();
    await told(page, whole ?? '');
    expect(asked(page)).toBe('?q=المدينة');
    expect(await culture.getAttribute('aria-pressed')).toBe('false');
    expect(await focused(page)).toBe('summary');
    await close(page);
  });

  test('of place, year and order work from the address, without words too, and all are cleared at once', async () => {
    const page = await open('?city=سطات&sort=date');
    await results(page).first().waitFor();
    expect(new Set(await page.locator('#results .place').allTextContents())).toEqual(new Set(['سطات']));
    const dates = await page
      .locator('#results time')
      .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime));
    expect(dates).toEqual(dates.toSorted().reverse());
    await chip(page, /^2025 \d+$/).click();
    await hasAsked(page, '?city=سطات&year=2025&sort=date');
    await page.waitForFunction(() => !document.querySelector('#results time[datetime^="2026"]'));
    await page.locator('#clear').click();
    await hasAsked(page, '?sort=date');
    expect(await page.getByLabel('الترتيب').inputValue()).toBe('date');
    await close(page);
  });

  test('of time are days, or a stretch until today', async () => {
    const page = await newPage();
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
    await page.goto(`${edition.served.origin}/search/?q=المدينة`, { waitUntil: 'networkidle' });
    await chip(page, 'آخر أسبوع').click();
    await hasAsked(page, '?q=المدينة&from=2026-11-15');
    expect(await chip(page, 'آخر أسبوع').getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('من', { exact: true }).inputValue()).toBe('2026-11-15');
    await page.locator('#results[aria-busy="false"]').waitFor();
    const days = await page
      .locator('#results time')
      .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime.slice(0, 10)));
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day < '2026-11-15')).toEqual([]);
    await chip(page, 'آخر أسبوع').click();
    await page.getByLabel('إلى', { exact: true }).fill('2025-12-31');
    await hasAsked(page, '?q=المدينة&to=2025-12-31');
    await page.getByRole('button', { name: 'أزل «إلى غاية 31 دجنبر 2025» من التصفية' }).click();
    await hasAsked(page, '?q=المدينة');
    await close(page);
  });

  test('stand on a phone behind one button, which tells how many are chosen', async () => {
    const page = await open('?q=المدينة&year=2026', phone);
    const opener = page.getByRole('button', { name: 'تصفية (1)' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await opener.click();
    const sheet = page.getByRole('dialog', { name: 'تصفية النتائج' });
    await sheet.getByRole('button', { name: /^ثقافة \d+$/ }).click();
    await hasAsked(page, '?q=المدينة&section=ثقافة&year=2026');
    await sheet.getByRole('button', { name: /^اعرض النتائج \(\d+\)$/ }).click();
    await page.getByRole('button', { name: 'تصفية (2)' }).waitFor();
    expect(await sheet.isVisible()).toBe(false);
    await close(page);
  });
});

describe('the browser’s history', () => {
  test('has an entry for each finished question, filter and order, none for what was typed between', async () => {
    const page = await open();
    await page.keyboard.type('الزيتون');
    await page.keyboard.press('Enter');
    await hasAsked(page, '?q=الزيتون');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('المدين');
    await hasAsked(page, '?q=المدين');
    await page.keyboard.type('ة');
    await page.keyboard.press('Enter');
    await hasAsked(page, '?q=المدينة');
    await chip(page, /^ثقافة \d+$/).click();
    await hasAsked(page, '?q=المدينة&section=ثقافة');
    await page.getByLabel('الترتيب').selectOption('date');

    const back = ['?q=المدينة&section=ثقافة', '?q=المدينة', '?q=الزيتون', ''];
    for (const question of back) {
      await page.goBack();
      await hasAsked(page, question);
    }
    await told(page, 'اكتب كلمة من الخبر أو اسم مدينة.');
    expect(await page.title()).toBe('البحث في الجريدة – نشرة');
    for (const question of back.toReversed().slice(1)) {
      await page.goForward();
      await hasAsked(page, question);
    }
    expect(await page.locator('#query').inputValue()).toBe('المدينة');
    await told(page, /عن «المدينة»/);
    expect(await chip(page, /^ثقافة \d+$/).getAttribute('aria-pressed')).toBe('true');
    await close(page);
  });

  test('brings back as many results as were shown, and the place on the page', async () => {
    const page = await open('?year=2026');
    await results(page).last().scrollIntoViewIfNeeded();
    await results(page).nth(9).waitFor();
    await page.getByRole('button', { name: 'نتائج أخرى' }).click();
    await results(page).nth(14).scrollIntoViewIfNeeded();
    await results(page).nth(19).waitFor();
    const link = results(page).nth(17).locator('a');
    await link.scrollIntoViewIfNeeded();
    const [name, y] = [await link.textContent(), await page.evaluate(() => scrollY)];
    await Promise.all([page.waitForURL(/\/20\d\d\//), link.click()]);
    await page.goBack();
    await results(page).nth(19).waitFor();
    expect(await link.textContent()).toBe(name);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
    await close(page);
  });
});

describe('results', () => {
  test('are fetched as the reader comes near, ten for each press', async () => {
    const page = await open('?year=2026');
    expect(await results(page).count()).toBe(5);
    expect(await page.locator('#more').isVisible()).toBe(false);
    await results(page).last().scrollIntoViewIfNeeded();
    await results(page).nth(9).waitFor();
    await page.getByRole('button', { name: 'نتائج أخرى' }).click();
    await results(page).nth(14).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(
      true,
    );
    await results(page).nth(14).scrollIntoViewIfNeeded();
    await results(page).nth(19).waitFor();
    expect(new Set(await titles(page)).size).toBe(20);
    await close(page);
  });

  test('have a title, place, date, section, source and the words around what was found, whole words marked', async () => {
    const page = await open('?q=المدينة');
    const card = results(page).first();
    for (const part of ['h2 a', '.place', 'time', '.meta span:last-of-type', '.meta bdi'])
      expect(await card.locator(part).textContent(), part).not.toBe('');
    expect(await card.locator('time').textContent()).toMatch(/ 20\d\d$/);
    const marks = await page.locator('#results mark').allTextContents();
    const excerpts = await page.locator('#results .description').allTextContents();
    await close(page);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !/^[\p{L}\p{M}\p{N}]+$/u.test(mark))).toEqual([]);
    expect(excerpts.filter((excerpt) => !/^… | …$/.test(excerpt))).toEqual([]);
  });

  test('have numbers with signs isolated, and marks inside them', async () => {
    const page = await open('?q=نسبة الأكياس المرفوضة 34');
    await page.locator('#results bdi:has(mark)', { hasText: /^34%$/ }).waitFor();
    await close(page);
  });

  test('are text, whatever an index that was tampered with holds, and lead nowhere else', async () => {
    const markup = '<img src="/x" onerror="alert(1)"><b>وسم</b>';
    const page = await newPage();
    const poison = async (route: Route, change: (text: string) => string) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({
        response,
        body: change((body[0] === 0x1f ? gunzipSync(body) : body).toString()),
      });
    };
    await page.route('**/fragment/*', (route) =>
      poison(route, (text) => {
        const [start = '', json = ''] = text.split(/(?<=^pagefind_dcd)/);
        const meta = { text: hidden(markup), date: hidden(`2026-11-20"${markup}`) };
        const filters = { city: [markup], section: [markup], source: [markup] };
        return start + JSON.stringify({ ...JSON.parse(json), url: 'javascript:alert(1)', meta, filters });
      }),
    );
    const replace = (key: string, value: unknown) =>
      Array.isArray(value) && (key === 'values' || key === 'city')
        ? value.map((each) => each + markup)
        : value;
    await page.route(/stories\.json|values\.json/, (route) =>
      poison(route, (text) => JSON.stringify(JSON.parse(text), replace)),
    );
    await page.goto(`${edition.served.origin}/search/?q=الزيتون`, { waitUntil: 'networkidle' });

    const card = results(page).first();
    for (const part of ['h2', '.place', '.meta span:last-of-type', '.meta bdi'])
      expect(await card.locator(part).textContent(), part).toContain(markup);
    expect(await page.locator('[data-filter="city"]').textContent()).toContain(markup);
    expect(await page.locator('.searching :is(img, b)').count()).toBe(0);
    const leads = await page
      .locator('#results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(leads.filter((lead) => !lead?.startsWith('/'))).toEqual([]);
    await close(page);
  });

  test('have marks that stand out in every scheme, and leave the letters where they are', async () => {
    const page = await open('?q=الزيتون');
    const mark = page.locator('#results mark').first();
    const styles = await mark.evaluate((element) => {
      const { padding, margin, borderWidth, display, letterSpacing } = getComputedStyle(element);
      return { padding, margin, borderWidth, display, letterSpacing };
    });
    expect(styles).toEqual({
      padding: '0px',
      margin: '0px',
      borderWidth: '0px',
      display: 'inline',
      letterSpacing: 'normal',
    });
    const colours = () =>
      mark.evaluate((element) => [
        getComputedStyle(element).backgroundColor,
        getComputedStyle(element.parentElement as Element).color,
      ]);
    await page.emulateMedia({ forcedColors: 'active' });
    const [background] = await colours();
    expect(background).toBe(
      await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.backgroundColor = 'Mark';
        return getComputedStyle(probe).backgroundColor;
      }),
    );
    await close(page);
  });

  test('lead to the place in the story, which the browser marks', async () => {
    const page = await open('?q=مدينتي تعلمني الحافلة');
    await Promise.all([
      page.waitForURL(/\/settat-learning-cities-forum\//),
      results(page).first().locator('a').click(),
    ]);
    await page.waitForFunction(() => scrollY > 500);
    const inView = await page.locator('.prose p', { hasText: 'مدينتي تعلمني' }).evaluate((passage) => {
      const { top, bottom } = passage.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    expect(inView).toBe(true);
    await expect.poll(() => pixelsOf(page, '#ffe39a')).toBeGreaterThan(200);
    await close(page);
  });

  test('lead to the story alone where the browser marks nothing', async () => {
    const page = await newPage();
    await page.addInitScript('delete Document.prototype.fragmentDirective');
    await page.goto(`${edition.served.origin}/search/?q=الزيتون`, { waitUntil: 'networkidle' });
    const links = await results(page)
      .locator('h2 a')
      .evaluateAll((found: HTMLAnchorElement[]) => found.map(({ href }) => href));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => link.includes('#'))).toEqual([]);
    await close(page);
  });
});

/** How many pixels on the screen have a colour. */
async function pixelsOf(page: Page, colour: string): Promise<number> {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let pixels = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) pixels++;
  return pixels;
}

describe('what the search did is said', () => {
  test('when it searched for other words, with a way back to those that were asked', async () => {
    const page = await open('?q=hg.dj,k');
    const instead = page.locator('#mended', { hasText: 'عرض نتائج «الزيتون» بدل «\u2068hg.dj,k\u2069».' });
    await instead.waitFor();
    await told(page, /عن «الزيتون»/);
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await page.getByRole('status').textContent()).toMatch(
      /^عرض نتائج «الزيتون» بدل «\u2068hg\.dj,k\u2069»\. \d+ نتائج عن «الزيتون»$/,
    );
    await page.getByRole('link', { name: 'كما كُتب' }).click();
    await told(page, 'لا نتائج عن «\u2068hg.dj,k\u2069»');
    expect(asked(page)).toBe('?q=hg.dj,k&exact=1');
    expect(await page.locator('#mended').isVisible()).toBe(false);
    await page.goBack();
    await instead.waitFor();
    await close(page);
  });

  test('when nothing is found, with what may help', async () => {
    const page = await open('?q=ظظظظظ');
    await told(page, 'لا نتائج عن «ظظظظظ»');
    const help = page.locator('#nothing');
    expect(
      await help.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/cities/', '/archive/']);
    expect(await help.getByRole('button').isVisible()).toBe(false);
    await page.goto(`${edition.served.origin}/search/?q=الزيتون&city=سطات`);
    await told(page, 'لا نتائج عن «الزيتون»');
    await help.getByRole('button', { name: 'ألغ التصفية' }).click();
    await results(page).first().waitFor();
    expect(await help.isVisible()).toBe(false);
    await close(page);
  });

  test('when the index cannot be fetched, which can be tried again', async () => {
    const page = await newPage();
    await withoutIndex(page);
    await page.goto(`${edition.served.origin}/search/?q=الزيتون`);
    await page.getByRole('alert').getByText('تعذر تحميل فهرس البحث.').waitFor();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await results(page).first().waitFor();
    expect(await page.getByRole('alert').isVisible()).toBe(false);

    await page.context().setOffline(true);
    await page.locator('#query').fill('الخزف');
    await page.getByRole('alert').getByText('تعذر تحميل فهرس البحث.').waitFor();
    expect(await results(page).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await told(page, /عن «الخزف»/);
    await close(page);
  });

  test('when there is no script, with other ways to stories', async () => {
    const page = await open('', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').textContent()).toMatch(/^يحتاج البحث إلى تشغيل جافاسكريبت/);
    for (const way of ['/section/society/', '/cities/', '/archive/'])
      expect(await page.locator(`noscript a[href="${way}"]`).isVisible()).toBe(true);
    expect(await page.locator('#query').isVisible()).toBe(false);
    await close(page);
  });
});

type Preparation = (page: Page) => Promise<unknown>;
const states: [name: string, question: string, before: Preparation, after: Preparation][] = [
  ['nothing asked', '', async () => {}, async () => {}],
  ['results', '?q=المدينة', async () => {}, async () => {}],
  ['filters open', '?q=المدينة&year=2026&from=2026-01-01', async () => {}, openFilters],
  ['nothing found', '?q=ظظظظظ&city=سطات', async () => {}, async () => {}],
  ['a mended question', '?q=hg.dj,k', async () => {}, async () => {}],
  ['a failure', '?q=الزيتون', withoutIndex, async () => {}],
];

async function openFilters(page: Page): Promise<void> {
  const opener = page.locator('#open-sheet');
  if (await opener.isVisible()) await opener.click();
  await page.locator('[data-filter="city"]').getByRole('button', { name: 'المزيد' }).click();
}

describe.each(states)('with %s the page', (_name, question, before, after) => {
  async function inState(options: BrowserContextOptions): Promise<Page> {
    const page = await newPage(options);
    await before(page);
    await page.goto(`${edition.served.origin}/search/${question}`, { waitUntil: 'networkidle' });
    await after(page);
    return page;
  }

  test.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('has no accessibility violation at %i pixels in the %s scheme', async (width, colorScheme) => {
    const page = await inState({ viewport: { width, height: 800 }, colorScheme });
    expect(await violationsOn(page)).toEqual([]);
    await close(page);
  });

  test.each([320, 768, 1920])('fits %i pixels, and what is pressed is large enough', async (width) => {
    const page = await inState({ viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const small = await page.locator('.searching :is(button, input, select, p > a)').evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML),
    );
    expect(small).toEqual([]);
    await close(page);
  });
});

test('the page’s own script takes at most 7 KB', () => {
  const scripts = path.join(inject('site'), '_astro');
  const own = readdirSync(scripts).filter((file) => /^SearchPage\..*\.js$/.test(file));
  const sizes = own.map((file) => gzipSync(readFileSync(path.join(scripts, file)), { level: 9 }).length);
  expect(sizes).toHaveLength(1);
  expect(sizes.filter((size) => size > 7 * 1024)).toEqual([]);
});
