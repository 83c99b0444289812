import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isRunning, thisProcess } from './running.ts';

/**
 * Writes a file beside its place and renames it in, so that it is old or new, whole, whatever happens to the process or the
 * machine: its bytes are on the disk before it has its name. It keeps its mode. It need not stand yet.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const standing = statSync(file, { throwIfNoEntry: false });
  placeFile(file, (beside) => {
    writeFlushed(beside, content);
    if (standing) chmodSync(beside, standing.mode);
  });
}

/** Writes a file as {@link replaceFile} does unless one stands; says whether it was written. */
export function createFile(file: string, content: string | Uint8Array): boolean {
  if (existsSync(file)) return false;
  replaceFile(file, content);
  return true;
}

/** Has a file made beside its place and renames it in. What is left of one that was not finished is removed, here or later. */
export function placeFile(file: string, make: (beside: string) => void): void {
  const folder = path.dirname(file);
  clearAbandoned(folder);
  const beside = path.join(folder, `.${thisProcess}.unfinished`);
  try {
    make(beside);
    renameSync(beside, file);
  } finally {
    removeQuietly(beside);
  }
}

function writeFlushed(file: string, content: string | Uint8Array): void {
  const descriptor = openSync(file, 'w');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } catch (error) {
    throw placed(error, file);
  } finally {
    closeSync(descriptor);
  }
}

/** An error of the file system with its path, which Node leaves out where a write fails. */
export function placed(error: unknown, file: string): unknown {
  return error instanceof Error && 'syscall' in error && !('path' in error)
    ? Object.assign(error, { path: file })
    : error;
}

/** Folders that this process has looked through: some hold a hundred thousand files. */
const cleared = new Set<string>();

/** Removes what killed processes left of files in a folder. */
function clearAbandoned(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  for (const name of readdirSync(folder)) {
    const [, owner] = /^\.(\d+-\w+)\.unfinished$/.exec(name) ?? [];
    if (owner && !isRunning(owner)) removeQuietly(path.join(folder, name));
  }
}

/** Removes a file whose staying would harm nobody; what cannot be removed now is removed by a later run. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
