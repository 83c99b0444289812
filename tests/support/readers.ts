import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { serveEdition } from './edition.ts';
import type { Served } from './serve.ts';

/** The demonstration edition, served, and its readers on phones: each test of a file has a browser of its own. */
export class Readers {
  #edition = serveEdition();
  context!: BrowserContext;

  constructor() {
    afterEach(() => this.context.close());
  }

  get served(): Served {
    return this.#edition.served;
  }

  /** Opens a tab; `before` runs in each page of this reader before the page's own scripts. */
  async open(options: BrowserContextOptions = {}, before = () => {}): Promise<Page> {
    this.context = await this.#edition.browser.newContext({
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
