import { describe, expect, test } from 'vitest';
import { importArguments } from './import-arguments.ts';

const read = (...typed: string[]) => importArguments(typed, '/home/desk', '/srv/nashra');

describe('import arguments', () => {
  test('are an origin, its files from where they were typed, and the project’s own content folder', () => {
    expect(read('wordpress', 'a.xml', '/tmp/b.xml')).toEqual({
      from: 'wordpress',
      files: ['/home/desk/a.xml', '/tmp/b.xml'],
      content: '/srv/nashra/content',
      images: false,
      allowPrivate: false,
      cityFrom: ['category', 'tag', 'title', 'dateline'],
      types: ['post'],
      dryRun: false,
    });
  });

  test('take lists with either comma, in their own order', () => {
    expect(read('wordpress', 'a.xml', '--city-from', 'dateline،tag', '--types', 'post, video')).toMatchObject(
      {
        cityFrom: ['dateline', 'tag'],
        types: ['post', 'video'],
      },
    );
  });

  test.each([
    ['nothing', [], 'لم تذكر من أين تستورد.'],
    ['another origin', ['drupal', 'a.xml'], 'لا يُستورد من «drupal».'],
    ['no file', ['wordpress'], 'لم تذكر ملف التصدير.'],
    ['no place of a city', ['wordpress', 'a', '--city-from', 'tag,x'], 'لا يُعرف «tag,x» موضعا للمدينة.'],
    ['an empty list', ['wordpress', 'a', '--city-from', ','], 'لا يُعرف «,» موضعا للمدينة.'],
    ['another report', ['wordpress', 'a', '--out-report', 'a.pdf'], '«a.pdf» ليس اسم تقرير.'],
    ['an unknown option', ['wordpress', 'a', '--all'], 'الخيار «--all» غير معروف أو تنقصه قيمة.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});
