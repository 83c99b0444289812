import { availableParallelism } from 'node:os';
import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { openEdition } from '../catalogue/edition.ts';
import type { Article } from '../content/article.ts';
import type { Diagnostic } from '../content/problem.ts';
import { fallbackOf, publicOf } from '../press/order.ts';
import { readTogether } from '../press/reading.ts';
import type { StoryRecords } from '../press/story-records.ts';
import { settings } from '../site.config.ts';
import type { CheckArguments } from './check-arguments.ts';
import { warningChecks } from './check-warnings.ts';
import { progressLine } from './progress-line.ts';

/** What was found in a content folder; files are paths below it. */
export interface Findings {
  /** All that would stop a build, in no order. */
  errors: Diagnostic[];
  /** Of the files that were asked for. */
  warnings: Diagnostic[];
  /** Every sound story. */
  articles: readonly Article[];
}

/** Checks a content folder as a build does, and warns of what is asked for; writes nothing but the records. */
export async function inspectContent(
  { content, site, now }: Pick<CheckArguments, 'content' | 'site' | 'now'>,
  project: string,
  isAsked: (file: string) => boolean,
  records?: StoryRecords,
): Promise<Findings> {
  const { report, clear } = progressLine(process.stderr, () => performance.now());
  const order = { project };
  const { edition, material, references, problems } = await openEdition({
    content,
    fallback: fallbackOf(order),
    publicFolder: publicOf(order),
    site,
    now: now ?? momentAt(Date.now(), settings.timeZone),
    records,
    readStories: readTogether(availableParallelism(), report),
  });
  clear();
  const { articles } = material.holdings;
  const errors = problems.map(
    (problem): Diagnostic => ({ ...problem, file: below(content, problem.file), severity: 'error' }),
  );
  const checked = { content, edition, articles, references };
  const warnings = await Promise.all(warningChecks.map((find) => find(checked, isAsked)));
  return { errors, warnings: warnings.flat(), articles };
}

function below(content: string, shown: string): string {
  return path.relative(content, path.resolve(shown)).split(path.sep).join('/');
}
