import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Print } from './print.ts';
import { readVariant, withVariants } from './variants.ts';

const story = 'افتتحت الجمعية ورشة للقراءة. '.repeat(20);
const print = (file: string, key = '1'): Print => ({ file, key, bytes: async () => story });
const filesOf = (...files: string[]) =>
  withVariants(
    files.map((file) => print(file)),
    ['br', 'gzip'],
  ).map(({ file }) => file);

test('text gets both copies, and what is compressed already none', () => {
  expect(filesOf('a/index.html', 'rss.xml')).toEqual([
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'rss.xml',
    'rss.xml.br',
    'rss.xml.gz',
  ]);
  const others = ['images/a.avif', 'pagefind/all/index/a.pf_index', '_headers', '_redirects', 'data.csv.gz'];
  expect(filesOf(...others)).toEqual(others);
});

test('without the setting the plan is what it was', () => {
  const plan = [print('index.html')];
  expect(withVariants(plan, [])).toEqual(plan);
});

test('a copy holds the same text, and the same text gives the same bytes', async () => {
  const [, br, gzip] = withVariants([print('index.html')], ['br', 'gzip']);
  const bytes = async (of: Print | undefined) => Buffer.from((await of?.bytes()) ?? '');
  expect(brotliDecompressSync(await bytes(br)).toString()).toBe(story);
  expect(gunzipSync(await bytes(gzip)).toString()).toBe(story);
  expect((await bytes(gzip)).subarray(4, 8)).toEqual(Buffer.alloc(4));
  expect(await bytes(br)).toEqual(await bytes(br));
});

test('its key changes with that of its file, and differs from it', () => {
  const keys = (key: string) => withVariants([print('a.json', key)], ['br', 'gzip']).map(({ key }) => key);
  expect(new Set([...keys('1'), ...keys('2')]).size).toBe(6);
});

test.each([
  ['index.html.br', { original: 'index.html', encoding: 'br' }],
  ['rss.xml.gz', { original: 'rss.xml', encoding: 'gzip' }],
  ['index.html', { original: 'index.html' }],
  ['archive.tar.gz', { original: 'archive.tar.gz' }],
  ['.gz', { original: '.gz' }],
])('%s is known for what it is', (file, known) => {
  expect(readVariant(file)).toEqual(known);
});
