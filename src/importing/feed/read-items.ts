import { type AnyFeed, parseFeed } from 'feedsmith';
import type { FeedPiece } from './cut-items.ts';
import { atomItem, type FeedFacts, type FeedItem, jsonItem, rssItem } from './feed-item.ts';

/** What was read of a feed, with the line on which it stands. */
export type FeedEntry =
  | { kind: 'facts'; facts: FeedFacts }
  | { kind: 'item'; item: FeedItem; line: number }
  /** An item that cannot be read, and what stands there. */
  | { kind: 'broken'; reason: 'brokenItem' | 'tooLarge'; line: number; detail?: string; xml?: string };

/** Thrown where a text is no feed of a known form. */
export class NoFeed extends Error {
  /** The address of its feed, where it is a page that names one. */
  readonly feed?: string;

  constructor(reason?: string, feed?: string) {
    super(reason);
    this.feed = feed;
  }
}

/** How much of a feed is parsed at once: most time goes into beginning. In items and in characters. */
const batch = { items: 100, characters: 1_000_000 };

/**
 * Reads the pieces of a feed in XML. Items are parsed together; where that fails, each alone, within a frame that holds
 * nothing but the feed's own tag: no declaration of entities ever reaches the parser.
 */
export async function* readItems(pieces: AsyncIterable<FeedPiece>): AsyncGenerator<FeedEntry> {
  let frame: Frame | undefined;
  let waiting: Piece[] = [];
  let characters = 0;
  function* read(): Generator<FeedEntry> {
    if (!frame && waiting.length > 0) throw new NoFeed();
    if (frame) yield* readBatch(frame, waiting);
    waiting = [];
    characters = 0;
  }
  for await (const piece of pieces) {
    if (piece.kind === 'head') {
      frame = frameOf(piece.xml);
      yield { kind: 'facts', facts: factsOf(frame, piece.xml) };
    } else if (piece.kind === 'item') {
      waiting.push(piece);
      characters += piece.xml.length;
      if (waiting.length >= batch.items || characters >= batch.characters) yield* read();
    } else {
      yield* read();
      if (piece.kind === 'cut')
        yield { kind: 'broken', reason: 'brokenItem', line: piece.line, xml: piece.xml };
      else yield { kind: 'broken', reason: 'tooLarge', line: piece.line };
    }
  }
  yield* read();
}

/** Reads a JSON Feed. Throws {@link NoFeed} for any other JSON, and where it is broken. */
export function* readJson(text: string): Generator<FeedEntry> {
  const parsed = attempt(() => parseFeed(text));
  if (parsed instanceof Error || parsed.format !== 'json') throw new NoFeed(reasonOf(parsed));
  const { title, home_page_url, items = [] } = parsed.feed;
  yield { kind: 'facts', facts: { title, home: home_page_url } };
  for (const [index, item] of items.entries())
    yield { kind: 'item', item: jsonItem(item as never), line: index + 1 };
}

/** An item as it stands. */
type Piece = Pick<Extract<FeedPiece, { kind: 'item' }>, 'xml' | 'line'>;

/** What items stand in. */
interface Frame {
  opening: string;
  closing: string;
  isRss: boolean;
}

function frameOf(head: string): Frame {
  const bare = withoutDeclarations(head);
  const root = /<((?:[\w-]+:)?(rss|rdf|feed))(?:\s[^<>]*)?>/i.exec(bare);
  if (!root) throw new NoFeed(undefined, feedOfPage(bare));
  const [tag, name = '', kind = ''] = root;
  const isRss = kind.toLowerCase() === 'rss';
  return {
    opening: isRss ? `${tag}<channel>` : tag,
    closing: `${isRss ? '</channel>' : ''}</${name}>`,
    isRss,
  };
}

/** What a page links to as its feed. */
function feedOfPage(html: string): string | undefined {
  const links = html.match(/<link\s[^>]*>/gi) ?? [];
  const found = links.find((link) => /type=["']?application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(link));
  return found && /href=["']?([^"'\s>]+)/i.exec(found)?.[1]?.replaceAll('&amp;', '&');
}

const withoutDeclarations = (xml: string) =>
  xml.replace(/<!--[\s\S]*?-->/g, '').replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, '');

function factsOf({ closing, isRss }: Frame, head: string): FeedFacts {
  const bare = withoutDeclarations(head).replace(/\s*<[^<>]*$/, '');
  const isClosed = /<\/(?:[\w-]+:)?(?:rss|rdf|feed)\s*>\s*$/i.test(bare);
  const isChannelClosed = isRss && /<\/channel\s*>/i.test(bare);
  const end = isClosed ? '' : isChannelClosed ? closing.replace('</channel>', '') : closing;
  const parsed = attempt(() => parseFeed(bare + end));
  if (parsed instanceof Error || parsed.format === 'json') return {};
  if (parsed.format === 'atom') {
    const { title, links = [], xml } = parsed.feed;
    const home = links.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href;
    return { title: title?.value, home, base: xml?.base };
  }
  return { title: parsed.feed.title, home: parsed.feed.link, base: parsed.feed.xml?.base };
}

function* readBatch(frame: Frame, pieces: readonly Piece[]): Generator<FeedEntry> {
  const read = parseAll(frame, pieces);
  if (read instanceof Error || read.length !== pieces.length) {
    for (const piece of pieces) yield readAlone(frame, piece);
    return;
  }
  for (const [index, item] of read.entries()) yield { kind: 'item', item, line: pieces[index]?.line ?? 1 };
}

function readAlone(frame: Frame, piece: Piece): FeedEntry {
  const read = parseAll(frame, [piece]);
  if (!(read instanceof Error) && read[0]) return { kind: 'item', item: read[0], line: piece.line };
  return { kind: 'broken', reason: 'brokenItem', detail: reasonOf(read), xml: piece.xml, line: piece.line };
}

function parseAll({ opening, closing }: Frame, pieces: readonly { xml: string }[]): FeedItem[] | Error {
  const parsed = attempt(() => parseFeed(opening + pieces.map(({ xml }) => xml).join('') + closing));
  return parsed instanceof Error ? parsed : itemsOf(parsed);
}

function itemsOf(parsed: AnyFeed): FeedItem[] {
  if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map((entry) => atomItem(entry as never));
  if (parsed.format === 'json') return [];
  return (parsed.feed.items ?? []).map((item) => rssItem(item as never));
}

function attempt<Result>(parse: () => Result): Result | Error {
  try {
    return parse();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function reasonOf(read: unknown): string | undefined {
  const { cause, message } = read instanceof Error ? read : {};
  return cause instanceof Error ? cause.message : message;
}
