import { imagesArguments } from './images-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand('images', imagesArguments, async () => (await import('./images-asked.ts')).imagesAsked);
