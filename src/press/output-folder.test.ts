import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsOtherFiles } from './output-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, files: Record<string, string>): Promise<string> {
  const target = path.join(folder, name);
  await mkdir(target, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(target, file), text);
  return target;
}

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
