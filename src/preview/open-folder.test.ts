import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Newsroom } from '../../tests/support/newsroom.ts';
import { seeded } from '../../tests/support/random.ts';
import { moment } from '../../tests/support/story.ts';
import { openEdition } from '../catalogue/edition.ts';
import { findFiles } from '../content/files.ts';
import { foundFiles } from './found-files.ts';
import { folderOpener, type Opened } from './open-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-preview-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All of an opened folder but its functions. */
function facts({ edition, problems }: Opened) {
  const { registries, settings, ...catalogue } = edition.catalogue;
  return { ...catalogue, cities: registries.cities.all, problems };
}

test.each([1, 2])(
  'after any sequence of acts the folder is what a first look shows, seed %i',
  async (seed) => {
    const content = path.join(folder, `${seed}`, 'content');
    const newsroom = new Newsroom(content, seeded(seed));
    const options = () => ({ content, fallback: content, publicFolder: content, now: moment(newsroom.now) });
    await newsroom.open(8);
    const files = foundFiles(content);
    const records = { folder: path.join(folder, `${seed}`, 'records'), reader: '' };
    const open = folderOpener(options, records, files.find);
    const history: string[] = [];
    for (let step = 0; step < 40; step++) {
      const before = new Map(findFiles(content).map(({ file, mark }) => [file, mark]));
      history.push(await newsroom.act());
      const after = new Map(findFiles(content).map(({ file, mark }) => [file, mark]));
      for (const file of new Set([...before.keys(), ...after.keys()]))
        if (before.get(file) !== after.get(file)) files.changed(file);
      if (seed === 2 && step % 2 === 0) continue;
      const fresh = await openEdition({ ...options(), isShown: () => true });
      expect(facts(await open()), history.join(' ')).toEqual(facts(fresh));
    }
  },
);
