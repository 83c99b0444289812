/** Longest slug, in UTF-8 bytes: file systems allow 255 for a name, and the press needs room for its own suffixes. */
export const longestSlug = 200;

/** The form of a slug, for programs that know no more of it than a pattern (ECMA-262 with the flag `u`). */
export const slugPattern = String.raw`^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$`;

const form = new RegExp(slugPattern, 'u');

/**
 * Whether a text can stand in an address as it is: letters and digits of any script joined by single hyphens, in NFC,
 * in lower case, at most {@link longestSlug} bytes. One or two digits alone are the day pages' (`/2026/02/10/`), and
 * `page` is the archives'.
 */
export function isSlug(text: string): boolean {
  return (
    form.test(text) &&
    text === text.normalize('NFC').toLowerCase() &&
    !/^\d{1,2}$/.test(text) &&
    text !== 'page' &&
    new TextEncoder().encode(text).length <= longestSlug
  );
}

/**
 * The slug of a name an author wrote: «المدن المتعلمة!» → `المدن-المتعلمة`. Vowel marks and tatweel are dropped,
 * everything that is no letter or digit becomes a hyphen. Idempotent; empty for a text without letters or digits.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return truncate(slug);
}

function truncate(slug: string): string {
  let cut = slug.slice(0, longestSlug);
  while (new TextEncoder().encode(cut).length > longestSlug) cut = cut.slice(0, -1);
  return cut.replace(/[\uD800-\uDBFF]$/, '').replace(/-+$/, '');
}
