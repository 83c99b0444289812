import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

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
