import type { Settings } from '../site.config.ts';
import type { SiteFile } from './redirects.ts';

/** Paths of files that are named by their content: other bytes get another name. */
const immutable = [
  '/_astro/*',
  '/icons/*',
  '/images/*',
  ...['fragment', 'index', 'filter'].flatMap((kind) => [`/pagefind/${kind}/*`, `/pagefind/:part/${kind}/*`]),
];

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
export function headersFile({ url }: Pick<Settings, 'url'>): SiteFile {
  const always = url.startsWith('https:')
    ? { ...security, 'Strict-Transport-Security': 'max-age=31536000' }
    : security;
  const rules = [
    ruleOf('/*', always),
    ...immutable.map((path) => ruleOf(path, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
  ];
  return { path: '_headers', text: rules.join('\n') };
}

function ruleOf(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
