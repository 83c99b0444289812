import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { isWithin } from './arguments.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

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
  to: 'string',
  out: 'string',
  replace: 'boolean',
  'dry-run': 'boolean',
  list: 'string',
  done: 'boolean',
} as const;

/** Reads the deploy command's arguments; relative folders are taken from `cwd`. */
export function deployArguments(typed: string[], cwd: string, project: string): DeployArguments | Complaint {
  const read = readOptions(typed, options);
  if (isRefused(read)) return read;
  const { to, list, done, replace = false, 'dry-run': dryRun = false } = read.values;
  const out = folderOf(read.values.out, 'dist', cwd, project);

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

/** `remote:path` or `:backend,option=value:path`; a folder of Windows begins with one letter and a colon. */
function isRemote(to: string): boolean {
  return /^[^/\\]*:/.test(to) && !/^[A-Za-z]:[/\\]/.test(to);
}
