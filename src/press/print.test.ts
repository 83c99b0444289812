import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compare, type Print, printInto } from './print.ts';

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-print-'));
  out = path.join(folder, 'site');
  await mkdir(path.join(out, 'old'), { recursive: true });
  await writeFile(path.join(out, 'index.html'), 'front');
  await writeFile(path.join(out, 'old/index.html'), 'old');
  await writeFile(path.join(out, 'CNAME'), 'theirs');
});
afterEach(() => rm(folder, { recursive: true }));

const page = (file: string, key: string, text = `${file} ${key}`): Print => ({
  file,
  key,
  bytes: async () => text,
});
const files = { 'index.html': '1', 'old/index.html': '1' };
const manifest = { version: 1 as const, folder: '', front: '', files };
const silent = async () => undefined;

test('what must be printed is what is new, changed or missing; what must go is what was printed before', () => {
  const plan = [page('a', '1'), page('b', '2'), page('c', '1'), page('d', '1')];
  const files = { a: '1', b: '1', c: '1', gone: '1', lost: '1' };
  const { stale, gone } = compare(plan, { files }, new Set(['a', 'b', 'gone', 'theirs']));
  expect(stale.map(({ file }) => file)).toEqual(['b', 'c', 'd']);
  expect(gone).toEqual(['gone']);
});

test('a run prints, deletes and leaves alone', async () => {
  const plan = [page('index.html', '1'), page('new/index.html', '1')];
  expect(await printInto(out, plan, manifest, silent)).toEqual({
    printed: ['new/index.html'],
    deleted: ['old/index.html'],
    kept: 1,
  });
  expect((await readdir(out)).sort()).toEqual(['CNAME', 'index.html', 'new']);
  expect(await readdir(folder)).toEqual(['site']);
});

test('what is about to change or go is told before anything does', async () => {
  const told: unknown[] = [];
  const note = async (stale: readonly Print[], touched: readonly string[]) => {
    told.push([stale.map(({ file }) => file), touched, (await readdir(out)).sort()]);
  };
  const before = ['CNAME', 'index.html', 'old'];
  await printInto(out, [page('index.html', '2', 'front'), page('new', '1')], manifest, note);
  expect(told).toEqual([[['index.html', 'new'], ['new', 'old/index.html'], before]]);
});

test('deletions alone are told too, and a run that changes nothing tells nothing', async () => {
  const told: unknown[] = [];
  const note = async (stale: readonly Print[], touched: readonly string[]) => {
    told.push([stale, touched]);
  };
  await printInto(out, [page('index.html', '1')], manifest, note);
  await printInto(out, [page('index.html', '1')], { ...manifest, files: { 'index.html': '1' } }, note);
  expect(told).toEqual([[[], ['old/index.html']]]);
});

test('a file whose bytes are the same is not written again', async () => {
  const before = await stat(path.join(out, 'index.html'));
  const { printed } = await printInto(out, [page('index.html', '2', 'front')], manifest, silent);
  expect(printed).toEqual([]);
  expect((await stat(path.join(out, 'index.html'))).ino).toBe(before.ino);
});

test('a page that cannot be printed leaves the folder as it was', async () => {
  const broken: Print = {
    file: 'z',
    key: '1',
    bytes: async () => Promise.reject(new Error('broken template')),
  };
  await expect(printInto(out, [page('index.html', '2'), broken], manifest, silent)).rejects.toThrow('broken');
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('front');
  expect((await readdir(out)).sort()).toEqual(['CNAME', 'index.html', 'old']);
});
