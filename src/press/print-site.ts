import { openEdition } from '../catalogue/edition.ts';
import type { Problem } from '../content/problem.ts';
import { cacheOf } from './cache.ts';
import type { Reason } from './explain.ts';
import { fallbackOf, type Inputs, type Order, publicOf } from './order.ts';
import type { Printed } from './print.ts';
import { printTogether } from './printing.ts';
import type { Report } from './progress.ts';
import { readTogether } from './reading.ts';
import { explainRun, type RunFolders, runPress } from './run.ts';
import { keepLastUsed } from './scratch.ts';
import type { Seal } from './seal.ts';
import { recordsKept, type StoryRecords, storyRecords } from './story-records.ts';
import { compiledTemplates } from './templates.ts';
import { sameUntil } from './until.ts';

/** What a run works with. */
export interface Means {
  /** Threads that can work at once. */
  cores: number;
  report: Report;
}

/** Prints a site into its folder, or gives the problems of its content, with nothing changed. */
export async function printSite(
  order: Order,
  inputs: Inputs,
  means: Means,
): Promise<{ problems: Problem[] } | { stories: number; printed: Printed }> {
  const records = await storyRecords(order.project, order.content);
  const { edition, material, problems } = await open(order, inputs, means, records);
  if (problems.length > 0) return { problems };
  await keepLastUsed([records.folder], recordsKept);
  const { settings, stories } = edition.catalogue;
  const templates = await compiledTemplates(order.project, settings.url, inputs.sources);
  const seal: Seal | undefined =
    inputs.digest === undefined
      ? undefined
      : {
          inputs: inputs.digest,
          from: order.now.ms,
          until: sameUntil(material.holdings, settings, order.now),
          stories: stories.length,
        };
  const printed = await runPress(edition, templates, foldersOf(order), {
    printAll: printTogether(templates, material, means.cores, means.report),
    report: means.report,
    trusts: seal === undefined,
    seal,
  });
  return { stories: stories.length, printed };
}

/** Why {@link printSite} would print a page or not; writes nothing but what it keeps for the next run. */
export async function explainPage(
  page: string,
  order: Order,
  inputs: Inputs,
  means: Means,
): Promise<{ problems: Problem[] } | { file: string; reason: Reason }> {
  const records = await storyRecords(order.project, order.content);
  const { edition, problems } = await open(order, inputs, means, records);
  if (problems.length > 0) return { problems };
  const { url } = edition.catalogue.settings;
  const templates = await compiledTemplates(order.project, url, inputs.sources);
  return explainRun(page, edition, templates, foldersOf(order));
}

function open(
  order: Order,
  inputs: Inputs,
  { cores, report }: Means,
  records: StoryRecords,
): ReturnType<typeof openEdition> {
  const { content, site, now } = order;
  return openEdition({
    content,
    fallback: fallbackOf(order),
    publicFolder: publicOf(order),
    site,
    now,
    records,
    find: inputs.find,
    readStories: readTogether(cores, report),
  });
}

function foldersOf(order: Order): RunFolders {
  const { content, out } = order;
  return { content, out, publicFolder: publicOf(order), cache: cacheOf(order.project) };
}
