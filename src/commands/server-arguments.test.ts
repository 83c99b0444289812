import { describe, expect, test } from 'vitest';
import { devArguments, previewArguments } from './server-arguments.ts';

const dev = (...typed: string[]) => devArguments(typed, '/home/desk', '/srv/nashra', 'Africa/Casablanca');
const preview = (...typed: string[]) => previewArguments(typed, '/home/desk', '/srv/nashra');

describe('dev arguments', () => {
  test('leave what was not typed to the environment', () => {
    expect(dev()).toEqual({});
  });

  test('are read as the build command reads them', () => {
    expect(dev('--content', 'stories', '--site=https://example.org/', '--now', '2026-02-20 09:00')).toEqual({
      content: '/home/desk/stories',
      site: 'https://example.org',
      now: expect.objectContaining({ iso: '2026-02-20T09:00:00+00:00' }),
    });
  });

  test('hand on where to listen', () => {
    expect(dev('--port', '0', '--host', '0.0.0.0')).toEqual({ port: 0, host: '0.0.0.0' });
  });

  test.each([
    ['an unknown option', ['--contents', 'x'], 'الخيار «--contents» غير معروف أو تنقصه قيمة.'],
    ['an option of another command', ['--out', 'x'], 'الخيار «--out» غير معروف أو تنقصه قيمة.'],
    ['an option without a value', ['--content'], 'الخيار «--content <value>» غير معروف أو تنقصه قيمة.'],
    ['a port that is none', ['--port', '65536'], '«65536» ليس رقم منفذ.'],
    ['a site with a path', ['--site', 'https://a.example/b/'], '«https://a.example/b/» ليس عنوان موقع.'],
    ['a day that is none', ['--now', '2026-02-30'], '«2026-02-30» ليس تاريخا مقروءا.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(dev(...typed)).toEqual([message, expect.any(String)]);
  });
});

describe('preview arguments', () => {
  test('are the project’s own folder where none is given, or one from where they were typed', () => {
    expect(preview()).toEqual({ out: '/srv/nashra/dist' });
    expect(preview('--out', '../site', '--port', '8080')).toEqual({ out: '/home/site', port: 8080 });
  });

  test.each([
    ['an unknown option', ['--content', 'x'], 'الخيار «--content» غير معروف أو تنقصه قيمة.'],
    ['a port that is none', ['--port', 'http'], '«http» ليس رقم منفذ.'],
  ])('are refused: %s', (_what, typed, message) => {
    expect(preview(...typed)).toEqual([message, expect.any(String)]);
  });
});
