import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Cdn, Sent } from '../cdn.ts';

/** What a file is to a search. */
export type Freight = 'page' | 'code' | 'wasm' | 'index' | 'fragments';

/** Bytes over the wire, by what they are. */
export type Load = Record<Freight, number>;

/** What one reader caused who asked one question after the other: the first load holds the opening of the page. */
export interface Visit {
  loads: Load[];
  /** The paths of all that was sent. */
  paths: string[];
}

/** What a file is, by its path. */
export function freightOf(file: string): Freight {
  if (/\.m?js$/.test(file)) return 'code';
  if (/\/wasm\.[\w-]+\.pagefind$|\.wasm$/.test(file)) return 'wasm';
  if (/\.pf_fragment$/.test(file)) return 'fragments';
  return /^\/(?:pagefind|search)\/.*[^/]$/.test(file) && !/\.(?:html|css)$/.test(file) ? 'index' : 'page';
}

/** The sum of what was sent. */
export function loadOf(sent: readonly Sent[]): Load {
  const load: Load = { page: 0, code: 0, wasm: 0, index: 0, fragments: 0 };
  for (const { path, bytes } of sent) load[freightOf(path)] += bytes;
  return load;
}

/** All that a search weighs: everything but the page that it is shown on. */
export const weightOf = ({ code, wasm, index, fragments }: Load): number => code + wasm + index + fragments;

/** How long nothing may happen before a question counts as answered, in milliseconds. */
const stillness = 600;

/**
 * Opens `/search/` in a fresh browser and types some questions, each when the one before is answered. Throws where the first
 * is answered by no story.
 */
export async function visit(browser: Browser, cdn: Cdn, questions: readonly string[]): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const first = cdn.sent.length;
    let from = first;
    const page = await context.newPage();
    await page.goto(`${cdn.origin}/search/`);
    const input = page.locator('input[type=search]').first();
    const loads: Load[] = [];
    for (const question of questions) {
      await input.fill('');
      await input.pressSequentially(question, { delay: 20 });
      await input.press('Enter');
      await settled(page, cdn);
      if (from === first && (await page.locator('main a[href^="/20"]').count()) === 0)
        throw new Error(`the page at /search/ shows no story for ${question}`);
      loads.push(loadOf(cdn.sent.slice(from)));
      from = cdn.sent.length;
    }
    return { loads, paths: cdn.sent.slice(first).map(({ path }) => path) };
  } finally {
    await context.close();
  }
}

/** Waits until nothing is asked of the server and the page shows what it showed before. */
async function settled(page: Page, cdn: Cdn): Promise<void> {
  let shown: string | undefined;
  for (let text = await page.innerText('body'); text !== shown; text = await page.innerText('body')) {
    shown = text;
    await cdn.quiet(stillness);
  }
}

/** The size of a site's own scripts among some paths, each compressed by gzip as far as it goes; Pagefind's are not ours. */
export function ownScriptSize(site: string, paths: readonly string[]): number {
  const own = new Set(paths.filter((file) => freightOf(file) === 'code' && !file.startsWith('/pagefind/')));
  return [...own]
    .map((file) => gzipSync(readFileSync(path.join(site, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
