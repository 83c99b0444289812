import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { pageKind } from './support/page-kinds.ts';
import { Readers, wholeStory as story } from './support/readers.ts';

const readers = new Readers();

const withdrawnStory = pageKind('withdrawn story').path;

describe('saved stories', () => {
  const save = (page: Page) => page.getByRole('button', { name: 'احفظ الخبر' });
  const unsave = (page: Page) => page.getByRole('button', { name: 'محفوظ أزله من الأخبار المحفوظة' });
  const titles = (page: Page) => page.locator('#list h2').allTextContents();

  /** Opens the page of saved stories with a list that the browser has kept. */
  async function openSaved(page: Page, kept: unknown): Promise<void> {
    await page.goto('/about/');
    await page.evaluate((list) => localStorage.setItem('nashra:saved', list), JSON.stringify(kept));
    await page.goto('/saved/');
  }

  const kept = (path: string, title: string) => ({
    path,
    title,
    city: 'سطات',
    date: '2026-02-10T14:30:00+01:00',
  });

  test('are kept from their page, told, found on the page of them, and removed', async () => {
    const page = await readers.open();
    await page.goto(story);
    await save(page).click();
    await page.getByRole('status').getByText('حُفظ الخبر').waitFor();
    await unsave(page).waitFor();
    expect(await save(page).count()).toBe(0);
    const title = await page.locator('h1').textContent();

    await page.getByRole('contentinfo').getByRole('link', { name: 'الأخبار المحفوظة' }).click();
    await page.waitForURL('**/saved/');
    expect(await titles(page)).toEqual([title]);
    expect(await page.locator('#count').textContent()).toBe('خبر واحد');
    expect(await page.locator('#list .meta').textContent()).toContain('سطات');
    await page.locator('#list a').click();
    await page.waitForURL(`**${story}`);
    await unsave(page).click();
    await page.getByRole('status').getByText('أُزيل الخبر').waitFor();
    await page.goto('/saved/');
    expect(await page.getByText('لا أخبار محفوظة بعد').isVisible()).toBe(true);
  });

  test('come back when a removal is taken back, one or all', async () => {
    const page = await readers.open();
    const list = ['أول', 'ثان', 'ثالث'].map((title, number) => kept(`/2026/02/${number}/`, title));
    await openSaved(page, list);
    expect(await page.locator('#count').textContent()).toBe('3 أخبار');
    await page.getByRole('button', { name: 'أزل «ثان» من الأخبار المحفوظة' }).click();
    expect(await titles(page)).toEqual(['أول', 'ثالث']);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('ثالث');
    await page.getByRole('button', { name: 'تراجع' }).click();
    expect(await titles(page)).toEqual(['أول', 'ثان', 'ثالث']);

    await page.getByRole('button', { name: 'أزل الكل' }).click();
    expect(await titles(page)).toEqual([]);
    expect(await page.getByText('لا أخبار محفوظة بعد').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual(['أول', 'ثان', 'ثالث']);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('say which of them are no longer published, and nothing of them is markup', async () => {
    const page = await readers.open();
    const hostile = '<img src=x onerror="document.title=1">';
    await openSaved(page, [
      kept('/2026/02/gone/', hostile),
      kept(story, 'باق'),
      kept('//evil.example/', 'غريب'),
    ]);
    await page.locator('li', { hasText: hostile }).getByText('لم يعد هذا الخبر منشورا.').waitFor();
    expect(await titles(page)).toEqual([hostile, 'باق']);
    expect(await page.locator('li', { hasText: 'باق' }).locator('.gone').isVisible()).toBe(false);
    expect(await page.locator('#list img').count()).toBe(0);
  });

  test('show no title of what was withdrawn, offline neither, until it stands again', async () => {
    const page = await readers.open();
    await openSaved(page, [kept(withdrawnStory, 'عنوان مسحوب'), kept(story, 'باق')]);
    await page.locator('#list h2', { hasText: 'سُحب هذا الخبر' }).waitFor();
    expect(await titles(page)).toEqual(['سُحب هذا الخبر', 'باق']);
    expect(await page.getByRole('button', { name: 'عنوان مسحوب' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    await page.route(`**${encodeURI(withdrawnStory)}`, (route) => route.abort());
    await page.reload();
    expect(await titles(page)).toEqual(['سُحب هذا الخبر', 'باق']);
    await page.unroute(`**${encodeURI(withdrawnStory)}`);
    await page.route(`**${encodeURI(withdrawnStory)}`, (route) => route.fulfill({ body: '<h1>عاد</h1>' }));
    await page.reload();
    await page.locator('#list h2', { hasText: 'عنوان مسحوب' }).waitFor();
  });

  test('are named to the service worker, as they come and go', async () => {
    const page = await readers.open({}, () => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      Object.defineProperty(navigator, 'serviceWorker', {
        value: { controller: { postMessage: (message: unknown) => said.push(message) } },
      });
    });
    await page.goto(story);
    await save(page).click();
    await unsave(page).click();
    await save(page).waitFor();
    expect(await page.evaluate(() => (window as Window & { said?: unknown }).said)).toEqual([
      { type: 'save', path: story },
      { type: 'unsave', path: story },
    ]);
  });
});

describe('a story that was left before its end', () => {
  const offer = (page: Page) => page.getByRole('link', { name: 'تابع من حيث توقفت' });
  const paragraph = (page: Page, number: number) => page.locator('.prose > *').nth(number);

  async function leaveAt(page: Page, number: number): Promise<void> {
    await page.goto(story);
    await scrollTo(page, number);
    await page.goto('/about/');
  }

  /** What remembers the place is fetched when the reader begins to scroll, and at work once it has run. */
  async function scrollTo(page: Page, number: number): Promise<void> {
    await paragraph(page, number).evaluate((element) => element.scrollIntoView());
    const fetched = await page.waitForFunction(
      () => performance.getEntriesByType('resource').find(({ name }) => name.includes('/on-demand.'))?.name,
    );
    await page.evaluate(`import(${JSON.stringify(await fetched.jsonValue())}).then(() => {})`);
  }

  test('offers the place, and moves only when asked', async () => {
    const page = await readers.open();
    await leaveAt(page, 9);
    await page.goto(story);
    await offer(page).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await offer(page).click();
    const top = await paragraph(page, 9).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(40);
    await offer(page).waitFor({ state: 'hidden' });
  });

  test('keeps the place while the offer stands, and goes on from the next when it was dismissed', async () => {
    const page = await readers.open();
    await leaveAt(page, 9);
    await page.goto(story);
    await offer(page).waitFor();
    await page.goto('/about/');
    const place = () =>
      page.evaluate((path) => new URLSearchParams(localStorage['nashra:places']).get(path), story);
    expect(await place()).toBe('9');
    await page.goto(story);
    await page.getByRole('button', { name: 'أغلق' }).click();
    await scrollTo(page, 4);
    await page.goto('/about/');
    expect(await place()).toBe('4');
  });

  test('is forgotten when its end was seen', async () => {
    const page = await readers.open();
    await leaveAt(page, 9);
    await page.goto(story);
    await offer(page).click();
    await page.locator('.original').evaluate((element) => element.scrollIntoView());
    await page.goto('/about/');
    expect(await page.evaluate(() => localStorage.getItem('nashra:places'))).toBe('');
  });
});
