import { CORE_SCHEMA, dump } from 'js-yaml';

/** A file of the content folder: front matter, without the fields that hold nothing, and a body. */
export function storyFile(fields: Readonly<Record<string, unknown>>, body: string): string {
  const held = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const yaml = dump(Object.fromEntries(held), { lineWidth: -1, schema: CORE_SCHEMA });
  return `---\n${yaml}---\n\n${body}\n`;
}
