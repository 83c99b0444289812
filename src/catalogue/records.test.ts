import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeStory } from '../../tests/support/story.ts';
import { openRecords } from './records.ts';

let root: string;
let kept: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'nashra-records-'));
  kept = path.join(root, 'kept/records.json');
  await mkdir(path.join(root, 'articles'));
  await writeFile(path.join(root, 'articles/a.md'), 'نص');
  const records = await openRecords(kept, root, 'context');
  records.keep('articles/a.md', records.mark('articles/a.md'), makeStory({ title: 'خبر' }));
  await records.save();
});
afterEach(() => rm(root, { recursive: true }));

const find = async (context = 'context') =>
  (await openRecords(kept, root, context)).find('articles/a.md')?.title;

test('a file that is as it was is found as it was read', async () => {
  expect(await find()).toBe('خبر');
});

describe('nothing is found', () => {
  test.each([
    ['of a file that was written again', () => writeFile(path.join(root, 'articles/a.md'), 'نص')],
    ['of a file that was touched', () => utimes(path.join(root, 'articles/a.md'), 1, 1)],
    ['of a file that is gone', () => rm(path.join(root, 'articles/a.md'))],
    ['when the records are damaged', () => writeFile(kept, '{"version":1,')],
    ['when the records are of another version', () => writeFile(kept, '{"version":2}')],
    ['when the records are missing', () => rm(kept)],
  ])('%s', async (_what, change) => {
    await change();
    expect(await find()).toBeUndefined();
  });

  test('when the registries, settings or the reader have changed', async () => {
    expect(await find('another context')).toBeUndefined();
  });

  test('of a link, which may lead elsewhere tomorrow', async () => {
    await symlink(path.join(root, 'articles/a.md'), path.join(root, 'articles/b.md'));
    expect((await openRecords(kept, root, 'context')).mark('articles/b.md')).toBeUndefined();
  });
});
