import path from 'node:path';
import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { folderOf, isRefused, readOptions, type Typed } from './options.ts';

/** What a command that prints the site was asked to do. Paths are absolute. */
export interface PrintArguments {
  content: string;
  out: string;
  /** An origin, without a path. */
  site?: string;
  now?: Moment;
}

export interface BuildArguments extends PrintArguments {
  /** A page to say of why it would be printed or not, instead of building. */
  explain?: string;
}

export interface PublishArguments extends PrintArguments {
  /** The stories that have changed: paths below the content folder. */
  stories: string[];
}

const options = { content: 'string', out: 'string', site: 'string', now: 'string' } as const;

/**
 * Reads the build command's arguments; relative paths are taken from `cwd`, where the command was typed. Gives a
 * complaint for anything it does not know.
 */
export function buildArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): BuildArguments | Complaint {
  const read = readOptions(typed, { ...options, explain: 'string' });
  if (isRefused(read)) return read;
  const asked = printArguments(read.values, cwd, project, timeZone);
  return isRefused(asked) ? asked : { ...asked, explain: read.values.explain };
}

/** Reads the publish command's arguments: the files of the stories that have changed, and the build command's options. */
export function publishArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): PublishArguments | Complaint {
  const read = readOptions(typed, options, true);
  if (isRefused(read)) return read;
  const asked = printArguments(read.values, cwd, project, timeZone);
  if (isRefused(asked)) return asked;
  if (read.words.length === 0) return usage.noStories();
  const below = (file: string) =>
    path.relative(asked.content, path.resolve(cwd, file)).split(path.sep).join('/');
  const stranger = read.words.find((file) => !/^articles\/.+\.md$/i.test(below(file)));
  return stranger === undefined ? { ...asked, stories: read.words.map(below) } : usage.notStory(stranger);
}

/** Reads what every command that opens or prints the site may be told; relative folders are taken from `cwd`. */
export function printArguments(
  values: Typed<typeof options>['values'],
  cwd: string,
  project: string,
  timeZone: string,
): PrintArguments | Complaint {
  const content = folderOf(values.content, 'content', cwd, project);
  const out = folderOf(values.out, 'dist', cwd, project);

  const site = values.site === undefined ? undefined : URL.parse(values.site);
  if (site === null || (site && !isOrigin(site))) return usage.badSite(values.site ?? '');
  const now = values.now === undefined ? undefined : parseMoment(values.now, timeZone);
  if (typeof now === 'string') return usage.badNow(values.now ?? '');

  for (const precious of [project, content]) if (isWithin(precious, out)) return usage.outTaken(out);
  if (isWithin(out, content)) return usage.outTaken(out);
  return { content, out, site: site?.origin, now };
}

function isOrigin({ protocol, pathname, search, hash, username }: URL): boolean {
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === '';
}

/** Whether `inner` is `outer` or stands below it. */
export function isWithin(inner: string, outer: string): boolean {
  const steps = path.relative(outer, inner);
  return !steps.startsWith('..') && !path.isAbsolute(steps);
}
