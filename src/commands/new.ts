import { newArguments } from './new-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('new', newArguments, async () => (await import('./new-asked.ts')).newAsked);
