/** The site path that a request asks for, decoded and in NFC. Undefined where it is no address. */
export function askedPath(target: string): string | undefined {
  const path = /^[^?#]*/.exec(target)?.[0] ?? '';
  try {
    return path.startsWith('/') ? decodeURI(path).normalize('NFC') : undefined;
  } catch {
    return undefined;
  }
}

/** The old addresses of a `_redirects` file, decoded, and where each leads, encoded. */
export function readRedirects(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', to]) => {
      const old = askedPath(from);
      return old === undefined || !to ? [] : [[old, to] as const];
    }),
  );
}
