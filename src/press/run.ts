import type { Edition } from '../catalogue/edition.ts';
import { findFiles } from '../content/files.ts';
import { explain, type Reason } from './explain.ts';
import { withLock } from './lock.ts';
import {
  isAsLeft,
  lockPath,
  type Manifest,
  markState,
  noteBegun,
  readManifest,
  recordOf,
  stands,
  writeManifest,
} from './manifest.ts';
import { type PressFolders, planSite } from './press.ts';
import { type PrintAll, type Printed, printHere, printInto } from './print.ts';
import type { Report } from './progress.ts';
import { keepLastUsed } from './scratch.ts';
import { breakSeal, type Seal, setSeal } from './seal.ts';
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
 * the rest untouched. Without a record of the last run everything is printed, and what is not of the site is deleted.
 * Throws `FolderInUse` where another process is at it.
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
    const manifest = knownState(out, record);
    breakSeal(record);
    const { files, ...printed } = await printInto(
      out,
      plan,
      manifest ?? unknownState(out),
      { printAll, trusts },
      async (stale, touched) => {
        if (manifest) await noteTouched(record, touched);
        else await forgetUndeployed(record);
        noteBegun(record, [...stale.map(({ file }) => file), ...touched]);
      },
    );
    if (printed.printed.length + printed.deleted.length > 0) markState(files, out, new Date());
    writeManifest(record, { files });
    await saveTime(record, seal);
    return printed;
  });
}

/** Keeps what only saves later runs time: the site stands, and it must not be said that it does not. */
async function saveTime(record: string, seal: Seal | undefined): Promise<void> {
  try {
    if (seal) setSeal(record, seal);
    await keepLastUsed([record], recordsKept);
  } catch {}
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
  const manifest = knownState(out, recordOf(cache, out));
  return explain(page, plan, manifest, (file, standing) => stands(out, file, standing));
}

/** The manifest of an output folder that is as the last run left it. */
function knownState(out: string, record: string): Manifest | undefined {
  const manifest = readManifest(record);
  return manifest && isAsLeft(manifest, out) ? manifest : undefined;
}

/** As if a run had left all that stands in a folder, but for what is hidden (`.git`, `.nojekyll`), and had not ended. */
function unknownState(out: string): Manifest {
  return { files: new Map(findFiles(out).map(({ file }) => [file, { key: '', size: 0, mtimeMs: 0 }])) };
}
