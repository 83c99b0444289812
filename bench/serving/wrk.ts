import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How a server was asked, again and again. */
export interface Load {
  seconds: number;
  connections: number;
}

/** What wrk saw of one run. */
export interface Strain {
  requests: number;
  perSecond: number;
  /** Milliseconds that half of the answers, and all but one in a hundred, took at most. */
  p50: number;
  p99: number;
  /** Connections that failed, were cut or took too long. */
  broken: number;
  /** Answers with a status of 400 and more. */
  refused: number;
  /** What the server's workers used for one answer, in microseconds; absent where nobody looked. */
  cpu?: number;
}

/** Loads an address with wrk, in one thread. Throws where wrk is missing or cannot connect. */
export async function wrk(url: string, headers: readonly string[], load: Load): Promise<Strain> {
  const { stdout } = await promisify(execFile)('wrk', [
    '--threads=1',
    `--connections=${load.connections}`,
    `--duration=${load.seconds}s`,
    '--latency',
    ...headers.map((header) => `--header=${header}`),
    url,
  ]);
  return readStrain(stdout);
}

/** Reads what wrk 4 prints with `--latency`. */
export function readStrain(text: string): Strain {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  return {
    requests: Number(find(/(\d+) requests in/)),
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    p50: milliseconds(find(/50%\s+(\S+)/)),
    p99: milliseconds(find(/99%\s+(\S+)/)),
    broken: broken.slice(1).reduce((sum, count) => sum + Number(count), 0),
    refused: Number(find(/Non-2xx or 3xx responses: (\d+)/)),
  };
}

/** `731.00us`, `1.20ms` or `1.01s` in milliseconds; wrk has no other units for latencies of a run that is not lost. */
function milliseconds(text: string): number {
  const [, number, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? [];
  const units: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };
  return Number(number) * (units[unit ?? ''] ?? Number.NaN);
}
