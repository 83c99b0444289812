import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimFolder } from './files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-claim-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the bench takes a new folder, and the same again whatever it has put there', async () => {
  const own = path.join(folder, 'own');
  claimFolder(own);
  await writeFile(path.join(own, 'file'), '');
  claimFolder(own);
  expect((await readdir(own)).sort()).toEqual(['.nashra-bench', 'file']);
});

test('a folder with files of someone else is refused and left as it is', async () => {
  const other = path.join(folder, 'other');
  claimFolder(other);
  await rm(path.join(other, '.nashra-bench'));
  await writeFile(path.join(other, 'letter.txt'), 'dear');
  expect(() => claimFolder(other)).toThrow(/holds files that the bench did not make/);
  expect(await readdir(other)).toEqual(['letter.txt']);
});
