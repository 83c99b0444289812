import path from 'node:path';
import type { Moment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { checking } from '../strings/desk.ts';
import { buildArguments, isWithin } from './arguments.ts';
import { isRefused, readOptions } from './options.ts';
import type { DiagnosticFormat } from './show-diagnostics.ts';

/** What `npm run check` was asked to do. */
export interface CheckArguments {
  /** The content folder, absolute. */
  content: string;
  /** An origin, without a path. */
  site?: string;
  now?: Moment;
  format: DiagnosticFormat;
  /** Whether what git would commit now is meant, and not what stands in the folder. */
  staged: boolean;
  /** The files whose problems are told, by their paths below the content folder; absent where all are. */
  files?: string[];
  /** Whether outside links are asked for, and whether those of private networks are too. */
  links: false | 'public' | 'all';
}

const formats: readonly string[] = ['text', 'json', 'github'] satisfies DiagnosticFormat[];

/** Reads the check command's arguments; relative paths are taken from `cwd`. */
export function checkArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): CheckArguments | Complaint {
  const read = readOptions(
    typed,
    {
      content: 'string',
      site: 'string',
      now: 'string',
      format: 'string',
      json: 'boolean',
      staged: 'boolean',
      links: 'boolean',
      'private-links': 'boolean',
    },
    true,
  );
  if (isRefused(read)) return read;
  const { values, words } = read;
  const shared = (['content', 'site', 'now'] as const).flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  const edition = buildArguments(shared, cwd, project, timeZone);
  if (isRefused(edition)) return edition;
  const { content, site, now } = edition;

  if (values.json && values.format !== undefined) return usage.oneTaskOnly('--json', '--format');
  const format = values.json ? 'json' : (values.format ?? 'text');
  if (!formats.includes(format)) return checking.badFormat(format);
  if (values.staged && words.length > 0) return checking.stagedOrFiles();
  const stranger = words.find((word) => !isWithin(path.resolve(cwd, word), content));
  if (stranger !== undefined) return checking.notContent(stranger, content);
  const below = (word: string) => path.relative(content, path.resolve(cwd, word)).split(path.sep).join('/');
  const { staged = false, links = false, 'private-links': everywhere = false } = values;
  return {
    content,
    site,
    now,
    format: format as DiagnosticFormat,
    staged,
    files: words.length > 0 ? words.map(below) : undefined,
    links: everywhere ? 'all' : links && 'public',
  };
}
