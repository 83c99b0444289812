/** The site path that a request asks for, decoded and in NFC. Undefined where it is no address. */
export function askedPath(target: string): string | undefined {
  const path = /^[^?#]*/.exec(target)?.[0] ?? '';
  try {
    return path.startsWith('/') ? decodeURI(path).normalize('NFC') : undefined;
  } catch {
    return undefined;
  }
}

/** The old addresses of a `_redirects` file, decoded, and where each leads, encoded; lines of another status lead nowhere. */
export function readRedirects(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', to, status = '301']) => {
      const old = askedPath(from);
      return old === undefined || !to || !status.startsWith('301') ? [] : [[old, to] as const];
    }),
  );
}
