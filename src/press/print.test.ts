import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Manifest, type Standing, standingOf } from './manifest.ts';
import { compare, type Print, printHere, printInto } from './print.ts';

let folder: string;
let out: string;
let manifest: Manifest;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-print-'));
  out = path.join(folder, 'site');
  await mkdir(path.join(out, 'old'), { recursive: true });
  await writeFile(path.join(out, 'index.html'), 'front');
  await writeFile(path.join(out, 'old/index.html'), 'old');
  await writeFile(path.join(out, 'CNAME'), 'theirs');
  manifest = { files: new Map(['index.html', 'old/index.html'].map((file) => [file, standing(file, '1')])) };
});
afterEach(() => rm(folder, { recursive: true }));

const standing = (file: string, key: string): Standing => {
  const found = standingOf(path.join(out, file), key);
  if (!found) throw new Error(file);
  return found;
};
const page = (file: string, key: string, text = `${file} ${key}`): Print => ({
  file,
  key,
  bytes: async () => text,
});
const silent = async () => undefined;
const print = (...plan: Print[]) => printInto(out, plan, manifest, { printAll: printHere }, silent);

test('what must be printed is what is new, changed or touched; what must go is what was printed before', () => {
  const plan = [page('a', '1'), page('b', '2'), page('c', '1'), page('d', '1')];
  const files = new Map(['a', 'b', 'c', 'gone'].map((file) => [file, { key: '1', size: 1, mtimeMs: 1 }]));
  const { stale, gone } = compare(plan, { files }, (file) => file !== 'c');
  expect(stale.map(({ file }) => file)).toEqual(['b', 'c', 'd']);
  expect(gone).toEqual(['gone']);
});

test('a run prints, deletes and leaves alone, and says what stands afterwards', async () => {
  const { files, ...printed } = await print(page('index.html', '1'), page('new/index.html', '1'));
  expect(printed).toEqual({ printed: ['new/index.html'], deleted: ['old/index.html'], kept: 1 });
  expect((await readdir(out)).sort()).toEqual(['CNAME', 'index.html', 'new']);
  expect(await readdir(folder)).toEqual(['site']);
  expect(files).toEqual(new Map(['index.html', 'new/index.html'].map((file) => [file, standing(file, '1')])));
});

test('what is about to change or go is told before anything does, and only then', async () => {
  const told: unknown[] = [];
  const note = async (stale: readonly Print[], touched: readonly string[]) => {
    told.push([stale.map(({ file }) => file), touched, (await readdir(out)).sort()]);
  };
  const before = ['CNAME', 'index.html', 'old'];
  const run = (...plan: Print[]) => printInto(out, plan, manifest, { printAll: printHere }, note);
  await run(page('index.html', '1'), page('old/index.html', '1'));
  await run(page('index.html', '2', 'front'), page('new', '1'));
  expect(told).toEqual([[['index.html', 'new'], ['new', 'old/index.html'], before]]);
});

test('a file whose bytes are the same is not written again', async () => {
  const before = await stat(path.join(out, 'index.html'));
  const { printed, files } = await print(page('index.html', '2', 'front'));
  expect(printed).toEqual([]);
  expect((await stat(path.join(out, 'index.html'))).ino).toBe(before.ino);
  expect(files.get('index.html')).toEqual(standing('index.html', '2'));
});

test.each([
  ['changed', () => writeFile(path.join(out, 'index.html'), 'forged')],
  ['removed', () => rm(path.join(out, 'index.html'))],
])('a file that someone %s is mended', async (_what, touch) => {
  await touch();
  const { printed } = await print(page('index.html', '1', 'front'), page('old/index.html', '1'));
  expect(printed).toEqual(['index.html']);
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('front');
});

test('a page that cannot be printed leaves the folder as it was', async () => {
  const broken: Print = {
    file: 'z',
    key: '1',
    bytes: async () => Promise.reject(new Error('broken template')),
  };
  await expect(print(page('index.html', '2'), broken)).rejects.toThrow('broken');
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('front');
  expect((await readdir(out)).sort()).toEqual(['CNAME', 'index.html', 'old']);
});

test('a folder that is not there yet or empty appears in one piece, and keeps the rights that it had', async () => {
  const first = async (site: string) => {
    const plan = [page('index.html', '1'), page('a/b.html', '1')];
    await printInto(site, plan, { files: new Map() }, { printAll: printHere }, silent);
    expect((await readdir(site)).sort()).toEqual(['a', 'index.html']);
  };
  await first(path.join(folder, 'not/yet'));
  const empty = path.join(folder, 'empty');
  await mkdir(empty);
  await chmod(empty, 0o751);
  await first(empty);
  expect((await stat(empty)).mode & 0o777).toBe(0o751);
  expect((await readdir(folder)).sort()).toEqual(['empty', 'not', 'site']);
});

test('a page may stand where there was a folder of pages, and the other way round', async () => {
  const { files } = await print(page('index.html', '1', 'front'), page('old', '1'));
  expect(await readFile(path.join(out, 'old'), 'utf8')).toBe('old 1');
  manifest = { files };
  const { deleted } = await print(page('index.html', '1', 'front'), page('old/index.html', '2'));
  expect(deleted).toEqual(['old']);
  expect(await readFile(path.join(out, 'old/index.html'), 'utf8')).toBe('old/index.html 2');
});

test('a folder that somebody put where a page belongs is left alone, and the page not printed', async () => {
  await mkdir(path.join(out, 'new/theirs'), { recursive: true });
  await expect(print(page('new', '1'))).rejects.toThrow(/EISDIR|ENOTEMPTY/);
  expect(await readdir(path.join(out, 'new'))).toEqual(['theirs']);
});

test('where the work is cut off, what pages show is there before them, and they before what leads to them', async () => {
  const plan = ['index.html', '2026/02/new/index.html', 'images/new.jpg'].map((file) => page(file, '2'));
  const cutOffAt = async (file: string) => {
    await mkdir(path.join(out, file, 'theirs'), { recursive: true });
    await expect(print(...plan)).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    await rm(path.join(out, file), { recursive: true });
    const standing = plan.filter((one) => existsSync(path.join(out, one.file)));
    return [...standing.map((one) => one.file), await readFile(path.join(out, 'index.html'), 'utf8')];
  };
  expect(await cutOffAt('images/new.jpg')).toEqual(['index.html', 'front']);
  expect(await cutOffAt('2026/02/new/index.html')).toEqual(['index.html', 'images/new.jpg', 'front']);
  expect(existsSync(path.join(out, 'old/index.html'))).toBe(true);
});
