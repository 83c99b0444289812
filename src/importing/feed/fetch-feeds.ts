import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import { type DownloadOptions, download, Unfetchable } from '../download.ts';
import type { IncomingFault } from '../incoming.ts';
import { writeInside } from '../write-file.ts';
import type { FeedFile } from './read-feed.ts';

/** How feeds are fetched. */
export interface FetchTerms extends Pick<DownloadOptions, 'allowPrivate' | 'patience'> {
  /** Where what was fetched is kept while it is read. */
  folder: string;
  userAgent: string;
  /** What is known of earlier answers. */
  validators: Validators;
}

/** By which a server is asked only for what has changed (RFC 9110, 13.1). */
interface Validator {
  etag?: string;
  lastModified?: string;
}

/** What was fetched; feeds that have not changed are in neither list. */
export interface FetchedFeeds {
  feeds: FeedFile[];
  faults: IncomingFault[];
  unchanged: number;
}

/** Largest feed that is fetched, in bytes, and how many are at once. */
const most = 25 * 1024 * 1024;
const atOnce = 6;

/** Fetches feeds, a few at a time; one that cannot be had is told of and stops no other. In the order of the addresses. */
export async function fetchFeeds(addresses: readonly string[], terms: FetchTerms): Promise<FetchedFeeds> {
  const fetched = await pMap(
    [...new Set(addresses)].entries(),
    ([index, address]) => fetchFeed(address, index, terms),
    {
      concurrency: atOnce,
    },
  );
  return {
    feeds: fetched.filter((answer) => 'file' in answer),
    faults: fetched.filter((answer) => 'kind' in answer),
    unchanged: fetched.filter((answer) => 'unchanged' in answer).length,
  };
}

async function fetchFeed(
  address: string,
  index: number,
  { folder, userAgent, validators, allowPrivate, patience }: FetchTerms,
): Promise<FeedFile | IncomingFault | { unchanged: true }> {
  const file = path.join(folder, `${index}.feed`);
  const { etag, lastModified } = validators.of(address);
  const headers = {
    'user-agent': userAgent,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
  try {
    const answer = await download(address, file, { headers, most, allowPrivate, patience });
    if (!answer.isChanged) return { unchanged: true };
    validators.note(address, { etag: answer.headers.etag, lastModified: answer.headers['last-modified'] });
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(answer.headers['content-type'] ?? '')?.[1];
    return { name: address, file, bytes: statSync(file).size, address: answer.address, charset };
  } catch (error) {
    rmSync(file, { force: true });
    if (!(error instanceof Unfetchable)) throw error;
    return { kind: 'fault', reason: 'unfetched', where: address, detail: error.message };
  }
}

/**
 * The validators of feeds, kept in a folder. `terms` tells all that decides what becomes of a feed's items: where it is
 * other than before, what was skipped then may be imported now, and the feed is asked for whole.
 */
export class Validators {
  readonly #folder: string;
  readonly #terms: string;
  readonly #known: Map<string, Validator & { terms: string }>;

  constructor(folder: string, terms: string) {
    this.#folder = folder;
    this.#terms = terms;
    this.#known = new Map(keptIn(path.join(folder, name)));
  }

  of(address: string): Validator {
    const known = this.#known.get(address);
    return known?.terms === this.#terms ? known : {};
  }

  note(address: string, validator: Validator): void {
    this.#known.set(address, { ...validator, terms: this.#terms });
  }

  forget(address: string): void {
    this.#known.delete(address);
  }

  /** Once all that was fetched is imported: what a killed run has not read is then fetched again. */
  keep(): void {
    writeInside(this.#folder, name, JSON.stringify([...this.#known]));
  }
}

const name = 'feeds/validators.json';

function keptIn(file: string): [string, Validator & { terms: string }][] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
