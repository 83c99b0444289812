import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCatalogue, makeStory } from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import type { ImageFolders } from './images.ts';
import { cardPrints } from './share-cards.ts';

let folders: ImageFolders;
beforeAll(async () => {
  const content = await mkdtemp(path.join(tmpdir(), 'nashra-cards-'));
  folders = { content, cache: path.join(content, 'images') };
});
afterAll(() => rm(folders.content, { recursive: true, force: true }));

const plan = (...stories: Partial<Article>[]) =>
  cardPrints(
    makeCatalogue(
      stories.map((story, number) => makeStory({ id: `2026/02/s${number}`, ...story })),
      { settings: { shareCardsSince: '2026-01-01' } },
    ),
    folders,
  );
const files = (...stories: Partial<Article>[]) => plan(...stories).map(({ file }) => file);

test('a card goes with its story, and with its old title', () => {
  const none = files();
  const first = files({ title: 'عنوان' });
  const renamed = files({ title: 'عنوان آخر' });
  expect(first).toHaveLength(none.length + 1);
  expect(renamed).toHaveLength(none.length + 1);
  expect(renamed.at(-1)).not.toBe(first.at(-1));
  expect(files({ title: 'عنوان', draft: true })).toEqual(none);
});

test('stories that say the same share one card', () => {
  expect(files({ title: 'عنوان' }, { title: 'عنوان' })).toEqual(files({ title: 'عنوان' }));
});

test('a card is drawn once, when it is asked for', async () => {
  const prints = plan({ title: 'عنوان' });
  expect(await readdir(folders.content)).toEqual([]);
  const [first, second] = [await prints[0]?.bytes(), await prints[0]?.bytes()];
  expect(first).toEqual(second);
  const kept = await readdir(folders.cache);
  expect(kept.map((name) => `images/${name}`)).toEqual([prints[0]?.file]);
  const { mtimeMs } = await stat(path.join(folders.cache, kept[0] ?? ''));
  await prints[0]?.bytes();
  expect((await stat(path.join(folders.cache, kept[0] ?? ''))).mtimeMs).toBe(mtimeMs);
});
