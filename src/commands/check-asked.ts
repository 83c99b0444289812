import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatNumber } from '../arabic/plural.ts';
import { shownPath } from '../catalogue/edition.ts';
import type { Article } from '../content/article.ts';
import { type Complaint, type Diagnostic, sortProblems } from '../content/problem.ts';
import { storyRecords } from '../press/story-records.ts';
import { checking } from '../strings/desk.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkStaged } from './check-staged.ts';
import { contentTexts } from './content-texts.ts';
import { stagedFolder } from './git.ts';
import { inspectContent } from './inspect-content.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** What is to be told: diagnostics by paths below `folder`, where the files that they are about are read. */
interface Told {
  found: Diagnostic[];
  /** Errors of files that nobody asked for. */
  elsewhere: number;
  stories: number;
  folder: string;
}

/** How long another site may take to answer, in milliseconds. */
const linkPatience = 10_000;

/** Checks what was asked for and tells what was found. Exit codes: 0 no errors, 1 errors, 2 called wrongly. */
export async function checkAsked(asked: CheckArguments, cwd: string, project: string): Promise<number> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if (asked.staged) {
    const staged = await stagedFolder(asked.content);
    if (!staged) return refuse(checking.noRepository(asked.content));
    const files = new Set(await staged.changed());
    if (files.size === 0) return close(checking.nothingStaged, asked, 0);
    return checkStaged(
      asked,
      project,
      staged,
      files,
      async ({ errors, caused, warnings, articles }, folder) => {
        const own = errors.filter(({ file }) => files.has(file));
        const stories = [...files].filter((file) => /^articles\/.*\.md$/i.test(file)).length;
        const links = await linkWarnings(
          asked,
          articles.filter(({ file }) => files.has(file)),
          folder,
        );
        const elsewhere = errors.length - own.length - caused.length;
        return tell(
          { found: [...own, ...caused, ...warnings, ...links], elsewhere, stories, folder },
          asked,
          seconds,
        );
      },
    );
  }

  const { content, files } = asked;
  const missing = files?.find((file) => !existsSync(path.join(content, file)));
  if (missing !== undefined) return refuse(checking.noFile(path.relative(cwd, path.join(content, missing))));
  const isAsked = (file: string) =>
    files === undefined || files.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  const { errors, warnings, articles, ...read } = await inspectContent(
    asked,
    project,
    isAsked,
    await storyRecords(project, content),
  );
  const own = errors.filter(({ file }) => isAsked(file));
  const meant = articles.filter(({ file }) => isAsked(file));
  const links = await linkWarnings(asked, meant, content);
  const unsound = new Set(own.map(({ file }) => file).filter((file) => /^articles\/.*\.md$/i.test(file)));
  const stories = files ? new Set([...meant.map(({ file }) => file), ...unsound]).size : read.stories;
  const elsewhere = errors.length - own.length;
  return tell(
    { found: [...own, ...warnings, ...links], elsewhere, stories, folder: content },
    asked,
    seconds,
  );
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

function tell(
  { found, elsewhere, stories, folder }: Told,
  asked: CheckArguments,
  seconds: () => number,
): number {
  const { content, format } = asked;
  const shown = sortProblems(found.map((one) => ({ ...one, file: shownPath(content, one.file) })));
  const text = showDiagnostics(shown, format, contentTexts(content, folder));
  if (text !== '') process.stdout.write(`${text}\n${format === 'text' ? '\n' : ''}`);
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const time = formatNumber(Math.round(seconds() * 10) / 10);
  const summary = checking.checked(errors, shown.length - errors, stories, time);
  const others = elsewhere === 0 ? '' : `\n${checking.elsewhere(elsewhere)}`;
  return close(`${summary}${others}`, asked, errors === 0 ? 0 : 1);
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
