import { existsSync } from 'node:fs';
import path from 'node:path';
import { batchesOf, emptiedFolders, type Stage, stages } from './batches.ts';
import { withLock } from './lock.ts';
import { isAsLeft, lockPath, readManifest, recordOf } from './manifest.ts';
import { deleteArguments, fileAt, lines, pruneArguments, type Rclone, uploadArguments } from './rclone.ts';
import { featuresOf, filesDiffering, holdsFiles, stampAt, stampFile } from './target.ts';
import { readUndeployed, touchedSince, writeUndeployed } from './undeployed.ts';

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

/** Told of each part of a deploy, and how many files it is about, before it begins. */
export type Progress = (part: Stage | 'comparison' | 'deletions', files: number) => void;

/**
 * Brings a target to the output folder: uploads first what pages show, then stories, then what leads to them, and deletes
 * last. What has changed since the last deploy is known from the list; without one, or where the target bears another
 * stamp, everything is compared with what stands there, and what is no file of the site is deleted. The list is cleared
 * when all is done: a deploy that failed is repeated. No build may write the folder meanwhile. Throws `FolderInUse`,
 * {@link NotDeployable}, and what rclone throws.
 */
export async function runDeploy(
  order: DeployOrder,
  rcloneOf: (running: (pid: number | undefined) => void) => Rclone,
  began: Progress,
): Promise<Deployed> {
  const { out, cache, target, replace, dryRun, stamp } = order;
  const record = recordOf(cache, out);
  return withLock(lockPath(record), async (handTo) => {
    const rclone = rcloneOf((pid) => handTo(pid ?? process.pid));
    const files = builtFiles(out, record);
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
    if (!touched) began('comparison', files.size);
    const differing = touched ?? (await filesDiffering(out, files, target, rclone));
    const stale = differing.filter((file) => files.has(file));
    const gone = differing.filter((file) => !files.has(file));
    if (stale.some((file) => !existsSync(path.join(out, file)))) throw new NotDeployable('unfinished');
    const uploaded = await upload(stale, order, rclone, began);
    const deleted = await remove(gone, files, order, rclone, began);
    if (!dryRun) await writeUndeployed(record, { stamp, touched: [] });
    return { uploaded, deleted, compared: !touched };
  });
}

async function upload(
  stale: readonly string[],
  { out, target, dryRun }: DeployOrder,
  rclone: Rclone,
  began: Progress,
): Promise<string[]> {
  const batches = batchesOf(stale);
  const uploaded: string[] = [];
  for (const stage of stages) {
    const due = batches.filter((batch) => batch.stage === stage);
    if (due.length > 0) began(stage, due.flatMap(({ files }) => files).length);
    for (const batch of due) {
      const args = uploadArguments(out, target, batch, dryRun);
      uploaded.push(...(await rclone(args, lines(batch.files))).copied);
    }
  }
  return uploaded;
}

async function remove(
  gone: readonly string[],
  kept: ReadonlySet<string>,
  { target, dryRun }: DeployOrder,
  rclone: Rclone,
  began: Progress,
): Promise<string[]> {
  if (gone.length === 0) return [];
  began('deletions', gone.length);
  const { deleted } = await rclone(deleteArguments(target, dryRun), lines(gone));
  const emptied = dryRun ? [] : emptiedFolders(gone, kept);
  if (emptied.length > 0 && (await featuresOf(target, rclone)).hasFolders)
    await rclone(...pruneArguments(target, emptied));
  return deleted;
}

/** What the next deploy would upload and delete; `deleted` is undefined where only the target can tell. */
export async function undeployedFiles(
  out: string,
  cache: string,
): Promise<{ changed: string[]; deleted: string[] | undefined }> {
  const record = recordOf(cache, out);
  const files = builtFiles(out, record);
  const touched = (await readUndeployed(record))?.touched ?? 'all';
  if (touched === 'all') return { changed: [...files].sort(), deleted: undefined };
  return {
    changed: touched.filter((file) => files.has(file)),
    deleted: touched.filter((file) => !files.has(file)),
  };
}

/** Clears the list after another tool has brought all of it to its place. */
export async function noteDeployed(out: string, cache: string): Promise<void> {
  const record = recordOf(cache, out);
  await withLock(lockPath(record), async () => {
    builtFiles(out, record);
    await writeUndeployed(record, { touched: [] });
  });
}

/** The files of a folder that a build has finished. */
function builtFiles(out: string, record: string): Set<string> {
  const manifest = readManifest(record);
  if (!manifest || !isAsLeft(manifest, out)) throw new NotDeployable('never built');
  for (const { key } of manifest.files.values()) if (key === '') throw new NotDeployable('unfinished');
  return new Set(manifest.files.keys());
}
