import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../catalogue/edition.ts';
import { searchBundle } from '../search/build-index.ts';
import { digest, type StoryKeys } from './keys.ts';
import type { Print } from './print.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

/** Bundles that are kept: of so many newspapers and branches. */
const keptAtMost = 8;

/** Names the files of a kept bundle, each with a digest of its bytes. */
const contents = 'contents.json';

/** The files of the search bundle of an edition's stories, made only if it is not kept from the last time. */
export async function searchPrints(
  { catalogue, body }: Edition,
  keys: StoryKeys,
  cache: string,
): Promise<Print[]> {
  const key = digest(catalogue.stories.map((story) => [keys.record(story), story.digest]));
  const folder = path.join(cache, key);
  if (!existsSync(folder)) await makeBundle(folder, catalogue.stories, body);
  await keepLastUsed(folder, keptAtMost);
  const files = JSON.parse(await readFile(path.join(folder, contents), 'utf8')) as [string, string][];
  return files.map(([file, content]) => ({
    file: `pagefind/${file}`,
    key: content,
    bytes: () => readFile(path.join(folder, file)),
  }));
}

async function makeBundle(
  folder: string,
  stories: Edition['catalogue']['stories'],
  body: Edition['body'],
): Promise<void> {
  await withScratch(path.dirname(folder), 'draft', async (draft) => {
    const files: [file: string, digest: string][] = [];
    for (const { path: file, content } of await searchBundle(stories, body)) {
      await mkdir(path.dirname(path.join(draft, file)), { recursive: true });
      await writeFile(path.join(draft, file), content);
      files.push([file, digest(Buffer.from(content).toString('base64'))]);
    }
    await writeFile(path.join(draft, contents), JSON.stringify(files));
    await settle(draft, folder);
  });
}
