import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** Names the folders whose files the bench may remove. */
const mark = '.nashra-bench';

/** Takes a folder that is new or empty, or that the bench took before. Throws for any other: its files are someone's. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(folder, mark)) && readdirSync(folder).length > 0)
    throw new Error(`${folder} holds files that the bench did not make: name another folder`);
  writeFileSync(path.join(folder, mark), '');
}
