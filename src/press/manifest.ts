import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from './keys.ts';

/** What stands in an output folder, and the key that each file was printed with. */
export interface Manifest {
  /** Of this file's form. */
  version: 1;
  /** What tells the folder from any other that may stand in its place. */
  folder: string;
  /** The time and size of its front page: every run sets the time anew, so that they tell states of the folder apart. */
  front: string;
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

/** The manifest of an output folder; undefined where it is missing, damaged, or of another state of it. */
export async function readManifest(file: string, out: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    return manifest.version === 1 && manifest.front === (await frontMark(out)) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the folder that stands at `out` is the one that a manifest was kept of, whatever has become of its files. */
export async function knowsFolder(file: string, out: string): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    return manifest.folder === (await folderMark(out));
  } catch {
    return false;
  }
}

/** Keeps a manifest; a reader finds the old one or the new one, whole. */
export async function writeManifest(file: string, out: string, files: Record<string, string>): Promise<void> {
  const now = new Date();
  await utimes(path.join(out, 'index.html'), now, now);
  const [folder, front] = await Promise.all([folderMark(out), frontMark(out)]);
  const manifest: Manifest = { version: 1, folder, front, files };
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, JSON.stringify(manifest));
  await rename(unfinished, file);
}

async function folderMark(out: string): Promise<string> {
  const { ino, birthtimeMs } = await stat(out);
  return `${ino} ${birthtimeMs}`;
}

/** Holds also where the folder was moved or unpacked from an archive that keeps times; fails where it is an older copy. */
async function frontMark(out: string): Promise<string> {
  const { mtimeMs, size } = await stat(path.join(out, 'index.html'));
  return `${mtimeMs} ${size}`;
}
