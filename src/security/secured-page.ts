import { createHash } from 'node:crypto';
import { policyMeta } from './directives.ts';
import { inlineCode } from './inline-code.ts';
import { type PolicySettings, pagePolicy } from './page-policy.ts';

/** A page as the templates printed it. */
export interface PrintedPage {
  /** Site path. */
  path: string;
  html: string;
  /** The policy that Astro made of it (`security.csp`); it may stand in the page instead. */
  policy?: string | undefined;
  /** Texts of scripts that the templates put into it themselves. */
  ownScripts: ReadonlySet<string>;
}

const charset = '<meta charset="utf-8">';
const astroMeta = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * A page that states its own policy before all else. Only scripts that the templates are made of are named in it: those
 * that Astro lists (it lists all scripts of the site on each page, and not the styles as it prints them), and the templates'
 * own. What content has brought in is not run. A fragment, which has no head, stays as it is, and so does a page that
 * Astro gives no policy, in `astro dev`.
 */
export function securedPage(
  { path, html, policy, ownScripts }: PrintedPage,
  settings: PolicySettings,
): string {
  const listed = policy ?? astroMeta.exec(html)?.[1];
  if (listed === undefined || !html.includes(charset)) return html;
  const { scripts, styles } = inlineCode(html);
  const trusted = scripts.filter((text) => ownScripts.has(text) || listed.includes(hashOf(text)));
  const hashes = { scripts: hashesOf(trusted), styles: hashesOf(styles) };
  const meta = policyMeta(pagePolicy(path, hashes, settings));
  return html.replace(astroMeta, '').replace(charset, charset + meta);
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
