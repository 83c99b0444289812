import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What a whole run was made of, kept beside its manifest: while it holds, the same run would print nothing. */
export interface Seal {
  /** Digest of every input but the clock. */
  inputs: string;
  /** The times, in milliseconds, from which and until which the clock changes nothing; the last is not among them. */
  from: number;
  until: number;
  /** Visible stories, for the summary. */
  stories: number;
}

const fileOf = (manifest: string) => `${manifest}.seal`;

/** The seal beside a manifest, if it holds for these inputs at this time. */
export function holdingSeal(manifest: string, inputs: string, now: number): Seal | undefined {
  try {
    const seal = JSON.parse(readFileSync(fileOf(manifest), 'utf8')) as Seal;
    return seal.inputs === inputs && seal.from <= now && now < seal.until ? seal : undefined;
  } catch {
    return undefined;
  }
}

/** Removed before a run touches the output folder. */
export function breakSeal(manifest: string): void {
  rmSync(fileOf(manifest), { force: true });
}

/** Set when a run has ended and its manifest is written. */
export function setSeal(manifest: string, seal: Seal): void {
  const unfinished = `${fileOf(manifest)}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(seal));
  renameSync(unfinished, fileOf(manifest));
}
