import type { Browser } from 'playwright-core';

/** What a search found: addresses of stories, best first, and how long it took, in milliseconds. */
export interface Answer {
  urls: string[];
  ms: number;
}

/** A search over some stories. */
export interface Engine {
  name: string;
  /** Finds at most `limit` stories. Rejects where the engine fails. */
  find(query: string, limit: number): Promise<Answer>;
  close(): Promise<void>;
}

/** The engine of a site, in a page of it: what the module `/search/engine.js` exports as `search`. */
export async function engineInPage(name: string, browser: Browser, origin: string): Promise<Engine> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  const ask = async ({ script, query, limit }: { script: string; query: string; limit: number }) => {
    const { search } = (await import(script)) as {
      search(query: string, options: { limit: number }): Promise<{ url: string }[]>;
    };
    const began = performance.now();
    const found = await search(query, { limit });
    const ms = performance.now() - began;
    return { urls: found.map(({ url }) => decodeURIComponent(new URL(url, location.href).pathname)), ms };
  };
  return {
    name,
    find: (query, limit) =>
      page.evaluate(ask, { script: `${origin}/search/engine.js`, query, limit }).catch((cause) => {
        throw new Error(`${name} fails for ${query}`, { cause });
      }),
    close: () => context.close(),
  };
}
