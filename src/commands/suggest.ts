import { runCommand } from './run-command.ts';
import { suggestArguments } from './suggest-arguments.ts';

await runCommand('suggest', suggestArguments, async () => (await import('./suggest-asked.ts')).suggestAsked);
