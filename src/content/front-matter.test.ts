import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('a file with front matter', () => {
  test('is split at its two fences', () => {
    const file = '---\ntitle: خبر\n---\nنص\n';
    expect(splitFrontMatter(file)).toEqual({
      data: { title: 'خبر' },
      yaml: 'title: خبر\n',
      yamlOffset: 4,
      body: 'نص\n',
      bodyOffset: file.indexOf('نص'),
    });
  });

  test.each([
    ['no body', '---\na: 1\n---', { a: 1 }, ''],
    ['no fields', '---\n---\nنص', {}, 'نص'],
    ['only comments', '---\n# تعليق\n---\nنص', {}, 'نص'],
    ['white space after the fences', '---  \na: 1\n---\t\nنص', { a: 1 }, 'نص'],
    ['a rule in the body', '---\na: 1\n---\nنص\n\n---\n\nنص', { a: 1 }, 'نص\n\n---\n\nنص'],
    ['an indented --- in a value', '---\na: |\n  س\n  ---\n---\nنص', { a: 'س\n---\n' }, 'نص'],
    ['a list instead of fields', '---\n- a\n---\n', ['a'], ''],
    ['a word instead of fields', '---\njs\n---\n', 'js', ''],
    ['an empty-looking delimiter', '---\na: ---\n---\nنص', { a: '---' }, 'نص'],
  ])('%s', (_what, file, data, body) => {
    expect(splitFrontMatter(file)).toMatchObject({ data, body });
  });

  test('is read anew each time: a reader that spoils the data spoils no other', () => {
    const file = '---\na: { b: 1 }\n---\n';
    const first = splitFrontMatter(file);
    if ('data' in first) Object.assign(first.data as object, { a: 'spoiled' });
    expect(splitFrontMatter(file)).toMatchObject({ data: { a: { b: 1 } } });
  });

  test('whose YAML is broken is told so each time, not read as empty', () => {
    const file = '---\na: 1\na: 2\n---\n';
    const fault = { offset: 9, complaint: ['هذا الحقل مكتوب مرتين.', 'احذف أحد السطرين.'] };
    expect(splitFrontMatter(file)).toEqual(fault);
    expect(splitFrontMatter(file)).toEqual(fault);
  });
});

describe('front matter in another language', () => {
  test.each([
    'js',
    'javascript',
    'json',
    'coffee',
    'coffeescript',
    'cson',
    'toml',
    'yaml',
    ' js',
    '\tjs',
    '-',
    '#!',
  ])('---%s is refused and never evaluated', (language) => {
    const found = splitFrontMatter(`---${language}\n{ title: globalThis.evaluated = true }\n---\nنص\n`);
    expect(found).toEqual({
      offset: 3,
      complaint: [
        `الترويسة مكتوبة بلغة «${language.trim()}»، ولا يُقبل إلا YAML.`,
        'اجعل السطر الأول --- وحدها.',
      ],
    });
    expect('evaluated' in globalThis).toBe(false);
  });
});

describe('a file whose fences are wrong', () => {
  test.each([
    ['no front matter', 'نص\n', 0, 'لا يبدأ الملف بالترويسة.'],
    ['an empty file', '', 0, 'لا يبدأ الملف بالترويسة.'],
    ['a blank line first', '\n---\na: 1\n---\n', 0, 'لا يبدأ الملف بالترويسة.'],
    ['a space first', ' ---\na: 1\n---\n', 0, 'لا يبدأ الملف بالترويسة.'],
    ['never closed', '---\na: 1\n', 0, 'الترويسة غير مغلقة.'],
    ['nothing but a fence', '---', 0, 'الترويسة غير مغلقة.'],
    [
      'words after the closing fence',
      '---\na: 1\n--- نص\nb: 2\n---\n',
      9,
      'في هذا السطر زيادة بعد --- التي تغلق الترويسة.',
    ],
    ['four dashes', '---\na: 1\n----\n\n---\n', 9, 'في هذا السطر زيادة بعد --- التي تغلق الترويسة.'],
  ])('%s', (_what, file, offset, wrong) => {
    expect(splitFrontMatter(file)).toEqual({ offset, complaint: [wrong, expect.any(String)] });
  });
});
