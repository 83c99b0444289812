import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pMap from 'p-map';
import { isMissing } from '../content/files.ts';
import { placed } from '../content/replace-file.ts';
import { batchesOf, foldersOf } from './batches.ts';
import type { Manifest, Standing } from './manifest.ts';
import { standingOf, stands } from './manifest.ts';
import { withScratch } from './scratch.ts';
import type { Encoding } from './variants.ts';

/** One file of the site: its path below the output folder, its key, and its bytes when they are asked for. */
export interface Print {
  file: string;
  key: string;
  /** The absolute address that the templates print it for; absent for a file that they do not print. */
  address?: string;
  /** How its bytes are compressed, if they are. */
  encoding?: Encoding;
  bytes(): Promise<Uint8Array | string>;
}

/** What a run did. */
export interface Printed {
  printed: string[];
  deleted: string[];
  kept: number;
}

/** Prints files into a folder. */
export type PrintAll = (folder: string, prints: readonly Print[]) => Promise<void>;

/** Files under way at a time: libvips makes images in threads of its own. */
const concurrency = 4;

/** Prints files into a folder, in this thread. `step` is told of every file that is done. */
export async function printHere(
  folder: string,
  prints: readonly Print[],
  step: (done: number) => void = () => undefined,
): Promise<void> {
  const write = fileWriter(folder);
  const print = async ({ file, bytes }: Print) => {
    write(file, await bytes());
    step(1);
  };
  await pMap(prints, print, { concurrency });
}

/** Writes files below a folder; makes each folder above them once. */
export function fileWriter(folder: string): (file: string, content: Uint8Array | string) => void {
  const made = new Set<string>();
  return (file, content) => {
    const full = path.join(folder, file);
    const above = path.dirname(full);
    if (!made.has(above)) mkdirSync(above, { recursive: true });
    made.add(above);
    try {
      writeFileSync(full, content);
    } catch (error) {
      throw placed(error, full);
    }
  };
}

/**
 * What must be printed, and what must go, for an output folder to become the planned site. `isThere` says whether a file
 * stands in it as the manifest has it. Only what an earlier run printed goes: what others put there stays.
 */
export function compare(
  plan: readonly Print[],
  { files }: Pick<Manifest, 'files'>,
  isThere: (file: string, standing: Standing) => boolean,
): { stale: Print[]; gone: string[] } {
  const planned = new Set<string>();
  const stale = plan.filter(({ file, key }) => {
    planned.add(file);
    const standing = files.get(file);
    return standing?.key !== key || !isThere(file, standing);
  });
  return { stale, gone: [...files.keys()].filter((file) => !planned.has(file)).sort() };
}

/**
 * Brings an output folder to the planned site. Everything stale is printed beside it first: a page that cannot be
 * printed leaves the folder as it was. Then each file whose bytes differ is renamed into its place, what pages show before
 * the pages and what leads to them last, and deletions come after that, in the other order: at any moment every file is the
 * old one or the new one, whole, and no page shows what is not there. A folder that is not there yet, or empty, appears in
 * one piece. `announce` is told before any of it what is stale, and which files will change or go. With `trusts` no file is
 * looked at that need not be printed. Gives what stands in the folder afterwards.
 */
export async function printInto(
  out: string,
  plan: readonly Print[],
  manifest: Manifest,
  { printAll, trusts = false }: { printAll: PrintAll; trusts?: boolean },
  announce: (stale: readonly Print[], touched: readonly string[]) => Promise<void>,
): Promise<Printed & { files: Map<string, Standing> }> {
  const { stale, gone } = compare(plan, manifest, (file, standing) => trusts || stands(out, file, standing));
  const files = new Map<string, Standing>();
  for (const { file, key } of plan) {
    const known = manifest.files.get(file);
    files.set(file, known?.key === key ? known : { size: 0, mtimeMs: 0, ...known, key });
  }
  const printed: string[] = [];
  const deleted: string[] = [];
  const remove = (file: string) => {
    if (!removed(path.join(out, file))) return;
    deleted.push(file);
    removeEmptyFolders(out, path.dirname(file));
  };
  if (stale.length + gone.length > 0)
    await withScratch(path.dirname(out), path.basename(out), async (staging) => {
      await printAll(staging, stale);
      for (const { file, key } of stale) {
        const [staged, place] = [path.join(staging, file), path.join(out, file)];
        const isNew = !sameBytes(staged, place);
        if (isNew) printed.push(file);
        const standing = standingOf(isNew ? staged : place, key);
        if (standing) files.set(file, standing);
      }
      // Whoever has stopped the run meanwhile stops it here, with nothing changed.
      await setImmediate();
      await announce(stale, [...printed, ...gone]);
      if (isEmptyFolder(out)) {
        moveIn(staging, out);
        return;
      }
      const inWay = inTheWay(gone, printed);
      for (const file of inWay) remove(file);
      for (const file of printed) mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
      for (const file of inOrder(printed)) renameSync(path.join(staging, file), path.join(out, file));
      for (const file of inOrder(gone).reverse()) if (!inWay.has(file)) remove(file);
    });
  return { printed, deleted: deleted.sort(), kept: plan.length - printed.length, files };
}

const inOrder = (files: readonly string[]) => batchesOf(files).flatMap((batch) => batch.files);

/** Files that go and would stand where the new site has a folder, or in a folder where it has a file. */
function inTheWay(gone: readonly string[], printed: readonly string[]): Set<string> {
  const [files, folders] = [new Set(printed), new Set(printed.flatMap(foldersOf))];
  const isInWay = (file: string) => folders.has(file) || foldersOf(file).some((folder) => files.has(folder));
  return new Set(gone.filter(isInWay));
}

/** Whether nothing stands at a path but perhaps a folder that holds nothing. */
function isEmptyFolder(full: string): boolean {
  try {
    return readdirSync(full).length === 0;
  } catch (error) {
    if (isMissing(error)) return !existsSync(full);
    throw error;
  }
}

/** Puts a folder in the place of an empty one, whose rights it takes over, or of none. */
function moveIn(staging: string, out: string): void {
  const standing = statSync(out, { throwIfNoEntry: false });
  if (standing) {
    chmodSync(staging, standing.mode & 0o7777);
    rmdirSync(out);
  }
  renameSync(staging, out);
}

function sameBytes(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'EISDIR') return false;
    throw error;
  }
}

function removed(full: string): boolean {
  try {
    unlinkSync(full);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(path.join(out, folder));
  } catch {
    return;
  }
  removeEmptyFolders(out, path.dirname(folder));
}
