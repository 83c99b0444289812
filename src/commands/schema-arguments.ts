import type { Complaint } from '../content/problem.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** Reads the schema command's arguments: the content folder, absolute. */
export function schemaArguments(
  typed: string[],
  cwd: string,
  project: string,
): { content: string } | Complaint {
  const read = readOptions(typed, { content: 'string' });
  if (isRefused(read)) return read;
  return { content: folderOf(read.values.content, 'content', cwd, project) };
}
