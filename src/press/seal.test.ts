import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breakSeal, holdingSeal, setSeal } from './seal.ts';

let record: string;
beforeEach(async () => {
  record = await mkdtemp(path.join(tmpdir(), 'nashra-seal-'));
});
afterEach(() => rm(record, { recursive: true }));

const seal = { inputs: 'inputs', from: 1000, until: 2000, stories: 7 };

test.each([
  ['at the time of its run', 'inputs', 1000, true],
  ['until just before the clock changes something', 'inputs', 1999, true],
  ['no longer when it does', 'inputs', 2000, false],
  ['not for a time before its run', 'inputs', 999, false],
  ['not for other inputs', 'others', 1000, false],
])('a seal holds %s', (_when, inputs, now, holds) => {
  setSeal(record, seal);
  expect(holdingSeal(record, inputs, now)).toEqual(holds ? seal : undefined);
});

test('a new seal takes the place of the old one, and nothing else is left beside it', async () => {
  setSeal(record, seal);
  setSeal(record, { ...seal, stories: 8 });
  expect(holdingSeal(record, 'inputs', 1000)?.stories).toBe(8);
  expect(await readdir(record)).toEqual(['seal.json']);
});

test('no seal holds that is broken, damaged or was never set', async () => {
  breakSeal(record);
  expect(holdingSeal(record, 'inputs', 1000)).toBeUndefined();
  setSeal(record, seal);
  breakSeal(record);
  expect(holdingSeal(record, 'inputs', 1000)).toBeUndefined();
  await writeFile(path.join(record, 'seal.json'), JSON.stringify(seal).slice(0, -1));
  expect(holdingSeal(record, 'inputs', 1000)).toBeUndefined();
});
