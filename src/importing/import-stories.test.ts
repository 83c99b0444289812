import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { storyReader } from '../catalogue/story-reader.ts';
import { findFiles } from '../content/files.ts';
import { readRegistries } from '../content/registries.ts';
import { settings } from '../site.config.ts';
import { importStories } from './import-stories.ts';
import type { Incoming, IncomingStory } from './incoming.ts';
import { cityPlaces } from './settle-terms.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nashra-import-stories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = path.resolve(import.meta.dirname, '../../content');
const registryFiles = readRegistryFiles({ content: project, fallback: project });
const { registries } = readRegistries(registryFiles);

let runs = 0;

/** Imports some stories into a folder of their own. */
async function bring(stories: readonly Incoming[]) {
  const root = path.join(folder, String(++runs));
  const content = path.join(root, 'content');
  const terms = { content, registryFiles, settings };
  const origin = {
    name: 'atlas.example',
    hosts: new Set(['atlas.example']),
    async *entries() {
      yield* stories;
    },
  };
  const belonging = {
    registries,
    cityFrom: cityPlaces,
    defaultCity: registries.cities.find('سطات'),
    sectionOf: () => undefined,
  };
  const memory = path.join(root, 'memory');
  mkdirSync(content, { recursive: true });
  const report = await importStories(origin, {
    ...terms,
    memory,
    sitePaths: new Set(['/']),
    belonging,
    dryRun: false,
  });
  return {
    report,
    root,
    content,
    memory,
    read: storyReader(terms),
    files: findFiles(content).map(({ file }) => file),
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'سطات.. خبر',
    '<b>خبر</b>',
    '---',
    '- "x": {',
    '&#8220;',
    '\u202Eخبر',
    '../../x',
    '2020',
    'true',
  ),
);
const story: fc.Arbitrary<IncomingStory> = fc.record({
  kind: fc.constant('story' as const),
  key: fc.uuid(),
  title: text,
  html: fc.array(text, { maxLength: 4 }).map((pieces) => pieces.join('\n\n')),
  breaks: fc.boolean(),
  date: fc.constantFrom('2020-05-12 09:00:00Z', '2020-05-12', '0000-00-00 00:00:00', '9999-99-99', undefined),
  updated: fc.option(text, { nil: undefined }),
  draft: fc.boolean(),
  link: fc.option(fc.oneof(fc.webUrl(), text), { nil: undefined }),
  slug: fc.option(text, { nil: undefined }),
  authors: fc.array(text, { maxLength: 2 }),
  categories: fc.array(text, { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 25 }),
  excerpt: fc.option(text, { nil: undefined }),
  image: fc.option(fc.record({ url: fc.webUrl() }), { nil: undefined }),
});

test('any story becomes a file that the build reads or a line of the report whose text is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(story, { maxLength: 6 }), async (stories) => {
      const { report, root, files, read, memory } = await bring(stories);
      expect(report.imported + report.skipped.length).toBe(stories.length);
      expect(files).toHaveLength(report.imported);
      expect(files.flatMap((file) => read(file).problems)).toEqual([]);
      for (const { kept = '' } of report.skipped)
        expect(readFileSync(path.join(memory, kept), 'utf8')).not.toBe('');
      expect(readdirSync(root).sort()).toEqual(['content', 'memory']);
      expect(report.skipped.filter(({ reason }) => reason === 'refused')).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
