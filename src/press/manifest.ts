import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from '../content/files.ts';
import { replaceFile } from '../content/replace-file.ts';
import { digest } from './keys.ts';

/** A file as the last run left it in the output folder. */
export interface Standing {
  /** What it was printed with; empty where a run was about to rename it in and was cut off. */
  key: string;
  size: number;
  mtimeMs: number;
}

/** What stands in an output folder. */
export interface Manifest {
  files: ReadonlyMap<string, Standing>;
}

/** Of the form below; another form is as if there were no manifest. */
const version = 2;

interface Kept {
  version: number;
  files: [file: string, key: string, size: number, mtimeMs: number][];
}

/** The folder where all that is known of an output folder is kept. */
export function recordOf(cache: string, out: string): string {
  return path.join(cache, 'sites', digest(out));
}

/** What a command holds while it works on an output folder. */
export function lockPath(record: string): string {
  return path.join(record, 'lock');
}

const fileIn = (record: string) => path.join(record, 'manifest.json');
const begunIn = (record: string) => path.join(record, 'begun.json');

/** The manifest in a record; undefined where it is missing, damaged or of another form. */
export function readManifest(record: string): Manifest | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileIn(record), 'utf8')) as Kept;
    if (kept.version !== version) return undefined;
    const files = new Map<string, Standing>();
    for (const [name, key, size, mtimeMs] of kept.files) files.set(name, { key, size, mtimeMs });
    for (const name of begunFiles(record))
      files.set(name, { size: 0, mtimeMs: 0, ...files.get(name), key: '' });
    return { files };
  } catch {
    return undefined;
  }
}

function begunFiles(record: string): string[] {
  try {
    return JSON.parse(readFileSync(begunIn(record), 'utf8')) as string[];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Notes which files are about to change or go: a run that is killed then is known to have begun. */
export function noteBegun(record: string, files: readonly string[]): void {
  mkdirSync(record, { recursive: true });
  replaceFile(begunIn(record), JSON.stringify([frontPage, ...files]));
}

/** Whether a run has begun to change the folder and not ended, so that it stands between two sites. */
export function isBegun(record: string): boolean {
  return existsSync(begunIn(record));
}

/** Keeps a manifest; a reader finds the old one or the new one, whole. What was begun is done. */
export function writeManifest(record: string, { files }: Manifest): void {
  const rows: Kept['files'] = [];
  for (const [name, { key, size, mtimeMs }] of files) rows.push([name, key, size, mtimeMs]);
  mkdirSync(record, { recursive: true });
  replaceFile(fileIn(record), JSON.stringify({ version, files: rows } satisfies Kept));
  rmSync(begunIn(record), { force: true });
}

/** The size and time of a file, by which it is known again; undefined where it is missing. */
export function standingOf(full: string, key: string): Standing | undefined {
  const stats = statSync(full, { throwIfNoEntry: false });
  return stats && { key, size: stats.size, mtimeMs: stats.mtimeMs };
}

/** Whether a file stands in a folder as the manifest says. */
export function stands(out: string, file: string, { size, mtimeMs }: Standing): boolean {
  const stats = statSync(path.join(out, file), { throwIfNoEntry: false });
  return stats?.size === size && stats.mtimeMs === mtimeMs;
}

/** Its time tells the states of a folder apart. */
const frontPage = 'index.html';

/**
 * Whether a folder is in the state that a manifest tells of, and no older copy of it or another: its front page is the one
 * that the last run left, or one that a run that was cut off may have left. Single files may still have been touched.
 */
export function isAsLeft({ files }: Manifest, out: string): boolean {
  const front = files.get(frontPage);
  return front !== undefined && (front.key === '' || stands(out, frontPage, front));
}

/** Gives the front page a new time, which tells this state of a folder from every earlier one. */
export function markState(files: Map<string, Standing>, out: string, time: Date): void {
  const front = files.get(frontPage);
  if (!front) return;
  utimesSync(path.join(out, frontPage), time, time);
  files.set(frontPage, standingOf(path.join(out, frontPage), front.key) ?? front);
}

/** Whether a folder is the one that a manifest was kept of, or what is left of it. */
export function knowsFolder({ files }: Manifest, out: string): boolean {
  for (const [file, standing] of files) if (stands(out, file, standing)) return true;
  return false;
}

/** Whether every file stands in a folder as the manifest says. */
export function standsWhole({ files }: Manifest, out: string): boolean {
  for (const [file, standing] of files) if (!stands(out, file, standing)) return false;
  return true;
}
