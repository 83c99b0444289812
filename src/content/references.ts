import type { Article, BodyFacts, Mention } from './article.ts';
import { articleId, contentPath } from './paths.ts';
import type { StaticPage } from './read-page.ts';
import { mostRelated } from './schema.ts';
import type { ListReference } from './selection.ts';

/** Where an author wrote something: a field of the front matter, or a line and column of the file. */
export type Place = { field: readonly PropertyKey[] } | { line: number; column: number };

/** Something outside the file that an author named. */
export interface Reference {
  target: string;
  place: Place;
}

/** All that a file names outside itself, and the addresses that it takes. */
export interface References {
  file: string;
  /** The story's id; undefined for a page, or where it cannot be made out. */
  id?: string;
  guid?: string;
  /** Old addresses, in the author's order; one that cannot be an address is empty. */
  aliases: readonly string[];
  /** Article ids, from the front matter and from «اقرأ أيضا» lines. */
  stories: Reference[];
  /** Site paths. */
  links: Reference[];
  /** Paths below the content folder. */
  images: Reference[];
  /** Tags and authors that blocks of stories are made of. */
  lists?: ListReference[];
}

/** What a sound story or page names. */
export function referencesOf(entry: Article | StaticPage): References {
  const related = 'related' in entry ? entry.related : [];
  const image = 'image' in entry ? entry.image?.file : undefined;
  const named = related.map((target) => ('id' in target ? target.id : undefined));
  const taken = 'id' in entry ? entry : { aliases: [] };
  return { ...gather(entry.file, entry.facts, named, image), ...pick(taken) };
}

/** A list of at most so many items; of one that is too long nothing else is told. */
export function shortList(value: unknown, most: number): unknown[] {
  return Array.isArray(value) && value.length <= most ? value : [];
}

const pick = ({ id, guid, aliases }: Pick<References, 'id' | 'guid' | 'aliases'>) => ({ id, guid, aliases });

/** What a story names whose front matter (`data`, as YAML gave it) has problems: as much of it as can be made out. */
export function looseReferences(
  file: string,
  data: unknown,
  facts: BodyFacts,
  taken: Pick<References, 'id' | 'aliases'>,
): References {
  const fields = asRecord(data);
  const related = shortList(fields['related'], mostRelated);
  const src = asRecord(fields['image'])['src'];
  const folder = file.slice(0, file.lastIndexOf('/'));
  const named = related.map((target) => (typeof target === 'string' ? articleId(target) : undefined));
  const image = typeof src === 'string' ? contentPath(folder, src) : undefined;
  return { ...gather(file, facts, named, image), ...pick(taken) };
}

function gather(
  file: string,
  { readAlso, links, images }: BodyFacts,
  related: (string | undefined)[],
  image: string | undefined,
): Omit<References, 'aliases'> {
  return {
    file,
    stories: [
      ...related.flatMap((target, index) =>
        target === undefined ? [] : [{ target, place: { field: ['related', index] } }],
      ),
      ...readAlso.map(mentioned),
    ],
    links: links.map(mentioned),
    images: [
      ...(image === undefined ? [] : [{ target: image, place: { field: ['image', 'src'] } }]),
      ...images.map(mentioned),
    ],
  };
}

const mentioned = ({ target, line, column }: Mention): Reference => ({ target, place: { line, column } });

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
