import { readFileSync } from 'node:fs';

/**
 * Names a process as no later one of the same number is named: by its number and, where the system tells it (Linux), by
 * when it started. Numbers come again soon in containers, where every run may have the same.
 */
export function processName(pid: number): string {
  return `${pid}-${startOf(pid)}`;
}

/** This process, which stays the same while it runs. */
export const thisProcess = processName(process.pid);

/** Whether the process of a {@link processName} runs on this machine. */
export function isRunning(name: string): boolean {
  const [pid = '', start = ''] = name.split('-');
  if (!/^[1-9]\d*$/.test(pid) || !exists(Number(pid))) return false;
  const now = startOf(Number(pid));
  return start === now || now === unknown || start === unknown;
}

const unknown = '0';

/** When a process started, in a form that stands in a file's name. */
function startOf(pid: number): string {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name of the program, in parentheses, is the second field and may hold any; the start is the 22nd.
    const start = told.slice(told.lastIndexOf(')') + 2).split(' ')[19];
    return Number(start).toString(36);
  } catch {
    return unknown;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
