import type { Settings } from '../site.config.ts';

/** What a list of stories has in common. */
export type ListKind = 'section' | 'city' | 'region' | 'source' | 'tag' | 'author' | 'year' | 'month' | 'day';

/** First steps of addresses that the site itself uses: no static page may have such a name. */
export const reservedNames: ReadonlySet<string> = new Set([
  '404',
  'admin',
  'archive',
  'author',
  'cities',
  'city',
  'corrections',
  'feeds',
  'fragments',
  'icons',
  'images',
  'lite',
  'offline',
  'pagefind',
  'region',
  's',
  'saved',
  'search',
  'section',
  'source',
  'tag',
]);

/** First steps of addresses below which the site alone has files: no old address begins so. */
export const fileAreas: ReadonlySet<string> = new Set([
  '404.html',
  '_astro',
  'fragments',
  'icons',
  'images',
  'lite',
  'pagefind',
  's',
]);

/** `2026/02/slug` → `/2026/02/slug/`. */
export function articlePath(id: string): string {
  return `/${id}/`;
}

/** `/city/settat/`, `/2026/02/` (whose id is `2026/02`). */
export function listPath(kind: ListKind, id: string): string {
  return kind === 'year' || kind === 'month' || kind === 'day' ? `/${id}/` : `/${kind}/${id}/`;
}

/** A numbered page of a list: `/city/settat/page/3/`. */
export function archivePagePath(list: string, number: number): string {
  return `${list}page/${number}/`;
}

/** The short address of a story by its code: `/s/k7m2xwq/`. */
export function shortPath(code: string): string {
  return `/s/${code}/`;
}

/** The page of the lite edition that stands for a page: `/lite/2026/02/slug/`, and `/lite/` for the front page. */
export function litePath(path: string): string {
  return `/lite${path}`;
}

/** The page of all corrections. */
export const correctionsPath = '/corrections/';

/** The feeds beside a list, or of the whole site for `/`. */
export function feedPaths(list: string): { rss: string; json: string } {
  return { rss: `${list}rss.xml`, json: `${list}feed.json` };
}

/** A site path as an absolute, percent-encoded address. */
export function absolute(path: string, origin: string): string {
  return new URL(path, origin).href;
}

/** Addresses of the pages and files that every edition has, whatever its stories. */
export function fixedPaths({ lite, admin }: Pick<Settings, 'lite' | 'admin'>): string[] {
  return [
    '/',
    '/archive/',
    '/cities/',
    '/feeds/',
    correctionsPath,
    ...Object.values(feedPaths(correctionsPath)),
    '/search/',
    '/saved/',
    '/offline/',
    '/sw.js',
    '/manifest.webmanifest',
    '/rss.xml',
    '/feed.json',
    '/feeds.opml',
    '/robots.txt',
    '/sitemap-index.xml',
    ...(lite ? [litePath('/')] : []),
    ...(admin ? ['/admin/'] : []),
  ];
}
