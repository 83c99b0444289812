import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type ConsoleMessage, chromium, type LaunchOptions } from 'playwright-core';
import { inject } from 'vitest';

/** Which browser the tests drive: its program with the libraries and fonts it needs, or the installed Chrome. */
export type BrowserChoice =
  | { executablePath: string; environment?: Record<string, string> }
  | { channel: 'chrome' };

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserChoice;
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-blink-features=PrefersReducedData',
];

/**
 * Finds a browser: `$CHROME_PATH`, Debian's Chromium, an installed Chrome, or else the Chromium inside
 * `@sparticuz/chromium`, unpacked into `folder`, so that a machine with nothing but Node can run the tests.
 */
export async function chooseBrowser(folder: string): Promise<BrowserChoice> {
  const paths = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const installed = paths.find((file) => file && existsSync(file));
  if (installed) return { executablePath: installed };
  const chrome = await chromium.launch({ channel: 'chrome', args: flags }).catch(() => undefined);
  await chrome?.close();
  return chrome ? { channel: 'chrome' } : unpackBrowser(folder);
}

/**
 * Its own libraries are unpacked only where it believes to stand on Amazon Linux, its fonts are looked for in /tmp only;
 * without any font Chromium does not draw a page, whatever fonts the page brings.
 */
async function unpackBrowser(folder: string): Promise<BrowserChoice> {
  const before = { ...process.env };
  await mkdir(folder, { recursive: true });
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    const executablePath = await carried.executablePath();
    const fontList = path.join(folder, 'fonts.conf');
    await writeFile(fontList, `<fontconfig><dir>${path.join(folder, 'fonts')}</dir></fontconfig>`);
    const libraries = path.join(folder, 'al2023', 'lib');
    return { executablePath, environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontList } };
  } finally {
    process.env = before;
  }
}

/** Starts the browser that was found for this run of the tests, headless. */
export function launchBrowser(): Promise<Browser> {
  return launch(inject('browser'));
}

/**
 * Starts a browser, headless, with more flags if any are given. Its pages have no service worker unless they are opened with
 * `serviceWorkers: 'allow'`: it would answer for the network. What the policy of a newspaper's page refuses fails the test run,
 * wherever it happens; the form for editors also asks hosts that it may not reach.
 */
export async function launch(choice: BrowserChoice, more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch(programOf(choice, more));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: 'block', ...options });
    context.on('console', failWhereRefused);
    return context;
  };
  return browser;
}

function failWhereRefused(message: ConsoleMessage): void {
  const page = message.page()?.url() ?? '';
  if (page.includes('/admin/')) return;
  if (/Content Security Policy|This document requires 'Trusted/.test(message.text()))
    void Promise.reject(new Error(`${page}: ${message.text()}`));
}

/** How Playwright starts a browser that was found. */
export function programOf(choice: BrowserChoice, more: readonly string[] = []): LaunchOptions {
  const args = [...flags, ...more];
  if ('channel' in choice) return { channel: choice.channel, args };
  const { executablePath, environment } = choice;
  return { executablePath, args, env: { ...process.env, ...environment } as Record<string, string> };
}
