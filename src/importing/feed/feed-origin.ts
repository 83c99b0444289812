import type { Moment } from '../../arabic/moment.ts';
import type { Telling } from '../../catalogue/same-event.ts';
import type { Article } from '../../content/article.ts';
import type { Directory } from '../../content/directory.ts';
import type { Source } from '../../content/registries.ts';
import { feedsSay } from '../../strings/feeds-importing.ts';
import type { Incoming, IncomingFault, Origin } from '../incoming.ts';
import { feedDate } from './feed-date.ts';
import type { FeedFacts, FeedItem } from './feed-item.ts';
import { type FeedStory, feedStory, readable, tellingOf } from './feed-story.ts';
import { hostOf } from './find-source.ts';
import { linkKey } from './link-key.ts';
import { NearCopies } from './near-copies.ts';
import { type FeedFile, readFeed } from './read-feed.ts';
import { NoFeed } from './read-items.ts';

/** How the stories of feeds are taken. */
export interface FeedTerms {
  timeZone: string;
  now: Moment;
  sources: Directory<Source>;
  /** The name of the source of all stories, where the newsroom says so itself. */
  source?: string;
  /** What becomes of a story without a date. */
  undated: 'skip' | 'now';
  /** Whether a story that another source has told in the same words is left out. */
  skipCopies: boolean;
  /** The stories of the content folder. */
  archive: readonly Article[];
  /** Whether an earlier run imported what is known by a key. */
  isImported(key: string): boolean;
}

/** A text that stands in the archive or came before in this import. */
type Told = Telling & { owner?: string; where: string };

/** How far ahead of the clock a story may be dated: a wrong zone, or what a site announces for the evening. */
const mostAhead = 24 * 3_600_000;

/**
 * Feeds as the origin of an import. All share one memory: a story is known by its link, whichever feed brings it. A near
 * copy of a story of the same source is that story again, corrected, and is left out; one of another source is a story of
 * its own, since the newspaper shows who else tells it.
 */
export class FeedOrigin implements Origin {
  readonly name = 'feeds';
  readonly hosts: ReadonlySet<string> = new Set();
  readonly isRevised = true;
  /** Feeds with stories that are to be looked at again when their time has come. */
  readonly awaited = new Set<string>();
  readonly #feeds: readonly FeedFile[];
  readonly #faults: readonly IncomingFault[];
  readonly #terms: FeedTerms;
  readonly #standing = new Map<string, Article>();
  readonly #copies = new NearCopies<Told>();
  /** What the first round found of every story; the second is told the same. */
  readonly #copyOf = new Map<string, Told | undefined>();
  readonly #total: number;
  #done = 0;

  /** `faults` are feeds that could not be had. */
  constructor(feeds: readonly FeedFile[], faults: readonly IncomingFault[], terms: FeedTerms) {
    this.#feeds = feeds;
    this.#faults = faults;
    this.#terms = terms;
    this.#total = feeds.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const story of terms.archive) {
      const { source, title, description, date, publishDate, city, facts } = story;
      const key = source?.url && linkKey(source.url);
      if (key) this.#standing.set(key, story);
      const telling = { title, description, date, publishDate, city, facts };
      this.#copies.add({ ...telling, owner: ownerOf(source), where: story.file });
    }
  }

  async *entries(): AsyncGenerator<Incoming> {
    this.#done = 0;
    yield* this.#faults;
    const met = new Set<string>();
    for (const feed of this.#feeds) {
      let facts: FeedFacts = {};
      try {
        for await (const entry of readFeed(feed, (bytes) => {
          this.#done += bytes;
        }))
          if (entry.kind === 'facts') facts = entry.facts;
          else if (entry.kind === 'item')
            yield* this.#take(entry.item, feed, `${feed.name}:${entry.line}`, facts, met);
          else {
            const { reason, detail, xml } = entry;
            yield { kind: 'fault', reason, where: `${feed.name}:${entry.line}`, detail, content: xml };
          }
      } catch (error) {
        if (!(error instanceof NoFeed)) throw error;
        const named = error.feed && URL.parse(error.feed, feed.address)?.href;
        const detail = named ? feedsSay.namesFeed(named) : error.message;
        yield { kind: 'fault', reason: 'notFeed', where: feed.name, detail };
      }
    }
  }

  progress() {
    return { done: this.#done, total: this.#total };
  }

  *#take(
    item: FeedItem,
    feed: FeedFile,
    where: string,
    facts: FeedFacts,
    met: Set<string>,
  ): Generator<Incoming> {
    const { now, timeZone, undated, isImported, skipCopies } = this.#terms;
    const base = [facts.home, facts.base, item.base].reduce<string | undefined>(
      (above, own) => (own ? URL.parse(own, above)?.href : undefined) ?? above,
      feed.address,
    );
    const link = item.link ? URL.parse(item.link.trim(), base)?.href : undefined;
    const key = link && linkKey(link);
    const fault = (reason: IncomingFault['reason'], detail?: string, content?: string): IncomingFault => {
      return { kind: 'fault', reason, where, title: readable(item.title), link, detail, content };
    };
    if (!link || !key) return yield fault('noLink', item.link, item.html);
    if (met.has(key)) return yield fault('sameLink');
    met.add(key);

    const standing = this.#standing.get(key);
    const typed = item.dates.find((date) => feedDate(date, timeZone)) ?? item.dates[0];
    const date =
      (typed === undefined ? undefined : feedDate(typed, timeZone)) ??
      (undated === 'now' || isImported(key) ? (standing?.date ?? now) : undefined);
    const updated = item.updated && feedDate(item.updated, timeZone)?.iso;
    const story = feedStory(
      { ...item, updated },
      { key, where, link, base: item.base ? (base ?? link) : link, date: date?.iso ?? typed },
      { facts, sources: this.#terms.sources, source: this.#terms.source },
    );
    if (isImported(key)) return yield story;
    if (standing) return yield fault('known', standing.file);
    if (!date) return yield fault('undated', typed, item.html);
    if (date.ms > now.ms + mostAhead) {
      this.awaited.add(feed.name);
      return yield fault('future', date.iso);
    }
    if (date.ms > now.ms) story.left = [{ reason: 'ahead', detail: date.iso }];

    const copied = this.#copied(story, date);
    if (copied && copied.owner === ownerOf(story.source)) return yield fault('copy', copied.where, item.html);
    if (copied && skipCopies) return yield fault('copyElsewhere', copied.where, item.html);
    yield story;
    if (copied) yield { kind: 'remark', reason: 'copyElsewhere', where: link, detail: copied.where };
  }

  /** The story that this one copies: one of its own source if there is one. */
  #copied(story: FeedStory, date: Moment): Told | undefined {
    if (this.#copyOf.has(story.key)) return this.#copyOf.get(story.key);
    const owner = ownerOf(story.source);
    const told: Told = { ...tellingOf(story, date), owner, where: story.link };
    const copies = this.#copies.like(told);
    const copied = copies.find((copy) => copy.owner === owner) ?? copies[0];
    if (copied?.owner !== owner) this.#copies.add(told);
    this.#copyOf.set(story.key, copied);
    return copied;
  }
}

/** Who tells a story: the host of the original, else the source's name. */
function ownerOf(source: { name: string; url?: string } | undefined): string | undefined {
  return hostOf(source?.url) ?? source?.name;
}
