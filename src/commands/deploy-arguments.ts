import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings.ts';
import { isWithin } from './arguments.ts';
import { isRefused } from './options.ts';

/** What `npm run deploy` was asked to do with an output folder. Its path is absolute. */
export type DeployArguments = { out: string } & (
  | {
      task: 'deploy';
      /** A folder as rclone names it; a local one is absolute. */
      to: string;
      replace: boolean;
      dryRun: boolean;
    }
  | { task: 'list'; list: 'changed' | 'deleted' }
  | { task: 'done' }
);

const options = {
  to: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  list: { type: 'string' },
  done: { type: 'boolean' },
} as const;

/** Reads the deploy command's arguments; relative folders are taken from `cwd`. */
export function deployArguments(typed: string[], cwd: string, project: string): DeployArguments | Complaint {
  const values = valuesOf(typed);
  if (isRefused(values)) return values;
  const { to, list, done, replace, 'dry-run': dryRun } = values;
  const out = values.out === undefined ? path.join(project, 'dist') : path.resolve(cwd, values.out);

  const [one, other] = Object.entries({ to, list, done }).filter(([, value]) => value !== undefined);
  if (one && other) return usage.oneTaskOnly(`--${one[0]}`, `--${other[0]}`);
  if (done) return { task: 'done', out };
  if (list !== undefined)
    return list === 'changed' || list === 'deleted' ? { task: 'list', list, out } : usage.badList(list);

  if (!to?.trim()) return usage.noTarget();
  if (isRemote(to)) return { task: 'deploy', out, to, replace, dryRun };
  const folder = path.resolve(cwd, to);
  const overlaps = [project, out].some(
    (precious) => isWithin(folder, precious) || isWithin(precious, folder),
  );
  return overlaps ? usage.targetOverlaps(folder) : { task: 'deploy', out, to: folder, replace, dryRun };
}

function valuesOf(typed: string[]) {
  try {
    return parseArgs({ args: typed, options }).values;
  } catch (error) {
    const name = /'([^']+)'/.exec(String(error))?.[1] ?? typed.join(' ');
    return usage.unknownOption(name, Object.keys(options));
  }
}

/** `remote:path` or `:backend,option=value:path`; a folder of Windows begins with one letter and a colon. */
function isRemote(to: string): boolean {
  return /^[^/\\]*:/.test(to) && !/^[A-Za-z]:[/\\]/.test(to);
}
