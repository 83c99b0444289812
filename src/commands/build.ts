import { buildArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('build', buildArguments, async () => (await import('./print-asked.ts')).printAsked);
