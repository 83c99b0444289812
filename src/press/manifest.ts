import type { Stats } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from './keys.ts';

/** What stands in an output folder, and the key that each file was printed with. */
export interface Manifest {
  /** Of this file's form. */
  version: 1;
  /** What tells the folder from any other that may stand in its place. */
  folder: string;
  files: Record<string, string>;
}

/** Where the manifest of an output folder is kept. */
export function manifestPath(cache: string, out: string): string {
  return path.join(cache, 'manifests', `${digest(out)}.json`);
}

/** What a command holds while it works on an output folder. */
export function lockPath(cache: string, out: string): string {
  return `${manifestPath(cache, out)}.lock`;
}

/** The manifest of an output folder; undefined where it is missing, damaged, or of a folder that stands no longer. */
export async function readManifest(file: string, out: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    return manifest.version === 1 && manifest.folder === (await folderMark(out)) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the folder that stands at `out` is the one that a manifest was kept of, whatever has become of its files. */
export async function knowsFolder(file: string, out: string): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    return manifest.folder.startsWith(`${markOf(await stat(out))} `);
  } catch {
    return false;
  }
}

/** Keeps a manifest; a reader finds the old one or the new one, whole. */
export async function writeManifest(file: string, out: string, files: Record<string, string>): Promise<void> {
  const manifest: Manifest = { version: 1, folder: await folderMark(out), files };
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, JSON.stringify(manifest));
  await rename(unfinished, file);
}

/** A folder that was removed and made again is another one; a front page that someone else wrote shows. */
async function folderMark(out: string): Promise<string> {
  const [folder, front] = await Promise.all([stat(out), stat(path.join(out, 'index.html'))]);
  return `${markOf(folder)} ${front.mtimeMs} ${front.size}`;
}

const markOf = ({ ino, birthtimeMs }: Stats) => `${ino} ${birthtimeMs}`;
