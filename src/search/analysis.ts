const invisible = /[\u0610-\u061A\u064B-\u0652\u0670\u0640\u200B-\u200F\u2060-\u2069\uFEFF]/g;

/**
 * The one place where text is prepared for Pagefind, at build and in the browser alike: vowel marks, tatweel and
 * invisible characters are dropped and digits made ASCII, so that both sides spell a word the same way. What readers
 * see is left readable. Idempotent.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** A word of no language. Every page of the index holds it: to ask for it is to ask for them all. */
export const everyPage = '_';
