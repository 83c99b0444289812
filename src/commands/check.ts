import { checkArguments } from './check-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('check', checkArguments, async () => (await import('./check-asked.ts')).checkAsked);
