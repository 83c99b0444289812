import type { Command } from '../measure.ts';

/** One of the programs that are measured, with folders of its own. */
export interface Generator {
  /** `Hugo 0.111.3`. */
  name: string;
  out: string;
  build: Command;
  /** Publishes one story without looking at the others, where the program can. */
  publish?(file: string): Command;
  /** Whether a run keeps something for the next one; otherwise every run is a whole build. */
  incremental: boolean;
  /** Forgets earlier runs: the output and all that was kept, or all but the search index. */
  forget(what: 'all' | 'pages'): void;
  /** Puts a story's text where this program reads it; undefined removes it. Gives the file. */
  put(id: string, text: string | undefined): string;
  /** Makes a harmless change in the article template, another with every number; 0 restores it. */
  changeTemplate(number: number): void;
}

/** A program that takes part, or why it cannot. */
export type Entrant = { generator: Generator } | { missing: string };
