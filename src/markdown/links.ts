import { decodePath } from '../content/paths.ts';
import { longestAddress } from '../content/schema-terms.ts';

/** Longest title of a link, and longest caption of an image in a body: one definition may be printed thousands of times. */
export const longestTitle = 500;

/** Where a link in a body leads, once read with suspicion. */
export type LinkTarget =
  | { kind: 'site'; path: string; suffix: string }
  | { kind: 'outside'; href: string }
  | { kind: 'contact'; href: string }
  | { kind: 'fragment'; href: string }
  | { kind: 'unsafe' };

/**
 * Classes a link target: site paths (`/2026/02/slug/#part`), http(s) addresses without credentials, `mailto:`, `tel:`
 * and fragments; everything else, in whatever disguise (entities, control characters, `//host`), is unsafe. A path is
 * decoded, what follows it stays as it was typed: decoded once more it would ask for something else (`?q=%2526`).
 */
export function linkTarget(href: string): LinkTarget {
  const decoded = decodePath(href);
  if (decoded === undefined || decoded.length > longestAddress) return { kind: 'unsafe' };
  if (/[\p{Cc}\p{Cs}\\]/u.test(decoded)) return { kind: 'unsafe' };
  if (/^#\S*$/.test(decoded)) return { kind: 'fragment', href };
  if (decoded.startsWith('/')) {
    if (decoded.startsWith('//')) return { kind: 'unsafe' };
    const [path = ''] = decoded.split(/[?#]/, 1);
    const [suffix = ''] = /[?#].*/s.exec(href) ?? [];
    return { kind: 'site', path: path.normalize('NFC'), suffix };
  }
  if (/^(?:mailto:[^\s@]+@[^\s@]+|tel:[+\d][\d\s().-]*)$/i.test(decoded)) return { kind: 'contact', href };
  if (/^https?:\/\//i.test(href)) {
    const url = URL.parse(href);
    if (url?.hostname && url.username === '' && url.password === '') return { kind: 'outside', href };
  }
  return { kind: 'unsafe' };
}
