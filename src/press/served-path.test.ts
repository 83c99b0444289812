import { describe, expect, test } from 'vitest';
import { askedPath, readRedirects } from './served-path.ts';

describe('the path that a request asks for', () => {
  test.each([
    ['ASCII', '/2026/02/story/', '/2026/02/story/'],
    ['percent-encoded Arabic', '/tag/%D8%A7%D9%84%D9%85%D8%A7%D8%A1/', '/tag/الماء/'],
    ['in small letters', '/tag/%d8%a7%d9%84%d9%85%d8%a7%d8%a1/', '/tag/الماء/'],
    ['bare Arabic', '/tag/الماء/', '/tag/الماء/'],
    ['a letter and its mark apart', `/tag/${encodeURI('ا\u0653فاق')}/`, '/tag/آفاق/'],
    ['with a question', '/search/?q=%D8%A7#x', '/search/'],
    ['a broken encoding', '/tag/%D8%/', undefined],
    ['no path', '*', undefined],
  ])('%s', (_what, target, path) => {
    expect(askedPath(target)).toBe(path);
  });
});

test('a file of redirects is read as it is written', () => {
  const text = `${encodeURI('/قديم/')} ${encodeURI('/2026/02/جديد/')} 301\n\n/a/ /b/ 301!\n/alone/\n/gone/ /gone/index.html 410!\n`;
  expect([...readRedirects(text)]).toEqual([
    ['/قديم/', encodeURI('/2026/02/جديد/')],
    ['/a/', '/b/'],
  ]);
});
