import { describe, expect, test } from 'vitest';
import { machineFault } from './machine-fault.ts';

const errorOf = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('an error of the machine', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EMFILE', 'EIO', 'EXDEV', 'ENAMETOOLONG', 'ENOTDIR'])(
    '%s is told with its place and a remedy',
    (code) => {
      const [wrong, mend] = machineFault(errorOf(code, { path: '/site/index.html' })) ?? [];
      expect(wrong).toContain('/site/index.html');
      expect(wrong).not.toContain(code);
      expect(mend).toMatch(/\.$/);
    },
  );

  test.each(['ENOSPC', 'EACCES', 'ENOMEM', 'ERR_WORKER_OUT_OF_MEMORY'])(
    '%s is told also where it has no place',
    (code) => {
      expect(machineFault(errorOf(code))?.join(' ')).not.toMatch(/undefined|null/);
    },
  );

  test('is known behind another', () => {
    expect(machineFault(new Error('cannot build', { cause: errorOf('ENOSPC') }))).toEqual(
      machineFault(errorOf('ENOSPC')),
    );
  });

  test.each([
    ['/srv/.site.12-5k.1/2026/index.html', '/srv'],
    ['/srv/content/.12-5k.unfinished', '/srv/content'],
    ['/.site.12-5k.3', '/'],
    ['/srv/.git/12-5k.md', '/srv/.git/12-5k.md'],
  ])('of what is unfinished is told by the folder: %s', (file, place) => {
    expect(machineFault(errorOf('ENOSPC', { path: file }))?.[0]).toMatch(new RegExp(`فيه ${place}\\.$`));
  });

  test('is told by where a file was to go', () => {
    const error = errorOf('EACCES', { path: '/srv/.site.12-5k.1/a.html', dest: '/srv/site/a.html' });
    expect(machineFault(error)?.[0]).toContain('/srv/site/a.html');
  });
});

test.each([new Error('broken template'), errorOf('ERR_MODULE_NOT_FOUND'), 'EIO', undefined])(
  'any other is none: %s',
  (error) => {
    expect(machineFault(error)).toBeUndefined();
  },
);
