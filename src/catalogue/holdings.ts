import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Article } from '../content/article.ts';
import { isFolder, listMarkdown, readText } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readImage } from '../content/image-file.ts';
import type { ImageFacts } from '../content/picture.ts';
import { type Complaint, type Problem, positionAt } from '../content/problem.ts';
import { readArticle } from '../content/read-article.ts';
import { readPage, type StaticPage } from '../content/read-page.ts';
import { type Place, type References, referencesOf } from '../content/references.ts';
import { type RegistryFiles, readRegistries } from '../content/registries.ts';
import type { RegistryFile } from '../content/registry-sheet.ts';
import { frontMatterSchema } from '../content/schema.ts';
import { locate } from '../content/yaml.ts';
import { inspectBody } from '../markdown/inspect.ts';
import type { Settings } from '../site.config.ts';
import { complaints } from '../strings.ts';
import type { Holdings } from './catalogue.ts';

/** Open files at a time. */
const concurrency = 32;

/** A folder of content, and the folder that lends it the registries it lacks. Absolute paths. */
export interface ContentFolders {
  content: string;
  fallback: string;
}

/** A file that gave no story, page or registry, and what it names as far as that can be made out. */
export interface Unread {
  file: string;
  references?: References;
}

/** Reads a whole content folder. Whatever has problems is left out of the holdings and named in `problems`. */
export async function readHoldings(
  { content, fallback }: ContentFolders,
  settings: Settings,
): Promise<{ holdings: Holdings; unread: Unread[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  if (!(await isFolder(content))) problems.push(wholeFile('.', complaints.noFolder()));

  const read = readRegistries(await registryFiles(content, fallback));
  problems.push(...read.problems);
  const { registries } = read;
  const unread: Unread[] = read.problems.map(({ file }) => ({ file }));
  const { timeZone, defaultSection, defaultRepublish } = settings;
  const schema = frontMatterSchema({ registries, timeZone, defaultSection, defaultRepublish });

  const collect = async <Entry>(
    folder: string,
    parse: (file: string, text: string) => { entry?: Entry; references?: References; problems: Problem[] },
  ): Promise<Entry[]> => {
    const files = (await listMarkdown(path.join(content, folder))).map((name) => `${folder}/${name}`);
    const entries = await pMap(files, async (file) => ({ file, read: await readText(content, file) }), {
      concurrency,
    });
    return entries.flatMap(({ file, read }): Entry[] => {
      if ('complaint' in read) {
        problems.push(wholeFile(file, read.complaint));
        unread.push({ file });
        return [];
      }
      const { entry, references, problems: found } = parse(file, read.text);
      problems.push(...found);
      if (!entry) unread.push({ file, references });
      return entry ? [entry] : [];
    });
  };
  const articles = await collect<Article>('articles', (file, text) => {
    const { article, ...rest } = readArticle(file, text, { schema, inspectBody });
    return { entry: article, ...rest };
  });
  const pages = await collect<StaticPage>('pages', (file, text) => {
    const { page, problems } = readPage(file, text, { inspectBody });
    return { entry: page, problems };
  });

  const references = [
    ...[...articles, ...pages].map(referencesOf),
    ...unread.flatMap(({ references }) => references ?? []),
  ];
  const images = await readImages(content, references, problems);
  return { holdings: { articles, pages, registries, images }, unread, problems };
}

/** The line and column of a place in a file that was read before; the first line where a field is not given. */
export async function locatePlace(
  content: string,
  file: string,
  place: Place,
): Promise<{ line: number; column: number }> {
  if ('line' in place) return place;
  const read = await readText(content, file);
  const split = 'complaint' in read ? read : splitFrontMatter(read.text);
  if ('complaint' in read || 'complaint' in split) return { line: 1, column: 1 };
  const [key = ''] = place.field;
  const given = typeof split.data === 'object' && split.data !== null && Object.hasOwn(split.data, key);
  return given
    ? positionAt(read.text, split.yamlOffset + locate(split.yaml, place.field))
    : { line: 1, column: 1 };
}

function wholeFile(file: string, [wrong, mend]: Complaint): Problem {
  return { file, line: 1, column: 1, wrong, mend };
}

async function registryFiles(content: string, fallback: string): Promise<RegistryFiles> {
  const load = async (name: string): Promise<RegistryFile> => {
    const file = `${name}.yaml`;
    const borrowed = !(await lstat(path.join(content, file)).catch(() => undefined));
    return { file, text: '', borrowed, ...(await readText(borrowed ? fallback : content, file)) };
  };
  const [cities, sources, sections, headlines] = await Promise.all(
    ['cities', 'sources', 'sections', 'headlines'].map(load),
  );
  return { cities, sources, sections, headlines } as RegistryFiles;
}

async function readImages(
  content: string,
  references: readonly References[],
  problems: Problem[],
): Promise<Map<string, ImageFacts>> {
  const uses = references.flatMap(({ file, images }) => images.map((image) => ({ file, ...image })));
  const targets = [...new Set(uses.map(({ target }) => target))];
  const read = new Map(
    await pMap(targets, async (target) => [target, await readImage(content, target)] as const, {
      concurrency: 4,
    }),
  );
  const images = new Map<string, ImageFacts>();
  for (const { target, file, place } of uses) {
    const image = read.get(target);
    if (image && 'hash' in image) images.set(target, image);
    else if (image) {
      const [wrong, mend] = image;
      problems.push({ file, ...(await locatePlace(content, file, place)), wrong, mend });
    }
  }
  return images;
}

/** Site paths of the files in the project's `public/` folder. */
export async function publicPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    );
}
