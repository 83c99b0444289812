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

/** What is wrong and how to mend it; {@link Problem} adds where. */
export type Complaint = readonly [wrong: string, mend: string];

/** Line and column (from 1) of an offset in a text with `\n` line ends. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Problems in the order of file, line and column: independent of the order in which files were read. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.wrong, b.wrong),
  );
}

/** `file:line:column: what is wrong`, and below it, indented, how to mend it. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.wrong}\n    ${problem.mend}`;
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
