import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { authorEnvironment } from '../tests/support/build.ts';
import { treeMemory } from './memory.ts';

export interface Command {
  file: string;
  args: string[];
  cwd: string;
  /** Beside PATH and HOME: nothing else of the environment is handed on. */
  env?: Record<string, string>;
}

/** What one run cost. */
export interface Cost {
  /** User and system time of the process and of all its descendants that it waited for, in seconds. */
  cpu: number;
  /** In seconds. */
  wall: number;
  /** The most resident memory that was seen of all its processes together, in bytes; undefined without `/proc`. */
  peak: number | undefined;
}

const sampleEvery = 100;

/** The shell's `times` gives what its children used, and theirs; `/usr/bin/time` is not on every machine. */
const script = '"$@" >&2; code=$?; times >&3; exit $code';

/** Runs a command and measures it. Throws with what it wrote where it fails. */
export async function measure({ file, args, cwd, env = {} }: Command): Promise<Cost> {
  const started = performance.now();
  const shell = spawn('bash', ['-c', script, 'bash', file, ...args], {
    cwd,
    env: authorEnvironment(env),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let peak: number | undefined;
  const sampling = setInterval(() => {
    const now = shell.pid === undefined ? undefined : treeMemory(shell.pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, sampleEvery);
  const ended = new Promise<number | null>((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', resolve);
  });
  try {
    const [code, said, times] = await Promise.all([ended, textOf(shell.stdio[2]), textOf(shell.stdio[3])]);
    if (code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${code}:\n${said.slice(-4000)}`);
    return { cpu: childrenTime(times), wall: (performance.now() - started) / 1000, peak };
  } finally {
    clearInterval(sampling);
  }
}

const textOf = (stream: unknown) => text(stream as Readable);

/** The second line of what `times` prints, `1m2.345s 0m0.678s`, as seconds. */
export function childrenTime(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)]
    .map(([, minutes, seconds = '']) => Number(minutes) * 60 + Number(seconds.replace(',', '.')))
    .reduce((sum, seconds) => sum + seconds, 0);
}
