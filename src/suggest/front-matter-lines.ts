import { splitFrontMatter } from '../content/front-matter.ts';
import { oneLine } from '../content/front-matter-text.ts';
import type { Draft } from './draft.ts';
import type { Suggestions } from './suggestions.ts';

/** A field that a story lacks, and its lines of front matter. */
export interface MissingField {
  name: string;
  lines: string[];
}

/** The suggested fields that a draft lacks, as an author would write them. */
export function missingFields(
  { given }: Pick<Draft, 'given'>,
  { city, section, tags, related }: Suggestions,
): MissingField[] {
  const fields: MissingField[] = [];
  if (city) fields.push({ name: 'city', lines: [`city: ${oneLine(city.city.name)}`] });
  if (section) fields.push({ name: 'section', lines: [`section: ${oneLine(section.section.name)}`] });
  if (tags.length > 0)
    fields.push({ name: 'tags', lines: [`tags: ${oneLine(tags.map(({ name }) => name))}`] });
  if (related.length > 0)
    fields.push({
      name: 'related',
      lines: ['related:', ...related.map(({ story }) => `  - ${oneLine(story.id)}`)],
    });
  return fields.filter(({ name }) => !given.has(name));
}

/**
 * The text of a file with fields before the closing fence of its front matter, everything else byte for byte as it was;
 * undefined where it has no sound front matter, or where it would not say the same as before, and the fields too.
 */
export function withFields(text: string, fields: readonly MissingField[]): string | undefined {
  const lineEnd = /^---[ \t]*(\r?\n)/.exec(text)?.[1];
  if (lineEnd === undefined) return undefined;
  const opened = text.indexOf(lineEnd) + lineEnd.length;
  const close = /^---[ \t]*\r?$/m.exec(text.slice(opened));
  if (!close) return undefined;
  const at = opened + close.index;
  const added = fields.flatMap(({ lines }) => lines.map((line) => line + lineEnd)).join('');
  const written = text.slice(0, at) + added + text.slice(at);
  const [before, after] = [fieldsOf(text), fieldsOf(written)];
  if (!before || !after) return undefined;
  const names = fields.map(({ name }) => name);
  const kept = Object.entries(after).filter(([name]) => !names.includes(name));
  const were = Object.entries(before).filter(([name]) => !names.includes(name));
  return JSON.stringify(kept) === JSON.stringify(were) && names.every((name) => name in after)
    ? written
    : undefined;
}

function fieldsOf(text: string): Record<string, unknown> | undefined {
  const split = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  if ('complaint' in split || typeof split.data !== 'object') return undefined;
  return split.data as Record<string, unknown>;
}
