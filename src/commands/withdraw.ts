import { runCommand } from './run-command.ts';
import { withdrawArguments } from './withdraw-arguments.ts';

await runCommand(
  'withdraw',
  withdrawArguments,
  async () => (await import('./withdraw-asked.ts')).withdrawAsked,
);
