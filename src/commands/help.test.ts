import { expect, test } from 'vitest';
import { help } from '../strings/help.ts';
import { buildArguments, publishArguments } from './arguments.ts';
import { checkArguments } from './check-arguments.ts';
import { deployArguments } from './deploy-arguments.ts';
import { hostArguments } from './host-arguments.ts';
import { imagesArguments } from './images-arguments.ts';
import { newArguments } from './new-arguments.ts';
import { isRefused } from './options.ts';
import { devArguments, previewArguments } from './server-arguments.ts';
import { suggestArguments } from './suggest-arguments.ts';
import { withdrawArguments } from './withdraw-arguments.ts';

const optionsIn = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();

test.each([
  ['build', buildArguments],
  ['publish', publishArguments],
  ['dev', devArguments],
  ['preview', previewArguments],
  ['deploy', deployArguments],
  ['host', hostArguments],
  ['images', imagesArguments],
  ['check', checkArguments],
  ['new', newArguments],
  ['suggest', suggestArguments],
  ['withdraw', withdrawArguments],
] as const)('the help of %s names all options of the command and no other', (name, read) => {
  const refused = read(['--no-such-option'], '/desk', '/project', 'Africa/Casablanca');
  if (!isRefused(refused)) throw new Error('every option is accepted');
  expect(optionsIn(help[name])).toEqual(optionsIn(refused[1]));
});
