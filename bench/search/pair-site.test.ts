import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editionTime, project } from '../../tests/support/build.ts';
import { neutralCities, neutralSentences, neutralTitles, pairStories, writePairSite } from './pair-site.ts';
import { pairs, texts } from './pairs/table.ts';
import { readStories } from './stories.ts';
import { isTelling, roughly, wordsOf } from './words.ts';

const neutral = new Set(
  [...neutralSentences, ...neutralTitles, ...neutralCities, 'بيئة'].flatMap(wordsOf).map(roughly),
);

const same = (one: string, other: string) => wordsOf(one).join(' ') === wordsOf(other).join(' ');

test('no query asks for what all stories say', () => {
  const common = pairs
    .flatMap(({ query }) => wordsOf(query))
    .filter((word) => isTelling(word) && neutral.has(roughly(word)));
  expect(common).toEqual([]);
});

test('no text stands in more than one title and one body, and every body has sixty words beside it', () => {
  const stories = pairStories();
  expect(stories).toHaveLength(2 * texts.length);
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  for (const { file, text } of stories) {
    const body = file.split('---\n')[2] ?? '';
    expect(wordsOf(body.replace(text, '')).length).toBeGreaterThanOrEqual(60);
  }
});

test('the site has no problem, and shows each text in its title or in its body', async () => {
  const content = await mkdtemp(path.join(tmpdir(), 'nashra-pairs-'));
  writePairSite(content);
  const shown = await readStories(content, path.join(project, 'public'), editionTime);
  await rm(content, { recursive: true });
  const pages = new Map(shown.map((story) => [story.url, story]));
  for (const { id, text, where } of pairStories()) {
    const { title = '', paragraphs = [] } = pages.get(`/${id}/`) ?? {};
    const places = { title: title === text, body: paragraphs.some((paragraph) => same(paragraph, text)) };
    expect(places).toEqual({ title: where === 'title', body: where === 'body' });
  }
});
