import type { Complaint } from '../content/problem.ts';
import { folderOf, isRefused, readOptions } from './options.ts';
import { type TellingArguments, tellingArguments, tellingOptions } from './telling-arguments.ts';

/** What `npm run proof` was asked to do. */
export interface ProofArguments extends TellingArguments {
  /** The content folder, absolute. */
  content: string;
  /** Whether what can be mended is to be. */
  fix: boolean;
}

/** Reads the proof command's arguments; relative paths are taken from `cwd`. */
export function proofArguments(typed: string[], cwd: string, project: string): ProofArguments | Complaint {
  const read = readOptions(typed, { content: 'string', fix: 'boolean', ...tellingOptions }, true);
  if (isRefused(read)) return read;
  const { values } = read;
  const content = folderOf(values.content, 'content', cwd, project);
  const telling = tellingArguments(read, content, cwd);
  return isRefused(telling) ? telling : { content, ...telling, fix: values.fix ?? false };
}
