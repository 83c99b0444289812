import { describe, expect, test } from 'vitest';
import { deployArguments } from './deploy-arguments.ts';

const read = (...typed: string[]) => deployArguments(typed, '/home/desk', '/srv/nashra');

describe('deploy arguments', () => {
  test('name a target, and the project’s own folder where no other is given', () => {
    expect(read('--to', 'r2:jarida')).toEqual({
      task: 'deploy',
      to: 'r2:jarida',
      out: '/srv/nashra/dist',
      replace: false,
      dryRun: false,
    });
    expect(read('--to', 'r2:jarida', '--out', 'site', '--dry-run', '--replace')).toMatchObject({
      out: '/home/desk/site',
      replace: true,
      dryRun: true,
    });
  });

  test.each([
    ['r2:', 'r2:'],
    [':sftp,host=example.org:/srv/www', ':sftp,host=example.org:/srv/www'],
    ['www', '/home/desk/www'],
    ['../www', '/home/www'],
    ['./a:b', '/home/desk/a:b'],
    ['/srv/www', '/srv/www'],
  ])('leave a remote to rclone and take a folder from where it was typed: %s', (typed, to) => {
    expect(read('--to', typed)).toMatchObject({ to });
  });

  test('ask for a list, or say that another tool has done it', () => {
    expect(read('--list', 'changed')).toEqual({ task: 'list', list: 'changed', out: '/srv/nashra/dist' });
    expect(read('--list=deleted', '--out', 'site')).toMatchObject({
      list: 'deleted',
      out: '/home/desk/site',
    });
    expect(read('--done')).toEqual({ task: 'done', out: '/srv/nashra/dist' });
  });

  test.each([
    ['no target', [], 'لم تُكتب الوجهة التي يُرفع إليها الموقع.'],
    ['an empty target', ['--to', ' '], 'لم تُكتب الوجهة التي يُرفع إليها الموقع.'],
    ['an unknown option', ['--target', 'x'], 'الخيار «--target» غير معروف أو تنقصه قيمة.'],
    ['a word too many', ['r2:jarida'], 'الخيار «r2:jarida» غير معروف أو تنقصه قيمة.'],
    ['an unknown list', ['--list', 'all'], 'لا قائمة باسم «all».'],
    ['two tasks', ['--to', 'r2:', '--list', 'changed'], 'لا يجتمع الخياران --to و --list.'],
    ['the output folder', ['--to', '/srv/nashra/dist'], 'لا يمكن أن يُرفع الموقع إلى /srv/nashra/dist.'],
    ['a folder in the project', ['--to', '/srv/nashra/www'], 'لا يمكن أن يُرفع الموقع إلى /srv/nashra/www.'],
    ['a folder above the project', ['--to', '/srv'], 'لا يمكن أن يُرفع الموقع إلى /srv.'],
    [
      'a folder in the output folder',
      ['--to', 'site/www', '--out', 'site'],
      'لا يمكن أن يُرفع الموقع إلى /home/desk/site/www.',
    ],
  ])('are refused: %s', (_what, typed, message) => {
    expect(read(...typed)).toEqual([message, expect.any(String)]);
  });
});
