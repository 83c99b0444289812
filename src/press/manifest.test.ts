import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  isAsLeft,
  knowsFolder,
  type Manifest,
  markState,
  noteBegun,
  readManifest,
  type Standing,
  standingOf,
  standsWhole,
  writeManifest,
} from './manifest.ts';

let folder: string;
let record: string;
let out: string;
let manifest: Manifest & { files: Map<string, Standing> };
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-manifest-'));
  record = path.join(folder, 'record');
  out = path.join(folder, 'site');
  await mkdir(out);
  manifest = { files: new Map() };
  for (const file of ['index.html', 'story.html']) {
    await writeFile(path.join(out, file), file);
    const standing = standingOf(path.join(out, file), `key of ${file}`);
    if (standing) manifest.files.set(file, standing);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const change = (file: string) => writeFile(path.join(out, file), 'changed by hand');
const remove = (file: string) => rm(path.join(out, file));

describe('a record', () => {
  test('gives back the manifest that was written, and none where none was', () => {
    expect(readManifest(record)).toBeUndefined();
    writeManifest(record, manifest);
    expect(readManifest(record)).toEqual(manifest);
  });

  test('of a run that was cut off has no key for the front page and all that the run had begun', () => {
    writeManifest(record, manifest);
    noteBegun(record, ['new.html']);
    const front = manifest.files.get('index.html');
    expect(readManifest(record)?.files).toEqual(
      new Map([
        ['index.html', { ...front, key: '' }],
        ['story.html', manifest.files.get('story.html')],
        ['new.html', { key: '', size: 0, mtimeMs: 0 }],
      ]),
    );
  });

  test('knows of nothing begun once a run has ended', () => {
    writeManifest(record, manifest);
    noteBegun(record, ['story.html']);
    writeManifest(record, manifest);
    expect(readManifest(record)).toEqual(manifest);
  });

  test.each([
    ['the manifest is cut off', 'manifest.json', '{"version":2,"fi'],
    ['the manifest is of another form', 'manifest.json', '{"version":1,"files":[]}'],
    ['the manifest lists no files', 'manifest.json', '{"version":2}'],
    ['what was begun cannot be read', 'begun.json', '["index.ht'],
  ])('is as if there were none where %s', async (_what, file, text) => {
    writeManifest(record, manifest);
    await writeFile(path.join(record, file), text);
    expect(readManifest(record)).toBeUndefined();
  });
});

describe('a folder', () => {
  test.each<[string, () => unknown, { asLeft: boolean; whole: boolean; known: boolean }]>([
    ['nobody has touched', () => undefined, { asLeft: true, whole: true, known: true }],
    ['lacks a story', () => remove('story.html'), { asLeft: true, whole: false, known: true }],
    ['has a story changed by hand', () => change('story.html'), { asLeft: true, whole: false, known: true }],
    ['has another front page', () => change('index.html'), { asLeft: false, whole: false, known: true }],
    [
      'has a front page of another time',
      () => utimes(path.join(out, 'index.html'), 1, 1),
      { asLeft: false, whole: false, known: true },
    ],
    ['lacks its front page', () => remove('index.html'), { asLeft: false, whole: false, known: true }],
    ['is gone', () => rm(out, { recursive: true }), { asLeft: false, whole: false, known: false }],
  ])('that %s', async (_what, touch, state) => {
    await touch();
    expect({
      asLeft: isAsLeft(manifest, out),
      whole: standsWhole(manifest, out),
      known: knowsFolder(manifest, out),
    }).toEqual(state);
  });

  test('is as left whatever its front page, where a run was cut off that may have changed it', async () => {
    writeManifest(record, manifest);
    noteBegun(record, []);
    await change('index.html');
    const begun = readManifest(record);
    expect(begun && isAsLeft(begun, out)).toBe(true);
  });

  test('is not as left where no front page was ever printed', () => {
    manifest.files.delete('index.html');
    expect(isAsLeft(manifest, out)).toBe(false);
  });

  test('is told from every earlier state by the time of its front page', () => {
    const earlier = { files: new Map(manifest.files) };
    markState(manifest.files, out, new Date('2026-02-10T12:00:00Z'));
    expect([isAsLeft(earlier, out), isAsLeft(manifest, out)]).toEqual([false, true]);
    expect(manifest.files.get('index.html')?.key).toBe('key of index.html');
  });
});
