import { createInterface } from 'node:readline/promises';
import type { Ask } from './interview.ts';

/** Asks in the terminal; undefined where the author leaves (Ctrl+C, Ctrl+D) before the end. */
export async function withTerminal<Answer>(work: (ask: Ask) => Promise<Answer>): Promise<Answer | undefined> {
  const left = new AbortController();
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  lines.once('close', () => left.abort());
  try {
    return await work(async (question, complaint) => {
      if (complaint) process.stdout.write(`${complaint.join('\n    ')}\n`);
      process.stdout.write(`${question}\n`);
      return (await lines.question('> ', { signal: left.signal })).trim();
    });
  } catch (error) {
    if (!left.signal.aborted) throw error;
    process.stdout.write('\n');
    return undefined;
  } finally {
    lines.close();
  }
}
