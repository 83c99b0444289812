import { existsSync, globSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** One HTML page of a built site. */
export interface BuiltPage {
  /** Site path: `/2026/02/slug/`. */
  path: string;
  html: string;
  document: HTMLElement;
}

/** Site paths of the files that a built site has, sorted. */
export function sitePaths(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .sort();
}

/** The text of a file of a built site. */
export function readSite(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Every HTML page, but for fragments that pages include. */
export function readPages(folder: string): BuiltPage[] {
  return sitePaths(folder, '**/*.html')
    .filter((file) => !file.startsWith('/fragments/'))
    .map((file) => {
      const html = readSite(folder, file);
      return { path: file.replace(/index\.html$/, ''), html, document: parse(html) };
    });
}

/** Whether a site path, in either encoding, leads to a file of the site. */
export function leadsSomewhere(folder: string, address: string): boolean {
  const file = decodeURI(address.split(/[?#]/)[0] ?? '');
  return existsSync(path.join(folder, file.endsWith('/') ? `${file}index.html` : file));
}

/** Every file of a folder with its bytes (base64), in the order of their names. */
export async function bytesIn(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const read = entries.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(folder, file), (await readFile(file)).toString('base64')] as const;
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files that differ between two folders' contents, or are in one only. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((file) => one.get(file) !== other.get(file))
    .sort();
}

const shown = /(?:src|href|srcset)="([^"]*)"/g;

/** What pages of a site, as {@link bytesIn} gives it, show and the site does not have: images, icons, scripts, fonts. */
export function missingAssets(site: ReadonlyMap<string, string>): string[] {
  const missing: string[] = [];
  for (const [file, bytes] of site) {
    if (!file.endsWith('.html')) continue;
    for (const [, value = ''] of Buffer.from(bytes, 'base64').toString().matchAll(shown))
      for (const address of value.split(/[\s,]+/))
        if (/^\/(?:_astro|images|icons)\//.test(address) && !site.has(address.slice(1)))
          missing.push(`${file} shows what is not there: ${address}`);
  }
  return missing;
}
