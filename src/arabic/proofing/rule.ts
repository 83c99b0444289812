/** `error` must be mended by hand, `fix` is mended by `--fix`, `warn` only speaks. */
export type Level = 'error' | 'fix' | 'warn';

/** What a rule finds: a span of a text in UTF-16 units, and what is to stand there instead, where that is certain. */
export interface Slip {
  start: number;
  end: number;
  replacement?: string;
  /** Where it is not the rule's own level. */
  level?: Level;
}
