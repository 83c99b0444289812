import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { isRunning, thisProcess } from '../content/running.ts';

/** Scratch folders that stand now. */
const standing = new Set<string>();
process.on('exit', () => {
  for (const folder of standing) rmSync(folder, { recursive: true, force: true });
});
let made = 0;

/**
 * Runs `work` with a new folder beside others of its kind and removes it afterwards, also where the process ends before,
 * unless it was renamed away. It has the rights that any new folder has; its name tells the process, so that what a killed
 * one left behind is known, and removed here too.
 */
export async function withScratch<Result>(
  parent: string,
  name: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(parent, { recursive: true });
  await clearAbandoned(parent, name);
  const folder = path.join(parent, `.${name}.${thisProcess}.${++made}`);
  await mkdir(folder);
  standing.add(folder);
  try {
    return await work(folder);
  } finally {
    await removeQuietly(folder);
    standing.delete(folder);
  }
}

/**
 * Puts a finished scratch folder where it is kept. Where another process has put the same there meanwhile, that one stays.
 */
export async function settle(scratch: string, kept: string): Promise<void> {
  try {
    await rename(scratch, kept);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Removes the scratch folders of processes that run no longer. */
async function clearAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const [, owner] = entry.startsWith(`.${name}.`) ? (/\.(\d+-\w+)(?:\.\d+)?$/.exec(entry) ?? []) : [];
    if (owner && !isRunning(owner)) await removeQuietly(path.join(parent, entry));
  }
}

/** What cannot be removed now is removed by a later run, and is no reason for this one to fail. */
async function removeQuietly(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Marks kept folders, all of one parent, as used by this run, and removes those of their neighbours that none of the last
 * `runs` runs used. Runs are told apart by when they marked what they used.
 */
export async function keepLastUsed(folders: readonly string[], runs: number): Promise<void> {
  const now = new Date();
  for (const folder of folders) await utimes(folder, now, now);
  for (const parent of new Set(folders.map((folder) => path.dirname(folder)))) {
    const names = (await readdir(parent)).filter((name) => !name.startsWith('.'));
    const used = await Promise.all(
      names.map(async (name) => {
        const kept = await stat(path.join(parent, name)).catch(() => undefined);
        return { name, at: kept?.mtimeMs ?? 0 };
      }),
    );
    const times = [...new Set(used.map(({ at }) => at))].sort((a, b) => b - a);
    const oldest = times[runs - 1] ?? 0;
    const old = used.filter(({ at }) => at < oldest);
    await Promise.all(old.map(({ name }) => rm(path.join(parent, name), { recursive: true, force: true })));
  }
}
