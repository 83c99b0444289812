import { createHash } from 'node:crypto';
import { policyMeta, policyStart } from './directives.ts';
import { inlineCode } from './inline-code.ts';
import { type PolicySettings, pagePolicy } from './page-policy.ts';

/** A page as the templates printed it. */
export interface PrintedPage {
  /** Site path. */
  path: string;
  html: string;
  /** Texts of scripts that the templates are made of, unless Astro has listed them in the page (`security.csp`). */
  ownScripts: ReadonlySet<string>;
}

const charset = '<meta charset="utf-8">';
const astroStart = '<meta http-equiv="content-security-policy" content="';
const astroMeta = new RegExp(`${astroStart}([^"]*)">`);

/**
 * A page that states its own policy before all else. It names those of its scripts that the templates are made of; what
 * content has brought in is not run. Astro's own policy, which lists all scripts of the site in each page, and which it makes
 * only in a static `astro build` (in the press it would take as long as half the page), goes. A fragment, which has no head,
 * stays as it is, and so does a page that states its policy itself.
 */
export function securedPage({ path, html, ownScripts }: PrintedPage, settings: PolicySettings): string {
  if (!html.includes(charset) || html.includes(policyStart)) return html;
  const [astros = '', listed = ''] = (html.includes(astroStart) && astroMeta.exec(html)) || [];
  const { scripts, styles } = inlineCode(html);
  const trusted = scripts.filter((text) => ownScripts.has(text) || listed.includes(hashOf(text)));
  const hashes = { scripts: hashesOf(trusted), styles: hashesOf(styles) };
  const meta = policyMeta(pagePolicy(path, hashes, settings));
  return html.replace(astros, '').replace(charset, charset + meta);
}

const hashesOf = (texts: readonly string[]) => [...new Set(texts.map(hashOf))];

/** Pages share their scripts and styles: a site has some dozens of them. */
const known = new Map<string, string>();

/** The hash source of an inline script or style. */
function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}
