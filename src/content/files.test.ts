import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles, isFolder, listMarkdown, readText } from './files.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-files-'));
  root = path.join(folder, 'content');
  await mkdir(path.join(root, 'articles/_private'), { recursive: true });
  await mkdir(path.join(root, 'articles/folder.md'));
  await mkdir(path.join(root, 'content-elsewhere'));
  await mkdir(path.join(folder, 'content-elsewhere'));
  const write = (name: string, bytes: string | Uint8Array) => writeFile(path.join(folder, name), bytes);
  await Promise.all([
    write('secret.md', 'سر'),
    write('content-elsewhere/secret.md', 'سر'),
    write('content/articles/ب.md', 'نص'),
    write('content/articles/A.MD', 'نص'),
    write('content/articles/a.md', 'نص'),
    write('content/articles/a.txt', 'نص'),
    write('content/articles/.hidden.md', 'نص'),
    write('content/articles/_private/a.md', 'نص'),
    write('content/bom.md', '\uFEFF---\r\nأ\rب\n'),
    write('content/latin.md', Uint8Array.of(0xc7, 0xe1)),
    write('content/cut.md', new TextEncoder().encode('نص').slice(0, 3)),
    write('content/nul.md', 'نص\0'),
    write('content/full.md', 'a'.repeat(1024 * 1024)),
    write('content/over.md', 'a'.repeat(1024 * 1024 + 1)),
  ]);
  await symlink('../secret.md', path.join(root, 'out.md'));
  await symlink('../content-elsewhere/secret.md', path.join(root, 'beside.md'));
  await symlink('articles/a.md', path.join(root, 'in.md'));
  await symlink('nowhere.md', path.join(root, 'dangling.md'));
  await symlink('loop.md', path.join(root, 'loop.md'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('Markdown files are listed by code units, without hidden ones, private folders and folders', () => {
  const { files, refused } = listMarkdown(findFiles(root), 'articles');
  expect(files.map(({ file }) => file)).toEqual(['articles/A.MD', 'articles/a.md', 'articles/ب.md']);
  expect(refused).toEqual([]);
});

test('a missing folder has no files and is no folder', () => {
  expect(findFiles(path.join(root, 'nothing'))).toEqual([]);
  expect(isFolder(path.join(root, 'nothing'))).toBe(false);
  expect(isFolder(path.join(root, 'bom.md'))).toBe(false);
  expect(isFolder(root)).toBe(true);
});

test('a mark tells a file from any later state of it; a link has none', async () => {
  const marks = () => new Map(findFiles(root).map(({ file, mark }) => [file, mark]));
  const before = marks();
  await writeFile(path.join(root, 'articles/A.MD'), 'نصوص');
  const after = marks();
  expect(after.get('articles/A.MD')).not.toBe(before.get('articles/A.MD'));
  expect(after.get('articles/ب.md')).toBe(before.get('articles/ب.md'));
  expect(after.get('in.md')).toBeUndefined();
  expect([...after.keys()]).toEqual([...after.keys()].sort());
});

describe('reading a file', () => {
  test('drops the byte order mark and gives LF line ends', () => {
    expect(readText(root, 'bom.md')).toEqual({ text: '---\nأ\nب\n' });
  });

  test('follows a link that stays in the folder', () => {
    expect(readText(root, 'in.md')).toEqual({ text: 'نص' });
  });

  test('takes one mebibyte', () => {
    expect(readText(root, 'full.md')).toMatchObject({ text: expect.stringMatching(/^a+$/) });
  });

  test.each([
    ['latin.md', 'ترميز الملف ليس UTF-8.'],
    ['cut.md', 'ترميز الملف ليس UTF-8.'],
    ['nul.md', 'في الملف رمز لا يكون في النصوص (NUL)، فهو تالف أو ليس نصا.'],
    ['over.md', 'حجم الملف يتجاوز ميغابايت واحدا.'],
    ['out.md', 'هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.'],
    ['beside.md', 'هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.'],
    ['../secret.md', 'هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.'],
    ['dangling.md', 'تعذرت قراءة الملف.'],
    ['loop.md', 'تعذرت قراءة الملف.'],
    ['articles/folder.md', 'تعذرت قراءة الملف.'],
  ])('refuses %s', (file, wrong) => {
    expect(readText(root, file)).toEqual({ complaint: [wrong, expect.any(String)], offset: 0 });
  });
});
