import { articlePage } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { leadingPage } from '../seo/leading-page.ts';
import { leading } from '../strings/reader.ts';
import { type HostRules, hostRules } from './host-rules.ts';

/** A file of the site: its path below the output folder, and its text. */
export interface SiteFile {
  path: string;
  text: string;
}

/**
 * The lines of `_redirects`. Netlify takes no notice of a line where a file stands, as a page does at most old addresses,
 * unless the line is forced by `!`; it also answers withdrawn addresses with 410. Cloudflare Pages always follows a line, and
 * knows neither.
 */
export function redirectLines({ settings, redirects, gone }: Omit<HostRules, 'pages'>): string[] {
  const isNetlify = settings.host === 'netlify';
  const moved = [...redirects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} ${isNetlify ? '301!' : '301'}`);
  const withdrawn = isNetlify
    ? gone.toSorted().map((path) => `${encodeURI(path)} ${encodeURI(path)}index.html 410!`)
    : [];
  return [...moved, ...withdrawn];
}

/**
 * What leads readers from old addresses to the new: `_redirects` for hosts that read it (Netlify, Cloudflare Pages),
 * and for all others a page at each old address that names a folder or an HTML file.
 */
export function redirectFiles(catalogue: Catalogue): SiteFile[] {
  const { redirects, byId } = catalogue;
  const lines = redirectLines(hostRules(catalogue));
  if (lines.length === 0) return [];
  const pages = [...redirects].flatMap(([from, to]) => {
    const story = byId.get(to.slice(1, -1));
    if (!story || !/(?:\/|\.html?)$/i.test(from)) return [];
    const file = from.slice(1);
    return [
      {
        path: file.endsWith('/') ? `${file}index.html` : file,
        text: leadingPage(articlePage(story, catalogue), leading.moved, catalogue),
      },
    ];
  });
  return [{ path: '_redirects', text: `${lines.join('\n')}\n` }, ...pages];
}
