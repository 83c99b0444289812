import { buildArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand(buildArguments);
