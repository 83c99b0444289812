import bidiFactory from 'bidi-js';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { isolateRuns } from '../src/arabic/bidi.ts';
import { isolatedHtml } from '../src/markdown/isolated-html.ts';
import { serveEdition } from './support/edition.ts';
import { openKind, pageKind } from './support/page-kinds.ts';

/**
 * Headlines, and how a reader meets them: what stands between bars follows from right to left; within, Arabic goes from
 * right to left and all else from left to right.
 */
const headlines: [headline: string, read: string][] = [
  ['OCP ترفع إنتاجها', 'OCP | ترفع إنتاجها'],
  ['شركة OCP ترفع إنتاجها', 'شركة | OCP | ترفع إنتاجها'],
  ['طواف الدراجات يصل Casablanca', 'طواف الدراجات يصل | Casablanca'],
  ['Wi-Fi 6 يصل إلى سطات', 'Wi-Fi 6 | يصل إلى سطات'],
  ['شبكة 5G في المدن', 'شبكة | 5G | في المدن'],
  ['C++ لغة قديمة', 'C++ | لغة قديمة'],
  ['يتعلمون C++ في أسبوع', 'يتعلمون | C++ | في أسبوع'],
  ['مباراة Paris Saint-Germain الليلة', 'مباراة | Paris Saint-Germain | الليلة'],
  ['هاتف iPhone 15 Pro بسعر أقل', 'هاتف | iPhone 15 Pro | بسعر أقل'],
  ['متجر Marks & Spencer يغلق', 'متجر | Marks & Spencer | يغلق'],
  ['كلمة ⴰⵣⵓⵍ على الواجهة', 'كلمة | ⴰⵣⵓⵍ | على الواجهة'],
  ['#Maroc2030 يتصدر', '#Maroc2030 | يتصدر'],
  ['حساب @nashra على الشبكة', 'حساب | @nashra | على الشبكة'],
  ['راسلوا tahrir@nashra.example قبل الجمعة', 'راسلوا | tahrir@nashra.example | قبل الجمعة'],
  ['موقع https://nashra.example/ar/ يعود', 'موقع | https://nashra.example/ar/ | يعود'],
  ['نطاق .ma يتوسع', 'نطاق | .ma | يتوسع'],
  ['Le 360 ينقل عن AFP وReuters', 'Le 360 | ينقل عن | AFP | و | Reuters'],
  ['طريق Casablanca – Agadir الجديدة', 'طريق | Casablanca | – | Agadir | الجديدة'],
  ['سكك OCP/ONCF الجديدة', 'سكك | OCP/ONCF | الجديدة'],
  ['كتاب و/أو مجلة', 'كتاب و/أو مجلة'],

  ['حلف (NATO) يجتمع', 'حلف ( | NATO | ) يجتمع'],
  ['(NATO) يجتمع في الرباط', '( | NATO | ) يجتمع في الرباط'],
  ['المكتب الشريف للفوسفاط (OCP)', 'المكتب الشريف للفوسفاط ( | OCP | )'],
  ['شركة (الفوسفاط) OCP تعلن', 'شركة (الفوسفاط) | OCP | تعلن'],
  ['جريدة «Le Matin» تصدر', 'جريدة « | Le Matin | » تصدر'],
  ['«GITEX Africa» يفتح أبوابه', '« | GITEX Africa | » يفتح أبوابه'],
  ['قال: «قرأت “Le Monde” أمس»', 'قال: «قرأت “ | Le Monde | ” أمس»'],

  ['64 بقالا في الحي', '64 | بقالا في الحي'],
  ['فرز في 1.400 بيت', 'فرز في | 1.400 | بيت'],
  ['نسبة 12,5% من الأسر', 'نسبة | 12,5% | من الأسر'],
  ['12,5% من الأسر', '12,5% | من الأسر'],
  ['نحو 12 500 درهم', 'نحو | 12 500 | درهم'],
  ['بلغت −5 في إفران', 'بلغت | −5 | في إفران'],
  ['بلغت -5 في إفران', 'بلغت | -5 | في إفران'],
  ['38° في مراكش', '38° | في مراكش'],
  ['بثمن 25 € للكيلو', 'بثمن | 25 | € | للكيلو'],
  ['بثمن $25 للبرميل', 'بثمن | $25 | للبرميل'],
  ['بثمن 10 دراهم للتر', 'بثمن | 10 | دراهم للتر'],
  ['الموعد 14:30 غدا', 'الموعد | 14:30 | غدا'],
  ['يوم 10/02/2026 بالرباط', 'يوم | 10/02/2026 | بالرباط'],
  ['كوفيد-19 يتراجع', 'كوفيد- | 19 | يتراجع'],
  ['الهاتف +212 600-11-22-33 مفتوح', 'الهاتف | +212 600-11-22-33 | مفتوح'],
  ['الرقم 05 22 11 22 33 مفتوح', 'الرقم | 05 22 11 22 33 | مفتوح'],

  ['الرجاء 2–1 الوداد', 'الرجاء | 2 | – | 1 | الوداد'],
  ['الرجاء 2-1 الوداد', 'الرجاء | 2 | - | 1 | الوداد'],
  ['الرجاء 2 - 1 الوداد', 'الرجاء | 2 | - | 1 | الوداد'],
  ['3-2 نتيجة المباراة', '3 | - | 2 | نتيجة المباراة'],
  ['المغرب (2-0) زامبيا', 'المغرب ( | 2 | - | 0 | ) زامبيا'],
  ['موسم 2025–2026 ينطلق', 'موسم | 2025 | – | 2026 | ينطلق'],
  ['من 10-12 يوما', 'من | 10 | - | 12 | يوما'],
  ['بين 14:30-16:00 زوالا', 'بين | 14:30 | - | 16:00 | زوالا'],
  ['الخطة 4-3-3 تعود', 'الخطة | 4 | - | 3 | - | 3 | تعود'],
  ['بين 10-15% منهم', 'بين | 10 | - | 15% | منهم'],

  ['باعت OCP 5.000 طن', 'باعت | OCP | 5.000 | طن'],
  ['ربحت OCP 12% في 2026', 'ربحت | OCP | 12% | في | 2026'],
  ['مبيعات OCP: 25 مليونا', 'مبيعات | OCP | : | 25 | مليونا'],
  ['بين 2024 و2025 OCP تحقق رقما', 'بين | 2024 | و | 2025 | OCP | تحقق رقما'],
  ['PSG 2-0 OM في Parc des Princes', 'PSG 2-0 OM | في | Parc des Princes'],
];

const controls = /[\u061C\u200F\u2066-\u2069]/g;
const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** The characters as they stand from left to right. */
const shown = (read: string) =>
  read
    .split(' | ')
    .toReversed()
    .map(withoutSpaces)
    .map((part) => (isArabic(part) ? [...part].reverse().join('') : part))
    .join('');

const bidi = bidiFactory();

/** The same by the Unicode bidi algorithm; without a direction it finds that of the text (rules P2 and P3). */
function byAlgorithm(text: string, direction?: 'ltr' | 'rtl'): string {
  const order = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, direction));
  return withoutSpaces(order.map((index) => text.charAt(index)).join('')).replace(controls, '');
}

/** `<bdi>` as the algorithm sees it (HTML, 15.3.6). */
const seenByAlgorithm = (html: string) =>
  html.replaceAll('<bdi>', '\u2068').replaceAll('</bdi>', '\u2069').replaceAll('&amp;', '&');

const edition = serveEdition();
let page: Page;

beforeAll(async () => {
  page = await openKind(edition.browser, edition.served.origin, pageKind('story'), {
    bypassCSP: true,
  });
  await page.addStyleTag({
    content: '.story h1, .client { inline-size: max-content; white-space: pre; font-size: 20px }',
  });
  await page.evaluate(() => document.body.append(document.createElement('div')));
});

/** The characters of an element that take room, as they stand from left to right. */
async function measured(selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const range = document.createRange();
    const characters: { character: string; middle: number }[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const [index, character] of [...(node.textContent ?? '')].entries()) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, right, width } = range.getBoundingClientRect();
        if (width > 0 && character.trim() !== '') characters.push({ character, middle: left + right });
      }
    return characters
      .sort((a, b) => a.middle - b.middle)
      .map(({ character }) => character)
      .join('');
  });
}

/** Shows a text as a client does that knows no markup. */
async function inClient(text: string, dir: 'auto' | 'ltr'): Promise<string> {
  await page
    .locator('body > div:last-child')
    .evaluate(
      (client, [text, dir]) => Object.assign(client, { className: 'client', dir, textContent: text }),
      [text, dir] as const,
    );
  return measured('.client');
}

describe.each(headlines)('«%s»', (headline, read) => {
  test('reads as it should in the heading of a story, and as the algorithm has it', async () => {
    const html = isolatedHtml(headline);
    await page.locator('.story h1').evaluate((heading, html) => {
      heading.innerHTML = html;
    }, html);
    const order = await measured('.story h1');
    expect(order).toBe(byAlgorithm(seenByAlgorithm(html), 'rtl'));
    expect(order).toBe(shown(read));
  });

  test('reads the same where there is no markup', async () => {
    const text = isolateRuns(headline);
    const order = await inClient(text, 'auto');
    expect(order).toBe(byAlgorithm(text));
    expect(order).toBe(shown(read));
  });

  test('keeps names and numbers whole in a client that shows all from left to right', async () => {
    const text = isolateRuns(headline);
    const order = await inClient(text, 'ltr');
    expect(order).toBe(byAlgorithm(text, 'ltr'));
    if (/^[\u200F\p{Script=Arabic}].*\p{Script=Arabic}$/u.test(text)) expect(order).toBe(shown(read));
    for (const part of read.split(' | ').filter((part) => !isArabic(part)))
      expect(order).toContain(withoutSpaces(part));
  });
});

test('without isolation many of these headlines read otherwise', () => {
  const otherwise = (direction?: 'rtl') =>
    headlines.filter(([headline, read]) => byAlgorithm(headline, direction) !== shown(read)).length;
  expect(otherwise()).toBeGreaterThan(20);
  expect(otherwise('rtl')).toBeGreaterThan(15);
});
