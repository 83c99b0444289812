import { isTitleField, title } from './indexed.ts';
import type { Sequence, Term } from './question.ts';

/** Where a word of the index was found in a story. */
export interface Match {
  /** Places in its content, in order. */
  places: readonly number[];
  /** Fields of its metadata. */
  fields: readonly string[];
}

/** How a story holds a term. */
export interface TermMatch {
  /** Where it stands in the text, in order. */
  places: readonly number[];
  inTitle: boolean;
  /** Whether the title spells it as the reader did. */
  asWritten: boolean;
  /** How often the whole story spells it so, where its text was read. */
  spelled?: number;
}

/** The stories that hold a word of the index. */
export type Found = ReadonlyMap<number, Match>;

/** The stories that hold a term in any of its ways; `find` gives the stories of each of its words. */
export function matchesOf(term: Term, find: (word: string) => Found): Map<number, TermMatch> {
  const matches = new Map<number, TermMatch>();
  for (const way of term.ways)
    for (const [row, match] of sequenceMatches(way, find)) {
      const fields = match.fields;
      const known = matches.get(row);
      matches.set(row, {
        places: known ? merged(known.places, match.places) : match.places,
        inTitle: known?.inTitle || fields.some(isTitleField),
        asWritten: known?.asWritten || fields.includes(term.titleField),
      });
    }
  return matches;
}

/** The stories in which the words of a sequence stand one after another, and where the first of them stands. */
export function sequenceMatches(sequence: Sequence, find: (word: string) => Found): Map<number, Match> {
  const [first, ...rest] = sequence.flatMap((word, offset) =>
    word === undefined ? [] : [{ found: find(word), offset }],
  );
  if (!first) return new Map();
  if (rest.length === 0) return new Map(first.found);
  const matches = new Map<number, Match>();
  for (const [row, { places, fields }] of first.found) {
    let left = places;
    let inAll = wholeFields(fields);
    for (const { found, offset } of rest) {
      const next = found.get(row);
      const there = new Set(next?.places);
      left = left.filter((place) => there.has(place - first.offset + offset));
      inAll = inAll.filter((field) => wholeFields(next?.fields ?? []).includes(field));
    }
    const held = left.length > 0 ? inAll : inAll.filter((field) => field !== title);
    if (left.length + held.length > 0) matches.set(row, { places: left, fields: held });
  }
  return matches;
}

/** Fields with those of a title as one. */
const wholeFields = (fields: readonly string[]): string[] =>
  fields.some(isTitleField) ? [title, ...fields.filter((field) => !isTitleField(field))] : [...fields];

const merged = (one: readonly number[], other: readonly number[]): number[] =>
  [...new Set([...one, ...other])].sort((a, b) => a - b);
