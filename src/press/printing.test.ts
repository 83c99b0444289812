import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EditionMaterial } from '../catalogue/edition.ts';
import type { Print } from './print.ts';
import { printInto } from './print.ts';
import { printTogether } from './printing.ts';
import type { Templates } from './templates.ts';
import { withVariants } from './variants.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'nashra-printing-'));
});
afterEach(() => rm(out, { recursive: true }));

/** Pages by address as the templates would print them, and how often each was. */
const pages = new Map<string, string>();
const printed: string[] = [];
const print = async (address: string) => {
  printed.push(address);
  return Buffer.from(pages.get(address) ?? '');
};

const plan = (): Print[] => {
  const prints = [...pages].map(([address, text]): Print => {
    const file = `${address}index.html`;
    return { file, key: text, address, bytes: () => print(address) };
  });
  const feed: Print = { file: 'rss.xml', key: '1', bytes: async () => '<rss/>' };
  return withVariants([...prints, feed], ['br', 'gzip']);
};
const templates: Pick<Templates, 'folder' | 'print'> = { folder: '', print };
const printAll = printTogether(templates as Templates, {} as EditionMaterial, 1, () => () => undefined);
const silent = async () => undefined;

test('copies come, change and go with their page, which is printed once for all of them', async () => {
  pages.set('a/', 'خبر أول').set('b/', 'خبر ثان');
  const first = await printInto(out, plan(), { files: new Map() }, { printAll }, silent);
  expect(printed).toEqual(['a/', 'b/']);
  expect((await readdir(path.join(out, 'a'))).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(brotliDecompressSync(await readFile(path.join(out, 'a/index.html.br'))).toString()).toBe('خبر أول');

  pages.delete('b/');
  pages.set('a/', 'عنوان جديد');
  const second = await printInto(out, plan(), first, { printAll }, silent);
  expect(second.printed).toEqual(['a/index.html', 'a/index.html.br', 'a/index.html.gz']);
  expect(second.deleted).toEqual(['b/index.html', 'b/index.html.br', 'b/index.html.gz']);
  expect(gunzipSync(await readFile(path.join(out, 'a/index.html.gz'))).toString()).toBe('عنوان جديد');
  expect((await readdir(out)).sort()).toEqual(['a', 'rss.xml', 'rss.xml.br', 'rss.xml.gz']);

  await rm(path.join(out, 'a/index.html.br'));
  const third = await printInto(out, plan(), second, { printAll }, silent);
  expect(third.printed).toEqual(['a/index.html.br']);
});
