import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `work` with a new folder beside others of its kind and removes it afterwards, unless it was renamed away. It has
 * the rights that any new folder has; its name holds the process's number, so that what a killed process left behind is
 * known, and removed here too.
 */
export async function withScratch<Result>(
  parent: string,
  name: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(parent, { recursive: true });
  await clearAbandoned(parent, name);
  const folder = path.join(parent, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
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
    const [, pid] = entry.startsWith(`.${name}.`) ? (/\.(\d+)-\w+$/.exec(entry) ?? []) : [];
    if (pid && !isRunning(Number(pid))) await rm(path.join(parent, entry), { recursive: true, force: true });
  }
}

/** Whether a process of that number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
