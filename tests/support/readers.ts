import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

/** The demonstration edition, served, and its readers on phones: each test of a file has a browser of its own. */
export class Readers {
  #browser!: Browser;
  served!: Served;
  context!: BrowserContext;

  constructor() {
    beforeAll(async () => {
      [this.#browser, this.served] = await Promise.all([launchBrowser(), serve(inject('site'))]);
    });
    afterEach(() => this.context.close());
    afterAll(() => Promise.all([this.#browser.close(), this.served.close()]));
  }

  /** Opens a tab; `before` runs in each page of this reader before the page's own scripts. */
  async open(options: BrowserContextOptions = {}, before = () => {}): Promise<Page> {
    this.context = await this.#browser.newContext({
      baseURL: this.served.origin,
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      ...options,
    });
    await this.context.addInitScript(before);
    return this.context.newPage();
  }
}

/** The story of the demonstration edition that has all that a story can have. */
export const wholeStory = '/2026/02/settat-learning-cities-forum/';
