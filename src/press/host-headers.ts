import type { Settings } from '../site.config.ts';
import { mediaType, namedTypes } from './media-types.ts';
import type { SiteFile } from './redirects.ts';

/** How long browsers and CDNs may keep a file without asking again: one that is named by its content, and any other. */
export const caching = { immutable: 'public, max-age=31536000, immutable', brief: 'public, max-age=60' };

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

/**
 * What browsers may do with any page: nothing of it is framed, guessed, handed to plug-ins or told in full to other sites.
 * Windows that the form for editors opens to sign in still know it.
 */
const security: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "base-uri 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * `_headers` for hosts that read it (Cloudflare Pages, Netlify). Both ask again for what has no rule of caching, and join a
 * header that two rules give, so that no two rules give the same.
 */
export function headersFile(settings: Pick<Settings, 'url'>): SiteFile {
  const rules = [
    ruleOf('/*', siteHeaders(settings)),
    ...Object.keys(namedTypes).map((name) => ruleOf(`/*${name}`, { 'Content-Type': mediaType(name) ?? '' })),
    ...immutable.map((path) => ruleOf(path, { 'Cache-Control': caching.immutable })),
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
