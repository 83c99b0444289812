import { textDigest } from '../content/read-article.ts';
import type { JournalEntry } from './journal.ts';

/**
 * Stories that link to others of their import which were then skipped, with their text without those links. A story that
 * an author has touched since is left alone.
 */
export function* settleLinks(
  entries: readonly JournalEntry[],
  stands: ReadonlySet<string>,
  textOf: (file: string) => string | undefined,
): Generator<{ entry: JournalEntry; text: string; gone: string[] }> {
  for (const entry of entries) {
    const gone = entry.awaits.filter((path) => !stands.has(path));
    if (gone.length === 0) continue;
    const text = textOf(entry.file);
    if (text === undefined || textDigest(text) !== entry.text) continue;
    yield { entry, text: gone.reduce(withoutLink, text), gone };
  }
}

/** A text whose links to a path are words; «اقرأ أيضا:» before one becomes words too. */
function withoutLink(text: string, path: string): string {
  const target = `](${path})`;
  const lines = text
    .split('\n')
    .map((line) => (line.endsWith(target) ? line.replace(readAlso, '$1\\:') : line));
  return lines
    .join('\n')
    .split(target)
    .reduce((before, after) => {
      const open = openingBracket(before);
      return `${before.slice(0, open)}${before.slice(open + 1)}${after}`;
    });
}

const readAlso = /^([اإ]قر[أا]\s+[أا]يض(?:اً?|ًا)\s*):(?=\s*\[)/u;

/** Where the last bracket stands that is not escaped. */
function openingBracket(text: string): number {
  for (let at = text.lastIndexOf('['); at >= 0; at = text.lastIndexOf('[', at - 1)) {
    const slashes = /\\*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
