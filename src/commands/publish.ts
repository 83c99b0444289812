import { publishArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('publish', publishArguments, async () => (await import('./print-asked.ts')).printAsked);
