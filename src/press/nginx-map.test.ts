import { describe, expect, test } from 'vitest';
import { hashSizes, literal, mapRows } from './nginx-map.ts';

const rows = (paths: string[], pages: string[] = []) =>
  mapRows(new Map(paths.map((path) => [path, '1'])), pages).map((row) => row.replace(/ "1";$/, ''));

describe('rows of a map', () => {
  test.each([
    ['plain', ['/b/', '/a.php'], ['"/a.php"', '"/b/"']],
    ['in NFC and NFD', ['/أخبار/'], ['"/أخبار/"', `"${'/أخبار/'.normalize('NFD')}"`]],
    ['with what nginx writes by', ['/a;{}$1~/', '/~b\\c/'], ['"/a;{}$1~/"', '"/~b\\\\c/"']],
    ['told apart by case alone', ['/Old/', '/old/'], ['"~^/Old/$"', '"~^/old/$"']],
  ])('are strings and, where nginx would take one for another, expressions: %s', (_what, paths, expected) => {
    expect(rows(paths)).toEqual(expected);
  });

  test('never take a page for an old address', () => {
    expect(rows(['/About.html', '/About/'], ['/about/', '/contact/'])).toEqual([
      '"/About.html"',
      '"~^/About/$"',
    ]);
    expect(rows(['/a.b/', '/A.B/'])).toEqual(['"~^/A\\\\.B/$"', '"~^/a\\\\.b/$"']);
  });
});

test('a hash has room for the longest address and for all', () => {
  expect(hashSizes([])).toEqual({ bucket: 64, buckets: 2048 });
  expect(hashSizes([`/${'أ'.repeat(100)}/`]).bucket).toBe(512);
  expect(hashSizes(Array.from({ length: 3000 }, (_, number) => `/${number}/`)).buckets).toBe(16_384);
});

test('a value in which nginx would read a variable is refused', () => {
  expect(() => literal('/srv/$HOME')).toThrow(RangeError);
});
