import { everyStory } from './indexed.ts';
import { type Found, type Match, matchesOf, sequenceMatches } from './match.ts';
import { type Counts, countsOf, type Filters, passes } from './narrowing.ts';
import type { OpenedParts } from './opened.ts';
import type { Question, Term } from './question.ts';
import { type Ranked, rank, tells } from './ranking.ts';
import { matchesInTexts, type Texts, withoutPhrase } from './read-closer.ts';
import type { StoryRow } from './table.ts';

/** Parts that were asked, and the stories of theirs that hold each word of the index that was asked for. */
export interface Asked {
  opened: Pick<OpenedParts, 'rows' | 'read'>;
  found: ReadonlyMap<string, Found>;
}

/** What some parts answer. */
export interface Answer {
  /** The stories to show, in order, by their places in all rows that were asked. */
  rows: number[];
  /** How many of them hold all that was asked. */
  whole: number;
  /** How many terms a title holds at most, and how many spelled as the reader did. */
  mostTitled: number;
  mostSpelled: number;
  /** Whether one is likely to be what the reader means. */
  sure: boolean;
  counts: Counts;
  /** Words of the question that no story holds. */
  unknown: string[];
  /** How much a term tells. */
  weightOf(term: Term): number;
  /** How old a story is, in days before the newest. */
  age(row: number): number;
}

/** How a question is to be answered. */
export interface Manner {
  filters: Filters;
  sort: 'relevance' | 'date';
}

/** Terms that old parts are asked for: at least and at most so many of those that tell most, others only if they are rare. */
const [fewTerms, manyTerms, rareShare] = [2, 4, 0.25];

/** A question of those terms only that tell most. `shareOf` gives the share of all stories that hold a common stem. */
export function mostTelling(question: Question, shareOf: (stem: string) => number | undefined): Question {
  const byShare = question.terms
    .map((term) => ({ term, share: shareOf(term.stem) ?? 0 }))
    .sort((a, b) => a.share - b.share);
  const telling = byShare.filter(
    ({ share }, place) => place < fewTerms || (place < manyTerms && share <= rareShare),
  );
  const kept = new Set(telling.map(({ term }) => term));
  return { ...question, terms: question.terms.filter((term) => kept.has(term)) };
}

/** The words of the index that a question asks for; one that all stories hold where it names none. */
export function askedWords({ terms, phrases }: Question): string[] {
  const words = [...terms.flatMap(({ ways }) => ways), ...phrases]
    .flat()
    .filter((word) => word !== undefined);
  return words.length === 0 ? [everyStory] : [...new Set(words)];
}

/**
 * Answers a question from parts that were asked for its words, newest first. Without words every story is found that the
 * filters let through, the newest first; a question of neither finds nothing. `shareOf` is as for {@link mostTelling}.
 */
export function answerOf(
  question: Question,
  asked: readonly Asked[],
  { filters, sort }: Manner,
  shareOf: (stem: string) => number | undefined,
): Answer {
  const { terms, phrases } = question;
  const stories = asked.flatMap(({ opened }) => opened.rows);
  const find = together(asked);
  const held = new Map(terms.map((term) => [term, matchesOf(term, find)]));
  const weightOf = (term: Term) => {
    const found = held.get(term)?.size ?? 0;
    return tells(Math.max(found, (shareOf(term.stem) ?? 0) * stories.length), stories.length);
  };
  const newest = Date.parse(stories[0]?.day ?? '');
  const age = (row: number) => (newest - Date.parse(stories[row]?.day ?? '')) / msPerDay;

  const narrowed = Object.values(filters).some(Boolean);
  const everything = narrowed
    ? stories.map((_, row): Ranked => ({ row, score: 0, whole: true, titled: 0, spelled: 0, sure: true }))
    : [];
  const evidence = [...held].map(([term, matches]) => ({ matches, weight: weightOf(term) }));
  const ranked = terms.length === 0 ? everything : rank({ terms: evidence, age });
  const required = phrases.map((phrase) => sequenceMatches(phrase, find));
  const found = ranked.filter(({ row }) => required.every((rows) => rows.has(row)));
  const storyOf = ({ row }: Ranked) => stories[row] as StoryRow;
  const shown = found.filter((each) => passes(storyOf(each), filters));
  const whole = shown.filter((each) => each.whole);
  const inOrder = sort === 'relevance' ? shown : [...(whole.length > 0 ? whole : shown)].sort(byRow);
  return {
    rows: inOrder.map(({ row }) => row),
    whole: whole.length,
    mostTitled: most(shown.map(({ titled }) => titled)),
    mostSpelled: most(shown.map(({ spelled }) => spelled)),
    sure: whole.some(({ sure }) => sure),
    counts: countsOf(found.map(storyOf), filters),
    unknown: terms.filter((term) => held.get(term)?.size === 0).map(({ word }) => word),
    weightOf,
    age,
  };
}

/**
 * Puts the first stories of an answer in the order that their texts tell, which knows all terms of the question and how
 * each story spells them; the others stay where they are. Stories without a phrase of the question go.
 */
export function readCloser(
  { rows, weightOf, age }: Answer,
  { terms, phrases }: Question,
  texts: Texts,
): number[] {
  const evidence = terms.map((term) => ({ matches: matchesInTexts(term, texts), weight: weightOf(term) }));
  const lacking = new Set(phrases.flatMap((phrase) => withoutPhrase(phrase, texts)));
  const first = rank({ terms: evidence, age }).map(({ row }) => row);
  return [...new Set([...first, ...rows])].filter((row) => !lacking.has(row));
}

/** The stories of all parts that hold a word, by their places in all rows. */
function together(asked: readonly Asked[]): (word: string) => Found {
  const merged = new Map<string, Found>();
  return (word) => {
    const known = merged.get(word);
    if (known) return known;
    const all = new Map<number, Match>();
    let offset = 0;
    for (const { opened, found } of asked) {
      for (const [row, match] of found.get(word) ?? []) all.set(row + offset, match);
      offset += opened.rows.length;
    }
    merged.set(word, all);
    return all;
  };
}

const most = (numbers: readonly number[]) => numbers.reduce((max, each) => Math.max(max, each), 0);
const msPerDay = 86_400_000;
const byRow = (a: Ranked, b: Ranked) => a.row - b.row;
