import type { Diagnostic } from '../content/problem.ts';

/** A line of a file in three parts: what a diagnostic is about, and what stands around it. */
export interface MarkedLine {
  before: string;
  marked: string;
  after: string;
}

/** What is shown of a long line: UTF-16 units before the place, of the place itself and after it. */
const most = { before: 32, marked: 60, after: 40 };

/**
 * The line of `text` that a diagnostic is about, cut at words around the place. Undefined where there is none, or where
 * the place is the opening fence of a story: then the diagnostic is about the whole file.
 */
export function markedLine(text: string, diagnostic: Diagnostic): MarkedLine | undefined {
  const line = lineOf(text, diagnostic.line);
  if (line === undefined || (diagnostic.line === 1 && /^---\s*$/.test(line))) return undefined;
  const start = diagnostic.column - 1;
  const end = endColumn(text, diagnostic) - 1;
  return {
    before: lastOf(line.slice(0, start).trimStart(), most.before),
    marked: firstOf(line.slice(start, end), most.marked),
    after: firstOf(line.slice(end).trimEnd(), most.after),
  };
}

/** The column after the last character that a diagnostic is about; where its length is not known, after the word there. */
export function endColumn(text: string | undefined, { line, column, length }: Diagnostic): number {
  const rest = text === undefined ? '' : (lineOf(text, line)?.slice(column - 1) ?? '');
  const [word = ''] = /^.[^\s,،؛؟[\]{}()<>«»"]*/u.exec(rest) ?? [];
  const end = length ?? Math.max(word.length, 1);
  const [marks = ''] = /^\p{M}+/u.exec(rest.slice(end)) ?? [];
  return column + end + marks.length;
}

function lineOf(text: string, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

function firstOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

function lastOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
  return `…${cut.replace(/^\S*\s+(?=\S)/, '')}`;
}
