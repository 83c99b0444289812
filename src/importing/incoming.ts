import type { LeftReason, SkipReason } from '../strings/importing.ts';

/** A picture as the place that a story comes from knows it. */
export interface IncomingImage {
  /** http(s), absolute. */
  url: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/**
 * A story as it comes from elsewhere, whatever sent it. Nothing in it is trusted or clean: texts may hold entities that
 * were never decoded, control characters or nothing at all; the core settles that.
 */
export interface IncomingStory {
  kind: 'story' | 'page';
  /** Tells it from all others of its origin, today and in a later export. */
  key: string;
  /** `export.xml:120`, or whatever leads a person to it. */
  where?: string;
  title: string;
  html: string;
  /** Line ends in the HTML mean what they show, as in WordPress's classic editor. */
  breaks?: boolean;
  /** ISO 8601; without an offset it is the newsroom's time. Absent where none is known: the story is then skipped. */
  date?: string;
  updated?: string;
  publishDate?: string;
  draft: boolean;
  /** Where its readers found it; becomes an alias where its path can be one, unless it is another's story. */
  link?: string;
  /** What addresses in its body are relative to, where that is not its link. */
  base?: string;
  /** Further addresses that other stories may link to it by. */
  otherLinks?: string[];
  /** The name it had in its address; else one is made of the title. */
  slug?: string;
  authors: string[];
  categories: string[];
  tags: string[];
  /** Plain text. */
  excerpt?: string;
  image?: IncomingImage;
  /** A city by any name in the registry, where the origin says so itself. */
  city?: string;
  /** Whose story it is, where it is not the newsroom's own. */
  source?: string | { name: string; url: string };
  /** What was left out before the core saw it, to be told in the report. */
  left?: { reason: LeftReason; detail: string }[];
}

/** What could not be read, or is not to be imported. */
export interface IncomingFault {
  kind: 'fault';
  reason: SkipReason;
  /** `export.xml:120:5`, or whatever leads a person to it. */
  where: string;
  title?: string;
  link?: string;
  /** More words, such as the parser's own. */
  detail?: string;
  /** What was there, to be kept whole. */
  content?: string;
}

/** Something to tell of the input itself. */
export interface IncomingRemark {
  kind: 'remark';
  reason: LeftReason;
  where: string;
  detail: string;
}

export type Incoming = IncomingStory | IncomingFault | IncomingRemark;

/** Where stories come from. */
export interface Origin {
  /** Tells the place from all others: the address of the site or feed. What was imported is remembered by it. */
  name: string;
  /** Hosts whose links lead to its own stories, without `www.`. */
  hosts: ReadonlySet<string>;
  /** Whether its stories go on being corrected, so that one that has changed since is no loss. */
  isRevised?: boolean;
  /**
   * Everything, one after another and never held together. The core asks twice and must be given the same both times:
   * first for the addresses that stories link to one another by, then for the stories.
   */
  entries(): AsyncIterable<Incoming>;
  /** What is known of a picture that a body shows, once all entries have been given once. */
  picture?(url: string): Omit<IncomingImage, 'url'> | undefined;
  /** How much of the input has been read in the present round, and all of it, in one unit. */
  progress?(): { done: number; total: number };
}
