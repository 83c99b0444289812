import { expect, test } from 'vitest';
import { inspectBody } from '../markdown/inspect.ts';
import { readPage } from './read-page.ts';

const read = (file: string, text: string) => readPage(file, text, { inspectBody });

test('a page has a title, an address by its file name, and a description', () => {
  const { page, problems } = read('pages/about.md', '---\ntitle: من نحن\n---\nنحن هنا.\n');
  expect(problems).toEqual([]);
  expect(page).toMatchObject({
    file: 'pages/about.md',
    slug: 'about',
    title: 'من نحن',
    description: 'نحن هنا.',
  });
});

test.each([
  ['no front matter', 'pages/a.md', 'نص', '1:1 لا يبدأ الملف بالترويسة.'],
  ['no title', 'pages/a.md', '---\ndescription: ملخص\n---\n', '2:1 الحقل «title» ناقص.'],
  ['a story’s field', 'pages/a.md', '---\ntitle: أ\ncity: سطات\n---\n', '3:1 الحقل «city» غير معروف.'],
  ['a page in a folder', 'pages/sub/a.md', '---\ntitle: أ\n---\n', '1:1 «sub/a» لا يصلح في عنوان إلكتروني.'],
  [
    'a name with a space',
    'pages/من نحن.md',
    '---\ntitle: أ\n---\n',
    '1:1 «من نحن» لا يصلح في عنوان إلكتروني.',
  ],
  [
    'an unsafe link',
    'pages/a.md',
    '---\ntitle: أ\n---\n[أ](javascript:x)\n',
    '4:5 الرابط «javascript:x» غير مقبول.',
  ],
])('%s is told', (_what, file, text, problem) => {
  const { page, problems } = read(file, text);
  expect(page).toBeUndefined();
  expect(problems.map(({ line, column, wrong }) => `${line}:${column} ${wrong}`)).toEqual([problem]);
});
