import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a build is written before it takes the place of `out`: on the same file system, never twice the same. */
export function draftFolder(out: string, pid: number): string {
  return path.join(path.dirname(out), `.${path.basename(out)}.${pid}.new`);
}

/**
 * Puts a finished build in the place of the last one. What stood there is moved aside first and removed only when the
 * new one stands; if that fails it is put back.
 */
export async function swapIn(draft: string, out: string): Promise<void> {
  const last = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.old`);
  const hadLast = existsSync(out);
  if (hadLast) await rename(out, last);
  try {
    await rename(draft, out);
  } catch (error) {
    if (hadLast) await rename(last, out);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

/** Whether `out` holds something that no build of ours wrote: it would be lost. */
export async function holdsOtherFiles(out: string): Promise<boolean> {
  const entries = await readdir(out).catch((): string[] => []);
  return entries.length > 0 && !(entries.includes('index.html') && entries.includes('rss.xml'));
}
