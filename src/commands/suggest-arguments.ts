import path from 'node:path';
import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { suggesting } from '../strings/likeness.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run suggest` was asked to do. Paths are absolute. */
export interface SuggestArguments {
  /** The story, in the content folder or elsewhere. */
  file: string;
  content: string;
  now?: Moment;
  /** How the suggestions are told, or whether they are written into the file. */
  to: 'people' | 'programs' | 'file';
}

/** Reads the suggest command's arguments; relative paths are taken from `cwd`. */
export function suggestArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): SuggestArguments | Complaint {
  const read = readOptions(
    typed,
    { content: 'string', now: 'string', json: 'boolean', write: 'boolean' },
    true,
  );
  if (isRefused(read)) return read;
  const {
    values: { content, now: at, json, write },
    words: [file, ...others],
  } = read;
  if (file === undefined) return suggesting.noFile();
  if (others.length > 0) return suggesting.manyFiles();
  if (json && write) return suggesting.jsonOrWrite();
  const now = at === undefined ? undefined : parseMoment(at, timeZone);
  if (typeof now === 'string') return usage.badNow(at ?? '');
  return {
    file: path.resolve(cwd, file),
    content: folderOf(content, 'content', cwd, project),
    now,
    to: json ? 'programs' : write ? 'file' : 'people',
  };
}
