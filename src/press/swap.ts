import { existsSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from './scratch.ts';

/**
 * Puts a finished build in the place of the last one. It is first brought beside `out`, on the same file system; then
 * the last build is moved aside, and removed only when the new one stands. If that fails the last build is put back.
 */
export async function swapIn(draft: string, out: string): Promise<void> {
  await withScratch(path.dirname(out), path.basename(out), async (scratch) => {
    const [next, last] = [path.join(scratch, 'next'), path.join(scratch, 'last')];
    await move(draft, next);
    const hadLast = existsSync(out);
    if (hadLast) await rename(out, last);
    try {
      await rename(next, out);
    } catch (error) {
      if (hadLast) await rename(last, out);
      throw error;
    }
  });
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Whether `out` holds something that no build of ours wrote: it would be lost. */
export async function holdsOtherFiles(out: string): Promise<boolean> {
  const entries = await readdir(out).catch((): string[] => []);
  return entries.length > 0 && !(entries.includes('index.html') && entries.includes('rss.xml'));
}
