import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './scratch.ts';

/** Another process is writing the same output folder. */
export class FolderInUse extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`in use by process ${pid}`);
    this.name = 'FolderInUse';
    this.pid = pid;
  }
}

/**
 * Runs `work` while no other process holds `file`. A lock whose process runs no longer is taken over. Throws
 * {@link FolderInUse} where another process is at work. `work` may hand the lock to a process that it has started: should
 * this one be killed, the folder stays in use until that one has ended.
 */
export async function withLock<Result>(
  file: string,
  work: (handTo: (pid: number) => void) => Promise<Result>,
): Promise<Result> {
  await mkdir(path.dirname(file), { recursive: true });
  await take(file);
  try {
    return await work((pid) => writeFileSync(file, String(pid)));
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && isRunning(holder)) throw new FolderInUse(holder);
    await rm(file, { force: true });
    await take(file);
  }
}
