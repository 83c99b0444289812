import path from 'node:path';
import pMap from 'p-map';
import type { Article } from '../content/article.ts';
import { type FoundFile, isFolder, listMarkdown, markOf, readText, textReader } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readImage } from '../content/image-file.ts';
import type { ImageFacts } from '../content/picture.ts';
import { type Complaint, type Problem, positionAt } from '../content/problem.ts';
import { textDigest } from '../content/read-article.ts';
import { readPage, type StaticPage } from '../content/read-page.ts';
import { type Place, type References, referencesOf } from '../content/references.ts';
import { type Registries, type RegistryFiles, readRegistries } from '../content/registries.ts';
import { locate } from '../content/yaml.ts';
import { inspectBody } from '../markdown/inspect.ts';
import type { Settings } from '../site.config.ts';
import { complaints } from '../strings/complaints.ts';
import type { Holdings } from './catalogue.ts';
import { noRecords, type Records } from './records.ts';
import { type ContentFolders, readFront, readHidden, readRegistryFiles } from './registry-files.ts';
import { type ReadStories, readHere } from './story-reader.ts';

/** A file that gave no story, page or registry. */
export type Unread = Pick<References, 'file'>;

/** How a content folder is read. */
export interface Reading {
  /** What stands in the folder; `records` know what stood there. */
  find(records: Records): readonly FoundFile[];
  /** The records of an earlier reading that was made in the same context. */
  recordsFor?: (context: string, registries: Registries) => Records;
  readStories?: ReadStories;
}

/** All that was read. Whatever has problems is left out of the holdings and named in `unread` and `problems`. */
export interface ReadHoldings {
  holdings: Holdings;
  registryFiles: RegistryFiles;
  /** What every file names outside itself, as far as that can be made out. */
  references: References[];
  unread: Unread[];
  problems: Problem[];
}

/** Reads a whole content folder. */
export async function readHoldings(
  { content, fallback }: ContentFolders,
  settings: Settings,
  { find, recordsFor = () => noRecords, readStories = readHere }: Reading,
): Promise<ReadHoldings> {
  const problems: Problem[] = [];
  const unread: Unread[] = [];
  if (!isFolder(content)) problems.push(wholeFile('.', complaints.noFolder()));
  else if (!isFolder(path.join(content, 'articles')) && !isFolder(path.join(content, 'pages')))
    problems.push(wholeFile('.', complaints.noStoriesFolder()));

  const registryFiles = readRegistryFiles({ content, fallback });
  const { registries, ...read } = readRegistries(registryFiles);
  problems.push(...read.problems);
  unread.push(...read.problems.map(({ file }) => ({ file })));
  const front = readFront({ content, fallback }, registries, settings);
  problems.push(...front.problems);
  const { hiddenImages, problems: hiddenProblems } = readHidden({ content }, settings);
  problems.push(...hiddenProblems);
  const terms = { content, registryFiles, settings: termsOf(settings) };
  const records = recordsFor(JSON.stringify([registryFiles, terms.settings]), registries);

  const found = find(records);
  const listed = (folder: string): FoundFile[] => {
    const { files, refused } = listMarkdown(found, folder);
    for (const { file, complaint } of refused) {
      problems.push(wholeFile(file, complaint));
      unread.push({ file });
    }
    return files;
  };

  const { articles, unsound } = await readArticles(content, listed('articles'), records, (files) =>
    readStories(files, terms),
  );
  const pages = listed('pages').map(({ file }) => ({ file, ...readStaticPage(content, file) }));
  const sound = pages.flatMap(({ page }) => page ?? []);
  const references = [...front.references, ...[...articles, ...sound].map(referencesOf)];
  for (const { file, references: named, problems: found } of [...unsound, ...pages]) {
    problems.push(...found);
    if (found.length > 0) unread.push({ file });
    if (named) references.push(named);
  }

  const images = await readImages(content, references, records, problems);
  records.save(unread.length === 0);
  const { headlines, composition } = front;
  const holdings = { articles, pages: sound, registries, images, hiddenImages, headlines, composition };
  return { holdings, registryFiles, references, unread, problems };
}

const termsOf = ({ timeZone, defaultRepublish, defaultSection }: Settings) => ({
  timeZone,
  defaultRepublish,
  defaultSection,
});

type Unsound = Pick<Awaited<ReturnType<ReadStories>>[number], 'file' | 'references' | 'problems'>;

/** Stories in the order of their files: as they are kept, or read anew. */
async function readArticles(
  content: string,
  files: readonly FoundFile[],
  records: Records,
  readStories: (files: readonly string[]) => ReturnType<ReadStories>,
): Promise<{ articles: Article[]; unsound: Unsound[] }> {
  const readText = textReader(content);
  const known = files.map((found) => records.story(found) ?? rewritten(found, records, readText));
  const missing = files.filter((_, index) => !known[index]);
  const read = missing.length === 0 ? [] : await readStories(missing.map(({ file }) => file));
  const unsound: Unsound[] = [];
  const byFile = new Map<string, Article>();
  for (const [index, { file, article, references, problems }] of read.entries()) {
    const found = missing[index];
    if (article && found) {
      records.keepStory(found, article);
      byFile.set(file, article);
    } else unsound.push({ file, references, problems });
  }
  const articles = files.flatMap(({ file }, index) => known[index] ?? byFile.get(file) ?? []);
  return { articles, unsound };
}

/** A story whose file was written anew with the same text: a fresh checkout is no reason to read it again. */
function rewritten(
  found: FoundFile,
  records: Records,
  readText: ReturnType<typeof textReader>,
): Article | undefined {
  const article = records.sameText(found.file, () => {
    const read = readText(found.file);
    return 'text' in read ? textDigest(read.text) : undefined;
  });
  if (article) records.keepStory(found, article);
  return article;
}

function readStaticPage(
  content: string,
  file: string,
): { page?: StaticPage; references?: References; problems: Problem[] } {
  const read = readText(content, file);
  return 'text' in read
    ? readPage(file, read.text, { inspectBody })
    : { problems: [wholeFile(file, read.complaint)] };
}

/** The line and column of a place in a file that was read before; the first line where a field is not given. */
export function locatePlace(content: string, file: string, place: Place): { line: number; column: number } {
  if ('line' in place) return place;
  const read = readText(content, file);
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

async function readImages(
  content: string,
  references: readonly References[],
  records: Records,
  problems: Problem[],
): Promise<Map<string, ImageFacts>> {
  const uses = references.flatMap(({ file, images }) => images.map((image) => ({ file, ...image })));
  const targets = [...new Set(uses.map(({ target }) => target))];
  const read = async (target: string): Promise<ImageFacts | Complaint> => {
    const found = { file: target, mark: markOf(path.join(content, target)) };
    const kept = records.image(found);
    if (kept) return kept;
    const image = await readImage(content, target);
    if ('hash' in image) records.keepImage(found, image);
    return image;
  };
  const answers = new Map(
    await pMap(targets, async (target) => [target, await read(target)] as const, { concurrency: 4 }),
  );
  const images = new Map<string, ImageFacts>();
  for (const { target, file, place } of uses) {
    const image = answers.get(target);
    if (image && 'hash' in image) images.set(target, image);
    else if (image) {
      const [wrong, mend] = image;
      problems.push({ file, ...locatePlace(content, file, place), wrong, mend });
    }
  }
  return images;
}
