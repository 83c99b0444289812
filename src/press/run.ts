import path from 'node:path';
import type { Edition } from '../catalogue/edition.ts';
import { explain, type Reason } from './explain.ts';
import { withLock } from './lock.ts';
import {
  isAsLeft,
  lockPath,
  markState,
  noteBegun,
  readManifest,
  recordOf,
  type Standing,
  standingOf,
  stands,
  writeManifest,
} from './manifest.ts';
import { type PressFolders, planSite } from './press.ts';
import { type Print, type PrintAll, type Printed, printHere, printInto } from './print.ts';
import type { Report } from './progress.ts';
import { keepLastUsed, withScratch } from './scratch.ts';
import { breakSeal, type Seal, setSeal } from './seal.ts';
import { swapIn } from './swap.ts';
import type { Templates } from './templates.ts';
import { forgetUndeployed, noteTouched } from './undeployed.ts';

/** Where a run reads, keeps and writes. Absolute paths. */
export interface RunFolders extends PressFolders {
  out: string;
}

/** How a run goes about it. */
export interface RunMeans {
  printAll?: PrintAll;
  report?: Report;
  /** Takes it that the folder is as the last run left it, without looking at every file. */
  trusts?: boolean;
  /** What the run is made of, if it looked at every file. */
  seal?: Seal;
}

/** Output folders of which records are kept: of so many newspapers, branches and trials. */
const recordsKept = 64;

/**
 * Brings an output folder to an edition: prints what has changed since the last run, deletes what is gone, and leaves
 * the rest untouched. Without a record of the last run everything is printed beside the folder and swapped in. Throws
 * `FolderInUse` where another process is at it.
 */
export async function runPress(
  edition: Edition,
  templates: Templates,
  folders: RunFolders,
  { printAll = printHere, report, trusts = false, seal }: RunMeans = {},
): Promise<Printed> {
  const { out, cache } = folders;
  const record = recordOf(cache, out);
  return withLock(lockPath(record), async () => {
    const plan = await planSite(edition, templates, folders, report);
    const manifest = readManifest(record);
    breakSeal(record);
    const { files, ...printed } =
      manifest && isAsLeft(manifest, out)
        ? await printInto(out, plan, manifest, { printAll, trusts }, async (stale, touched) => {
            await noteTouched(record, touched);
            noteBegun(
              record,
              stale.map(({ file }) => file),
            );
          })
        : await printAnew(out, plan, folders, printAll);
    if (printed.printed.length + printed.deleted.length > 0) markState(files, out, new Date());
    writeManifest(record, { files });
    if (seal) setSeal(record, seal);
    await keepLastUsed([record], recordsKept);
    return printed;
  });
}

/** Why {@link runPress} would print a page or not; writes nothing. */
export async function explainRun(
  page: string,
  edition: Edition,
  templates: Templates,
  folders: RunFolders,
): Promise<{ file: string; reason: Reason }> {
  const { out, cache } = folders;
  const plan = await planSite(edition, templates, folders);
  const manifest = readManifest(recordOf(cache, out));
  const known = manifest && isAsLeft(manifest, out) ? manifest : undefined;
  return explain(page, plan, known, (file, standing) => stands(out, file, standing));
}

async function printAnew(
  out: string,
  plan: readonly Print[],
  { cache }: RunFolders,
  printAll: PrintAll,
): Promise<Printed & { files: Map<string, Standing> }> {
  await withScratch(cache, 'build', async (draft) => {
    await printAll(draft, plan);
    await forgetUndeployed(recordOf(cache, out));
    await swapIn(draft, out);
  });
  const files = new Map<string, Standing>();
  for (const { file, key } of plan) {
    const standing = standingOf(path.join(out, file), key);
    if (standing) files.set(file, standing);
  }
  return { printed: plan.map(({ file }) => file), deleted: [], kept: 0, files };
}
