import type { TermMatch } from './match.ts';

/** A story that was found. */
export interface Ranked {
  row: number;
  score: number;
  /** Whether it holds every term. */
  whole: boolean;
  /** How many terms its title holds, and how many of them spelled as the reader did. */
  titled: number;
  spelled: number;
  /** Whether the reader is likely to mean it: its title holds the terms, or its text has three and more of them together. */
  sure: boolean;
}

/** What stories are ranked by. */
export interface Evidence {
  /** For each term of the question: the stories that hold it, and how much it tells (its inverse document frequency). */
  terms: readonly { matches: ReadonlyMap<number, TermMatch>; weight: number }[];
  /** How old a story is, in days before the newest. */
  age(row: number): number;
}

/** Chosen by hand; `npm run bench:search` tells what a change of one does. */
const tuning = {
  /** How soon more occurrences of a word tell no more (BM25's k1). */
  saturation: 1.2,
  title: 1.2,
  asWritten: 0.4,
  /** The most that a term gains where the text spells it as the reader did. */
  spelled: 0.3,
  /** The most that a term gains where it stands beside the one before it. */
  beside: 0.8,
  /** Farther apart than so many words, terms gain nothing. */
  near: 12,
  /** How near each other terms stand, in the mean, that a story holds together. */
  together: 0.5,
  /** How much missing terms cost. */
  coverage: 2.5,
  /** The most that the newest story gains, and the days in which half of it is lost. */
  recency: 0.1,
  halfLife: 180,
  /** Stories that hold less of the question than this share of what the best holds are left out. */
  tail: 0.5,
};

/**
 * How much a word tells that `holding` of `stories` hold (BM25's inverse document frequency; Robertson and Zaragoza 2009).
 */
export const tells = (holding: number, stories: number): number =>
  Math.log(1 + (stories - holding + 0.5) / (holding + 0.5));

/**
 * The stories that hold some of the terms, the best first, then the newest (rows are counted from the newest). A story may
 * lack terms, which costs it the more the more they tell; one that holds much less than the best does is left out.
 */
export function rank({ terms, age }: Evidence): Ranked[] {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const rows = new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
  const ranked = [...rows].map((row) => {
    const held = holding(row, terms);
    const coverage = (held.weight / all + held.terms / terms.length) / 2;
    const fresh = 1 + tuning.recency * 0.5 ** (age(row) / tuning.halfLife);
    const score = held.score * coverage ** tuning.coverage * fresh;
    const whole = held.terms === terms.length;
    const together = held.terms > 2 && held.near / (held.terms - 1) >= tuning.together;
    const sure = held.titles === terms.length || (whole && together);
    return { row, score, coverage, whole, titled: held.titles, spelled: held.spelled, sure };
  });
  const best = ranked.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  return ranked
    .filter(({ coverage }) => coverage >= best * tuning.tail)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map(({ coverage, ...each }) => each);
}

/** How a story holds terms: how many, in how many titles, how much they tell, and how near each stands to the one before. */
function holding(row: number, terms: Evidence['terms']) {
  const held = { terms: 0, titles: 0, spelled: 0, weight: 0, near: 0, score: 0 };
  let before: TermMatch | undefined;
  for (const { matches, weight } of terms) {
    const match = matches.get(row);
    if (match) {
      const { places, inTitle, asWritten, spelled = 0 } = match;
      const often = places.length / (places.length + tuning.saturation);
      const title = (inTitle ? tuning.title : 0) + (asWritten ? tuning.asWritten : 0);
      const exact = (tuning.spelled * spelled) / (spelled + 1);
      const near = before ? nearness(before.places, places) : 0;
      held.terms++;
      held.titles += inTitle ? 1 : 0;
      held.spelled += asWritten ? 1 : 0;
      held.weight += weight;
      held.near += near;
      held.score += weight * (often + title + exact + tuning.beside * near);
    }
    before = match;
  }
  return held;
}

/** 1 where a word follows another at once, less where it stands farther or before it, 0 where they are far apart. */
export function nearness(one: readonly number[], other: readonly number[]): number {
  let best = 0;
  let from = 0;
  for (const place of one) {
    while (from > 0 && (other[from - 1] ?? 0) >= place - tuning.near) from--;
    while (from < other.length && (other[from] ?? 0) < place - tuning.near) from++;
    for (let at = from; at < other.length; at++) {
      const distance = (other[at] ?? 0) - place;
      if (distance > tuning.near) break;
      if (distance === 0) continue;
      best = Math.max(best, distance > 0 ? 1 / distance : 0.7 / -distance);
    }
  }
  return best;
}
