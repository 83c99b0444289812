import { slugify } from '../arabic/slug.ts';
import { complaints } from '../strings/complaints.ts';
import type { Complaint, Position } from './problem.ts';
import type { Registries } from './registries.ts';
import { complain, text } from './schema-terms.ts';

/** What stories of a list have in common, where editors can name the list. */
export type Grouping = 'section' | 'city' | 'region' | 'source' | 'tag' | 'author';

/** A list of stories that an editor named. */
export interface NamedList {
  kind: Grouping;
  /** What ends its address. */
  id: string;
  name: string;
}

/** A tag or author that an editor named, with where it stands. */
export interface ListReference {
  list: NamedList;
  place: Position;
}

const slugged = (most: number) =>
  text(most)
    .refine((name) => slugify(name) !== '', complain(complaints.badName))
    .optional();

/** The fields by which editors say which stories a block shows: those that are in all the lists named. */
export const selectionFields = {
  section: text(80).optional(),
  city: text(80).optional(),
  region: text(80).optional(),
  source: text(120).optional(),
  tag: slugged(60),
  author: slugged(80),
};

const groupings = Object.keys(selectionFields) as Grouping[];

/**
 * The lists that an editor named; undefined where a registry lacks one, which is told to `report` unless the registry
 * itself has problems. No registry knows tags and authors: whether a story has them is another question.
 */
export function namedLists(
  typed: Partial<Record<Grouping, string>>,
  { sections, cities, regions, sources }: Registries,
  report: (kind: Grouping, complaint: Complaint) => void,
): NamedList[] | undefined {
  const registered = { section: sections, city: cities, region: regions, source: sources };
  let whole = true;
  const lists = groupings.flatMap((kind): NamedList[] => {
    const name = typed[kind];
    if (name === undefined) return [];
    if (kind === 'tag' || kind === 'author') return [{ kind, id: slugify(name), name }];
    const among = registered[kind];
    const entry = among.find(name);
    if (entry) return [{ kind, id: entry.id, name: entry.name }];
    if (among.complete) report(kind, complaints.unknownList(name, among.nearest(name)));
    whole = false;
    return [];
  });
  return whole ? lists : undefined;
}

/** The tags and authors among some lists; `placeOf` says where a field of theirs stands. */
export function storyLists(
  lists: readonly NamedList[],
  placeOf: (kind: Grouping) => Position,
): ListReference[] {
  return lists
    .filter(({ kind }) => kind === 'tag' || kind === 'author')
    .map((list) => ({ list, place: placeOf(list.kind) }));
}
