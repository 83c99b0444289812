import { articlePage } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { leadingPage } from '../seo/leading-page.ts';
import { leading } from '../strings/reader.ts';

/** A file of the site: its path below the output folder, and its text. */
export interface SiteFile {
  path: string;
  text: string;
}

/**
 * What leads readers from old addresses to the new: `_redirects` for hosts that read it (Netlify, Cloudflare Pages),
 * and for all others a page at each old address that names a folder or an HTML file.
 */
export function redirectFiles(catalogue: Catalogue): SiteFile[] {
  const { redirects, byId, withdrawn } = catalogue;
  const entries = [...redirects].sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return [];
  const lines = entries.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`);
  const pages = entries.flatMap(([from, to]) => {
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
  return [{ path: '_redirects', text: lines.join('') }, ...pages];
}
