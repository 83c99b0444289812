import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a text beside a file and renames it in, so that the file is old or new, and keeps its mode. It need not stand yet. */
export function replaceFile(file: string, text: string): void {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  const standing = statSync(file, { throwIfNoEntry: false });
  try {
    writeFileSync(unfinished, text);
    if (standing) chmodSync(unfinished, standing.mode);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
