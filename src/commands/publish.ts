import { publishArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand(publishArguments);
