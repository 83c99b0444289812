const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/**
 * What a reader sees of a heading as the site prints it: text, escaped, and `<bdi>`. Parsers of HTML are left aside: Trusted
 * Types refuse them what a cache holds.
 */
export function textOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
      code === undefined ? (characters[name] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .trim();
}
