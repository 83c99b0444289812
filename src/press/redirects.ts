import { isolateRuns } from '../arabic/bidi.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absolute } from '../catalogue/urls.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import type { Settings } from '../site.config.ts';
import { reader } from '../strings.ts';

/** A file of the site: its path below the output folder, and its text. */
export interface SiteFile {
  path: string;
  text: string;
}

/**
 * What leads readers from old addresses to the new: `_redirects` for hosts that read it (Netlify, Cloudflare Pages),
 * and for all others a page at each old address that names a folder or an HTML file.
 */
export function redirectFiles({ redirects, byId, settings }: Catalogue): SiteFile[] {
  const entries = [...redirects].sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return [];
  const lines = entries.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`);
  const pages = entries
    .filter(([from]) => /(?:\/|\.html?)$/i.test(from))
    .map(([from, to]) => {
      const file = from.slice(1);
      const title = byId.get(to.slice(1, -1))?.title ?? '';
      return { path: file.endsWith('/') ? `${file}index.html` : file, text: movedPage(to, title, settings) };
    });
  return [{ path: '_redirects', text: lines.join('') }, ...pages];
}

function movedPage(to: string, title: string, { url, language, name }: Settings): string {
  const address = escapeHtml(absolute(to, url));
  const path = escapeHtml(encodeURI(to));
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(isolateRuns(`${title} (${reader.movedTitle}) – ${name}`))}</title>
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${path}">
</head>
<body>
<main>
<h1>${reader.movedTitle}</h1>
<p>${reader.moved} <a href="${path}">${isolatedHtml(title)}</a></p>
</main>
</body>
</html>
`;
}
