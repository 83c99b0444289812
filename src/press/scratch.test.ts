import { mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processName } from '../content/running.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'nashra-scratch-'));
});
afterEach(() => rm(parent, { recursive: true }));

test('a scratch folder is gone afterwards, whether the work succeeds or fails', async () => {
  expect(await withScratch(parent, 'site', async (folder) => (await readdir(folder)).length)).toBe(0);
  await expect(withScratch(parent, 'site', async () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await readdir(parent)).toEqual([]);
});

test('a scratch folder that was renamed away stays where it went', async () => {
  await withScratch(parent, 'site', (folder) => rename(folder, path.join(parent, 'kept')));
  expect(await readdir(parent)).toEqual(['kept']);
});

test('of two that settle in one place the first stays', async () => {
  const settleWith = (name: string) =>
    withScratch(parent, 'site', async (folder) => {
      await mkdir(path.join(folder, name));
      await settle(folder, path.join(parent, 'kept'));
    });
  await settleWith('first');
  await settleWith('second');
  expect(await readdir(parent)).toEqual(['kept']);
  expect(await readdir(path.join(parent, 'kept'))).toEqual(['first']);
});

test('what a killed process left is removed, what others use or own is not', async () => {
  const dead = processName(2 ** 22 + 1);
  const names = [
    `.site.${dead}.1`,
    `.site.${processName(process.ppid)}.1`,
    `.other.${dead}.1`,
    'site',
    '.site.notes',
  ];
  for (const name of names) await mkdir(path.join(parent, name));
  await withScratch(parent, 'site', async () => undefined);
  expect(await readdir(parent)).toEqual(names.slice(1).sort());
});

test('only the folders that the last runs used are kept, however many each of them used', async () => {
  const run = async (at: number, names: string[]) => {
    for (const name of names) {
      await mkdir(path.join(parent, name), { recursive: true });
      await utimes(path.join(parent, name), at, at);
    }
  };
  await run(1000, ['a', 'b']);
  await run(1001, ['c', 'd', 'e']);
  await run(1002, ['f']);
  await mkdir(path.join(parent, 'g'));
  await keepLastUsed([path.join(parent, 'b'), path.join(parent, 'g')], 3);
  expect(await readdir(parent)).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
  await keepLastUsed([path.join(parent, 'b'), path.join(parent, 'g')], 1);
  expect(await readdir(parent)).toEqual(['b', 'g']);
});
