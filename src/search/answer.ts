import { everyStory } from './indexed.ts';
import { type Found, matchesOf, sequenceMatches } from './match.ts';
import { type Counts, countsOf, type Filters, passes } from './narrowing.ts';
import type { Match, OpenedParts } from './opened.ts';
import type { Question } from './question.ts';
import { type Ranked, rank, tells } from './ranking.ts';
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
  counts: Counts;
  /** Words of the question that no story holds. */
  unknown: string[];
}

/** The words of the index that a question asks for; one that all stories hold where it names none. */
export function askedWords({ terms, phrases }: Question): string[] {
  const words = [...terms.flatMap(({ ways }) => ways), ...phrases]
    .flat()
    .filter((word) => word !== undefined);
  return words.length === 0 ? [everyStory] : [...new Set(words)];
}

/**
 * Answers a question from parts that were asked, newest first. Without words every story is found that the filters let
 * through, the newest first; a question of neither finds nothing. `shareOf` gives the share of all stories that hold a
 * common stem.
 */
export function answerOf(
  question: Question,
  asked: readonly Asked[],
  { filters, sort }: { filters: Filters; sort: 'relevance' | 'date' },
  shareOf: (stem: string) => number | undefined,
): Answer {
  const { terms, phrases } = question;
  const stories = asked.flatMap(({ opened }) => opened.rows);
  const narrowed = Object.values(filters).some(Boolean);
  if (terms.length === 0 && !narrowed) return { rows: [], whole: 0, counts: countsOf([], {}), unknown: [] };

  const find = together(asked);
  const matches = terms.map((term) => matchesOf(term, find));
  const share = (stem: string, found: number) => shareOf(stem) ?? found / stories.length;
  const newest = Date.parse(stories[0]?.day ?? '');
  const ranked: Ranked[] =
    terms.length === 0
      ? stories.map((_, row) => ({ row, score: 0, whole: true }))
      : rank({
          terms: terms.map(({ stem }, place) => {
            const held = matches[place] ?? new Map();
            return { matches: held, weight: tells(share(stem, held.size) * stories.length, stories.length) };
          }),
          age: (row) => (newest - Date.parse(stories[row]?.day ?? '')) / 86_400_000,
        });
  const required = phrases.map((phrase) => sequenceMatches(phrase, find));
  const found = ranked.filter(({ row }) => required.every((rows) => rows.has(row)));
  const storyOf = ({ row }: Ranked) => stories[row] as StoryRow;
  const shown = found.filter((each) => passes(storyOf(each), filters));
  const whole = shown.filter((each) => each.whole);
  if (sort === 'date') shown.splice(0, shown.length, ...(whole.length > 0 ? whole : shown).toSorted(byRow));
  return {
    rows: shown.map(({ row }) => row),
    whole: whole.length,
    counts: countsOf(found.map(storyOf), filters),
    unknown: terms.filter((_, place) => matches[place]?.size === 0).map(({ word }) => word),
  };
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

const byRow = (a: Ranked, b: Ranked) => a.row - b.row;
