import path from 'node:path';
import { type Moment, momentAt, parseMoment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import { type FoundFile, findFiles, textReader } from '../content/files.ts';
import { bodyOf } from '../content/front-matter.ts';
import { ContentError, type Problem, sortProblems } from '../content/problem.ts';
import type { StaticPage } from '../content/read-page.ts';
import type { References } from '../content/references.ts';
import { type Registries, type RegistryFiles, readRegistries } from '../content/registries.ts';
import { compileBody } from '../markdown/compile.ts';
import { type Settings, settings } from '../site.config.ts';
import { arrange, type Catalogue, type Holdings } from './catalogue.ts';
import { crossCheck } from './check.ts';
import { locatePlace, type Reading, readHoldings } from './holdings.ts';
import { litePageOf } from './lite.ts';
import { openRecords, type Records } from './records.ts';
import type { ContentFolders } from './registry-files.ts';
import { type Resolver, resolverOf } from './resolve.ts';
import type { ReadStories } from './story-reader.ts';
import { fixedPaths } from './urls.ts';
import type { isVisible } from './visibility.ts';

/** Where an edition comes from, where it will be served, and when it is made. */
export interface EditionOptions extends ContentFolders {
  /** The project's `public/` folder. */
  publicFolder: string;
  /** The site's origin; the settings' own where absent. */
  site?: string;
  now: Moment;
  /**
   * The folder where stories are kept as they were read, and what tells the code that read them from any other; or what
   * opens records that are kept otherwise.
   */
  records?: { folder: string; reader: string } | Reading['recordsFor'];
  /** Which stories the edition shows; those that readers see unless given. */
  isShown?: typeof isVisible;
  /** What stands in the content folder; looks there unless given. */
  find?(records: Records): readonly FoundFile[];
  readStories?: ReadStories;
}

/** All that an edition is made of; can be sent to another thread. */
export interface EditionMaterial {
  /** The content folder, absolute. */
  content: string;
  holdings: Omit<Holdings, 'registries'>;
  registryFiles: RegistryFiles;
  settings: Settings;
  now: Moment;
}

/** One edition of the newspaper: the catalogue, and the bodies that are read when they are asked for. */
export interface Edition {
  catalogue: Catalogue;
  resolver: Resolver;
  /** The Markdown of a story or page. */
  body(entry: Article | StaticPage): Promise<string>;
  /** The compiled body of a story or page; for feeds with absolute addresses, for the lite edition without images. */
  html(entry: Article | StaticPage, sink?: 'page' | 'feed' | 'lite'): Promise<string>;
}

/**
 * Reads and checks a content folder. The edition holds all that is sound; the problems are in the order of places;
 * `references` is what every file names.
 */
export async function openEdition(options: EditionOptions): Promise<{
  edition: Edition;
  material: EditionMaterial;
  references: References[];
  problems: Problem[];
}> {
  const own = options.site === undefined ? settings : { ...settings, url: options.site };
  const { content, records, readStories, isShown, find = () => findFiles(content) } = options;
  const { holdings, registryFiles, references, unread, problems } = await readHoldings(options, own, {
    find,
    recordsFor:
      typeof records === 'object'
        ? (context, registries) => openRecords(records.folder, records.reader + context, registries)
        : records,
    readStories,
  });
  const { registries, ...rest } = holdings;
  const material = { content, holdings: rest, registryFiles, settings: own, now: options.now };
  const edition = makeEdition(material, registries, isShown);
  const { catalogue } = edition;
  const site = new Set([
    ...fixedPaths(own),
    ...findFiles(options.publicFolder, true).map(({ file }) => `/${file}`),
  ]);
  for (const { file, complaint, place } of crossCheck(holdings, references, unread, catalogue, site)) {
    const [wrong, mend] = complaint;
    problems.push({ file, ...locatePlace(content, file, place), wrong, mend });
  }
  const shown = problems.map((problem) => ({ ...problem, file: shownPath(options.content, problem.file) }));
  return { edition, material, references, problems: sortProblems(shown) };
}

/** The path of a file below the content folder as it is called in the working directory. */
export function shownPath(content: string, file: string): string {
  const full = path.join(content, file);
  const relative = path.relative(process.cwd(), full);
  return relative.startsWith('..') ? full : relative;
}

/** Makes an edition of what was read, here or in another thread. */
export function makeEdition(
  material: EditionMaterial,
  registries: Registries = readRegistries(material.registryFiles).registries,
  isShown?: typeof isVisible,
): Edition {
  const { content, holdings, settings, now } = material;
  const catalogue = arrange({ ...holdings, registries }, settings, now, isShown);
  const readText = textReader(content);
  return editionOf(catalogue, async ({ file }) => {
    const read = readText(file);
    const split = 'text' in read ? bodyOf(read.text) : read;
    if ('complaint' in split) {
      const [wrong, mend] = split.complaint;
      throw new ContentError([{ file: shownPath(content, file), line: 1, column: 1, wrong, mend }]);
    }
    return split.body;
  });
}

/** The edition of a catalogue whose stories and pages have these bodies. */
export function editionOf(catalogue: Catalogue, body: Edition['body']): Edition {
  const resolver = resolverOf(catalogue);
  return {
    catalogue,
    resolver,
    body,
    html: async (entry, sink = 'page') =>
      compileBody(await body(entry), {
        ...resolver,
        folder: entry.file.slice(0, entry.file.lastIndexOf('/')),
        city: 'city' in entry ? entry.city.name : '',
        origin: sink === 'feed' ? catalogue.settings.url : undefined,
        liteOf: sink === 'lite' ? (path) => litePageOf(path, catalogue) : undefined,
      }),
  };
}

/** The options that the environment gives: what the commands set, and what `astro build` and `astro dev` find unset. */
export function environmentOptions(
  root: string,
  env: NodeJS.ProcessEnv,
  clock: () => number,
): EditionOptions {
  const fallback = path.join(root, 'content');
  const given = env['NASHRA_NOW'] ? parseMoment(env['NASHRA_NOW'], settings.timeZone) : undefined;
  if (typeof given === 'string') throw new RangeError(`NASHRA_NOW: ${given}`);
  return {
    content: path.resolve(root, env['NASHRA_CONTENT'] ?? 'content'),
    fallback,
    publicFolder: path.join(root, 'public'),
    site: env['NASHRA_SITE'],
    now: given ?? momentAt(clock(), settings.timeZone),
  };
}

let current: Promise<Edition> | undefined;

/** The edition that pages are printed from: the one that was handed over, or else opened once, and sound. */
export function getEdition(): Promise<Edition> {
  current ??= openEdition(environmentOptions(process.cwd(), process.env, Date.now)).then(
    ({ edition, problems }) => {
      if (problems.length > 0) throw new ContentError(problems);
      return edition;
    },
  );
  return current;
}

/**
 * Prints from an edition that was opened elsewhere: the press opens it once, for the plan and for the pages; the authors'
 * preview whenever the folder changes.
 */
export function useEdition(edition: Edition): void {
  current = Promise.resolve(edition);
}
