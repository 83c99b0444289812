import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registries } from '../../tests/support/story.ts';
import { uncomposed } from '../content/composition.ts';
import { settings } from '../site.config.ts';
import { readFront } from './registry-files.ts';

let content: string;
let fallback: string;
beforeEach(async () => {
  [content, fallback] = await Promise.all([
    mkdtemp(path.join(tmpdir(), 'nashra-own-')),
    mkdtemp(path.join(tmpdir(), 'nashra-lent-')),
  ]);
});
afterEach(async () => {
  for (const folder of [content, fallback]) await rm(folder, { recursive: true });
});

const read = () => readFront({ content, fallback }, registries, settings);
const headlines = (title: string) => `- { title: ${title}, count: 3, tag: الماء }\n`;

test('neither headlines nor a composed front page need be there', () => {
  expect(read()).toMatchObject({ headlines: [], composition: uncomposed, problems: [] });
});

test('headlines are borrowed, the front page of another newspaper is not', async () => {
  await writeFile(path.join(fallback, 'headlines.yaml'), headlines('مستعار'));
  await writeFile(path.join(fallback, 'home.yaml'), 'lead: 2026/02/story\n');
  const { references, ...front } = read();
  expect(front).toMatchObject({ headlines: [{ title: 'مستعار' }], composition: uncomposed, problems: [] });
  expect(references.flatMap(({ stories, lists = [] }) => [...stories, ...lists])).toEqual([]);
});

test('files of one’s own are read, and what they name is to be looked for', async () => {
  await writeFile(path.join(content, 'headlines.yaml'), headlines('لنا'));
  await writeFile(path.join(content, 'home.yaml'), 'lead: 2026/02/story\n');
  const { references, ...front } = read();
  expect(front).toMatchObject({
    headlines: [{ title: 'لنا' }],
    composition: { lead: { story: '2026/02/story' } },
    problems: [],
  });
  expect(references.map(({ file, stories, lists }) => [file, stories.length, lists?.length])).toEqual([
    ['headlines.yaml', 0, 1],
    ['home.yaml', 1, 0],
  ]);
});

test('a composed front page that is no text is told', async () => {
  await writeFile(path.join(content, 'home.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  expect(read().problems).toMatchObject([{ file: 'home.yaml', line: 1, column: 1 }]);
});
