import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsOtherFiles, swapIn } from './swap.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-swap-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, files: Record<string, string>): Promise<string> {
  const target = path.join(folder, name);
  await mkdir(target, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(target, file), text);
  return target;
}

describe('swapping a build in', () => {
  test('replaces the last build whole and leaves nothing beside it', async () => {
    const out = await write('dist', { 'old.html': '1' });
    await swapIn(await write('draft', { 'new.html': '2' }), out);
    expect(await readdir(out)).toEqual(['new.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('makes the folders above the first build', async () => {
    const out = path.join(folder, 'a/b/dist');
    await swapIn(await write('draft', { 'new.html': '2' }), out);
    expect(await readFile(path.join(out, 'new.html'), 'utf8')).toBe('2');
  });

  test('keeps what is hidden in the folder, and its rights', async () => {
    const out = await write('dist', { '.nojekyll': '', 'old.html': '1' });
    await chmod(out, 0o751);
    await swapIn(await write('draft', { 'new.html': '2' }), out);
    expect(await readdir(out)).toEqual(['.nojekyll', 'new.html']);
    expect((await stat(out)).mode & 0o777).toBe(0o751);
  });

  test('keeps the last build where the new one is missing', async () => {
    const out = await write('dist', { 'old.html': '1' });
    await expect(swapIn(path.join(folder, 'nowhere'), out)).rejects.toThrow('ENOENT');
    expect(await readdir(out)).toEqual(['old.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

describe('an output folder', () => {
  test('that is a file is not ours', async () => {
    await writeFile(path.join(folder, 'notes.txt'), 'important');
    expect(await holdsOtherFiles(path.join(folder, 'notes.txt'))).toBe(true);
  });

  test.each([
    ['that is not there', undefined, false],
    ['that is empty', {}, false],
    ['with an earlier build', { 'index.html': '<meta name="generator" content="Nashra">' }, false],
    ['with anything else', { 'thesis.doc': '' }, true],
    ['with another site', { 'index.html': '' }, true],
  ])('%s holds other files: %#', async (_what, files, expected) => {
    const out = files ? await write('out', files) : path.join(folder, 'out');
    expect(await holdsOtherFiles(out)).toBe(expected);
  });
});
