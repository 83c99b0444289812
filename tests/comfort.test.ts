import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { Readers, wholeStory as story } from './support/readers.ts';

const readers = new Readers();
const paper = { light: 'rgb(255, 253, 248)', dark: 'rgb(21, 23, 26)' };

const look = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const themeColor = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  );
const openLook = (page: Page) => page.getByRole('button', { name: 'طريقة العرض' }).click();
const choose = (page: Page, label: string) => page.getByRole('radio', { name: label, exact: true }).check();

async function chooseLook(page: Page, ...labels: string[]): Promise<void> {
  await openLook(page);
  for (const label of labels) await choose(page, label);
  await page.getByRole('button', { name: 'تم' }).click();
}

describe('how pages look', () => {
  test.each(['light', 'dark'] as const)(
    'is as the device has it (%s) until the reader chooses',
    async (scheme) => {
      const page = await readers.open({ colorScheme: scheme });
      await page.goto(story);
      expect(await look(page)).toMatchObject({ scheme: 'auto', size: '100' });
      expect(await background(page)).toBe(paper[scheme]);
      expect(await themeColor(page)).toBe(scheme === 'light' ? '#fffdf8' : '#15171a');
    },
  );

  test('is chosen once for every page, before its body is there', async () => {
    const page = await readers.open({}, () => {
      const watched = window as Window & { atFirst?: unknown };
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        watched.atFirst = { ...document.documentElement.dataset };
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(story);
    await chooseLook(page, 'داكن', 'كبير جدا');
    expect(await background(page)).toBe(paper.dark);
    for (const path of ['/', '/search/', story]) {
      await page.goto(path);
      const first = await page.evaluate(() => (window as Window & { atFirst?: unknown }).atFirst);
      expect(first, path).toMatchObject({ scheme: 'dark', size: '150' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    }
  });

  test('is light when the reader says so, though the device is dark', async () => {
    const page = await readers.open({ colorScheme: 'dark' });
    await page.goto(story);
    await chooseLook(page, 'فاتح');
    expect(await background(page)).toBe(paper.light);
    await chooseLook(page, 'حسب الجهاز');
    expect(await background(page)).toBe(paper.dark);
  });

  test('changes in other tabs too', async () => {
    const page = await readers.open();
    const other = await readers.context.newPage();
    await Promise.all([page.goto(story), other.goto('/')]);
    await page.bringToFront();
    await chooseLook(page, 'داكن');
    await other.waitForFunction(() => document.documentElement.dataset['scheme'] === 'dark', undefined, {
      polling: 20,
    });
    expect(await background(other)).toBe(paper.dark);
  });

  test.each(['light', 'dark'] as const)(
    'is asked in a panel that every reader can use (%s)',
    async (scheme) => {
      const page = await readers.open({ colorScheme: scheme });
      await page.goto('/');
      await page.getByRole('button', { name: 'طريقة العرض' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'طريقة العرض' }).waitFor();
      expect(await page.getByRole('radio', { name: 'حسب الجهاز' }).isChecked()).toBe(true);
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      expect((await look(page))['scheme']).toBe('light');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('look');
    },
  );

  test('loses nothing in the largest text at 320 pixels', async () => {
    const page = await readers.open({ viewport: { width: 320, height: 700 } });
    await page.goto('/');
    await chooseLook(page, 'كبير جدا');
    for (const path of [
      '/',
      story,
      '/section/society/',
      '/search/',
      '/cities/',
      '/feeds/',
      '/saved/',
      '/about/',
    ]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
    await openLook(page);
    const panel = await page.getByRole('dialog').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});

describe('where the browser keeps nothing', () => {
  test('a story is whole, and offers only what works', async () => {
    const page = await readers.open({}, () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(story);
    await page.locator('.original').scrollIntoViewIfNeeded();
    await page.waitForSelector('.headlines-aside .headlines a');
    expect(await page.getByRole('button', { name: 'طريقة العرض' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'احفظ الخبر' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'انسخ الرابط' }).isVisible()).toBe(true);
    await page.goto('/saved/');
    await page.getByText('لا يسمح متصفحك بحفظ الأخبار').waitFor();
    expect(errors).toEqual([]);
  });

  test('nothing is offered without script, and the page of saved stories says why', async () => {
    const page = await readers.open({ javaScriptEnabled: false });
    await page.goto(story);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.goto('/saved/');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });
});

test('a reader who saves data is brought no headlines', async () => {
  const page = await readers.open({}, () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const before = readers.served.requests.length;
  await page.goto(story, { waitUntil: 'networkidle' });
  expect(await page.locator('.headlines-aside a[href="/"]').isVisible()).toBe(true);
  expect(readers.served.requests.slice(before).map(({ path }) => path)).not.toContain(
    '/fragments/headlines/',
  );
});

test('a printed story carries its newspaper, its source and its address', async () => {
  const page = await readers.open({ viewport: { width: 800, height: 1000 } });
  await page.goto(story);
  await page.emulateMedia({ media: 'print' });
  const visible = (selector: string) => page.locator(selector).first().isVisible();
  for (const part of [
    '.masthead .name',
    'h1',
    '.dateline',
    '.lead-picture img',
    '.original',
    '.printed-address',
  ])
    expect(await visible(part), part).toBe(true);
  for (const part of [
    '.masthead button',
    '.section-nav',
    '.breadcrumbs',
    '.save',
    '.share',
    '.link-list',
    '.footer nav',
  ])
    expect(await visible(part), part).toBe(false);
  expect(await page.locator('.printed-address').textContent()).toContain(`https://nashra.example${story}`);
});
