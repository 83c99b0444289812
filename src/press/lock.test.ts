import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, withLock } from './lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-lock-'));
  file = path.join(folder, 'site.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('work is done under the lock, which is gone afterwards, also when the work fails', async () => {
  expect(await withLock(file, () => readdir(folder))).toEqual(['site.lock']);
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

test('another process at work is named, and its lock left alone', async () => {
  await writeFile(file, String(process.ppid));
  const refused = withLock(file, async () => 'done');
  await expect(refused).rejects.toThrow(new FolderInUse(process.ppid));
  expect(await readdir(folder)).toEqual(['site.lock']);
});

test('a lock handed to a process is in use while that runs, also where the process that took it runs no longer', async () => {
  const kept = await withLock(file, async (handTo) => {
    handTo(process.ppid);
    return readFile(file, 'utf8');
  });
  await writeFile(file, kept);
  await expect(withLock(file, async () => 'done')).rejects.toThrow(new FolderInUse(process.ppid));
});

test.each([
  ['of a process that runs no longer', String(2 ** 22 + 1)],
  ['that names no process', ''],
])('a lock %s is taken over', async (_what, content) => {
  await writeFile(file, content);
  expect(await withLock(file, async () => 'done')).toBe('done');
});
