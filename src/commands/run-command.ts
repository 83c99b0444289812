import { enableCompileCache } from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { cacheOf } from '../press/cache.ts';
import { settings } from '../site.config.ts';
import { help } from '../strings/help.ts';
import { machine } from '../strings/machine.ts';
import { machineFault } from './machine-fault.ts';
import { asksHelp, isRefused } from './options.ts';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a command: `read` makes of what was typed what is asked, or a complaint; `load` brings the code that does it and
 * gives the exit code. Exit codes: 0 done, 1 the content has problems or the run failed, 2 the command was called wrongly,
 * 130 and 143 stopped by a signal.
 * Code is loaded when it is needed, from V8's compile cache, in this thread and in others: it is most of a short run's
 * time.
 */
export async function runCommand<Asked extends object>(
  name: keyof typeof help,
  read: (typed: string[], cwd: string, project: string, timeZone: string) => Asked | Complaint,
  load: () => Promise<(asked: Asked, cwd: string, project: string) => Promise<number>>,
): Promise<void> {
  process.stdout.on('error', endWithReader);
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const typed = process.argv.slice(2);
  if (asksHelp(typed)) {
    process.stdout.write(`${help[name]}\n`);
    return;
  }
  const asked = read(typed, cwd, project, settings.timeZone);
  if (isRefused(asked)) {
    process.stderr.write(`${asked.join('\n    ')}\n`);
    process.exitCode = 2;
    return;
  }
  const code = path.join(cacheOf(project), 'code');
  enableCompileCache(code);
  process.env['NODE_COMPILE_CACHE'] = code;
  endInOrder();
  try {
    const run = await load();
    process.exitCode = await run(asked, cwd, project);
  } catch (error) {
    end(error);
  }
}

/**
 * Has the process end in order whatever happens to it, so that what is unfinished is removed: after a signal with the exit
 * code that shells give (128 and its number), after an error that nobody waits for, and where a program that the command
 * works with died without a word, so that nothing is left to wait for.
 */
function endInOrder(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      process.stderr.write(`${machine.stopped}\n`);
      process.exit(128 + constants.signals[signal]);
    });
  process.once('uncaughtException', end);
  process.once('beforeExit', () => {
    if (process.exitCode !== undefined) return;
    process.stderr.write(`${machine.helperDied().join('\n    ')}\n`);
    process.exit(1);
  });
}

function end(error: unknown): never {
  const told = machineFault(error)?.join('\n    ');
  process.stderr.write(`${told ?? (error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}

/** Whoever reads the output may have read enough (`| head`): nothing more is to be said then. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
