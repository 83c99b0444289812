import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Registries, type RegistryFiles, readRegistries } from '../src/content/registries.ts';
import { type CorpusOptions, corpusStory } from './corpus.ts';
import { claimFolder } from './files.ts';

const project = path.resolve(import.meta.dirname, '..');
const registryNames = ['cities', 'sources', 'sections'] as const;

/** The project's own registries. */
export async function projectRegistries(): Promise<Registries> {
  const texts = await Promise.all(
    registryNames.map(async (name) => {
      const file = `${name}.yaml`;
      return [name, { file, text: await readFile(path.join(project, 'content', file), 'utf8') }] as const;
    }),
  );
  return readRegistries(Object.fromEntries(texts) as unknown as RegistryFiles).registries;
}

/** The options of a corpus of so many stories, with the names of some registries. */
export function corpusOptions(
  { cities, sections, sources }: Registries,
  stories: number,
  seed = 1,
): CorpusOptions {
  return {
    seed,
    stories,
    cities: cities.all.map(({ name }) => name),
    sections: sections.all.map(({ name }) => name),
    sources: sources.all,
  };
}

/**
 * Writes a content folder: the stories, and the project's registries and static pages. Stories of an earlier corpus there
 * are removed.
 */
export function writeCorpus(content: string, options: CorpusOptions): void {
  claimFolder(content);
  rmSync(path.join(content, 'articles'), { recursive: true, force: true });
  copyRegistries(content);
  let folder = '';
  for (let number = 0; number < options.stories; number++) {
    const { id, text } = corpusStory(number, options);
    const file = storyFile(content, id);
    if (path.dirname(file) !== folder) mkdirSync(path.dirname(file), { recursive: true });
    folder = path.dirname(file);
    writeFileSync(file, text);
  }
}

/** Puts the project's registries and static pages into a content folder. */
export function copyRegistries(content: string): void {
  for (const name of [...registryNames.map((name) => `${name}.yaml`), 'headlines.yaml', 'pages'])
    cpSync(path.join(project, 'content', name), path.join(content, name), { recursive: true });
}

/** Where a story's file stands in a content folder. */
export function storyFile(content: string, id: string): string {
  return path.join(content, 'articles', `${id}.md`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      stories: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('--out FOLDER is missing');
  const options = corpusOptions(await projectRegistries(), Number(values.stories), Number(values.seed));
  writeCorpus(path.resolve(values.out), options);
}
