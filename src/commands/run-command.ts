import { enableCompileCache } from 'node:module';
import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { cacheOf } from '../press/cache.ts';
import { settings } from '../site.config.ts';
import type { BuildArguments, PublishArguments } from './arguments.ts';
import { isRefused } from './options.ts';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a command that prints the site. Exit codes: 0 printed, 1 the content has problems or the run failed, 2 the command
 * was called wrongly. Code is loaded when it is needed, from V8's compile cache, in this thread and in others: it is most
 * of a short run's time.
 */
export async function runCommand(
  read: (
    typed: string[],
    cwd: string,
    project: string,
    timeZone: string,
  ) => BuildArguments | PublishArguments | Complaint,
): Promise<void> {
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const asked = read(process.argv.slice(2), cwd, project, settings.timeZone);
  if (isRefused(asked)) {
    process.stderr.write(`${asked.join('\n    ')}\n`);
    process.exitCode = 2;
    return;
  }
  const code = path.join(cacheOf(project), 'code');
  enableCompileCache(code);
  process.env['NODE_COMPILE_CACHE'] = code;
  const { printAsked } = await import('./print-asked.ts');
  process.exitCode = await printAsked(asked, cwd, project);
}
