/** An object of schema.org. Undefined properties are left out when it is printed. */
export interface JsonLd {
  '@type': string;
  [property: string]: unknown;
}

/**
 * JSON-LD for a `<script type="application/ld+json">`. JSON is escaped where HTML or an old JavaScript reader would see
 * more in it than text: `<` (which ends the element or opens a comment, HTML section 13.1.2), U+2028 and U+2029.
 */
export function serialiseJsonLd(data: object): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
