import { accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count, formatNumber } from '../arabic/plural.ts';
import { slugify } from '../arabic/slug.ts';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { fixedPaths } from '../catalogue/urls.ts';
import { findFiles } from '../content/files.ts';
import type { Complaint } from '../content/problem.ts';
import { textDigest } from '../content/read-article.ts';
import { type Registries, readRegistries } from '../content/registries.ts';
import { replaceFile } from '../content/replace-file.ts';
import { imageFetcher } from '../importing/fetch-image.ts';
import { importStories } from '../importing/import-stories.ts';
import type { Origin } from '../importing/incoming.ts';
import { byReason, hasLosses, type ImportReport, reportMarkdown } from '../importing/report.ts';
import { readSectionMap } from '../importing/section-map.ts';
import { wordpressOrigin } from '../importing/wordpress/wordpress.ts';
import { cacheOf } from '../press/cache.ts';
import { FolderInUse, withLock } from '../press/lock.ts';
import { settings } from '../site.config.ts';
import { usage } from '../strings/commands.ts';
import { feedsSay } from '../strings/feeds-importing.ts';
import { importing, importUsage, left, skipped } from '../strings/importing.ts';
import { nouns } from '../strings/nouns.ts';
import { type ImportArguments, isAddress } from './import-arguments.ts';
import { feedSource } from './import-feeds.ts';
import { machineFault } from './machine-fault.ts';
import { isRefused } from './options.ts';
import { progressLine } from './progress-line.ts';

/** What is imported: its name, and how it is opened once nobody else imports from it. */
export interface ImportSource {
  name: string;
  /**
   * Undefined where there is nothing new. `memory` is the folder where what was imported is remembered; `scratch` ends with
   * the run.
   */
  open(memory: string, scratch: string): Promise<MeasuredOrigin | undefined>;
  /** Once all is imported: what was read need not be read again. */
  remember?(): void;
  /** More to be said at the end. */
  remarks?(): string[];
}

type MeasuredOrigin = Origin & Required<Pick<Origin, 'progress'>>;

/**
 * Imports what was asked for and says what was done. Exit codes: 0 everything is here, 1 something was skipped that
 * somebody must look at, or the run failed, 2 called wrongly.
 */
export async function importAsked(asked: ImportArguments, cwd: string, project: string): Promise<number> {
  const registryFiles = readRegistryFiles({
    content: asked.content,
    fallback: path.join(project, 'content'),
  });
  const { registries } = readRegistries(registryFiles);
  const fault = unusable(asked, registries);
  if (fault) return say(fault.join('\n    '), 2);
  const sectionOf =
    asked.sectionMap === undefined ? () => undefined : readSectionMap(asked.sectionMap, registries);
  if (isRefused(sectionOf)) return say(sectionOf.join('\n    '), 2);

  mkdirSync(asked.content, { recursive: true });
  const content = realpathSync(asked.content);
  const scratch = mkdtempSync(path.join(tmpdir(), 'nashra-import-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const { progress, clear } = progressOf();
  try {
    const source =
      asked.from === 'feed'
        ? feedSource(asked, { content, project, cwd, registryFiles, registries })
        : await wordpressSource(asked);
    const { name } = source;
    const memory = memoryOf(project, name, content);
    const publicFiles = findFiles(path.join(project, 'public'), true).map(({ file }) => `/${file}`);
    const run = async () => {
      const origin = await source.open(memory, scratch);
      if (!origin) return nothingNew;
      const report = await importStories(origin, {
        content,
        registryFiles,
        settings,
        memory,
        sitePaths: new Set([...fixedPaths(settings), ...publicFiles]),
        belonging: {
          registries,
          cityFrom: asked.cityFrom,
          defaultCity:
            asked.defaultCity === undefined ? undefined : registries.cities.find(asked.defaultCity),
          defaultSection:
            asked.section === undefined ? undefined : registries.sections.find(asked.section)?.id,
          sectionOf,
        },
        dryRun: asked.dryRun,
        fetchImage: asked.images
          ? imageFetcher({ folder: path.join(memory, 'images'), allowPrivate: asked.allowPrivate })
          : undefined,
        onProgress: progress(origin),
      });
      if (!asked.dryRun) source.remember?.();
      return report;
    };
    const report = asked.dryRun ? await run() : await withLock(path.join(memory, 'lock'), run);
    clear();
    const files = writeReport(report, name, asked, memory);
    process.stdout.write(
      `${summary(report, asked.dryRun, [
        ...(source.remarks?.() ?? []),
        ...files.map((file) => importing.report(path.relative(cwd, file) || file)),
      ])}\n`,
    );
    return hasLosses(report) ? 1 : 0;
  } catch (error) {
    clear();
    if (error instanceof FolderInUse) return say(usage.folderInUse(content, error).join('\n    '), 1);
    const fault = machineFault(error)?.join('\n    ');
    const told = fault ?? (error instanceof Error ? (error.stack ?? error.message) : error);
    return say(`${told}\n\n${importing.failed}`, 1);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const nothingNew: ImportReport = { imported: 0, pages: 0, images: 0, before: 0, skipped: [], left: [] };

async function wordpressSource({ files, types, source }: ImportArguments): Promise<ImportSource> {
  const origin = await wordpressOrigin(files, { storyTypes: new Set(types), source });
  return { name: origin.name || path.basename(files[0] ?? ''), open: async () => origin };
}

function unusable(asked: ImportArguments, { cities, sources, sections }: Registries): Complaint | undefined {
  const missing = asked.files.find((file) => !isAddress(file) && !isReadable(file));
  if (missing) return importUsage.noSuchFile(missing);
  const { defaultCity, source, section } = asked;
  if (defaultCity !== undefined && !cities.find(defaultCity))
    return importUsage.unknownCity(defaultCity, cities.nearest(defaultCity));
  if (source !== undefined && !sources.find(source))
    return importUsage.unknownSource(source, sources.nearest(source));
  if (section !== undefined && !sections.find(section))
    return feedsSay.unknownSection(section, sections.nearest(section));
  return undefined;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the imports of a site into a content folder are remembered. */
function memoryOf(project: string, name: string, content: string): string {
  const mark = textDigest(`${name}\n${content}`).slice(0, 8);
  return path.join(cacheOf(project), 'import', `${slugify(name).slice(0, 40)}-${mark}`);
}

function progressOf() {
  const { report, clear } = progressLine(process.stderr, () => performance.now());
  const progress = (origin: { progress(): { done: number; total: number } }) => {
    const megabytes = (bytes: number) => Math.round(bytes / 1e6);
    const survey = report('surveying', megabytes(origin.progress().total));
    let read = 0;
    let write: ((stories: number) => void) | undefined;
    return {
      surveyed() {
        const now = megabytes(origin.progress().done);
        survey(now - read);
        read = now;
      },
      imported(stories: number) {
        write ??= report('importing', stories);
        write(1);
      },
    };
  };
  return { progress, clear };
}

/** Writes the report where it was asked for, and beside the journal; gives the files to be named. */
function writeReport(report: ImportReport, name: string, asked: ImportArguments, memory: string): string[] {
  const text = (file: string) =>
    file.endsWith('.json') ? `${JSON.stringify(report, null, 2)}\n` : reportMarkdown(report, name);
  const own = asked.dryRun ? [] : ['report.json', 'report.md'].map((file) => path.join(memory, file));
  const files = [...own, ...(asked.outReport ? [asked.outReport] : [])];
  for (const file of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    replaceFile(file, text(file));
  }
  return files.slice(-1);
}

function summary(report: ImportReport, dryRun: boolean, remarks: readonly string[]): string {
  const { imported, pages, images, before } = report;
  const line = (title: string, items: number) => `  ${title}: ${formatNumber(items)}`;
  return [
    headline(report, dryRun),
    ...(pages > 0 ? [importing.pages(formatNumber(pages))] : []),
    ...(images > 0 ? [importing.images(formatNumber(images))] : []),
    ...(before > 0 ? [importing.before(count(before, nouns.story))] : []),
    ...(report.skipped.length > 0 ? [importing.skipped] : []),
    ...byReason(report.skipped).map(([reason, items]) => line(skipped[reason].title, items.length)),
    ...(report.left.length > 0 ? [importing.left] : []),
    ...byReason(report.left).map(([reason, items]) => line(left[reason].title, items.length)),
    ...remarks,
    ...(imported + pages > 0 && !dryRun ? [importing.next] : []),
  ].join('\n');
}

function headline({ imported, pages, before }: ImportReport, dryRun: boolean): string {
  if (imported + pages === 0 && before > 0) return importing.nothingNew;
  const stories = count(imported, nouns.story);
  return dryRun ? importing.wouldImport(stories) : importing.imported(stories);
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
