import { proofArguments } from './proof-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('proof', proofArguments, async () => (await import('./proof-asked.ts')).proofAsked);
