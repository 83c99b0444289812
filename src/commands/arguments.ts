import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings.ts';

/** What `npm run build` was asked to do. Paths are absolute. */
export interface BuildArguments {
  content: string;
  out: string;
  /** An origin, without a path. */
  site?: string;
  now?: Moment;
  /** A page to say of why it would be printed or not, instead of building. */
  explain?: string;
}

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
  let values: Partial<Record<'content' | 'out' | 'site' | 'now' | 'explain', string>>;
  try {
    const string = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: typed,
      options: { content: string, out: string, site: string, now: string, explain: string },
    }));
  } catch (error) {
    return usage.unknownArgument(/'([^']+)'/.exec(String(error))?.[1] ?? typed.join(' '));
  }
  const content =
    values.content === undefined ? path.join(project, 'content') : path.resolve(cwd, values.content);
  const out = values.out === undefined ? path.join(project, 'dist') : path.resolve(cwd, values.out);

  const site = values.site === undefined ? undefined : URL.parse(values.site);
  if (site === null || (site && !isOrigin(site))) return usage.badSite(values.site ?? '');
  const now = values.now === undefined ? undefined : parseMoment(values.now, timeZone);
  if (typeof now === 'string') return usage.badNow(values.now ?? '');

  for (const precious of [project, content]) if (isWithin(precious, out)) return usage.outTaken(out);
  if (isWithin(out, content)) return usage.outTaken(out);
  return { content, out, site: site?.origin, now, explain: values.explain };
}

function isOrigin({ protocol, pathname, search, hash, username }: URL): boolean {
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === '';
}

/** Whether `inner` is `outer` or stands below it. */
export function isWithin(inner: string, outer: string): boolean {
  const steps = path.relative(outer, inner);
  return !steps.startsWith('..') && !path.isAbsolute(steps);
}
