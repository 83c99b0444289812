import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { checking } from '../strings/desk.ts';
import { isWithin } from './arguments.ts';
import type { Typed } from './options.ts';
import type { DiagnosticFormat } from './show-diagnostics.ts';

/** Of which files a command tells diagnostics, and how. */
export interface TellingArguments {
  format: DiagnosticFormat;
  /** Whether what git would commit now is meant, and not what stands in the folder. */
  staged: boolean;
  /** Files and folders by their paths below the content folder; absent where all are meant. */
  files?: string[];
}

export const tellingOptions = { format: 'string', json: 'boolean', staged: 'boolean' } as const;

const formats: readonly string[] = ['text', 'json', 'github'] satisfies DiagnosticFormat[];

/** Reads the options and words that `check` and `proof` share; `content` is absolute, words are paths from `cwd`. */
export function tellingArguments(
  { values, words }: Typed<typeof tellingOptions>,
  content: string,
  cwd: string,
): TellingArguments | Complaint {
  const { json, staged = false, format = json ? 'json' : 'text' } = values;
  if (json && values.format !== undefined) return usage.oneTaskOnly('--json', '--format');
  if (!formats.includes(format)) return checking.badFormat(format);
  if (staged && words.length > 0) return checking.stagedOrFiles();
  const stranger = words.find((word) => !isWithin(path.resolve(cwd, word), content));
  if (stranger !== undefined) return checking.notContent(stranger, content);
  const below = (word: string) => path.relative(content, path.resolve(cwd, word)).split(path.sep).join('/');
  return {
    format: format as DiagnosticFormat,
    staged,
    files: words.length > 0 ? words.map(below) : undefined,
  };
}
