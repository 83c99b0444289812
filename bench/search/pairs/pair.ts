/** A text of a story, the queries that must find it, and those that must not. */
export interface Case {
  /** A headline or a sentence of news, as an editor writes it. */
  text: string;
  finds?: readonly string[];
  misses?: readonly string[];
}

/** Cases of one difficulty. */
export interface Category {
  name: string;
  cases: readonly Case[];
}

/** What is asked: a story that holds `text` is found, or is not, by `query`. */
export interface Pair {
  category: string;
  query: string;
  text: string;
  found: boolean;
}

/** Two words that look alike and mean different things, each in a text of its own: neither finds the other's text. */
export function apart(one: string, oneText: string, other: string, otherText: string): Case[] {
  return [
    { text: oneText, misses: [other] },
    { text: otherText, misses: [one] },
  ];
}

/** The pairs of a category. */
export function pairsOf({ name, cases }: Category): Pair[] {
  return cases.flatMap(({ text, finds = [], misses = [] }) => [
    ...finds.map((query) => ({ category: name, query, text, found: true })),
    ...misses.map((query) => ({ category: name, query, text, found: false })),
  ]);
}
