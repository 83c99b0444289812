import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from './case.ts';
import type { Verdict } from './judge.ts';
import { bombs } from './sizes.ts';
import { writeAlone } from './write.ts';

/** Much more than the dearest takes (2 s): what is quadratic takes minutes at four times the size. */
const mostSeconds = 12;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-bombs-'));
  for (const one of bombs) writeAlone(path.join(folder, one.name), one);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Judges newspapers one after another in a process that may hold 512 MB of objects. It is ended where it hangs. */
async function verdictsOn(cases: readonly Case[]): Promise<Verdict[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--max-old-space-size=512',
      path.join(import.meta.dirname, 'judge.ts'),
      ...cases.map(({ name }) => path.join(folder, name)),
    ],
    { timeout: 900_000, maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line): Verdict => JSON.parse(line));
}

test('every bomb is printed or refused with its file and line, in bounded time and memory', {
  timeout: 900_000,
}, async () => {
  const verdicts = await Promise.all(
    [0, 1].map((half) => verdictsOn(bombs.filter((_, index) => index % 2 === half))),
  );
  const judged = new Map(verdicts.flat().map((verdict) => [verdict.folder, verdict]));
  expect([...judged.keys()].sort()).toEqual(bombs.map(({ name }) => name).sort());
  for (const { folder, first, printed, seconds } of judged.values()) {
    if (first) expect(first, folder).toMatchObject({ file: `articles/2026/01/${folder}.md` });
    expect(seconds, folder).toBeLessThan(mostSeconds);
    expect(printed, folder).toBeLessThan(50_000_000);
  }
});
