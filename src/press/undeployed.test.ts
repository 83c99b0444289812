import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  forgetUndeployed,
  noteTouched,
  readUndeployed,
  touchedSince,
  writeUndeployed,
} from './undeployed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-undeployed-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the list', () => {
  test('grows by what is touched, each file once, and leaves nothing beside it', async () => {
    await writeUndeployed(folder, { stamp: 's', touched: [] });
    await noteTouched(folder, ['b', 'a']);
    await noteTouched(folder, ['a', 'c']);
    await noteTouched(folder, []);
    expect(await readUndeployed(folder)).toEqual({ version: 1, stamp: 's', touched: ['a', 'b', 'c'] });
    expect(await readdir(folder)).toEqual(['undeployed.json']);
  });

  test('is not begun by a run: only a deploy knows what a target holds', async () => {
    await noteTouched(folder, ['a']);
    expect(await readdir(folder)).toEqual([]);
  });

  test('of everything stays that', async () => {
    await writeUndeployed(folder, { stamp: 's', touched: 'all' });
    await noteTouched(folder, ['a']);
    expect((await readUndeployed(folder))?.touched).toBe('all');
  });

  test('may be given up, also where there is none', async () => {
    await writeUndeployed(folder, { stamp: 's', touched: [] });
    await forgetUndeployed(folder);
    await forgetUndeployed(folder);
    expect(await readUndeployed(folder)).toBeUndefined();
  });

  test.each(['', '{"version":1,"tou', '{"version":1}', '{"version":2,"touched":[]}', 'null'])(
    'is as if lost where it is damaged: %j',
    async (text) => {
      await writeFile(path.join(folder, 'undeployed.json'), text);
      expect(await readUndeployed(folder)).toBeUndefined();
    },
  );
});

test.each([
  ['the stamp of the last deploy', { stamp: 's', touched: ['a'] }, 's', ['a']],
  ['nothing touched', { stamp: 's', touched: [] }, 's', []],
  ['the stamp of another deploy', { stamp: 's', touched: ['a'] }, 't', undefined],
  ['no stamp', { stamp: 's', touched: ['a'] }, '', undefined],
  ['a deploy of everything that did not finish', { stamp: 's', touched: 'all' as const }, 's', undefined],
  ['a list that another tool works by', { touched: [] }, '', undefined],
  ['no list', undefined, 's', undefined],
])('%s: what sets the target apart is %#', (_what, kept, stamp, expected) => {
  expect(touchedSince(kept && { version: 1, ...kept }, stamp)).toEqual(expected);
});
