import { decoded, encodingOf } from '../decode-xml.ts';
import { cutItems } from './cut-items.ts';
import { type FeedEntry, NoFeed, readItems, readJson } from './read-items.ts';

/** Longest JSON Feed, in characters: it cannot be read in pieces. */
const longestJson = 20_000_000;

/** A feed as a file, and what is known of it beside. */
export interface FeedFile {
  /** What it is called in a report: its address, or its path as it was typed. */
  name: string;
  /** Absolute. */
  file: string;
  bytes: number;
  /** Where it was fetched from, after all redirects. */
  address?: string;
  /** The encoding that the server told. */
  charset?: string;
}

/** Everything of a feed of any kind. Throws {@link NoFeed} where it is none. */
export async function* readFeed(feed: FeedFile, onRead: (bytes: number) => void): AsyncGenerator<FeedEntry> {
  const texts = decoded(feed.file, encodingOf(feed.file, feed.charset), onRead);
  const first = await texts.next();
  const opening = first.done ? '' : first.value;
  const all = (async function* () {
    yield opening;
    yield* texts;
  })();
  if (/^[\s\uFEFF]*\{/.test(opening)) yield* readJson(await whole(all));
  else yield* readItems(cutItems(all));
}

async function whole(texts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > longestJson) throw new NoFeed();
  }
  return text.trim();
}
