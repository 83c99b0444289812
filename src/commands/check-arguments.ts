import type { Moment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { printArguments } from './arguments.ts';
import { isRefused, readOptions } from './options.ts';
import { type TellingArguments, tellingArguments, tellingOptions } from './telling-arguments.ts';

/** What `npm run check` was asked to do. */
export interface CheckArguments extends TellingArguments {
  /** The content folder, absolute. */
  content: string;
  /** An origin, without a path. */
  site?: string;
  now?: Moment;
  /** Whether outside links are asked for, and whether those of private networks are too. */
  links: false | 'public' | 'all';
}

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
      ...tellingOptions,
      links: 'boolean',
      'private-links': 'boolean',
    },
    true,
  );
  if (isRefused(read)) return read;
  const { values } = read;
  const edition = printArguments(values, cwd, project, timeZone);
  if (isRefused(edition)) return edition;
  const { content, site, now } = edition;

  const telling = tellingArguments(read, content, cwd);
  if (isRefused(telling)) return telling;
  const { links = false, 'private-links': everywhere = false } = values;
  return { content, site, now, ...telling, links: everywhere ? 'all' : links && 'public' };
}
