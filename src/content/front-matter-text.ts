import { dump } from 'js-yaml';

/** A value that front matter says in few lines. */
export type FieldValue = string | boolean | readonly string[] | Readonly<Record<string, string>>;

/**
 * Front matter with its fences: the fields, quoted only where YAML would read them otherwise, and a comment for each of the
 * `hints`, which is a field as soon as its # is taken away. Reading it gives the fields back.
 */
export function frontMatterText(
  fields: Readonly<Record<string, FieldValue>>,
  hints: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => linesOf(key, value));
  const comments = Object.entries(hints).map(([key, hint]) => `# ${key}: ${hint}`);
  return ['---', ...lines, ...comments, '---', ''].join('\n');
}

function linesOf(key: string, value: FieldValue): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${key}: ${oneLine(value)}`];
  return [`${key}:`, ...Object.entries(value).map(([name, text]) => `  ${name}: ${oneLine(text)}`)];
}

/** A value as YAML on one line, quoted only where it would be read otherwise. */
export function oneLine(value: FieldValue): string {
  return dump(value, { flowLevel: 0, lineWidth: -1 }).trimEnd();
}
