import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What stands in an output folder after a run. */
export interface Output {
  /** Files that the run wrote. */
  written: number;
  /**
   * HTML pages that stand there. Tiny ones are redirects (Hugo writes one for every list that has pages) and do not count, nor
   * do the two that are nothing without Nashra's scripts and the list of corrections, of which the corpus has none.
   */
  pages: number;
  /** How many of them are later pages of a list, `page/2/`. */
  numbered: number;
}

/** In bytes. */
const smallestPage = 1000;

/** Saved stories, the page without network, and corrections. */
const ownPages = /^(?:saved|offline|corrections)[\\/]index\.html$/;

/** Counts an output folder's files; `since` is when the run began, in milliseconds since 1970. */
export function countOutput(folder: string, since: number): Output {
  let written = 0;
  let pages = 0;
  let numbered = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    const stat = statSync(file);
    if (!stat.isFile()) continue;
    if (stat.mtimeMs >= since) written++;
    if (!name.endsWith('.html') || stat.size < smallestPage || ownPages.test(name)) continue;
    pages++;
    if (/\/page\/\d+\/index\.html$/.test(name)) numbered++;
  }
  return { written, pages, numbered };
}

/** Whether a story's page stands in an output folder. */
export function hasPage(folder: string, id: string): boolean {
  return existsSync(path.join(folder, id, 'index.html'));
}
