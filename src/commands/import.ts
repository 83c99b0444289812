import { importArguments } from './import-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('import', importArguments, async () => (await import('./import-asked.ts')).importAsked);
