import { mkdir, readdir, readFile, rename, rmdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Manifest } from './manifest.ts';
import { withScratch } from './scratch.ts';

/** One file of the site: its path below the output folder, its key, and its bytes when they are asked for. */
export interface Print {
  file: string;
  key: string;
  bytes(): Promise<Uint8Array | string>;
}

/** What a run did. */
export interface Printed {
  printed: string[];
  deleted: string[];
  kept: number;
}

/** Files under way at a time. */
const concurrency = 8;

/**
 * What must be printed, and what must go, for an output folder that holds `present` to become the planned site. Only
 * what an earlier run printed goes: a file that someone else put there stays.
 */
export function compare(
  plan: readonly Print[],
  manifest: Pick<Manifest, 'files'>,
  present: ReadonlySet<string>,
): { stale: Print[]; gone: string[] } {
  const planned = new Set(plan.map(({ file }) => file));
  return {
    stale: plan.filter(({ file, key }) => manifest.files[file] !== key || !present.has(file)),
    gone: Object.keys(manifest.files)
      .filter((file) => !planned.has(file) && present.has(file))
      .sort(),
  };
}

/**
 * Brings an output folder to the planned site. Everything stale is printed beside it first: a page that cannot be
 * printed leaves the folder as it was. Then the folders are made, each file whose bytes differ is renamed into its place, and deletions come last, so that at
 * any moment every file is the old one or the new one, whole. `announce` is told what is stale, and which files are about
 * to change or go.
 */
export async function printInto(
  out: string,
  plan: readonly Print[],
  manifest: Manifest,
  announce: (stale: readonly Print[], touched: readonly string[]) => Promise<void>,
): Promise<Printed> {
  const present = await filesIn(out);
  const { stale, gone } = compare(plan, manifest, present);
  const printed: string[] = [];
  if (stale.length > 0)
    await withScratch(path.dirname(out), path.basename(out), async (staging) => {
      await printAll(staging, stale);
      for (const { file } of stale)
        if (!present.has(file) || !(await sameBytes(path.join(staging, file), path.join(out, file))))
          printed.push(file);
      await announce(stale, [...printed, ...gone]);
      for (const file of printed) await mkdir(path.dirname(path.join(out, file)), { recursive: true });
      for (const file of printed) await rename(path.join(staging, file), path.join(out, file));
    });
  else if (gone.length > 0) await announce([], gone);
  for (const file of gone) await unlink(path.join(out, file));
  for (const file of gone) await removeEmptyFolders(out, path.dirname(file));
  return { printed, deleted: gone, kept: plan.length - printed.length };
}

/** Prints files into a folder. */
export async function printAll(folder: string, prints: readonly Print[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const made = new Set<string>();
  await pMap(
    prints,
    async ({ file, bytes }) => {
      const full = path.join(folder, file);
      const content = await bytes();
      if (!made.has(path.dirname(full))) await mkdir(path.dirname(full), { recursive: true });
      made.add(path.dirname(full));
      await writeFile(full, content);
    },
    { concurrency },
  );
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}

/** The files below a folder by their paths in it, with `/`; none where there is no such folder. */
export async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory());
  return new Set(
    files.map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    ),
  );
}

async function removeEmptyFolders(out: string, folder: string): Promise<void> {
  if (folder === '.') return;
  try {
    await rmdir(path.join(out, folder));
  } catch {
    return;
  }
  await removeEmptyFolders(out, path.dirname(folder));
}
