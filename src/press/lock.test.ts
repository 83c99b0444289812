import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRunning, processName } from '../content/running.ts';
import { FolderInUse, withLock } from './lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that runs code which knows `withLock`, and the lock's `file`. */
function runs(code: string) {
  const lock = pathToFileURL(path.join(import.meta.dirname, 'lock.ts'));
  const known = `import fs from 'node:fs'; import { withLock } from '${lock}'; const file = process.argv[1];`;
  return spawn(process.execPath, ['--input-type=module', '-e', `${known}${code}`, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Another process that takes the lock and says so, then holds it until it is killed. */
async function holder(): Promise<ChildProcess> {
  const child = runs(
    `await withLock(file, () => new Promise(() => { console.log('taken'); setInterval(() => {}, 1000); }));`,
  );
  await once(child.stdout, 'data');
  return child;
}

const work = async () => 'done';

describe('a lock', () => {
  test('is held while work is done, and free afterwards, also when the work fails', async () => {
    expect(await withLock(file, () => readdir(folder))).toEqual(['lock', 'lock.json']);
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual(['lock']);
    expect(await withLock(file, work)).toBe('done');
  });

  test('is refused in the same process too', async () => {
    await withLock(file, async () => {
      await expect(withLock(file, work)).rejects.toThrow(new FolderInUse(process.pid));
    });
  });

  test('of another process names it, and is free once that one was killed', async () => {
    const other = await holder();
    const refused = withLock(file, work);
    await expect(refused).rejects.toThrow(new FolderInUse(other.pid));
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(existsSync(`${file}.json`)).toBe(true);
    expect(await withLock(file, work)).toBe('done');
  });

  test('that was handed to a process is in use while that runs, also where the one that took it runs no longer', async () => {
    const kept = await withLock(file, async (handTo) => {
      handTo(process.ppid);
      return readFile(`${file}.json`, 'utf8');
    });
    await writeFile(`${file}.json`, kept);
    await expect(withLock(file, work)).rejects.toThrow(new FolderInUse(process.ppid));
  });

  test.skipIf(!existsSync('/proc/self/stat'))(
    'that was handed to a process is free where its number now belongs to another program',
    async () => {
      expect(isRunning(processName(process.ppid))).toBe(true);
      const held = { host: hostname(), process: `${process.ppid}-1`, isHanded: true };
      await writeFile(`${file}.json`, JSON.stringify(held));
      expect(await withLock(file, work)).toBe('done');
    },
  );

  test('is never held by two, however many ask for it at once', async () => {
    const count = path.join(folder, 'count');
    await writeFile(count, '0');
    const counter = `const count = ${JSON.stringify(count)};
      for (let done = 0; done < 20; )
        await withLock(file, async () => {
          const before = Number(fs.readFileSync(count));
          await new Promise(setImmediate);
          fs.writeFileSync(count, String(before + 1));
          done++;
        }).catch((error) => { if (error.name !== 'FolderInUse') throw error; });`;
    const ends = [1, 2, 3, 4].map(async () => (await once(runs(counter), 'exit'))[0]);
    expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
    expect(await readFile(count, 'utf8')).toBe('80');
  });

  test('of another machine names that', async () => {
    const other = await holder();
    await writeFile(`${file}.json`, JSON.stringify({ host: 'press-2', process: '12-0', isHanded: false }));
    const refused = await withLock(file, work).catch((error) => error);
    expect(refused).toMatchObject({ pid: 12, host: 'press-2' });
    other.kill('SIGKILL');
  });

  test.each([
    ['is empty', '', ''],
    ['is of an older form, whose process runs', String(process.ppid), ''],
    ['somebody wrote into', 'x'.repeat(9000), ''],
    ['has a holder whose writer died', '', '{"host":"'],
    ['has a holder that is none', '', 'null'],
  ])('whose file %s is taken', async (_what, content, told) => {
    await writeFile(file, content);
    await writeFile(`${file}.json`, told);
    expect(await withLock(file, work)).toBe('done');
  });
});
