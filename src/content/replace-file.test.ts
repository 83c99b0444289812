import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFile, placeFile, replaceFile } from './replace-file.ts';
import { processName } from './running.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nashra-replace-'));
  file = path.join(folder, 'story.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that is replaced', () => {
  test('holds the new text, keeps its mode and leaves nothing beside it', () => {
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    replaceFile(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['story.md']);
  });

  test('need not stand yet', () => {
    replaceFile(file, Buffer.from('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('stays as it was where the new one cannot be made', () => {
    writeFileSync(file, 'old');
    const make = (beside: string) => {
      writeFileSync(beside, 'half of it');
      throw new Error('no space');
    };
    expect(() => placeFile(file, make)).toThrow('no space');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['story.md']);
  });

  test('clears what killed processes left in its folder, and nothing else', () => {
    const left = (pid: number) => `.${processName(pid)}.unfinished`;
    const names = [left(2 ** 22 + 1), left(process.ppid), '.notes', 'a.unfinished'];
    for (const name of names) writeFileSync(path.join(folder, name), '');
    replaceFile(file, 'new');
    expect(readdirSync(folder)).toEqual([...names.slice(1), 'story.md'].sort());
  });
});

test('a file that is created is written where none stands', () => {
  expect(createFile(file, 'first')).toBe(true);
  expect(createFile(file, 'second')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('first');
  mkdirSync(path.join(folder, 'taken'));
  expect(createFile(path.join(folder, 'taken'), '')).toBe(false);
});
