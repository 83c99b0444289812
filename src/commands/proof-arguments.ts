import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { checking } from '../strings/desk.ts';
import { isWithin } from './arguments.ts';
import { folderOf, isRefused, readOptions } from './options.ts';
import type { DiagnosticFormat } from './show-diagnostics.ts';

/** What `npm run proof` was asked to do. */
export interface ProofArguments {
  /** The content folder, absolute. */
  content: string;
  format: DiagnosticFormat;
  /** Whether what can be mended is to be. */
  fix: boolean;
  /** Whether what git would commit now is meant, and not what stands in the folder. */
  staged: boolean;
  /** The files and folders to be read, by their paths below the content folder; absent where all are. */
  files?: string[];
}

const formats: readonly string[] = ['text', 'json', 'github'] satisfies DiagnosticFormat[];

/** Reads the proof command's arguments; relative paths are taken from `cwd`. */
export function proofArguments(typed: string[], cwd: string, project: string): ProofArguments | Complaint {
  const read = readOptions(
    typed,
    { content: 'string', format: 'string', json: 'boolean', fix: 'boolean', staged: 'boolean' },
    true,
  );
  if (isRefused(read)) return read;
  const { values, words } = read;
  const content = folderOf(values.content, 'content', cwd, project);
  if (values.json && values.format !== undefined) return usage.oneTaskOnly('--json', '--format');
  const format = values.json ? 'json' : (values.format ?? 'text');
  if (!formats.includes(format)) return checking.badFormat(format);
  if (values.staged && words.length > 0) return checking.stagedOrFiles();
  const stranger = words.find((word) => !isWithin(path.resolve(cwd, word), content));
  if (stranger !== undefined) return checking.notContent(stranger, content);
  const below = (word: string) => path.relative(content, path.resolve(cwd, word)).split(path.sep).join('/');
  const { fix = false, staged = false } = values;
  return {
    content,
    format: format as DiagnosticFormat,
    fix,
    staged,
    files: words.length > 0 ? words.map(below) : undefined,
  };
}
