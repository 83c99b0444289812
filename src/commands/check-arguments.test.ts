import { describe, expect, test } from 'vitest';
import { checkArguments } from './check-arguments.ts';

const read = (...typed: string[]) =>
  checkArguments(typed, '/srv/nashra/content', '/srv/nashra', 'Africa/Casablanca');

describe('check arguments', () => {
  test('are all of the project’s content where nothing is typed', () => {
    expect(read()).toEqual({ content: '/srv/nashra/content', format: 'text', staged: false, links: false });
  });

  test('are files and folders, taken from where they were typed', () => {
    expect(read('articles/2026/02/خبر.md', '../content/pages', '.')).toMatchObject({
      files: ['articles/2026/02/خبر.md', 'pages', ''],
    });
  });

  test('say how it is told, and of what', () => {
    expect(read('--json', '--staged', '--links')).toMatchObject({
      format: 'json',
      staged: true,
      links: 'public',
    });
    expect(read('--format', 'github', '--private-links')).toMatchObject({ format: 'github', links: 'all' });
    expect(read('--now', '2026-02-20', '--site', 'https://example.org/')).toMatchObject({
      now: { iso: '2026-02-20T00:00:00+00:00' },
      site: 'https://example.org',
    });
  });

  test.each([
    ['an unknown option', ['--fix'], 'الخيار «--fix» غير معروف أو تنقصه قيمة.'],
    ['an unknown format', ['--format', 'xml'], 'لا صيغة باسم «xml».'],
    ['two formats', ['--json', '--format', 'github'], 'لا يجتمع الخياران --json و --format.'],
    [
      'a file elsewhere',
      ['../package.json'],
      'الملف «../package.json» ليس في مجلد المحتوى /srv/nashra/content.',
    ],
    ['a day that is none', ['--now', '2026-02-30'], '«2026-02-30» ليس تاريخا مقروءا.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});
