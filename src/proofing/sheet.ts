import { splitFrontMatter } from '../content/front-matter.ts';
import { type BodyPassages, bodyPassages } from './body-passages.ts';
import { type FrontMatterPassages, frontMatterPassages } from './front-matter-passages.ts';
import type { Passage } from './passage.ts';

/** A story's file, laid out for proofreading. */
export interface Sheet extends Pick<BodyPassages, 'leadsNowhere'> {
  head: readonly Passage[];
  body: readonly Passage[];
  bodyOffset: number;
  /** The city as the author typed it; empty where there is none. */
  city: string;
  /** All that is no prose: keys, dates, addresses, and what the body is made of. */
  shape: string;
}

/** Lays out a file (LF line ends, no byte order mark); undefined where its front matter cannot be read. */
export function sheetOf(text: string): Sheet | undefined {
  const split = splitFrontMatter(text);
  if ('complaint' in split) return undefined;
  const head: FrontMatterPassages = frontMatterPassages(split.yaml, split.yamlOffset);
  const { passages, leadsNowhere, shape } = bodyPassages(split.body, split.bodyOffset);
  const { city } = (split.data ?? {}) as { city?: unknown };
  return {
    head: head.passages,
    body: passages,
    bodyOffset: split.bodyOffset,
    city: typeof city === 'string' ? city : '',
    leadsNowhere,
    shape: head.shape + shape,
  };
}
