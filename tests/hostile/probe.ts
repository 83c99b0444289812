import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    pwned(): void;
  }
}

/** Something that a page did and no page of this site does. */
export interface Misdeed {
  path: string;
  did: string;
}

const origin = 'https://nashra.example';

/**
 * Opens pages of a built site in a browser, with no Content Security Policy to help them, moves over all that stands there and
 * presses what leads nowhere on the web. Tells what ran, asked for something elsewhere, opened a dialog or led away.
 * `spoiled` are pages to be shown instead of the files.
 */
export async function misdeedsOf(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  spoiled: Readonly<Record<string, string>> = {},
): Promise<Misdeed[]> {
  const context = await browser.newContext({ bypassCSP: true, baseURL: origin, reducedMotion: 'reduce' });
  const misdeeds: Misdeed[] = [];
  const rest = [...paths];
  const work = async () => {
    const page = await context.newPage();
    for (let next = rest.pop(); next !== undefined; next = rest.pop())
      for (const did of await open(page, next)) misdeeds.push({ path: next, did });
  };
  await serveFrom(context, folder, spoiled, (path, did) => misdeeds.push({ path, did }));
  await context.addInitScript(() => {
    Object.defineProperty(window, 'pwned', { value: () => console.error('pwned') });
  });
  await Promise.all([work(), work()]);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return misdeeds;
}

/** The titles that the search page shows for a question. */
export async function resultsOf(browser: Browser, folder: string, question: string): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, baseURL: origin });
  await serveFrom(context, folder, {}, () => undefined);
  const page = await context.newPage();
  await page.goto(`/search/?q=${question}`);
  await page.locator('#results li').first().waitFor();
  const titles = await page.locator('#results li h2').allTextContents();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return titles;
}

/** Answers from the folder what is asked of the site; what is asked of others is told. */
async function serveFrom(
  context: BrowserContext,
  folder: string,
  spoiled: Readonly<Record<string, string>>,
  tell: (path: string, did: string) => void,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const { href, origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) {
      tell(route.request().frame().url(), `asked for ${href}`);
      return route.abort();
    }
    if (/^\/images\/|\.woff2$/.test(pathname))
      return route.fulfill({ body: pixel, contentType: 'image/gif' });
    const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const body = spoiled[pathname] ?? (await readFile(path.join(folder, file)).catch(() => undefined));
    if (body === undefined) tell(route.request().frame().url(), `asked for what is not there: ${pathname}`);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return route.fulfill(body === undefined ? { status: 404 } : { body, contentType: type });
  });
}

/** In place of the site's own images and fonts, which take most of the time and run nothing. */
const pixel = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a page does while it is opened and used. */
async function open(page: Page, path: string): Promise<string[]> {
  const did: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => message.type() === 'error' && did.push(message.text()));
  page.on('pageerror', (error) => did.push(`failed: ${error.message}`));
  page.on('dialog', (dialog) => {
    did.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => did.push('opened a window'));
  await page.goto(path, { waitUntil: 'load' });
  did.push(...(await page.evaluate(useAll)));
  if (new URL(page.url()).pathname !== new URL(path, origin).pathname) did.push(`led to ${page.url()}`);
  return did;
}

/** In the page: what could be an attack by its form; and every event that might set one off. */
async function useAll(): Promise<string[]> {
  const did: string[] = [];
  const events = [
    'mouseover',
    'mouseenter',
    'mousemove',
    'focus',
    'focusin',
    'toggle',
    'error',
    'load',
    'animationstart',
  ];
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    for (const { name } of element.attributes) if (/^on|^srcdoc$/i.test(name)) did.push(`has ${name}`);
    if (element.closest('body') && !element.matches('script, img, link, style'))
      for (const name of events) element.dispatchEvent(new Event(name));
    if (element instanceof HTMLAnchorElement && !/^(?:https?|mailto|tel):$|^:?$/.test(element.protocol)) {
      did.push(`leads to ${element.href}`);
      element.click();
    }
  }
  await new Promise((resolve) => setTimeout(resolve));
  return did;
}
