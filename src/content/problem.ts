/** Something an author must mend: where it is, what is wrong, and how to mend it. */
export interface Problem {
  /** Path of the file, as the author would type it. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  column: number;
  wrong: string;
  mend: string;
}

/** A problem as the desk's commands tell it: whether it keeps the story from readers, and what found it. */
export interface Diagnostic extends Problem {
  severity: 'error' | 'warning';
  /** The id of the rule that found it, by which authors can silence it. */
  rule?: string;
  /** How many UTF-16 units of the line it is about; 1 where only its beginning is known. */
  length?: number;
}

/** What is wrong and how to mend it; {@link Problem} adds where. */
export type Complaint = readonly [wrong: string, mend: string];

/** A place in a text, both from 1. */
export type Position = Pick<Problem, 'line' | 'column'>;

/** Where the lines of a text with `\n` line ends begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** Line and column of offsets in a text with `\n` line ends; the lines are counted once, at the first question. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let line = 0;
    let end = starts.length;
    while (end - line > 1) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Line and column of one offset in a text with `\n` line ends. */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset);
}

/** Problems in the order of file, line and column: independent of the order in which files were read. */
export function sortProblems<Told extends Problem>(problems: readonly Told[]): Told[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.wrong, b.wrong),
  );
}

/**
 * `file:line:column: what is wrong`, and below it, indented, how to mend it. What an author typed is quoted in it, so
 * control characters (a terminal's too) and bidi controls are shown as U+FFFD, and a line is at most 400 characters.
 */
export function formatProblem({ file, line, column, wrong, mend }: Problem): string {
  return `${harmless(`${file}:${line}:${column}: ${wrong}`)}\n    ${harmless(mend)}`;
}

const longestLine = 400;

/** Text from a stranger as a terminal may show it: control characters as U+FFFD, at most 400 characters. */
export function harmless(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
  return shown.length > longestLine ? `${shown.slice(0, longestLine - 1)}…` : shown;
}

/** Thrown where a site cannot be opened; carries all problems of all files. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
