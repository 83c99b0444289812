import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file and the folders above it, or removes it where there is no text. Gives its path. */
export function putFile(file: string, text: string | undefined): string {
  if (text === undefined) rmSync(file, { force: true });
  else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return file;
}
