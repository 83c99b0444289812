import type { Settings } from '../site.config.ts';
import { mediaType, namedTypes } from './media-types.ts';
import type { SiteFile } from './redirects.ts';

/**
 * How long a file may be kept without asking again: one that is named by its content, any other where a CDN is not told of a
 * deploy, and any other where it is.
 */
export const caching = {
  immutable: 'public, max-age=31536000, immutable',
  brief: 'public, max-age=60',
  none: 'public, max-age=0, must-revalidate',
};

/** Paths of files that are named by their content: other bytes get another name. */
const immutable = [
  '/_astro/*',
  '/icons/*',
  '/images/*',
  ...['fragment', 'index', 'filter'].flatMap((kind) => [`/pagefind/${kind}/*`, `/pagefind/:part/${kind}/*`]),
  '/pagefind/*.pf_meta',
];

/** {@link immutable} paths as regular expressions that nginx reads too. */
export const immutablePatterns = immutable.map(
  (path) => `^${path.replaceAll('.', '\\.').replaceAll('*', '.*').replace(/:\w+/, '[^/]+')}$`,
);

/** Folders of pages that every site has; others are those of its stories, lists and static pages. */
const pageFolders = ['archive', 'cities', 'feeds', 'fragments', 'lite', 'offline', 's', 'saved', 'search'];

/**
 * What browsers may do with any page: nothing of it is framed, guessed, handed to plug-ins or told in full to other sites.
 * Windows that the form for editors opens to sign in still know it. What a page may load and run it says itself
 * (`src/security/`); a policy here holds as well, so that it has only what no page may do, and what a page cannot forbid.
 */
const security: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * `_headers` for hosts that read it (Cloudflare Pages, Netlify). Both have browsers ask again for what has no rule of
 * caching, by the same header that pages are given here, and join a header that two rules give, so that no two rules give the
 * same. `folders` are those of pages, without slashes. Cloudflare reads a hundred rules: those of pages come last.
 */
export function headersFile(settings: Pick<Settings, 'url'>, folders: Iterable<string> = []): SiteFile {
  const pages = ['/', ...[...new Set([...pageFolders, ...folders])].map((name) => `/${encodeURI(name)}/*`)];
  const rules = [
    ruleOf('/*', siteHeaders(settings)),
    ...Object.keys(namedTypes).map((name) => ruleOf(`/*${name}`, { 'Content-Type': mediaType(name) ?? '' })),
    ...immutable.map((path) => ruleOf(path, { 'Cache-Control': caching.immutable })),
    ...pages.map((path) => ruleOf(path, { 'Cache-Control': caching.none })),
  ];
  return { path: '_headers', text: rules.join('\n') };
}

/** The headers of every answer, errors too; encryption is asked for where the site has it. */
export function siteHeaders({ url }: Pick<Settings, 'url'>): Readonly<Record<string, string>> {
  return url.startsWith('https:')
    ? { ...security, 'Strict-Transport-Security': 'max-age=31536000' }
    : security;
}

function ruleOf(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
