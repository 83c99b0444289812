import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A byte order mark that the file of a story begins with, else nothing: readers of stories pass over it. */
export function byteOrderMarkOf(full: string): string {
  return readFileSync(full, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
}

/**
 * Puts another text into a file, line by line: the file keeps its line ends and its mode. The text has as many lines as the
 * file. It is written beside the file and renamed in, so that a file is old or new.
 */
export function rewriteLines(full: string, text: string): void {
  const file = realpathSync(full);
  const ends = readFileSync(file, 'utf8').match(/\r\n?|\n/g) ?? [];
  const lines = text.split('\n').map((line, index) => line + (ends[index] ?? ''));
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    writeFileSync(unfinished, lines.join(''));
    chmodSync(unfinished, statSync(file).mode);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
