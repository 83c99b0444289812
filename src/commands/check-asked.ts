import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatNumber } from '../arabic/plural.ts';
import { shownPath } from '../catalogue/edition.ts';
import type { Article } from '../content/article.ts';
import { type Complaint, type Diagnostic, sortProblems } from '../content/problem.ts';
import { storyRecords } from '../press/story-records.ts';
import { checking } from '../strings/desk.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkStaged, type StagedFindings } from './check-staged.ts';
import { contentTexts } from './content-texts.ts';
import { stagedFolder } from './git.ts';
import { inspectContent } from './inspect-content.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** How long another site may take to answer, in milliseconds. */
const linkPatience = 10_000;

/** Checks what was asked for and tells what was found. Exit codes: 0 no errors, 1 errors, 2 called wrongly. */
export async function checkAsked(asked: CheckArguments, cwd: string, project: string): Promise<number> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { content, files } = asked;
  if (asked.staged) {
    const repository = await stagedFolder(content);
    if (!repository) return refuse(checking.noRepository(content));
    const staged = new Set(await repository.changed());
    if (staged.size === 0) {
      print([], asked, content);
      return close(checking.nothingStaged, asked, 0);
    }
    const isStaged = (file: string) => staged.has(file);
    return checkStaged(asked, project, repository, isStaged, (found, folder) =>
      tell(found, isStaged, asked, folder, seconds),
    );
  }
  const missing = files?.find((file) => !existsSync(path.join(content, file)));
  if (missing !== undefined) return refuse(checking.noFile(path.relative(cwd, path.join(content, missing))));
  const isAsked = (file: string) =>
    files === undefined || files.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  const found = await inspectContent(asked, project, isAsked, await storyRecords(project, content));
  return tell({ ...found, caused: [] }, isAsked, asked, content, seconds);
}

/** Tells what was found in the files that were asked for, which can be read in `folder`, and what they cause elsewhere. */
async function tell(
  { errors, caused, warnings, articles }: StagedFindings,
  isAsked: (file: string) => boolean,
  asked: CheckArguments,
  folder: string,
  seconds: () => number,
): Promise<number> {
  const { content } = asked;
  const own = errors.filter(({ file }) => isAsked(file));
  const meant = articles.filter(({ file }) => isAsked(file));
  const unsound = own.map(({ file }) => file).filter((file) => /^articles\/.*\.md$/i.test(file));
  const stories = new Set([...meant.map(({ file }) => file), ...unsound]).size;

  const told = [...own, ...caused, ...warnings, ...(await linkWarnings(asked, meant, folder))];
  const shown = sortProblems(told.map((one) => ({ ...one, file: shownPath(content, one.file) })));
  print(shown, asked, folder);

  const wrong = own.length + caused.length;
  const time = formatNumber(Math.round(seconds() * 10) / 10);
  const summary = checking.checked(wrong, shown.length - wrong, stories, time);
  const elsewhere = errors.length - wrong;
  const others = elsewhere === 0 ? '' : `\n${checking.elsewhere(elsewhere)}`;
  return close(`${summary}${others}`, asked, wrong === 0 ? 0 : 1);
}

async function linkWarnings(
  { links }: CheckArguments,
  articles: readonly Article[],
  folder: string,
): Promise<Diagnostic[]> {
  if (!links) return [];
  const { findLinkFaults } = await import('./link-faults.ts');
  return findLinkFaults(articles, folder, { patience: linkPatience, everywhere: links === 'all' });
}

function print(shown: readonly Diagnostic[], { content, format }: CheckArguments, folder: string): void {
  const text = showDiagnostics(shown, format, contentTexts(content, folder));
  if (text !== '') process.stdout.write(`${text}\n${format === 'text' ? '\n' : ''}`);
}

/** Says the last line: after a text for people, or beside what is for programs. */
function close(text: string, { format }: CheckArguments, code: number): number {
  (format === 'text' ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

function refuse(complaint: Complaint): number {
  process.stderr.write(`${complaint.join('\n    ')}\n`);
  return 2;
}
