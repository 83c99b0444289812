import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../content/files.ts';
import { replaceFile } from '../content/replace-file.ts';

/** What a target lacks of an output folder, as far as is known here. */
export interface Undeployed {
  /** Of this file's form. */
  version: 1;
  /** What the target's stamp says while nobody else has deployed to it; absent after another tool's deploy. */
  stamp?: string;
  /**
   * Files that were written or removed since the last finished deploy, sorted; whether one is to be uploaded or deleted
   * is decided by what stands in the folder when it is deployed. `all` while a deploy of everything is under way.
   */
  touched: string[] | 'all';
}

const fileIn = (record: string) => path.join(record, 'undeployed.json');

/**
 * The list in the record of an output folder; undefined where it is missing or damaged: nothing is known of any target then.
 * Throws where it cannot be read now: it may be read later, and must lack nothing then.
 */
export async function readUndeployed(record: string): Promise<Undeployed | undefined> {
  const text = await readFile(fileIn(record), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  try {
    const kept = JSON.parse(text) as Undeployed;
    return kept.version === 1 && (kept.touched === 'all' || Array.isArray(kept.touched)) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a list; a reader finds the old one or the new one, whole. */
export async function writeUndeployed(record: string, kept: Omit<Undeployed, 'version'>): Promise<void> {
  await mkdir(record, { recursive: true });
  replaceFile(fileIn(record), JSON.stringify({ version: 1, ...kept }));
}

/**
 * All that sets a target apart from the folder, if that is known: the target bears the stamp of the last deploy from
 * here, and every file that was touched since is in the list. Otherwise undefined: everything is to be compared.
 */
export function touchedSince(kept: Undeployed | undefined, stamp: string): string[] | undefined {
  if (kept?.stamp === undefined || kept.stamp !== stamp || kept.touched === 'all') return undefined;
  return kept.touched;
}

/** Adds files that are about to be written or removed. Where no list is kept there is none to add to. */
export async function noteTouched(record: string, touched: readonly string[]): Promise<void> {
  const kept = await readUndeployed(record);
  if (!kept || kept.touched === 'all') return;
  const all = new Set([...kept.touched, ...touched]);
  if (all.size > kept.touched.length) await writeUndeployed(record, { ...kept, touched: [...all].sort() });
}

/** Gives the list up, so that the next deploy compares the whole site with its target. */
export async function forgetUndeployed(record: string): Promise<void> {
  await rm(fileIn(record), { force: true });
}
