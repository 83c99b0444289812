import { styleText } from 'node:util';
import { type Diagnostic, formatProblem, harmless } from '../content/problem.ts';
import { severities } from '../strings/desk.ts';
import { endColumn, markedLine } from './marked-line.ts';

/** How diagnostics are told: to people, to programs, or as annotations of a pull request. */
export type DiagnosticFormat = 'text' | 'json' | 'github';

/** Gives the text of a file as it was read, by the name that diagnostics call it. */
export type TextOf = (file: string) => string | undefined;

/**
 * Diagnostics as one text, in the order given. As JSON they are a list of objects with `file`, `line`, `column`,
 * `endColumn` (after the last character), `severity`, `rule` (or null), `message` and `hint`. `stream` is where a text for
 * people will be written: it decides whether they see colours.
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  textOf: TextOf,
  stream: NodeJS.WritableStream = process.stdout,
): string {
  switch (format) {
    case 'text':
      return diagnostics.map((one) => forPeople(one, textOf(one.file), stream)).join('\n');
    case 'json':
      return JSON.stringify(
        diagnostics.map((one) => forPrograms(one, textOf(one.file))),
        undefined,
        2,
      );
    case 'github':
      return diagnostics.map((one) => forGitHub(one, textOf(one.file))).join('\n');
  }
}

/**
 * What {@link formatProblem} says, with the line between. Some terminals draw Arabic from right to left, others in the
 * order of its letters, so that a caret below the line would be right in one kind only: the place is marked in the line
 * itself, by inverse video or by brackets. An invisible mark before them gives them the direction of what they enclose, so
 * that they reorder no words.
 */
function forPeople(diagnostic: Diagnostic, text: string | undefined, stream: NodeJS.WritableStream): string {
  const { severity, rule, wrong } = diagnostic;
  const said = severity === 'warning' ? `${severities.warning}: ${wrong}` : wrong;
  const [first = '', mend = ''] = formatProblem({
    ...diagnostic,
    wrong: rule === undefined ? said : `${said} (${rule})`,
  }).split('\n');
  const line = text === undefined ? undefined : markedLine(text, diagnostic);
  if (!line) return `${first}\n${mend}`;
  const marked = mark(harmless(line.marked).replace(/\p{Cf}/gu, '\uFFFD'), stream);
  return `${first}\n    │ ${harmless(line.before)}${marked}${harmless(line.after)}\n${mend}`;
}

function mark(text: string, stream: NodeJS.WritableStream): string {
  const inverse = styleText('inverse', text || ' ', { stream });
  if (inverse !== (text || ' ')) return inverse;
  return `${directionMark(text)}⟦${text}⟧`;
}

/** An invisible letter of the direction in which a text begins; none where it has no letter. */
function directionMark(text: string): string {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined) return '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? '\u200F' : '\u200E';
}

function forPrograms(diagnostic: Diagnostic, text: string | undefined) {
  const { file, line, column, severity, rule = null, wrong, mend } = diagnostic;
  const end = endColumn(text, diagnostic);
  return { file, line, column, endColumn: end, severity, rule, message: wrong, hint: mend };
}

/** A workflow command of GitHub Actions; what is escaped, and how: https://github.com/actions/toolkit, `command.ts`. */
function forGitHub(diagnostic: Diagnostic, text: string | undefined): string {
  const { file, line, column, severity, rule, wrong, mend } = diagnostic;
  const properties = {
    file: file.replaceAll('\\', '/'),
    line,
    col: column,
    endColumn: endColumn(text, diagnostic),
    title: rule ?? severities[severity],
  };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${listed.join(',')}::${escapeData(`${wrong}\n${mend}`)}`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
