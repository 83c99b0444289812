import { clockTime, mediumDate } from '../arabic/dates.ts';
import type { Moment } from '../arabic/moment.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findPage } from '../catalogue/pages.ts';
import { articlePath } from '../catalogue/urls.ts';
import { hiddenAs, publishedAt } from '../catalogue/visibility.ts';
import type { Problem } from '../content/problem.ts';
import { previewing } from '../strings/preview.ts';
import type { Margin } from './notes.ts';
import { problemsAt } from './pages.ts';

/** A problem as the browser shows it. */
export interface ShownProblem extends Problem {
  /** What Vite opens an author's editor with: the absolute path, line and column. */
  open: string;
  /** The line that it is about, in three pieces: the second is where the problem begins. */
  excerpt?: readonly [string, string, string];
}

/** What the authors' preview says of one page. */
export interface PageReport {
  /** The number of the edition that it speaks of: every change of the folder makes another. */
  edition: number;
  /** The files of which nothing can be shown, by their paths below the content folder. */
  unread: string[];
  /** The story's or static page's path below the content folder. */
  file?: string;
  /** The absolute path of that file. */
  source?: string;
  /** Why readers do not see the story that is open. */
  hidden?: string;
  /** The stories that readers do not see, by address as links have it, each with the reason in a word. */
  hiddenStories: Record<string, string>;
  problems: ShownProblem[];
  /** How many problems other files have, and the first of them. */
  others: number;
  elsewhere: ShownProblem[];
  /** What the proofreader says of the story or page. */
  margin: Margin;
}

/** What reports are made of. */
export interface ReportSources {
  /** The number of the edition. */
  edition: number;
  problems: readonly Problem[];
  catalogue: Catalogue;
  /** The path of a problem's file below the content folder. */
  fileOf(problem: Problem): string;
  /** The absolute path of a file below the content folder. */
  fullPath(file: string): string;
  /** The text of a file below the content folder. */
  textOf(file: string): string | undefined;
  proofread(file: string): Margin;
}

/** The report of the page at a site path, decoded. */
export function reportOn(path: string, sources: ReportSources): PageReport {
  const { edition, problems, catalogue, fileOf, fullPath, textOf, proofread } = sources;
  const own = new Set(problemsAt(path, problems, catalogue, fileOf));
  const show = (problem: Problem): ShownProblem => {
    const file = fileOf(problem);
    const { line, column } = problem;
    const excerpt = excerptOf(textOf(file)?.split('\n')[line - 1], column);
    return { ...problem, open: `${fullPath(file)}:${line}:${column}`, excerpt };
  };
  const found = findPage(path, catalogue);
  const entry = entryOf(found);
  return {
    edition,
    unread: unreadFiles(problems.map(fileOf), catalogue),
    file: entry?.file,
    source: entry && fullPath(entry.file),
    hidden: found && reasonOf(found, catalogue.now),
    hiddenStories: hiddenStories(catalogue),
    problems: [...own].map(show),
    others: problems.length - own.size,
    elsewhere: problems
      .filter((problem) => !own.has(problem))
      .slice(0, mostElsewhere)
      .map(show),
    margin: entry ? proofread(entry.file) : { notes: [], blocks: 0 },
  };
}

/** The story, what is left of it, or the static page that stands at an address. */
function entryOf(found: ReturnType<typeof findPage>): { file: string } | undefined {
  switch (found?.kind) {
    case 'article':
      return found.article;
    case 'withdrawn':
    case 'page':
      return found.page;
    default:
      return undefined;
  }
}

/** The files with problems of which nothing can be shown. */
export function unreadFiles(
  withProblems: readonly string[],
  { stories, withdrawn, pages }: Pick<Catalogue, 'stories' | 'withdrawn' | 'pages'>,
): string[] {
  if (withProblems.length === 0) return [];
  const shown = new Set([...stories, ...withdrawn.values(), ...pages.values()].map(({ file }) => file));
  return [...new Set(withProblems)].filter((file) => !shown.has(file));
}

/** A broken registry can give a problem for every story. */
const mostElsewhere = 100;

function reasonOf(found: NonNullable<ReturnType<typeof findPage>>, now: Moment): string | undefined {
  const { draft, scheduled, expired, withdrawn } = previewing.hidden;
  const when = (moment: Moment) => [mediumDate(moment), clockTime(moment)] as const;
  if (found.kind === 'withdrawn') return withdrawn(...when(found.page.withdrawn));
  if (found.kind !== 'article') return undefined;
  const { article } = found;
  switch (hiddenAs(article, now)) {
    case 'draft':
      return draft();
    case 'scheduled':
      return scheduled(...when(publishedAt(article)));
    case 'expired':
      return article.expiryDate && expired(...when(article.expiryDate));
    default:
      return undefined;
  }
}

function hiddenStories({ stories, withdrawn, now }: Catalogue): Record<string, string> {
  const short = previewing.hiddenShort;
  return Object.fromEntries([
    ...stories.flatMap((story) => {
      const hidden = hiddenAs(story, now);
      return hidden ? [[encodeURI(articlePath(story.id)), short[hidden]] as const] : [];
    }),
    ...[...withdrawn.values()].map(({ path }) => [encodeURI(path), short.withdrawn] as const),
  ]);
}

/** How much of a line is shown before and after the place. */
const around = 60;

function excerptOf(line: string | undefined, column: number): ShownProblem['excerpt'] {
  if (line === undefined || line.trim() === '') return undefined;
  const at = column - 1;
  const marked = /^(?:[^\s،؛,;:.)\]}»]+|.)/u.exec(line.slice(at))?.[0] ?? '';
  const before = line.slice(0, at);
  const after = line.slice(at + marked.length);
  const clipped = (text: string) => text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
  return [
    clipped(before.length > around ? `…${before.slice(-around)}` : before),
    clipped(marked.slice(0, around)),
    clipped(after.length > around ? `${after.slice(0, around)}…` : after),
  ];
}
