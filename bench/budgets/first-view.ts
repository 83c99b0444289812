import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { layoutShift } from '../../tests/support/layout-shift.ts';
import type { Cdn, Sent } from '../cdn.ts';

/** What a phone fetches for a page that its reader has not scrolled. Bytes over the wire, headers too. */
export interface FirstView {
  bytes: number;
  html: number;
  fonts: number;
  images: number;
  requests: number;
  /** All layout shifts added up, to the end of the page. */
  layoutShift: number;
}

/** A cheap Android phone, in CSS pixels, with two device pixels in each. */
const phone = {
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  colorScheme: 'light',
} as const;

/**
 * How far below the screen Chromium fetches lazy pictures depends on the network that it believes to have: here always 2,500
 * pixels, as far as on a slow one (1,250 on a fast one).
 */
export const networkFlags = [
  `--blink-settings=${['Unknown', '3G', '4G'].map((type) => `lazyLoadingImageMarginPx${type}=2500`).join(',')}`,
];

/** For so long nothing is asked for when a page has all that it wants, in milliseconds. */
const calm = 700;

/**
 * Opens a page on a phone that has never seen the site, without a service worker, which fetches for later visits; then
 * scrolls to its end, so that what comes late may shift.
 */
export async function firstView(browser: Browser, cdn: Cdn, address: string): Promise<FirstView> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const before = cdn.sent.length;
    await page.goto(cdn.origin + address, { waitUntil: 'load' });
    await cdn.quiet(calm);
    const sent = cdn.sent.slice(before);
    await scrollToEnd(page);
    await cdn.quiet(calm);
    return { ...weightOf(sent), layoutShift: await layoutShift(page) };
  } finally {
    await context.close();
  }
}

function weightOf(sent: readonly Sent[]): Omit<FirstView, 'layoutShift'> {
  const sum = (is: RegExp) =>
    sent.reduce((all, { path: file, bytes }) => all + (is.test(path.extname(file)) ? bytes : 0), 0);
  return {
    bytes: sum(/^/),
    html: sum(/^$/),
    fonts: sum(/^\.woff2$/),
    images: sum(/^\.(?:avif|webp|jpe?g|png|svg)$/),
    requests: sent.length,
  };
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
}
