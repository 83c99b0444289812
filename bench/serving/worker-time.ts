import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Of `/proc/PID/stat`, in every Linux that there is (`getconf CLK_TCK`). */
const ticksInSecond = 100;

/** User and system time of all workers of the nginx that runs in a folder, in seconds. Throws where there is no `/proc`. */
export function workerTime(folder: string): number {
  const master = readFileSync(path.join(folder, 'nginx.pid'), 'utf8').trim();
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ');
  return workers.reduce((sum, pid) => sum + timeIn(readFileSync(`/proc/${pid}/stat`, 'utf8')), 0);
}

/** The time in a line of `/proc/PID/stat`: the name in parentheses may hold spaces. */
export function timeIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksInSecond;
}
