import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pMap, { pMapSkip } from 'p-map';
import { lines, listArguments, type Rclone, RcloneFailed, readListing } from './rclone.ts';

/** Names the last deploy, at the target: who finds another word than its own knows that its list does not hold. */
export const stampFile = '.nashra-deploy';

/** The stamp that a target bears; empty where it bears none. */
export async function stampAt(target: string, rclone: Rclone): Promise<string> {
  const args = ['cat', target, '--files-from-raw=-'];
  return whereItStands(async () => (await rclone(args, lines([stampFile]))).stdout.trim(), '');
}

/** Whether anything stands at a target. */
export async function holdsFiles(target: string, rclone: Rclone): Promise<boolean> {
  return whereItStands(async () => (await rclone(['lsf', target, '--max-depth=1'])).stdout !== '', false);
}

/** Files of a comparison under way at a time. */
const filesRead = 16;

/** Files that the target lacks, or has otherwise, or that are none of the site's. */
export async function filesDiffering(
  out: string,
  files: ReadonlySet<string>,
  target: string,
  rclone: Rclone,
): Promise<string[]> {
  const { digest } = await featuresOf(target, rclone);
  const list = async () => readListing((await rclone(listArguments(target, digest))).stdout);
  const standing = await whereItStands(list, new Map<string, string>());
  standing.delete(stampFile);
  const isSame = async (file: string) => {
    const known = standing.get(file);
    if (!known || !digest) return false;
    const bytes = await readFile(path.join(out, file)).catch(() => undefined);
    return bytes !== undefined && known === hash(digest, bytes);
  };
  const changed = await pMap(files, async (file) => ((await isSame(file)) ? pMapSkip : file), {
    concurrency: filesRead,
  });
  return [...changed, ...[...standing.keys()].filter((file) => !files.has(file))];
}

/** What a target gives, or `otherwise` where there is no such folder (rclone's exit code 3). */
async function whereItStands<Given>(ask: () => Promise<Given>, otherwise: Given): Promise<Given> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RcloneFailed && error.code === 3) return otherwise;
    throw error;
  }
}

/** Of the digests that a target may know without reading its files, the one that is compared by. */
export async function featuresOf(
  target: string,
  rclone: Rclone,
): Promise<{ digest: string | undefined; hasFolders: boolean }> {
  const { stdout } = await rclone(['backend', 'features', target]);
  const { Hashes, Features } = JSON.parse(stdout) as {
    Hashes: string[] | null;
    Features: { CanHaveEmptyDirectories: boolean };
  };
  return {
    digest: ['md5', 'sha1', 'sha256'].find((name) => Hashes?.includes(name)),
    hasFolders: Features.CanHaveEmptyDirectories,
  };
}
