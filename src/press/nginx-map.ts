/**
 * Rows of an nginx `map` of `$uri`, which is decoded: in whatever hex digits an address is sent, it is found. Every path
 * stands there in NFC and NFD. nginx compares strings without regard to ASCII case; a path that differs from another one,
 * or from a page, by case alone is a regular expression, which nginx tries after all strings.
 */
export function mapRows(values: ReadonlyMap<string, string>, pages: readonly string[]): string[] {
  const alike = Map.groupBy(new Set([...values.keys(), ...pages]), folded);
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, value]) => {
      const isAlone = alike.get(folded(path))?.length === 1;
      const forms = new Set([path.normalize('NFC'), path.normalize('NFD')]);
      return [...forms].map((form) => `${quoted(isAlone ? form : `~^${escaped(form)}$`)} ${literal(value)};`);
    });
}

/**
 * The sizes of a hash that holds these paths, in bytes and in buckets: what nginx assumes is too small for Arabic addresses,
 * or for many. A bucket holds its key, two pointers and an end.
 */
export function hashSizes(paths: readonly string[]): { bucket: number; buckets: number } {
  const longest = Math.max(0, ...paths.map((path) => Buffer.byteLength(path.normalize('NFD'))));
  return {
    bucket: Math.max(64, powerAbove(longest + 32)),
    buckets: Math.max(2048, powerAbove(4 * paths.length)),
  };
}

/** A text as one word of an nginx configuration in which nginx reads no variables. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A text as one word where nginx would read a variable. Throws for `$`, which it knows no other way to write. */
export function literal(text: string): string {
  if (text.includes('$')) throw new RangeError(`nginx would read a variable in ${text}`);
  return quoted(text);
}

function folded(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function powerAbove(number: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, number)));
}
