/** `error` must be mended by hand, `fix` is mended by `--fix`, `warn` only speaks. */
export type Level = 'error' | 'fix' | 'warn';

/** Stands in prose for what is none: code, an address, a picture. One character, however long that is. */
export const opaque = '\uFFFC';

/** A text that readers read at one go, such as a paragraph or a headline, without the marks of Markdown or YAML. */
export interface Prose {
  text: string;
  /** `opening` is the first paragraph of a story; `name` that of a person, a source or a tag. */
  kind: 'title' | 'opening' | 'text' | 'name';
  /** Whether all of it is quoted, as in a Markdown quotation. */
  quoted: boolean;
  /** All spellings of the city of the story; none where it has no city. */
  city: readonly string[];
}

/** What a rule finds: a span of a text in UTF-16 units, and what is to stand there instead, where that is certain. */
export interface Slip {
  start: number;
  end: number;
  replacement?: string;
  /** Where it is not the rule's own level. */
  level?: Level;
}

/**
 * How far a rule looks: `all` prose, for characters that nobody sees; `own` for the newsroom's own words, in which
 * quotations are opaque; `marks` for the newsroom's own texts with the quotations in them, since it asks how they stand.
 */
export type Reach = 'all' | 'own' | 'marks';

export interface Rule {
  /** By which authors silence it; never changes. */
  id: string;
  level: Level;
  reach: Reach;
  /** Whether it reads names of people, sources and tags too. */
  names: boolean;
  /** Finds slips in the order of the text; they do not overlap. */
  find(text: string, prose: Prose): Iterable<Slip>;
}

/** A slip for each match of a global pattern. `replace` says what is to stand there; in silence where it says nothing. */
export function* slipsOf(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): Generator<Slip> {
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === undefined || replacement === match[0]) continue;
    yield { start: match.index, end: match.index + match[0].length, replacement };
  }
}
