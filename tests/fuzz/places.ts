import { ok, strictEqual } from 'node:assert/strict';
import { formatProblem, type Problem } from '../../src/content/problem.ts';

/** Characters that no line may show: a terminal would obey them, or show the line in another order. */
export const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Throws for a problem that names another file or a place outside the text, or that cannot be shown. */
export function tellsAPlace(problem: Problem, file: string, text: string): void {
  const { line, column, wrong, mend } = problem;
  strictEqual(problem.file, file);
  const typed = text.split('\n')[line - 1];
  ok(typed !== undefined, `line ${line} of ${wrong}`);
  ok(column >= 1 && column <= typed.length + 1, `column ${column} of ${wrong}`);
  ok(wrong.trim() !== '' && mend.trim() !== '');
  const lines = formatProblem(problem).split('\n');
  strictEqual(lines.length, 2);
  for (const shown of lines) ok(!unprintable.test(shown), wrong);
}
