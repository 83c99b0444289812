import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

/** The manifest in a record; undefined where it is missing, damaged or of another form. */
export function readManifest(record: string): Manifest | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileIn(record), 'utf8')) as Kept;
    if (kept.version !== version) return undefined;
    const files = new Map<string, Standing>();
    for (const [name, key, size, mtimeMs] of kept.files) files.set(name, { key, size, mtimeMs });
    return { files };
  } catch {
    return undefined;
  }
}

/** Keeps a manifest; a reader finds the old one or the new one, whole. */
export function writeManifest(record: string, { files }: Manifest): void {
  const rows: Kept['files'] = [];
  for (const [name, { key, size, mtimeMs }] of files) rows.push([name, key, size, mtimeMs]);
  mkdirSync(record, { recursive: true });
  const unfinished = `${fileIn(record)}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify({ version, files: rows } satisfies Kept));
  renameSync(unfinished, fileIn(record));
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
export const frontPage = 'index.html';

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
