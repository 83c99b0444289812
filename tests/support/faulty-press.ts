import { createInterface } from 'node:readline';
import { momentAt } from '../../src/arabic/moment.ts';
import { settings } from '../../src/site.config.ts';
import { arm, disarm, type Fault, type Operation } from './faults.ts';

/** What this process is asked for, a line of JSON each: a build, in which a fault may come. */
export interface Asked {
  root: string;
  content: string;
  out: string;
  /** Paths below the content folder, to publish these alone. */
  stories?: string[];
  now: number;
  fault?: Fault;
  /** Folders below which operations are counted. */
  under: string[];
}

/** What it answers: how the command ended, and what it would have changed. */
export interface Answered {
  code: number;
  said: string;
  operations: Operation[];
  hasCome: boolean;
}

const { printAsked } = await import('../../src/commands/print-asked.ts');

for await (const line of createInterface(process.stdin)) {
  const { root, content, out, stories, now, fault, under } = JSON.parse(line) as Asked;
  let said = '';
  const [stdout, stderr] = [process.stdout.write, process.stderr.write];
  const hear = (text: string | Uint8Array) => {
    said += text;
    return true;
  };
  process.stdout.write = hear;
  process.stderr.write = hear;
  arm(under, fault);
  const asked = {
    content,
    out,
    stories,
    now: momentAt(now, settings.timeZone),
    explain: undefined,
    site: undefined,
  };
  const code = await printAsked(asked as never, root, root).catch((error: unknown) => {
    said += String(error instanceof Error ? error.stack : error);
    return -1;
  });
  const { operations, hasCome } = disarm();
  process.stdout.write = stdout;
  process.stderr.write = stderr;
  process.stdout.write(`${JSON.stringify({ code, said, operations, hasCome } satisfies Answered)}\n`);
}
