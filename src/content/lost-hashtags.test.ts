import { expect, test } from 'vitest';
import { lostHashtags } from './lost-hashtags.ts';
import { explainYaml, parseYaml } from './yaml.ts';

const found = (text: string) => lostHashtags(text).map((offset) => text.slice(offset).split('\n')[0]);

test.each([
  ['after a title', 'title: الفريق يفوز #كأس_العرش\n', ['#كأس_العرش']],
  ['in place of a title', 'title: #كأس\n', ['#كأس']],
  ['after a tab', 'title: فوز\t#2026\n', ['#2026']],
  ['in a list', 'author:\n  - نعيمة #مراسلة\n  - كريم\n', ['#مراسلة']],
  ['two on a line, as one loss', 'title: فوز #كأس #عرش\ncity: سطات #هنا\n', ['#كأس #عرش', '#هنا']],
  ['after quotes that are closed', 'title: "فوز" #كأس\n', ['#كأس']],
])('a hashtag is lost %s', (_where, text, lost) => {
  expect(found(text)).toEqual(lost);
});

test.each([
  ['a comment', 'date: 2026-11-21   # منتصف الليل\n'],
  ['a comment with a hashtag', 'date: 2026-11-21 # راجع #كأس\n'],
  ['a comment on a line of its own', '#title: خبر\n  #tags: [أ]\ntitle: خبر\n'],
  ['a hashtag in quotes', 'title: "فوز #كأس"\nb: \'فوز #كأس\'\n'],
  ['a hashtag in a block', 'title: |\n  فوز #كأس\n'],
  ['a # inside a word', 'url: https://example.org/#part\n'],
])('%s is no loss', (_what, text) => {
  expect(found(text)).toEqual([]);
});

test('a hashtag that swallows the end of a list is told of as such', () => {
  const text = 'tags: [كأس #العالم, ب]\ncity: سطات\n';
  let fault: ReturnType<typeof explainYaml> | undefined;
  try {
    parseYaml(text);
  } catch (error) {
    fault = explainYaml(error, text);
  }
  expect(text.slice(fault?.offset, (fault?.offset ?? 0) + 7)).toBe('#العالم');
  expect(fault?.complaint[0]).toBe('في القيمة مسافة بعدها #، فيُقرأ ما يليها تعليقا ولا يظهر للقراء.');
});

test('a hostile text is read in a moment', () => {
  const text = Array.from({ length: 30_000 }, (_, line) => `k${line}: "x #y"\n`).join('');
  const started = process.cpuUsage();
  expect(found(text)).toEqual([]);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000);
});
