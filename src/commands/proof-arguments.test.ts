import { expect, test } from 'vitest';
import { proofArguments } from './proof-arguments.ts';

const read = (...typed: string[]) => proofArguments(typed, '/desk', '/project');
const asked = { content: '/project/content', format: 'text', fix: false, staged: false, files: undefined };

test.each([
  ['nothing', [], asked],
  ['all that can be mended', ['--fix'], { ...asked, fix: true }],
  ['what is staged', ['--staged', '--fix'], { ...asked, staged: true, fix: true }],
  ['another folder', ['--content', 'c'], { ...asked, content: '/desk/c' }],
  [
    'files',
    ['--content', 'c', 'c/articles/a.md', 'c/pages'],
    { ...asked, content: '/desk/c', files: ['articles/a.md', 'pages'] },
  ],
  ['JSON', ['--json'], { ...asked, format: 'json' }],
  ['annotations', ['--format=github'], { ...asked, format: 'github' }],
])('%s is asked for', (_what, typed, arguments_) => {
  expect(read(...typed)).toEqual(arguments_);
});

test.each([
  ['an option that is none', ['--fox'], 'الخيار «--fox» غير معروف أو تنقصه قيمة.'],
  ['a format that is none', ['--format', 'xml'], 'لا صيغة باسم «xml».'],
  ['two formats', ['--json', '--format', 'text'], 'لا يجتمع الخياران --json و --format.'],
  [
    'files and what is staged',
    ['--staged', '/project/content/a.md'],
    'لا يجتمع الخيار ‎--staged وأسماء الملفات: هو نفسه يحدد ما سيودَع في git.',
  ],
  ['a file elsewhere', ['/etc/a.md'], 'الملف «/etc/a.md» ليس في مجلد المحتوى /project/content.'],
])('%s is refused', (_what, typed, wrong) => {
  expect(read(...typed)).toEqual([wrong, expect.any(String)]);
});
