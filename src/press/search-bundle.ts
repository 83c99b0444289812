import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Edition } from '../catalogue/edition.ts';
import type { Article } from '../content/article.ts';
import { dictionaryFiles } from '../search/build-dictionary.ts';
import { searchBundle } from '../search/build-index.ts';
import type { Words } from '../search/dictionary.ts';
import { listParts, valuesOf } from '../search/list-parts.ts';
import { partsOf } from '../search/parts.ts';
import { type IndexFile, isEngine, isIndex } from '../search/stable-index.ts';
import { settledParts } from '../search/titles.ts';
import { digest, type StoryKeys } from './keys.ts';
import { codeDigest } from './module-digest.ts';
import type { Print } from './print.ts';
import { type Report, silent } from './progress.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

/** A bundle is kept until so many runs with other bundles have not used it. */
const keptRuns = 16;

/** Bundles of at most so many stories are made two at a time: together they take about 0.8 GB. */
const smallBundle = 1250;

/** Names the files of a kept bundle, each with a digest of its bytes, and tells of all of them what they hold. */
const contents = 'contents.json';

/** What a kept bundle knows of the words of its stories. */
const words = 'words.json';

/** Of what is kept. */
const form = 3;

/** A bundle as it is kept: its folder, and its files with their digests. */
interface Bundle {
  folder: string;
  files: [file: string, digest: string][];
  contents: string;
}

/**
 * The files of the search index of an edition's stories, below `pagefind/`: what all parts share, the list of the parts,
 * the dictionary of the archive, and a folder for each part. A bundle is made only if it is not kept from before; bodies
 * are read only for what is made.
 */
export async function searchPrints(
  { catalogue, body }: Edition,
  keys: StoryKeys,
  cache: string,
  report: Report = silent,
): Promise<Print[]> {
  const { reach, ...sizes } = catalogue.settings.searchParts;
  const parts = partsOf(catalogue.stories, sizes);
  const code = await indexer();
  const wanted = [[], ...parts.map(({ stories }) => stories)].map((stories) => {
    const key = digest(form, code, ...stories.map((story) => [keys.record(story), story.digest]));
    return { stories, folder: path.join(cache, key) };
  });
  await makeBundles(wanted, body, report);
  const [engine, ...bundles] = await Promise.all(wanted.map(({ folder }) => readBundle(folder)));
  if (!engine) return [];
  const dictionary = await archiveDictionary(bundles, cache);
  await keepLastUsed(
    [...wanted, dictionary].map(({ folder }) => folder),
    keptRuns,
  );
  const values = JSON.stringify(valuesOf(parts, catalogue.registries.cities.all));
  const tags = {
    engine: engine.contents,
    dictionary: dictionary.contents,
    values: shortDigest(values),
    parts: bundles.map(({ contents }) => contents),
  };
  const list = listParts(parts, tags, reach);
  const text = JSON.stringify(list);
  return [
    { file: 'pagefind/parts.json', key: digest(text), bytes: async () => text },
    { file: 'pagefind/values.json', key: digest(values), bytes: async () => values },
    ...printsOf(engine, 'pagefind'),
    ...printsOf(dictionary, 'pagefind'),
    ...bundles.flatMap((bundle, index) => printsOf(bundle, `pagefind/${list.parts[index]?.id}`)),
  ];
}

const known = new Map<string, Promise<string>>();

/** What tells the code that makes the index, with its packages, from any other; as it was when this process first asked. */
export const indexer = (): Promise<string> => codeOf('build-index.ts');

function codeOf(module: string): Promise<string> {
  const code = known.get(module) ?? codeDigest(path.resolve(import.meta.dirname, '../search', module));
  known.set(module, code);
  return code;
}

/** Makes the bundles that are not kept; the first is of no stories, and what all others share is kept with it. */
async function makeBundles(
  wanted: readonly { stories: readonly Article[]; folder: string }[],
  body: Edition['body'],
  report: Report,
): Promise<void> {
  const missing = wanted.filter(({ folder }) => !existsSync(folder));
  const step = report(
    'indexing',
    missing.reduce((sum, { stories }) => sum + stories.length, 0),
  );
  const read: Edition['body'] = (story) => {
    step(1);
    return body(story);
  };
  const make = ({ folder, stories }: (typeof wanted)[number]) => makeBundle(folder, stories, read);
  const isSmall = ({ stories }: (typeof wanted)[number]) => stories.length <= smallBundle;
  for (const large of missing.filter((bundle) => !isSmall(bundle))) await make(large);
  await pMap(missing.filter(isSmall), make, { concurrency: 2 });
}

async function makeBundle(folder: string, stories: readonly Article[], body: Edition['body']): Promise<void> {
  const isNeeded = (file: string) => isIndex(file) || (stories.length === 0 && isEngine(file));
  await withScratch(path.dirname(folder), 'draft', async (draft) => {
    const made = await searchBundle(stories, body);
    await keepBundle(
      draft,
      made.files.filter(({ path: file }) => isNeeded(file)),
    );
    await writeFile(path.join(draft, words), JSON.stringify(made.words));
    await settle(draft, folder);
  });
}

async function keepBundle(folder: string, made: readonly IndexFile[]): Promise<void> {
  const files: Bundle['files'] = [];
  for (const { path: file, content } of made) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
    files.push([file, digest(Buffer.from(content).toString('base64'))]);
  }
  const kept = { files, contents: contentDigest(files) };
  await writeFile(path.join(folder, contents), JSON.stringify(kept));
}

/**
 * How common words are, how they are spelled, and in which titles they stand, in all parts but the newest: so a new story
 * changes none of it, and it is made again only when a part is sealed or an old story changes.
 */
async function archiveDictionary(bundles: readonly Bundle[], cache: string): Promise<Bundle> {
  const folders = settledParts(bundles).map((bundle) => bundle.folder);
  const folder = path.join(cache, digest(form, await codeOf('build-dictionary.ts'), ...folders));
  if (!existsSync(folder)) {
    const groups = folders.map((each) => JSON.parse(readFileSync(path.join(each, words), 'utf8')) as Words);
    await withScratch(cache, 'draft', async (draft) => {
      await keepBundle(draft, dictionaryFiles(groups));
      await settle(draft, folder);
    });
  }
  return readBundle(folder);
}

async function readBundle(folder: string): Promise<Bundle> {
  return { folder, ...JSON.parse(await readFile(path.join(folder, contents), 'utf8')) };
}

const contentDigest = (files: Bundle['files']) => shortDigest(JSON.stringify(files.toSorted()));

/** Short enough for an address. */
const shortDigest = (text: string) => hash('sha1', text, 'hex').slice(0, 8);

function printsOf({ folder, files }: Bundle, address: string): Print[] {
  return files.map(([file, content]) => ({
    file: `${address}/${file}`,
    key: content,
    bytes: async () => readFileSync(path.join(folder, file)),
  }));
}
