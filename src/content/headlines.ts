import * as z from 'astro/zod';
import type { Problem } from './problem.ts';
import type { References } from './references.ts';
import type { Registries } from './registries.ts';
import { type RegistryFile, RegistrySheet } from './registry-sheet.ts';
import { countUpTo, text } from './schema-terms.ts';
import { type ListReference, type NamedList, namedLists, selectionFields, storyLists } from './selection.ts';

/** A block of headlines: the newest stories of some lists, or of the whole site. */
export interface HeadlineGroup {
  title: string;
  /** How many headlines. */
  count: number;
  lists: NamedList[];
}

/** What `headlines.yaml` holds. */
export const headlinesSchema = z.array(
  z.strictObject({ title: text(80), count: countUpTo(50), ...selectionFields }),
);
const keys = { '': Object.keys(headlinesSchema.element.shape) };

/**
 * Reads `headlines.yaml`. A group with a problem is left out, and so is one of a borrowed file whose lists this newspaper
 * does not have. `references` holds the tags and authors it names, which only stories can tell.
 */
export function readHeadlines(
  source: RegistryFile,
  registries: Registries,
): { headlines: HeadlineGroup[]; references: References; problems: Problem[] } {
  const problems: Problem[] = [];
  const named: ListReference[] = [];
  const sheet = new RegistrySheet(source, headlinesSchema, keys, problems);
  const headlines = (sheet.value ?? []).flatMap(({ title, count, ...typed }, index): HeadlineGroup[] => {
    const lists = namedLists(typed, registries, (kind, complaint) => {
      if (!source.borrowed) sheet.report([index, kind], complaint);
    });
    if (!lists) return [];
    if (!source.borrowed) named.push(...storyLists(lists, (kind) => sheet.place([index, kind])));
    return [{ title, count, lists }];
  });
  const references = { file: source.file, aliases: [], stories: [], links: [], images: [], lists: named };
  return { headlines, references, problems };
}
