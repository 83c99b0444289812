import { links, paths, shortAddresses, slugs } from './addresses.ts';
import { bidi } from './bidi.ts';
import { endpoint } from './endpoint.ts';
import { feeds, sitemaps } from './feeds.ts';
import { breaking, bytes, sheet } from './files.ts';
import { heads } from './heads.ts';
import { markdown } from './markdown.ts';
import { reader } from './reader.ts';
import { questions } from './search.ts';
import type { Target } from './target.ts';

/** All that is tried, in the order of a story's way. */
export const targets: readonly Target[] = [
  ...[bytes, reader, sheet, breaking, markdown, bidi],
  ...[slugs, paths, links, shortAddresses],
  ...[feeds, sitemaps, heads, questions, endpoint],
];
