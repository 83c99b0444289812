import { describe, expect, test } from 'vitest';
import { importArguments } from './import-arguments.ts';

const read = (...typed: string[]) => importArguments(typed, '/home/desk', '/srv/nashra', 'Africa/Casablanca');

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
      undated: 'skip',
      skipCopies: false,
    });
  });

  test('of feeds are addresses as they were typed, and files', () => {
    const typed = [
      'feed',
      'https://jarida.example/feed/',
      'saved',
      '--undated',
      'now',
      '--now',
      '2026-02-10',
    ];
    expect(read(...typed)).toMatchObject({
      from: 'feed',
      files: ['https://jarida.example/feed/', '/home/desk/saved'],
      undated: 'now',
      now: { iso: expect.stringMatching(/^2026-02-10T00:00:00/) },
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
    [
      'an option of feeds',
      ['wordpress', 'a', '--skip-copies'],
      'الخيار «--skip-copies» غير معروف أو تنقصه قيمة.',
    ],
    ['no feed', ['feed'], 'لم تذكر خلاصة.'],
    ['no clock', ['feed', 'a', '--now', 'غدا'], '«غدا» ليس تاريخا مقروءا.'],
    ['an unknown option', ['wordpress', 'a', '--all'], 'الخيار «--all» غير معروف أو تنقصه قيمة.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});
