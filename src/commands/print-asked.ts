import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { count, formatNumber } from '../arabic/plural.ts';
import type { Problem } from '../content/problem.ts';
import { cacheOf } from '../press/cache.ts';
import { folderWarnings } from '../press/host-limits.ts';
import { FolderInUse } from '../press/lock.ts';
import { isBegun, knowsFolder, readManifest, recordOf } from '../press/manifest.ts';
import { inputsOf, type Order, upToDate } from '../press/order.ts';
import { holdsOtherFiles } from '../press/output-folder.ts';
import type { printSite } from '../press/print-site.ts';
import { settings } from '../site.config.ts';
import { outcome, usage } from '../strings/commands.ts';
import { nouns } from '../strings/nouns.ts';
import type { BuildArguments, PublishArguments } from './arguments.ts';
import { contentTexts } from './content-texts.ts';
import { machineFault } from './machine-fault.ts';
import { progressLine } from './progress-line.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** Prints the site that was asked for and says what was done; gives the exit code. */
export async function printAsked(
  asked: BuildArguments | PublishArguments,
  cwd: string,
  project: string,
): Promise<number> {
  const started = performance.now();
  const order: Order = {
    project,
    ...asked,
    out: realPath(asked.out),
    now: asked.now ?? momentAt(Date.now(), settings.timeZone),
  };
  const { out } = order;
  if ((await holdsOtherFiles(out)) && !isRecorded(order)) return say(usage.outTaken(out).join('\n    '), 2);

  const { report, clear } = progressLine(process.stderr, () => performance.now());
  const means = { cores: availableParallelism(), report };
  try {
    const inputs = inputsOf(order);
    if ('explain' in asked && asked.explain !== undefined) {
      const { explainPage } = await import('../press/print-site.ts');
      const answer = await explainPage(asked.explain, order, inputs, means);
      clear();
      if ('problems' in answer) return refuse(answer.problems, asked.content);
      process.stdout.write(`${answer.file}: ${outcome.reasons[answer.reason]}\n`);
      return 0;
    }
    const run = upToDate(order, inputs) ?? (await print(order, inputs, means));
    clear();
    if ('problems' in run) return refuse(run.problems, asked.content);
    const { printed, kept, deleted } = run.printed;
    const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10);
    const stories = count(run.stories, nouns.story);
    const folder = path.relative(cwd, out) || out;
    process.stdout.write(
      `${outcome.built(stories, printed.length, kept, deleted.length, seconds, folder)}\n`,
    );
    for (const warning of await folderWarnings(settings.host, out, cacheOf(project), printed))
      say(warning.join('\n    '), 0);
    return 0;
  } catch (error) {
    clear();
    if (error instanceof FolderInUse) return say(usage.folderInUse(out, error).join('\n    '), 1);
    const fault = machineFault(error)?.join('\n    ');
    const told = fault ?? (error instanceof Error ? (error.stack ?? error.message) : error);
    const isBetween = isBegun(recordOf(cacheOf(project), out));
    return say(`${told}\n\n${isBetween ? outcome.cutOff : outcome.failed}`, 1);
  }
}

const print: typeof printSite = async (...asked) => {
  const { printSite } = await import('../press/print-site.ts');
  return printSite(...asked);
};

/** The folder that a path names with all links followed, or the path where nothing stands. */
function realPath(out: string): string {
  try {
    return realpathSync(out);
  } catch {
    return out;
  }
}

/** Whether a folder without a front page of ours is what is left of one that we printed. */
function isRecorded(order: Order): boolean {
  const manifest = readManifest(recordOf(cacheOf(order.project), order.out));
  return manifest !== undefined && knowsFolder(manifest, order.out);
}

function refuse(problems: readonly Problem[], content: string): number {
  const errors = problems.map((problem) => ({ ...problem, severity: 'error' as const }));
  const shown = showDiagnostics(errors, 'text', contentTexts(content), process.stderr);
  return say([shown, '', outcome.refused(count(problems.length, nouns.problem))].join('\n'), 1);
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
