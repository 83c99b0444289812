import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Readers, wholeStory as story } from './support/readers.ts';

const readers = new Readers();

describe('sharing', () => {
  const ways = (page: Page) =>
    page.locator('.share li:visible').evaluateAll((items) => items.map((item) => item.textContent?.trim()));

  test('begins with WhatsApp, which gets the title and then the address', async () => {
    const page = await readers.open({}, () => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    });
    await page.goto(story);
    expect(await ways(page)).toEqual(['واتساب', 'فيسبوك', 'إكس', 'تلغرام', 'انسخ الرابط']);
    const href = await page.getByRole('link', { name: 'واتساب' }).getAttribute('href');
    const title = await page.locator('h1').textContent();
    expect(new URL(href ?? '').searchParams.get('text')?.replace(/[\u2068\u2069]/g, '')).toBe(
      `${title}\nhttps://nashra.example${story}`,
    );
  });

  test('leaves a phone’s own sheet to name the other networks', async () => {
    const page = await readers.open({}, () => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', { value: async (data: unknown) => void shared.push(data) });
    });
    await page.goto(story);
    expect(await ways(page)).toEqual(['واتساب', 'تطبيقات أخرى', 'انسخ الرابط']);
    await page.getByRole('button', { name: 'تطبيقات أخرى' }).click();
    expect(await page.evaluate(() => (window as Window & { shared?: unknown }).shared)).toEqual([
      expect.objectContaining({ url: `https://nashra.example${story}` }),
    ]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((await ways(page)).length).toBe(6);
  });

  test('says that a link was copied, or that it could not be', async () => {
    const page = await readers.open();
    await readers.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(story);
    const copy = page.getByRole('button', { name: 'انسخ الرابط' });
    await copy.click();
    await page.getByRole('status').getByText('نُسخ الرابط').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://nashra.example${story}`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await copy.click();
    await page.getByRole('status').getByText('تعذر ذلك').waitFor();
  });
});
