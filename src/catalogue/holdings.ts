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
import { noRecords, type Records } from './records.ts';

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

/** Reads the text of one file. */
type Parse<Entry> = (
  file: string,
  text: string,
) => { entry?: Entry; references?: References; problems: Problem[] };

const isThere = <Entry>(entry: Entry | undefined): entry is Entry => entry !== undefined;

/**
 * Reads a whole content folder. Whatever has problems is left out of the holdings and named in `problems`. `recordsFor`
 * gives the records of an earlier reading that was made with the same registries and settings.
 */
export async function readHoldings(
  { content, fallback }: ContentFolders,
  settings: Settings,
  recordsFor: (context: string) => Promise<Records> = async () => noRecords,
): Promise<{ holdings: Holdings; unread: Unread[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  if (!(await isFolder(content))) problems.push(wholeFile('.', complaints.noFolder()));
  else if (
    !(await isFolder(path.join(content, 'articles'))) &&
    !(await isFolder(path.join(content, 'pages')))
  )
    problems.push(wholeFile('.', complaints.noStoriesFolder()));

  const registryTexts = await registryFiles(content, fallback);
  const read = readRegistries(registryTexts);
  problems.push(...read.problems);
  const { registries } = read;
  const unread: Unread[] = read.problems.map(({ file }) => ({ file }));
  const { timeZone, defaultRepublish } = settings;
  const { find, all } = registries.sections;
  const defaultSection = (find(settings.defaultSection) ?? all[0])?.id ?? settings.defaultSection;
  const schema = frontMatterSchema({ registries, timeZone, defaultSection, defaultRepublish });

  const records = await recordsFor(
    JSON.stringify([registryTexts, timeZone, defaultSection, defaultRepublish]),
  );

  const list = async (folder: string): Promise<string[]> => {
    const listing = await listMarkdown(path.join(content, folder));
    for (const { file, complaint } of listing.refused) {
      problems.push(wholeFile(`${folder}/${file}`, complaint));
      unread.push({ file: `${folder}/${file}` });
    }
    return listing.files.map((name) => `${folder}/${name}`);
  };
  const readFileAs = async <Entry>(file: string, parse: Parse<Entry>): Promise<Entry | undefined> => {
    const text = await readText(content, file);
    const {
      entry,
      references,
      problems: found,
    } = 'text' in text ? parse(file, text.text) : { problems: [wholeFile(file, text.complaint)] };
    problems.push(...found);
    if (!entry) unread.push({ file, references });
    return entry;
  };
  const parseArticle: Parse<Article> = (file, text) => {
    const { article, ...rest } = readArticle(file, text, { schema, inspectBody });
    return { entry: article, ...rest };
  };
  const parsePage: Parse<StaticPage> = (file, text) => {
    const { page, problems } = readPage(file, text, { inspectBody });
    return { entry: page, problems };
  };

  const readStory = async (file: string) => {
    const kept = records.find(file);
    if (kept) return kept;
    const mark = records.mark(file);
    const article = await readFileAs(file, parseArticle);
    if (article) records.keep(file, mark, article);
    return article;
  };
  const articles = (await pMap(await list('articles'), readStory, { concurrency })).filter(isThere);
  const pages = (
    await pMap(await list('pages'), (file) => readFileAs(file, parsePage), { concurrency })
  ).filter(isThere);
  await records.save();

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
