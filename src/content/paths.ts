/** A percent-encoded path or address as people read it; undefined where it cannot be decoded. */
export function decodePath(text: string): string | undefined {
  try {
    return decodeURI(text);
  } catch {
    return undefined;
  }
}

/**
 * The path below the content folder of a file that a story in `folder` names (`./photo.jpg`, `photo.jpg`,
 * `../shared/map.png`); undefined where the name is absolute, remote, or leads out of the content folder.
 */
export function contentPath(folder: string, name: string): string | undefined {
  const decoded = decodePath(name)?.normalize('NFC');
  if (decoded === undefined) return undefined;
  if (/^[a-z][a-z\d+.-]*:|^[/\\]|[\\\p{Cc}]/iu.test(decoded)) return undefined;
  const steps: string[] = folder === '' ? [] : folder.split('/');
  for (const step of decoded.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join('/');
}

/** `/2026/02/slug/` and `2026/02/slug` name the same story: `2026/02/slug`, in NFC. */
export function articleId(typed: string): string {
  return typed.replace(/^\/+|\/+$/g, '').normalize('NFC');
}
