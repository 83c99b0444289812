import { describe, expect, test } from 'vitest';
import { explainYaml, locate, parseYaml } from './yaml.ts';

describe('reading', () => {
  test.each([
    ['', {}],
    ['# تعليق\n', {}],
    ['date: 2026-02-10\n', { date: '2026-02-10' }],
    ['draft: true\n', { draft: true }],
    ['draft: yes\n', { draft: 'yes' }],
    ['n: 012\n', { n: 12 }],
    ['tags: [أ، ب, ج]\n', { tags: ['أ، ب', 'ج'] }],
    ['<<: { a: 1 }\n', { '<<': { a: 1 } }],
    ['constructor: 1\n', { constructor: 1 }],
    ['title: "نص & آخر"\n', { title: 'نص & آخر' }],
    ['title: نص & آخر\n', { title: 'نص & آخر' }],
  ])('%j', (text, data) => {
    expect(parseYaml(text)).toEqual(data);
  });

  test('a __proto__ key is a key like others and touches no prototype', () => {
    const data = parseYaml('__proto__: { polluted: true }\n');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a text that cannot be read', () => {
  function faultOf(text: string) {
    try {
      return { data: parseYaml(text) };
    } catch (error) {
      const { offset, complaint } = explainYaml(error, text);
      return { at: text.slice(offset, offset + 4), wrong: complaint[0] };
    }
  }
  const reserved = 'تبدأ القيمة بعلامة لها في YAML معنى خاص: & أو * أو ! أو @ أو % أو `.';
  const quote = 'علامة اقتباس فُتحت ولم تُغلق.';
  const bracket = 'قوس أو معقوف فُتح ولم يُغلق، أو نقصت فاصلة بين عنصرين.';
  const colon = 'في القيمة نقطتان تليهما مسافة، فقرئ ما قبلهما اسم حقل.';
  const tab = 'في أول السطر علامة جدولة (مفتاح Tab).';
  const other = 'هذا الموضع من الترويسة لا يُقرأ.';

  test.each([
    ['a key written twice', 'a: 1\nb: 2\na: 3\n', 'a: 3', 'هذا الحقل مكتوب مرتين.'],
    ['a quote that is not closed', 'title: "نص\ncity: ب\n', '"نص\n', quote],
    ['a single quote that is not closed', "title: 'نص\ncity: ب\n", "'نص\n", quote],
    ['a quote that is not closed at the end', 'title: "نص\n', '"نص\n', quote],
    ['a bracket that is not closed', 'tags: [أ, ب\ncity: ب\n', '[أ, ', bracket],
    ['a brace that is not closed', 'image: { src: a\ncity: ب\n', '{ sr', bracket],
    ['a colon in a value', 'title: خبر: عنوان\n', ': عن', colon],
    [
      'words after a closed quote',
      'title: "نص" آخر\n',
      'آخر\n',
      'بعد علامة الاقتباس التي تغلق القيمة كلام آخر.',
    ],
    ['a tab before a key', 'image:\n\tsrc: a\n', '\tsrc', tab],
    ['a tab before the first key', '\ttitle: a\n', '\ttit', tab],
    ['an alias', 'title: *x\n', '*x\n', reserved],
    ['an anchor', 'title: &x نص\n', '&x ن', reserved],
    ['an anchor on a mapping', 'image: &x\n  src: a\n', '&x\n ', reserved],
    ['a merge of an alias', 'a: &x { b: 1 }\n<<: *x\n', '*x\n', reserved],
    ['a tag', 'title: !نص\n', '!نص\n', reserved],
    ['a tag that would make a function', 'title: !!js/function "x"\n', '!!js', reserved],
    ['an at sign', 'author: @someone\n', '@som', reserved],
    ['a percent sign', 'title: %50 زيادة\n', '%50 ', reserved],
    [
      'nesting beyond reason',
      `a: ${'['.repeat(50)}${']'.repeat(50)}\n`,
      '[[[[',
      'تداخل الحقول أعمق من المعقول.',
    ],
    ['a control character', 'a: \u0007\n', '\u0007\n', 'في الترويسة رمز خفي لا يُقبل.'],
    ['a control character alone', '\u000B\n', '\u000B\n', 'في الترويسة رمز خفي لا يُقبل.'],
    ['a key that is not aligned', 'a: 1\n b: 2\n', ': 2\n', other],
    ['two documents', 'a: 1\n...\nb: 2\n', 'a: 1', other],
  ])('%s', (_what, text, at, wrong) => {
    expect(faultOf(text)).toEqual({ at, wrong });
  });

  test('what is no fault of the text is thrown on', () => {
    const bug = new TypeError('bug');
    expect(() => explainYaml(bug, '')).toThrow(bug);
  });
});

describe('locating', () => {
  const text = `# رأس
title: "نص"
city:
image: { src: ./a.jpg, alt: 'وصف' }
related:
  - 2026/02/أ
  - title: ب
    url: c
  -
tags: [أ, "ب"]
text: |
  سطر
'quoted key': 5
`;
  test.each([
    ['a quoted value, from its quote', ['title'], 'value', '"نص"'],
    ['a key', ['title'], 'key', 'title:'],
    ['an empty value, at its key', ['city'], 'value', 'city:'],
    ['a flow mapping', ['image'], 'value', '{ src'],
    ['a value in a flow mapping', ['image', 'alt'], 'value', "'وصف'"],
    ['a key in a flow mapping', ['image', 'alt'], 'key', 'alt: '],
    ['a missing key, at its parent', ['image', 'caption'], 'key', '{ src'],
    ['an item of a list', ['related', 0], 'value', '2026/'],
    ['a value in a mapping in a list', ['related', 1, 'url'], 'value', 'c\n'],
    ['an empty item, at its list', ['related', 2], 'value', '- 2026'],
    ['an item of a flow list', ['tags', 1], 'value', '"ب"'],
    ['an item that is not there', ['tags', 9], 'value', '[أ'],
    ['a block of text', ['text'], 'value', '  سطر'],
    ['a quoted key', ['quoted key'], 'key', "'quoted key'"],
    ['a value below a value', ['title', 'x', 'y'], 'value', '"نص"'],
    ['a missing key of the root, at the first key', ['nothing'], 'key', 'title'],
    ['the root', [], 'value', 'title'],
  ] as const)('%s', (_what, path, what, found) => {
    expect(text.slice(locate(text, path, what))).toMatch(
      new RegExp(`^${found.replace(/[[\]{}|.]/g, '\\$&')}`),
    );
  });

  test('an empty text has its beginning only', () => {
    expect(locate('', ['title'])).toBe(0);
  });
});
