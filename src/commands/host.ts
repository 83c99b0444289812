import { hostArguments } from './host-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('host', hostArguments, async () => (await import('./host-asked.ts')).hostAsked);
