import { describe, expect, test } from 'vitest';
import { newArguments } from './new-arguments.ts';

const read = (...typed: string[]) => newArguments(typed, '/home/desk', '/srv/nashra');

describe('new arguments', () => {
  test('are a title of one or many words, and what is known of the story', () => {
    expect(read('ملتقى', 'القراءة', '--city', 'سطات', '--content', 'stories')).toEqual({
      content: '/home/desk/stories',
      story: { title: 'ملتقى القراءة', city: 'سطات', draft: false },
    });
    expect(read('--draft')).toEqual({ content: '/srv/nashra/content', story: { draft: true } });
  });

  test.each([
    ['التعليم، القراءة', ['التعليم', 'القراءة']],
    ['التعليم,مدن التعلم ,', ['التعليم', 'مدن التعلم']],
    ['التعليم', ['التعليم']],
  ])('part lists by Arabic and Latin commas: %s', (typed, tags) => {
    expect(read('--tags', typed)).toMatchObject({ story: { tags } });
  });

  test.each([
    ['an unknown option', ['--ville', 'سطات'], 'الخيار «--ville» غير معروف أو تنقصه قيمة.'],
    ['a link without a source', ['--source-url', 'https://x.example/'], 'كُتب رابط المصدر بلا اسمه.'],
    ['words for a picture without one', ['--alt', 'قاعة'], 'كُتب وصف الصورة بلا اسم ملفها.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});
