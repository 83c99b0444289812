import { type Batch, batchesOf, emptiedFolders, type Stage } from './batches.ts';
import { withLock } from './lock.ts';
import { lockPath, manifestPath, readManifest } from './manifest.ts';
import {
  type Comparison,
  deleteArguments,
  fileAt,
  lines,
  pruneArguments,
  type Rclone,
  RcloneFailed,
  uploadArguments,
} from './rclone.ts';
import { readUndeployed, touchedSince, undeployedPath, writeUndeployed } from './undeployed.ts';

/** Why an output folder is not deployed. */
export class NotDeployable extends Error {
  readonly reason: 'never built' | 'unfinished' | 'target in use';

  constructor(reason: NotDeployable['reason']) {
    super(reason);
    this.name = 'NotDeployable';
    this.reason = reason;
  }
}

/** What is deployed, and to where. */
export interface DeployOrder {
  /** The output folder, and where records of it are kept. Absolute paths. */
  out: string;
  cache: string;
  /** A folder as rclone names it. */
  target: string;
  /** Makes the target the site whatever stands there, trusting no list. */
  replace: boolean;
  /** Says what would be done. */
  dryRun: boolean;
  /** A word that no deploy has had. */
  stamp: string;
}

/** What a deploy did, or would do. */
export interface Deployed {
  uploaded: string[];
  deleted: string[];
  /** Whether everything was compared with the target, because the list could not be trusted. */
  compared: boolean;
}

/** Names the last deploy, at the target: who finds another word than its own knows that its list does not hold. */
export const stampFile = '.nashra-deploy';

/**
 * Brings a target to the output folder: uploads first what pages show, then stories, then what leads to them, and deletes
 * last. What has changed since the last deploy is known from the list; without one, or where the target bears another
 * stamp, everything is compared with what stands there, and what is no file of the site is deleted. The list is cleared
 * when all is done: a deploy that failed is repeated. No build may write the folder
 * meanwhile. Throws `FolderInUse`, {@link NotDeployable}, and what rclone throws.
 */
export async function runDeploy(
  order: DeployOrder,
  rcloneOf: (running: (pid: number | undefined) => void) => Rclone,
  began: (what: Stage | 'comparison' | 'deletions', files: number) => void,
): Promise<Deployed> {
  const { out, cache, target, replace, dryRun, stamp } = order;
  return withLock(lockPath(cache, out), async (handTo) => {
    const rclone = rcloneOf((pid) => handTo(pid ?? process.pid));
    const files = await builtFiles(out, cache);
    const record = undeployedPath(cache, out);
    const known = await readUndeployed(record);
    const found = await stampAt(target, rclone);
    const touched = replace ? undefined : touchedSince(known, found);
    if (!touched && !replace && found === '' && (await holdsFiles(target, rclone)))
      throw new NotDeployable('target in use');
    if (touched?.length === 0) return { uploaded: [], deleted: [], compared: false };

    if (!dryRun) {
      await writeUndeployed(record, { stamp, touched: touched ?? 'all' });
      await rclone(['rcat', fileAt(target, stampFile)], stamp);
    }
    const options = dryRun ? ['--dry-run'] : [];
    if (!touched) began('comparison', files.size);
    const comparison = touched ? 'none' : await comparisonAt(target, rclone);
    const uploaded: string[] = [];
    const batches = batchesOf(touched?.filter((file) => files.has(file)) ?? [...files]);
    for (const [index, batch] of batches.entries()) {
      if (batch.stage !== batches[index - 1]?.stage) began(batch.stage, filesOf(batch.stage, batches));
      const args = [...uploadArguments(out, target, batch, comparison), ...options];
      uploaded.push(...(await rclone(args, lines(batch.files))).copied);
    }
    const gone = (touched ?? (await filesAt(target, rclone))).filter((file) => !files.has(file));
    if (gone.length > 0) began('deletions', gone.length);
    const deleted =
      gone.length > 0 ? (await rclone([...deleteArguments(target), ...options], lines(gone))).deleted : [];
    const emptied = emptiedFolders(gone, files);
    if (emptied.length > 0 && !dryRun && (await featuresOf(target, rclone)).hasFolders)
      await rclone(...pruneArguments(target, emptied));

    if (!dryRun) await writeUndeployed(record, { stamp, touched: [] });
    return { uploaded, deleted, compared: !touched };
  });
}

function filesOf(stage: Stage, batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + (batch.stage === stage ? batch.files.length : 0), 0);
}

/** What the next deploy would upload and delete; `deleted` is undefined where only the target can tell. */
export async function undeployedFiles(
  out: string,
  cache: string,
): Promise<{ changed: string[]; deleted: string[] | undefined }> {
  const files = await builtFiles(out, cache);
  const touched = (await readUndeployed(undeployedPath(cache, out)))?.touched ?? 'all';
  if (touched === 'all') return { changed: [...files].sort(), deleted: undefined };
  return {
    changed: touched.filter((file) => files.has(file)),
    deleted: touched.filter((file) => !files.has(file)),
  };
}

/** Clears the list after another tool has brought all of it to its place. */
export async function noteDeployed(out: string, cache: string): Promise<void> {
  await withLock(lockPath(cache, out), async () => {
    await builtFiles(out, cache);
    await writeUndeployed(undeployedPath(cache, out), { touched: [] });
  });
}

/** The files of a folder that a build has finished. */
async function builtFiles(out: string, cache: string): Promise<Set<string>> {
  const manifest = await readManifest(manifestPath(cache, out), out);
  if (!manifest) throw new NotDeployable('never built');
  if (Object.values(manifest.files).includes('')) throw new NotDeployable('unfinished');
  return new Set(Object.keys(manifest.files));
}

/** The stamp that a target bears; empty where it bears none. */
async function stampAt(target: string, rclone: Rclone): Promise<string> {
  const args = ['cat', target, '--files-from-raw=-'];
  return whereItStands(async () => (await rclone(args, lines([stampFile]))).stdout.trim(), '');
}

async function holdsFiles(target: string, rclone: Rclone): Promise<boolean> {
  return whereItStands(async () => (await rclone(['lsf', target, '--max-depth=1'])).stdout !== '', false);
}

async function filesAt(target: string, rclone: Rclone): Promise<string[]> {
  const args = ['lsf', target, '--recursive', '--files-only', '--fast-list'];
  const names = await whereItStands(async () => (await rclone(args)).stdout.split('\n'), []);
  return names.filter((name) => name !== '' && name !== stampFile);
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

async function comparisonAt(target: string, rclone: Rclone): Promise<Comparison> {
  return (await featuresOf(target, rclone)).hasDigests ? 'digests' : 'upload all';
}

async function featuresOf(
  target: string,
  rclone: Rclone,
): Promise<{ hasDigests: boolean; hasFolders: boolean }> {
  const { stdout } = await rclone(['backend', 'features', target]);
  const { Hashes, Features } = JSON.parse(stdout) as {
    Hashes: string[] | null;
    Features: { CanHaveEmptyDirectories: boolean };
  };
  return { hasDigests: (Hashes ?? []).length > 0, hasFolders: Features.CanHaveEmptyDirectories };
}
