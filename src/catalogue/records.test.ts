import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeStory, photo, registries } from '../../tests/support/story.ts';
import { findFiles } from '../content/files.ts';
import { openRecords } from './records.ts';

let root: string;
let content: string;
let kept: string;
const a = 'articles/2026/02/a.md';
const b = 'articles/2026/03/b.md';
const at = (file: string) => path.join(content, file);
const found = (file: string) => findFiles(content).find((entry) => entry.file === file) ?? { file, mark: '' };
const open = (context = 'context') => openRecords(kept, context, registries);
const titleOf = (file: string, context?: string) => open(context).story(found(file))?.title;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'nashra-records-'));
  content = path.join(root, 'content');
  kept = path.join(root, 'kept');
  for (const file of [a, b]) {
    await mkdir(path.dirname(at(file)), { recursive: true });
    await writeFile(at(file), 'نص');
  }
  await writeFile(at('photo.jpg'), 'صورة');
  const records = open();
  records.keepStory(found(a), makeStory({ title: 'خبر', digest: 'text of a' }));
  records.keepStory(found(b), makeStory({ title: 'آخر' }));
  records.keepImage(found('photo.jpg'), photo);
  records.save(true);
});
afterEach(() => rm(root, { recursive: true }));

test('a file that is as it was is found as it was read', () => {
  expect(open().story(found(a))).toEqual(makeStory({ title: 'خبر', digest: 'text of a' }));
  expect(open().image(found('photo.jpg'))).toEqual(photo);
});

test('every file that was kept is known', () => {
  expect(open().files()).toEqual(expect.arrayContaining([found(a), found(b)]));
  expect(open().files()).toHaveLength(2);
});

test('a story is rewritten with its folder alone, and what is not found again is forgotten', async () => {
  const records = open();
  records.keepStory(found(a), makeStory({ title: 'أحدث' }));
  records.save(true);
  expect(titleOf(a)).toBe('أحدث');
  expect(titleOf(b)).toBeUndefined();
  expect(open().files()).toEqual([found(a)]);
  expect(await readdir(kept)).toHaveLength(2);
});

describe('nothing is found', () => {
  test.each([
    ['of a file that was written again', () => writeFile(at(a), 'نص')],
    ['of a file that was touched', () => utimes(at(a), 1, 1)],
    ['of a file that is gone', () => rm(at(a))],
    ['when the records are missing', () => rm(kept, { recursive: true })],
    ['when the records are damaged', spoil],
  ])('%s', async (_what, change) => {
    await change();
    expect(titleOf(a)).toBeUndefined();
  });

  test('when the registries, settings or the reader have changed', () => {
    expect(titleOf(a, 'another context')).toBeUndefined();
    expect(open('another context').files()).toBeUndefined();
  });

  test('of a link, which may lead elsewhere tomorrow', async () => {
    await symlink(at(a), at('articles/2026/02/link.md'));
    const records = open();
    records.keepStory(found('articles/2026/02/link.md'), makeStory());
    records.save(true);
    expect(titleOf('articles/2026/02/link.md')).toBeUndefined();
  });
});

async function spoil(): Promise<void> {
  for (const name of await readdir(kept)) await writeFile(path.join(kept, name), '{"context":');
}

test('a file that was written anew with the same text is known by it', async () => {
  await writeFile(at(a), 'نص');
  expect(open().sameText(a, () => 'text of a')?.title).toBe('خبر');
  expect(open().sameText(a, () => 'another text')).toBeUndefined();
  expect(open().sameText('articles/2026/02/new.md', () => 'text of a')).toBeUndefined();
});

test('the list of files is not given where not every story was sound, or one is a link', async () => {
  const records = open();
  records.story(found(a));
  records.save(false);
  expect(open().files()).toBeUndefined();
  await symlink(at(a), at('articles/2026/02/link.md'));
  const others = open();
  others.keepStory(found('articles/2026/02/link.md'), makeStory());
  others.save(true);
  expect(open().files()).toBeUndefined();
});

test('the list of files is not given where a part of it is lost', async () => {
  const [part = ''] = (await readdir(kept)).filter((name) => name !== 'index.json');
  for (const name of await readdir(kept)) if (name !== 'index.json') await rm(path.join(kept, name));
  expect(part).not.toBe('');
  expect(open().files()).toBeUndefined();
});
