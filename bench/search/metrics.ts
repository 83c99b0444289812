/** How one query for a known story was answered. */
export interface Outcome {
  /** The place of the first right story among the results, from 1; undefined where it is not among them. */
  rank: number | undefined;
  /** How many results there were, of at most ten. */
  results: number;
}

/** How well queries were answered; each figure is a mean over the queries, from 0 to 1. */
export interface Figures {
  queries: number;
  /** Mean reciprocal rank: 1 where the right story is always first, 0 for each query that does not find it. */
  mrr: number;
  /** How often the right story is among the results. */
  recall: number;
  /** Discounted gain: 1 / log₂(1 + rank), which is the usual measure where one story alone is right. */
  ndcg: number;
  /** How often there was no result at all. */
  nothing: number;
}

/** The results that count. */
export const depth = 10;

/** The outcome of a query, from the addresses that it found, best first, and those of the stories that are right. */
export function outcomeOf(found: readonly string[], right: ReadonlySet<string>): Outcome {
  const counted = found.slice(0, depth);
  const place = counted.findIndex((url) => right.has(url));
  return { rank: place < 0 ? undefined : place + 1, results: counted.length };
}

/** The figures of some outcomes. Throws for none, of which nothing can be said. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  if (outcomes.length === 0) throw new RangeError('figures of no queries');
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  return {
    queries: outcomes.length,
    mrr: mean(({ rank }) => (rank === undefined ? 0 : 1 / rank)),
    recall: mean(({ rank }) => (rank === undefined ? 0 : 1)),
    ndcg: mean(({ rank }) => (rank === undefined ? 0 : 1 / Math.log2(1 + rank))),
    nothing: mean(({ results }) => (results === 0 ? 1 : 0)),
  };
}

/** The value that a share of some numbers does not exceed: `percentile(times, 0.95)`. Throws for no numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('a percentile of no numbers');
  return value;
}
