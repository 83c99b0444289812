import { formatNumber } from '../arabic/plural.ts';
import type { Report } from '../press/progress.ts';
import { outcome } from '../strings/commands.ts';

/** Where a progress line is written. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Lines are written at most this often, in milliseconds; work that is done sooner shows none. */
const interval = 200;

const clearLine = '\r\u001B[K';

/**
 * Reports of long work as one line that is written over; nothing where the output is no terminal. `clock` gives
 * milliseconds. `clear` takes the last line away.
 */
export function progressLine(terminal: Terminal, clock: () => number): { report: Report; clear: () => void } {
  let shown = false;
  const report: Report = (stage, total) => {
    const began = clock();
    let last = began;
    let done = 0;
    return (items) => {
      done += items;
      const now = clock();
      if (!terminal.isTTY || now - last < interval) return;
      last = now;
      shown = true;
      terminal.write(`${clearLine}${line(stage, done, total, (now - began) / 1000)}`);
    };
  };
  const clear = () => {
    if (shown) terminal.write(clearLine);
    shown = false;
  };
  return { report, clear };
}

function line(stage: Parameters<Report>[0], done: number, total: number, seconds: number): string {
  const rate = done / seconds;
  return outcome.progress(
    stage,
    formatNumber(done),
    formatNumber(total),
    formatNumber(Math.round(rate)),
    formatNumber(Math.ceil((total - done) / rate)),
  );
}
