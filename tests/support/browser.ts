import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: `$CHROME_PATH`, Debian's, an installed Chrome, or else the one inside `@sparticuz/chromium`, so
 * that a machine with nothing but Node can run the tests.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (file) => file && existsSync(file),
  );
  if (installed) return chromium.launch({ executablePath: installed, args: flags });
  const chrome = await chromium.launch({ channel: 'chrome', args: flags }).catch(() => undefined);
  return chrome ?? launchCarried();
}

async function launchCarried(): Promise<Browser> {
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await carried.executablePath(), args: [...carried.args, ...flags] });
}
