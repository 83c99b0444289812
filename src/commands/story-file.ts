import { readFileSync, realpathSync } from 'node:fs';
import { replaceFile } from '../content/replace-file.ts';

/** A byte order mark that the file of a story begins with, else nothing: readers of stories pass over it. */
export function byteOrderMarkOf(full: string): string {
  return readFileSync(full, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
}

/**
 * Puts another text into a file, line by line: the file keeps its line ends and its mode. The text has as many lines as the
 * file.
 */
export function rewriteLines(full: string, text: string): void {
  const file = realpathSync(full);
  const ends = readFileSync(file, 'utf8').match(/\r\n?|\n/g) ?? [];
  const lines = text.split('\n').map((line, index) => line + (ends[index] ?? ''));
  replaceFile(file, lines.join(''));
}
