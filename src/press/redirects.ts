import { articlePage } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { leadingPage } from '../seo/leading-page.ts';
import { leading } from '../strings/reader.ts';
import { type HostRules, hostRules, pageFile } from './host-rules.ts';

/** A file of the site: its path below the output folder, and its text. */
export interface SiteFile {
  path: string;
  text: string;
}

/**
 * The lines of `_redirects`. Cloudflare Pages compares an address as it was sent, always follows a line, and knows no 410.
 * Netlify compares it decoded, and takes no notice of a line where a file stands, as a page does at most old addresses,
 * unless the line is forced by `!`; its first line for an address holds.
 */
export function redirectLines({ settings, redirects, gone }: Omit<HostRules, 'pages'>): string[] {
  const moved = [...redirects].sort(([a], [b]) => (a < b ? -1 : 1));
  if (settings.host !== 'netlify')
    return moved.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301`);
  const rules = [
    ...gone.map((path) => [path, `${encodeURI(pageFile(path))} 410!`] as const),
    ...moved.map(([from, to]) => [from, `${encodeURI(to)} 301!`] as const),
  ];
  return rules.flatMap(([from, rest]) =>
    [...new Set([from, encodeURI(from)])].map((form) => `${form} ${rest}`),
  );
}

/**
 * What leads readers from old addresses to the new: `_redirects` for hosts that read it (Netlify, Cloudflare Pages),
 * and for all others a page at each old address that names a folder or an HTML file.
 */
export function redirectFiles(catalogue: Catalogue): SiteFile[] {
  const { redirects, byId, withdrawn } = catalogue;
  const lines = redirectLines(hostRules(catalogue));
  if (lines.length === 0) return [];
  const pages = [...redirects].flatMap(([from, to]) => {
    const id = to.slice(1, -1);
    const story = byId.get(id);
    const page = story ? articlePage(story, catalogue) : withdrawn.get(id);
    if (!page || !/(?:\/|\.html?)$/i.test(from)) return [];
    const file = from.slice(1);
    return [
      {
        path: file.endsWith('/') ? `${file}index.html` : file,
        text: leadingPage(page, leading.moved, catalogue),
      },
    ];
  });
  return [{ path: '_redirects', text: `${lines.join('\n')}\n` }, ...pages];
}
