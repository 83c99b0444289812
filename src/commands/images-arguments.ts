import path from 'node:path';
import { isImageId } from '../content/image-id.ts';
import type { Complaint } from '../content/problem.ts';
import type { EditorsState } from '../report/decision.ts';
import { deciding } from '../strings/images.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run images` was asked to do; paths are absolute. */
export type ImagesArguments = { content: string } & (
  | { task: 'list' }
  | { task: 'sync'; endpoint?: string }
  | { task: 'decide'; state: EditorsState; images: string[] }
);

const states: Readonly<Record<string, EditorsState>> = { confirm: 'confirmed', restore: 'restored' };

/** Reads the command's arguments; images are paths from `cwd`, or ids as they are. */
export function imagesArguments(typed: string[], cwd: string, project: string): ImagesArguments | Complaint {
  const read = readOptions(typed, { content: 'string', endpoint: 'string' }, true);
  if (isRefused(read)) return read;
  const content = folderOf(read.values.content, 'content', cwd, project);
  const [task, ...images] = read.words;
  if (task === undefined) return { content, task: 'list' };
  if (task === 'sync' && images.length === 0)
    return { content, task: 'sync', endpoint: read.values.endpoint };
  const state = states[task];
  if (state === undefined || images.length === 0) return deciding.noTask();
  const named = images.map((image) => (isImageId(image) ? image : path.resolve(cwd, image)));
  return { content, task: 'decide', state, images: named };
}
