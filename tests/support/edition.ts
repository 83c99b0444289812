import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

/** The demonstration edition as it is served, and a browser: there while the tests of a file run. */
export function serveEdition(): { readonly browser: Browser; readonly served: Served } {
  const edition = {} as { browser: Browser; served: Served };
  beforeAll(async () => {
    [edition.browser, edition.served] = await Promise.all([launchBrowser(), serve(inject('site'))]);
  });
  afterAll(() => Promise.all([edition.browser.close(), edition.served.close()]));
  return edition;
}
