import type { Moment } from '../arabic/moment.ts';
import type { Sketch } from '../arabic/sketch.ts';
import type { City, Section, SourcePolicy } from './registries.ts';

/** Who a republished story belongs to. */
export interface StorySource {
  /** Id in the registry, or the slug of the name of a source outside it. */
  id: string;
  name: string;
  /** The source's own home page; absent for a source outside the registry. */
  home?: string;
  /** The original story; absent when the author named only the source. */
  url?: string;
  republish: SourcePolicy;
}

export interface ArticleImage {
  /** Path of the file below the content folder. */
  file: string;
  alt: string;
  caption?: string;
  credit?: string;
}

/** A link after the story: to an article of this site, or outside. */
export type Related = { id: string } | { title: string; url: string };

export interface Correction {
  date: Moment;
  text: string;
}

/** That a story was withdrawn after readers had seen it, and why, in a sentence to them. */
export interface Withdrawal {
  date: Moment;
  reason: string;
}

/** A place in a body that names something outside it, with where it stands in the file. */
export interface Mention {
  target: string;
  line: number;
  column: number;
}

/** What the rest of the site needs to know of a body without reading it again. */
export interface BodyFacts {
  words: number;
  /** What its like is known by. */
  sketch: Sketch;
  /** Paths of images below the content folder. */
  images: Mention[];
  /** Site paths that the body links to. */
  links: Mention[];
  /** Article ids of «اقرأ أيضا» lines. */
  readAlso: Mention[];
}

/** A validated story. Its body stays in the file until its page is printed. */
export interface Article {
  /** Path below the content folder: `articles/2026/02/slug.md`. */
  file: string;
  /** Digest of the file's text. */
  digest: string;
  /** `2026/02/slug`: year and month of {@link date}, and the slug; the address without its slashes. */
  id: string;
  /** What feeds call the story by: survives a change of slug. */
  guid: string;
  title: string;
  date: Moment;
  updated?: Moment;
  publishDate?: Moment;
  expiryDate?: Moment;
  withdrawn?: Withdrawal;
  draft: boolean;
  city: City;
  section: Section;
  /** Absent for the newsroom's own stories. */
  source?: StorySource;
  authors: string[];
  description: string;
  image?: ArticleImage;
  related: Related[];
  tags: string[];
  corrections: Correction[];
  /** Site paths, each with both slashes. */
  aliases: string[];
  facts: BodyFacts;
}
