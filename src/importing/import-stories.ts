import type { ReadingTerms } from '../catalogue/story-reader.ts';
import type { Origin } from './incoming.ts';
import type { ImportReport } from './report.ts';

/** How stories are to be brought in. */
export interface ImportTerms extends ReadingTerms {
  /** Where what was imported is remembered and what was skipped is kept; absolute, outside the content folder. */
  memory: string;
  /** What clashes must be looked for in: paths of the site that are no stories. */
  sitePaths: ReadonlySet<string>;
  /** A city for stories whose city is not found. */
  defaultCity?: string;
  /** Sections by the names of categories. */
  sectionOf: ReadonlyMap<string, string>;
  /** Looks and tells, and writes nothing. */
  dryRun: boolean;
  /** Brings an image to a file; absent where images are not asked for. */
  fetchImage?: FetchImage;
  /** Is told of progress. */
  onProgress?(): void;
}

/** Brings an image here: the absolute path of a file that `readImage` accepts and its extension, or why not. */
export type FetchImage = (url: string) => Promise<{ file: string; extension: string } | { why: string }>;

/** Brings everything of an origin into the content folder, and tells what was done. */
export declare function importStories(origin: Origin, terms: ImportTerms): Promise<ImportReport>;
