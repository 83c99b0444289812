import { expect, test } from 'vitest';
import { explain } from './explain.ts';

const print = (file: string, key: string) => ({ file, key, bytes: async () => '' });
const plan = [
  print('index.html', '1'),
  print('a/index.html', '2'),
  print('rss.xml', '1'),
  print('خبر/index.html', '1'),
];
const files = {
  'index.html': '1',
  'a/index.html': '1',
  'rss.xml': '',
  'b/index.html': '1',
  'خبر/index.html': '1',
};
const present = new Set(['index.html', 'a/index.html', 'rss.xml']);
const manifest = (files: Record<string, string>) => ({
  files: new Map(Object.entries(files).map(([file, key]) => [file, { key, size: 1, mtimeMs: 1 }])),
});
const isThere = (file: string) => present.has(file);

test.each([
  ['/', 'unchanged'],
  ['/a/', 'changed'],
  ['a/index.html', 'changed'],
  ['/rss.xml', 'unfinished'],
  ['/b/', 'gone'],
  ['/خبر/', 'touched'],
  ['/nowhere/', 'unknown'],
])('%s is %s', (page, reason) => {
  expect(explain(page, plan, manifest(files), isThere).reason).toBe(reason);
});

test('a page that the record does not know is new; without a record every page is of the first run', () => {
  expect(explain('/a/', plan, manifest({}), isThere).reason).toBe('new');
  expect(explain('/a/', plan, undefined, isThere).reason).toBe('first run');
});
