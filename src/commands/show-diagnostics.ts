import { type Diagnostic, formatProblem } from '../content/problem.ts';

/** How diagnostics are told: to people, to programs, or as annotations of a pull request. */
export type DiagnosticFormat = 'text' | 'json' | 'github';

/** Diagnostics as one text. `textOf` gives the text of a file as it was read, so that the line can be shown. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  _format: DiagnosticFormat,
  _textOf: (file: string) => string | undefined,
): string {
  return diagnostics.map(formatProblem).join('\n');
}
