import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMoment } from '../src/arabic/moment.ts';
import { type Edition, openEdition } from '../src/catalogue/edition.ts';
import { formatProblem } from '../src/content/problem.ts';
import { settings } from '../src/site.config.ts';
import { editionTime, project } from '../tests/support/build.ts';
import { type CorpusOptions, corpusStory } from './corpus.ts';
import { corpusOptions, projectRegistries, storyFile, writeCorpus } from './write-corpus.ts';

const size = 200;
let folder: string;
let options: CorpusOptions;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-corpus-'));
  options = corpusOptions(await projectRegistries(), size);
  writeCorpus(folder, options);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(): Promise<{ edition: Edition; problems: string[] }> {
  const now = parseMoment(editionTime, settings.timeZone);
  if (typeof now === 'string') throw new RangeError(now);
  const { edition, problems } = await openEdition({
    content: folder,
    fallback: path.join(project, 'content'),
    publicFolder: path.join(project, 'public'),
    now,
  });
  return { edition, problems: problems.map(formatProblem) };
}

const numbers = Array.from({ length: size }, (_, number) => number);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const bytes = (text: string) => Buffer.byteLength(text);

describe('a corpus', () => {
  test('has no problem, and shows all its stories', async () => {
    const { edition, problems } = await open();
    expect(problems).toEqual([]);
    expect(edition.catalogue.stories).toHaveLength(size);
  });

  test('shows two stories more, newer than all others, when they are added', async () => {
    const added = [size, size + 1].map((number) => corpusStory(number, options));
    for (const { id, text } of added) await writeFile(storyFile(folder, id), text);
    const { edition, problems } = await open();
    for (const { id } of added) await rm(storyFile(folder, id));
    expect(problems).toEqual([]);
    expect(edition.catalogue.stories.slice(0, 2).map(({ id }) => id)).toEqual(
      added.map(({ id }) => id).reverse(),
    );
  });

  test('is the same every time, and another with another seed', () => {
    for (const number of [0, 77, size - 1]) {
      expect(corpusStory(number, options)).toEqual(corpusStory(number, options));
      expect(corpusStory(number, { ...options, seed: 2 }).text).not.toBe(corpusStory(number, options).text);
    }
  });

  test('is spread evenly over ten years', async () => {
    const { edition } = await open();
    const perYear = numbers
      .map((year) => edition.catalogue.lists.get(`/${2017 + year}/`)?.stories.length)
      .slice(0, 9);
    expect(perYear.every((stories) => stories === 20 || stories === 19 || stories === 21)).toBe(true);
    expect((await readdir(path.join(folder, 'articles'))).sort()).toEqual(
      Array.from({ length: 11 }, (_, year) => String(2016 + year)),
    );
  });

  test('has bodies, titles and paragraphs of the usual length', () => {
    const stories = numbers.map((number) => corpusStory(number, options));
    const length = mean(stories.map(({ body }) => bytes(body)));
    expect(length).toBeGreaterThan(7000);
    expect(length).toBeLessThan(8500);
    for (const { title, body } of stories) {
      expect(title.split(' ').length).toBeGreaterThanOrEqual(6);
      expect(title.split(' ').length).toBeLessThanOrEqual(11);
      const paragraphs = body.split('\n\n').filter((block) => !/^(##|-|اقرأ)/.test(block));
      expect(paragraphs.length).toBeGreaterThanOrEqual(12);
      expect(paragraphs.length).toBeLessThanOrEqual(18);
    }
  });

  test('names earlier stories, sources, authors and tags', async () => {
    const { edition } = await open();
    const { stories, lists } = edition.catalogue;
    const share = (has: (story: (typeof stories)[number]) => boolean) => stories.filter(has).length / size;
    expect(share(({ related }) => related.length > 0)).toBeCloseTo(1 / 3, 1);
    expect(share(({ facts }) => facts.readAlso.length > 0)).toBeGreaterThan(0.3);
    expect(share(({ source }) => source === undefined)).toBeCloseTo(0.35, 1);
    expect(share(({ authors }) => authors.length > 0)).toBeCloseTo(0.4, 1);
    expect(stories.every(({ tags }) => tags.length >= 1 && tags.length <= 3)).toBe(true);
    const [largest = 0, , , , fifth = 0] = [...lists.values()]
      .filter(({ kind }) => kind === 'city')
      .map(({ stories }) => stories.length)
      .sort((a, b) => b - a);
    expect(largest).toBeGreaterThan(2 * fifth);
  });
});
