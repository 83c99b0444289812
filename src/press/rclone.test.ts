import { describe, expect, test } from 'vitest';
import {
  deleteArguments,
  fileAt,
  lines,
  listArguments,
  pruneArguments,
  readListing,
  readLogLine,
  uploadArguments,
} from './rclone.ts';

const headers = ['Cache-Control: public, max-age=60'];

describe('arguments', () => {
  test('of an upload, with the headers that a store serves the files with', () => {
    expect(uploadArguments('/srv/dist', 'r2:jarida', { headers }, false)).toEqual([
      'copy',
      '/srv/dist',
      'r2:jarida',
      '--files-from-raw=-',
      '--no-check-dest',
      '--header-upload=Cache-Control: public, max-age=60',
    ]);
  });

  test('of a listing, with digests where there are any', () => {
    expect(listArguments('r2:jarida', 'md5')).toEqual(
      expect.arrayContaining(['lsf', 'r2:jarida', '--recursive', '--format=hp', '--hash=md5']),
    );
    expect(listArguments('dav:', undefined)).toContain('--format=p');
  });

  test('of a deletion', () => {
    expect(deleteArguments('r2:jarida', false)).toEqual(['delete', 'r2:jarida', '--files-from-raw=-']);
  });

  test('of a trial run', () => {
    expect(uploadArguments('/srv/dist', 'r2:jarida', { headers }, true).at(-1)).toBe('--dry-run');
    expect(deleteArguments('r2:jarida', true).at(-1)).toBe('--dry-run');
  });

  test('that remove empty folders look into no others', () => {
    expect(pruneArguments('r2:jarida', ['2026/02/a', 'tag/a[b]*'])).toEqual([
      ['rmdirs', 'r2:jarida', '--leave-root', '--filter-from=-'],
      '+ /2026/02/a/**\n+ /tag/a\\[b\\]\\*/**\n- *\n',
    ]);
  });
});

test.each([
  ['r2:', 'r2:stamp'],
  ['r2:jarida', 'r2:jarida/stamp'],
  ['r2:jarida/', 'r2:jarida/stamp'],
  ['/srv/www', '/srv/www/stamp'],
])('a file at %s is %s', (target, file) => {
  expect(fileAt(target, 'stamp')).toBe(file);
});

test('paths are written one a line', () => {
  expect(lines(['a b', '# c', 'مدينة'])).toBe('a b\n# c\nمدينة\n');
});

test.each([
  [
    'd41d\tindex.html\n\tlarge file.pdf\n',
    [
      ['index.html', 'd41d'],
      ['large file.pdf', ''],
    ],
  ],
  [
    'index.html\nمدينة/index.html\n',
    [
      ['index.html', ''],
      ['مدينة/index.html', ''],
    ],
  ],
  ['', []],
])('the listing %j gives %j', (stdout, entries) => {
  expect([...readListing(stdout)]).toEqual(entries);
});

describe('a line of the log', () => {
  const said = (entry: object) => readLogLine(JSON.stringify(entry));

  test.each([
    [{ level: 'info', msg: 'Copied (new)', object: 'a' }, { copied: 'a' }],
    [{ level: 'info', msg: 'Copied (replaced existing)', object: 'a' }, { copied: 'a' }],
    [{ level: 'info', msg: 'Multi-thread Copied (new)', object: 'a' }, { copied: 'a' }],
    [{ level: 'warning', msg: 'Skipped copy as --dry-run is set (size 2)', object: 'a' }, { copied: 'a' }],
    [{ level: 'info', msg: 'Deleted', object: 'a' }, { deleted: 'a' }],
    [{ level: 'warning', msg: 'Skipped delete as --dry-run is set (size 2)', object: 'a' }, { deleted: 'a' }],
    [{ level: 'warning', msg: 'Config file "rclone.conf" not found - using defaults' }, {}],
    [{ level: 'info', msg: 'There was nothing to transfer' }, {}],
    [
      { level: 'error', msg: 'Failed to copy: AccessDenied', object: 'a' },
      { words: 'a: Failed to copy: AccessDenied' },
    ],
    [{ level: 'critical', msg: 'Failed to copy: 403' }, { words: 'Failed to copy: 403' }],
  ])('%j tells %j', (entry, told) => {
    expect(said(entry)).toEqual(told);
  });

  test('that is no JSON is said without its time', () => {
    const line = '2026/11/22 12:26:57 Failed to create file system for "foo:bar"';
    expect(readLogLine(line)).toEqual({ words: 'Failed to create file system for "foo:bar"' });
    expect(readLogLine('2026/11/22 12:26:57 ERROR : : error listing')).toEqual({ words: ': error listing' });
    expect(readLogLine('{"level":')).toEqual({ words: '{"level":' });
  });
});
