import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId, contentPath } from './paths.ts';

const folder = 'articles/2026/02';

test.each([
  ['./photo.jpg', 'articles/2026/02/photo.jpg'],
  ['photo.jpg', 'articles/2026/02/photo.jpg'],
  ['../shared/map.png', 'articles/2026/shared/map.png'],
  ['../../../images/map.png', 'images/map.png'],
  ['صورة%20أولى.jpg', 'articles/2026/02/صورة أولى.jpg'],
  ['e\u0301.jpg', 'articles/2026/02/é.jpg'],
  ['../../../../passwd', undefined],
  ['%2e%2e/../../../../passwd', undefined],
  ['/etc/passwd', undefined],
  ['\\\\server\\share', undefined],
  ['a\\..\\b', undefined],
  ['https://example.org/a.jpg', undefined],
  ['//example.org/a.jpg', undefined],
  ['file:///etc/passwd', undefined],
  ['C:/a.jpg', undefined],
  ['data:image/png;base64,AA', undefined],
  ['a%00.jpg', undefined],
  ['%E0%A4%A', undefined],
])('%j names %j', (name, file) => {
  expect(contentPath(folder, name)).toBe(file);
});

test('no name leads out of the content folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '',
    '/',
    '//',
    '%2e%2e',
    '%2F',
    '\\',
    'a',
    'ب',
    ' ',
    '%',
    'c:',
    '~',
    '\u0000',
  );
  const names = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('/'));
  const folders = fc.constantFrom('', 'articles', 'articles/2026/02');
  fc.assert(
    fc.property(folders, fc.oneof(names, fc.string()), (from, name) => {
      const found = contentPath(from, name);
      if (found === undefined) return;
      const full = path.resolve('/content', found);
      expect(full.startsWith('/content/')).toBe(true);
      expect(full).toBe(`/content/${found}`);
    }),
    { numRuns: 5000 },
  );
});

test.each(['2026/02/قصة', '/2026/02/قصة/', '/2026/02/قصة', '2026/02/قصة/'])('%s names one story', (typed) => {
  expect(articleId(typed)).toBe('2026/02/قصة');
});
