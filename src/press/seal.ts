import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../content/replace-file.ts';

/** What a whole run was made of, kept beside the manifest: while it holds, the same run would print nothing. */
export interface Seal {
  /** Digest of every input but the clock. */
  inputs: string;
  /** The times, in milliseconds, from which and until which the clock changes nothing; the last is not among them. */
  from: number;
  until: number;
  /** Visible stories, for the summary. */
  stories: number;
}

const fileIn = (record: string) => path.join(record, 'seal.json');

/** The seal in a record, if it holds for these inputs at this time. */
export function holdingSeal(record: string, inputs: string, now: number): Seal | undefined {
  try {
    const seal = JSON.parse(readFileSync(fileIn(record), 'utf8')) as Seal;
    return seal.inputs === inputs && seal.from <= now && now < seal.until ? seal : undefined;
  } catch {
    return undefined;
  }
}

/** Removed before a run touches the output folder. */
export function breakSeal(record: string): void {
  rmSync(fileIn(record), { force: true });
}

/** Set when a run has ended and its manifest is written. */
export function setSeal(record: string, seal: Seal): void {
  replaceFile(fileIn(record), JSON.stringify(seal));
}
