import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from './scratch.ts';

/**
 * Puts a finished build in the place of the last one. It is first brought beside `out`, on the same file system; then
 * the last build is moved aside, and removed only when the new one stands. If that fails the last build is put back.
 * The folder keeps its rights, and what is hidden in it (`.git`, `.nojekyll`).
 */
export async function swapIn(draft: string, out: string): Promise<void> {
  await withScratch(path.dirname(out), path.basename(out), async (scratch) => {
    const [next, last] = [path.join(scratch, 'next'), path.join(scratch, 'last')];
    await move(draft, next);
    const hadLast = existsSync(out);
    if (hadLast) {
      await chmod(next, (await stat(out)).mode & 0o7777);
      await rename(out, last);
    }
    try {
      await rename(next, out);
    } catch (error) {
      if (hadLast) await rename(last, out);
      throw error;
    }
    if (hadLast) await bringHidden(last, out);
  });
}

async function bringHidden(from: string, to: string): Promise<void> {
  for (const name of await readdir(from))
    if (name.startsWith('.') && !existsSync(path.join(to, name)))
      await rename(path.join(from, name), path.join(to, name));
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}

/** Says in every page who made it, as generators do; also how a build knows a folder that it may replace. */
export const generator = 'Nashra';

/**
 * Whether something stands at `out` that no build of ours wrote and that would be lost: a file, or a folder whose front
 * page is not ours. An empty folder, or none, holds nothing.
 */
export async function holdsOtherFiles(out: string): Promise<boolean> {
  try {
    if ((await readdir(out)).length === 0) return false;
    const front = await readFile(path.join(out, 'index.html'), 'utf8');
    return !front.includes(`<meta name="generator" content="${generator}">`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(out);
  }
}
