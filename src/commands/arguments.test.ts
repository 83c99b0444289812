import { describe, expect, test } from 'vitest';
import { buildArguments, publishArguments } from './arguments.ts';

const read = (...typed: string[]) => buildArguments(typed, '/home/desk', '/srv/nashra', 'Africa/Casablanca');

describe('build arguments', () => {
  test('are the project’s own folders where none are given', () => {
    expect(read()).toEqual({ content: '/srv/nashra/content', out: '/srv/nashra/dist' });
  });

  test('are taken from where they were typed', () => {
    expect(read('--content', 'stories', '--out', '../site')).toEqual({
      content: '/home/desk/stories',
      out: '/home/site',
    });
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://جريدة.example', 'https://xn--ogbfjh9j.example'],
  ])('take an origin: %s', (typed, origin) => {
    expect(read('--site', typed)).toMatchObject({ site: origin });
  });

  test('take a date in the newsroom’s time zone', () => {
    expect(read('--now', '2026-02-20 09:00')).toMatchObject({ now: { iso: '2026-02-20T09:00:00+00:00' } });
  });

  test.each([
    ['an unknown option', ['--contents', 'x'], 'الخيار «--contents» غير معروف أو تنقصه قيمة.'],
    ['an option without a value', ['--out'], 'الخيار «--out <value>» غير معروف أو تنقصه قيمة.'],
    ['a word too many', ['stories'], 'الخيار «stories» غير معروف أو تنقصه قيمة.'],
    [
      'a site with a path',
      ['--site', 'https://example.org/news/'],
      '«https://example.org/news/» ليس عنوان موقع.',
    ],
    ['a site with a user', ['--site', 'https://me@example.org'], '«https://me@example.org» ليس عنوان موقع.'],
    ['another protocol', ['--site', 'ftp://example.org'], '«ftp://example.org» ليس عنوان موقع.'],
    ['a day that is none', ['--now', '2026-02-30'], '«2026-02-30» ليس تاريخا مقروءا.'],
    ['the root as output', ['--out', '/'], 'لا يمكن أن يُكتب الموقع في /.'],
    ['the project as output', ['--out', '/srv/nashra'], 'لا يمكن أن يُكتب الموقع في /srv/nashra.'],
    ['the content as output', ['--content', 'a', '--out', 'a'], 'لا يمكن أن يُكتب الموقع في /home/desk/a.'],
    [
      'output below the content',
      ['--content', 'a', '--out', 'a/b'],
      'لا يمكن أن يُكتب الموقع في /home/desk/a/b.',
    ],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});

describe('publish arguments', () => {
  const publish = (...typed: string[]) =>
    publishArguments(typed, '/srv/nashra/content/articles/2026', '/srv/nashra', 'Africa/Casablanca');

  test('are stories by their files, taken from where they were typed, and the options of a build', () => {
    expect(publish('02/a.md', '../2025/خبر.md', '--out', '/srv/site')).toEqual({
      content: '/srv/nashra/content',
      out: '/srv/site',
      stories: ['articles/2026/02/a.md', 'articles/2025/خبر.md'],
    });
  });

  test.each([
    ['no story', [], 'لم تذكر أي خبر.'],
    ['a static page', ['../../pages/about.md'], /^«\.\.\/\.\.\/pages\/about\.md» ليس خبرا/],
    ['an image', ['02/photo.jpg'], /ليس خبرا/],
    ['a file elsewhere', ['/tmp/articles/a.md'], /ليس خبرا/],
    ['an option of another command', ['02/a.md', '--explain', '/'], /«--explain» غير معروف/],
  ])('are refused: %s', (_what, typed, message) => {
    expect(publish(...typed)).toEqual([expect.stringMatching(message), expect.any(String)]);
  });
});
