import { readFileSync } from 'node:fs';
import { fold } from '../arabic/fold.ts';
import type { Complaint } from '../content/problem.ts';
import type { Registries } from '../content/registries.ts';
import { explainYaml, parseYaml } from '../content/yaml.ts';
import { importUsage } from '../strings/importing.ts';

/**
 * Reads the file that says which section a category belongs to, a line each: «أخبار محلية: society». Gives the section's
 * id by a category's name, however it is spelled; or what is wrong with the file.
 */
export function readSectionMap(
  file: string,
  { sections }: Pick<Registries, 'sections'>,
): ((category: string) => string | undefined) | Complaint {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return importUsage.noSuchFile(file);
  }
  const data = read(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return importUsage.badSectionMap(file);
  const ids = new Map<string, string>();
  for (const [category, typed] of Object.entries(data)) {
    const section = typeof typed === 'string' ? sections.find(typed) : undefined;
    if (!section)
      return importUsage.unknownSection(file, category, String(typed), sections.nearest(String(typed)));
    ids.set(fold(category), section.id);
  }
  return (category) => ids.get(fold(category));
}

function read(text: string): unknown {
  try {
    return parseYaml(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    explainYaml(error, text);
    return undefined;
  }
}
