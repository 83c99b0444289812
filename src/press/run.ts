import type { Edition } from '../catalogue/edition.ts';
import { explain, type Reason } from './explain.ts';
import { withLock } from './lock.ts';
import { lockPath, manifestPath, readManifest, writeManifest } from './manifest.ts';
import { type PressFolders, planSite } from './press.ts';
import { filesIn, type Print, type Printed, printAll, printInto } from './print.ts';
import { withScratch } from './scratch.ts';
import { swapIn } from './swap.ts';
import type { Templates } from './templates.ts';
import { forgetUndeployed, noteTouched, undeployedPath } from './undeployed.ts';

/** Where a run reads, keeps and writes. Absolute paths. */
export interface RunFolders extends PressFolders {
  out: string;
}

/**
 * Brings an output folder to an edition: prints what has changed since the last run, deletes what is gone, and leaves
 * the rest untouched. Without a record of the last run everything is printed beside the folder and swapped in. Throws
 * `FolderInUse` where another process is at it.
 */
export async function runPress(
  edition: Edition,
  templates: Templates,
  folders: RunFolders,
): Promise<Printed> {
  const { out, cache } = folders;
  const record = manifestPath(cache, out);
  return withLock(lockPath(cache, out), async () => {
    const plan = await planSite(edition, templates, folders);
    const manifest = await readManifest(record, out);
    const printed = manifest
      ? await printInto(out, plan, manifest, async (stale, touched) => {
          await noteTouched(undeployedPath(cache, out), touched);
          await writeManifest(record, out, withoutKeys(manifest.files, stale));
        })
      : await printAnew(out, plan, cache);
    await writeManifest(record, out, Object.fromEntries(plan.map(({ file, key }) => [file, key])));
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
  return explain(page, plan, await readManifest(manifestPath(cache, out), out), await filesIn(out));
}

/** The record while files are renamed in: a run that is killed then is known to have begun, and what it began with. */
function withoutKeys(
  files: Readonly<Record<string, string>>,
  stale: readonly Print[],
): Record<string, string> {
  return { ...files, ...Object.fromEntries(stale.map(({ file }) => [file, ''])) };
}

async function printAnew(out: string, plan: readonly Print[], cache: string): Promise<Printed> {
  await withScratch(cache, 'build', async (draft) => {
    await printAll(draft, plan);
    await forgetUndeployed(undeployedPath(cache, out));
    await swapIn(draft, out);
  });
  return { printed: plan.map(({ file }) => file), deleted: [], kept: 0 };
}
