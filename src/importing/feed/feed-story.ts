import type { Moment } from '../../arabic/moment.ts';
import { sketchOf } from '../../arabic/sketch.ts';
import type { Telling } from '../../catalogue/same-event.ts';
import type { Directory } from '../../content/directory.ts';
import type { Source } from '../../content/registries.ts';
import { countWords } from '../../markdown/text.ts';
import { allBlocks, spansText } from '../blocks.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { readHtml, textOfHtml } from '../html-tree.ts';
import type { IncomingStory } from '../incoming.ts';
import { readBody } from '../read-body.ts';
import type { FeedFacts, FeedItem } from './feed-item.ts';
import { sourceName } from './find-source.ts';

/** A story of a feed: its source and the link to the original are always known. */
export type FeedStory = IncomingStory & {
  kind: 'story';
  link: string;
  source: { name: string; url: string };
};

/** What every story of a feed needs of its surroundings. */
export interface FeedDesk {
  facts: FeedFacts;
  sources: Directory<Source>;
  /** The name of the source of all stories, where the newsroom says so itself. */
  source?: string;
}

/** What WordPress adds to every story of a feed. */
const appeared =
  /<p>\s*(?:The post|ظهرت المقالة|التدوينة)\s+<a [^>]*>[^<]*<\/a>\s+(?:appeared first on|(?:ظهرت )?أول(?:اً?|ًا) على)\s+<a [^>]*>[^<]*<\/a>\.?\s*<\/p>/giu;

/** An item as the core takes it; `link` and `base` are absolute, `key` is what it is known by, `where` its place. */
export function feedStory(
  item: FeedItem,
  place: { key: string; where: string; link: string; base: string; date: string | undefined },
  { facts, sources, source }: FeedDesk,
): FeedStory {
  const { link, base } = place;
  const html = item.html.replace(appeared, '');
  const image = item.image && URL.parse(item.image.url, base)?.href;
  return {
    ...place,
    kind: 'story',
    title: readable(item.title),
    html,
    breaks: item.isPlain,
    updated: item.updated,
    draft: false,
    authors: item.authors.map(readable),
    categories: item.categories.map(readable),
    tags: [],
    excerpt: summaryOf(item.summary, html),
    image: image && item.image ? { ...item.image, url: image } : undefined,
    source: { name: source ?? sourceName(link, facts, sources), url: link },
  };
}

/** A line of plain text of what a feed may have escaped once, twice or not at all. */
export function readable(html: string): string {
  let text = html.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ');
  for (let round = 0; round < 3 && /&(?:#\w+|\w+);|<\/?[a-z]/i.test(text); round++) text = textOfHtml(text);
  return cleanLine(text);
}

/** A summary that says what the text does not. */
function summaryOf(summary: string | undefined, html: string): string | undefined {
  if (!summary) return undefined;
  const text = readable(summary.replace(appeared, '')).replace(/\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$/u, '');
  const isInText = cleanLine(textOfHtml(html)).replace(/\s/g, '').includes(text.replace(/\s/g, ''));
  return text === '' || isInText ? undefined : text;
}

/** What a story's text is compared by. */
export function tellingOf({ title, html, breaks = false }: FeedStory, date: Moment): Telling {
  const tree = readHtml(cleanText(html));
  const context = { breaks, link: () => undefined, image: () => undefined, leave: () => undefined };
  const blocks = typeof tree === 'string' ? [] : [...allBlocks(readBody(tree, context))];
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? cleanLine(spansText(block.spans)) : [],
  );
  return {
    title,
    description: '',
    date,
    facts: { words: countWords(paragraphs), sketch: sketchOf(paragraphs) },
  };
}
