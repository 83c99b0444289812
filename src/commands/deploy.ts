import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { count, formatNumber } from '../arabic/plural.ts';
import { cacheOf } from '../press/cache.ts';
import { NotDeployable, noteDeployed, runDeploy, undeployedFiles } from '../press/deploy.ts';
import { folderWarnings } from '../press/host-limits.ts';
import { FolderInUse } from '../press/lock.ts';
import { installedRclone, lines, RcloneFailed, RcloneMissing } from '../press/rclone.ts';
import { settings } from '../site.config.ts';
import { outcome, usage } from '../strings/commands.ts';
import { help } from '../strings/help.ts';
import { nouns } from '../strings/nouns.ts';
import { type DeployArguments, deployArguments } from './deploy-arguments.ts';
import { machineFault } from './machine-fault.ts';
import { asksHelp, isRefused } from './options.ts';

const project = path.resolve(import.meta.dirname, '../..');
const cache = cacheOf(project);

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort());

process.exitCode = await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());

/** Exit codes: 0 the target is as the folder, 1 nothing to deploy with or the deploy failed, 2 called wrongly. */
async function main(typed: string[], cwd: string): Promise<number> {
  if (asksHelp(typed)) {
    process.stdout.write(`${help.deploy}\n`);
    return 0;
  }
  const asked = deployArguments(typed, cwd, project);
  if (isRefused(asked)) return say(asked.join('\n    '), 2);
  const out = await realpath(asked.out).catch(() => asked.out);
  try {
    switch (asked.task) {
      case 'deploy':
        return await deploy(asked, out, cwd);
      case 'list': {
        const { changed, deleted } = await undeployedFiles(out, cache);
        if (!deleted) say(outcome.deletedUnknown, 0);
        process.stdout.write(lines((asked.list === 'changed' ? changed : deleted) ?? []));
        return 0;
      }
      case 'done':
        await noteDeployed(out, cache);
        process.stdout.write(`${outcome.listCleared}\n`);
        return 0;
    }
  } catch (error) {
    return say(whyNot(error, out, 'to' in asked ? asked.to : ''), 1);
  }
}

async function deploy(
  { to, replace, dryRun }: Extract<DeployArguments, { task: 'deploy' }>,
  out: string,
  cwd: string,
): Promise<number> {
  const started = performance.now();
  const { uploaded, deleted, compared } = await runDeploy(
    { out, cache, target: to, replace, dryRun, stamp: randomUUID() },
    (running) => installedRclone({ cwd, stop: stopped.signal, running }),
    (stage, files) => process.stdout.write(`${outcome.deploying[stage](count(files, nouns.file))}\n`),
  );
  if (dryRun)
    process.stdout.write(
      lines([...uploaded.map((file) => `+ ${file}`), ...deleted.map((file) => `- ${file}`)]),
    );
  const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10);
  const isDone = uploaded.length + deleted.length === 0 && !compared;
  if (isDone) process.stdout.write(`${outcome.nothingToDeploy(to)}\n`);
  else if (dryRun) process.stdout.write(`${outcome.wouldDeploy(uploaded.length, deleted.length, to)}\n`);
  else process.stdout.write(`${outcome.deployed(uploaded.length, deleted.length, seconds, to)}\n`);
  for (const warning of await folderWarnings(settings.host, out, cache, uploaded))
    say(warning.join('\n    '), 0);
  return 0;
}

function whyNot(error: unknown, out: string, target: string): string {
  if (stopped.signal.aborted) return outcome.deployStopped;
  if (error instanceof FolderInUse) return usage.folderInUse(out, error).join('\n    ');
  if (error instanceof RcloneMissing) return usage.noRclone().join('\n    ');
  if (error instanceof RcloneFailed)
    return [outcome.deployFailed, ...error.words.map((words) => `    ${words}`), outcome.deployRepeat].join(
      '\n',
    );
  if (error instanceof NotDeployable) {
    const reasons = {
      'never built': usage.noSite(out),
      unfinished: usage.unfinishedBuild(out),
      'target in use': usage.targetInUse(target),
    };
    return reasons[error.reason].join('\n    ');
  }
  const fault = machineFault(error)?.join('\n    ');
  return fault ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
