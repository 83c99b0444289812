import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { count } from '../arabic/plural.ts';
import { readHoldings } from '../catalogue/holdings.ts';
import { openRecords } from '../catalogue/records.ts';
import { findFiles } from '../content/files.ts';
import { textDigest } from '../content/read-article.ts';
import type { Registries, RegistryFiles } from '../content/registries.ts';
import { FeedOrigin } from '../importing/feed/feed-origin.ts';
import { fetchFeeds, Validators } from '../importing/feed/fetch-feeds.ts';
import { savedFeeds } from '../importing/feed/saved-feeds.ts';
import { openJournal } from '../importing/journal.ts';
import { storyRecords } from '../press/story-records.ts';
import { settings } from '../site.config.ts';
import { feedNoun, feedsSay } from '../strings/feeds-importing.ts';
import { type ImportArguments, isAddress } from './import-arguments.ts';
import type { ImportSource } from './import-asked.ts';

/** How long a site may be silent, in milliseconds. */
const patience = 15_000;

/** Where feeds are imported to. */
interface FeedPlace {
  content: string;
  project: string;
  cwd: string;
  registryFiles: RegistryFiles;
  registries: Registries;
}

/** Feeds of the web and saved ones, as what is imported. */
export function feedSource(asked: ImportArguments, place: FeedPlace): ImportSource {
  const { content, project, cwd, registryFiles, registries } = place;
  const addresses = asked.files
    .filter(isAddress)
    .map((address) => address.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://'));
  const shown = (file: string) => path.relative(cwd, file) || file;
  let validators: Validators | undefined;
  let origin: FeedOrigin | undefined;
  let unchanged = 0;

  return {
    name: feedsSay.name,
    async open(memory, scratch) {
      const { files: _, outReport: __, now: ___, ...terms } = asked;
      validators = new Validators(memory, textDigest(JSON.stringify([terms, registryFiles])));
      const answers = await fetchFeeds(addresses, {
        folder: scratch,
        userAgent: `Nashra (+${settings.url})`,
        validators,
        allowPrivate: asked.allowPrivate,
        patience,
      });
      unchanged = answers.unchanged;
      const saved = asked.files
        .filter((typed) => !isAddress(typed))
        .flatMap((typed) => savedFeeds(typed, shown));
      const feeds = [...answers.feeds, ...saved];
      if (feeds.length === 0 && answers.faults.length === 0) return undefined;
      const now = asked.now ?? momentAt(Date.now(), settings.timeZone);
      const { folder, reader } = await storyRecords(project, content);
      const { holdings } = await readHoldings(
        { content, fallback: path.join(project, 'content') },
        settings,
        {
          find: () => findFiles(content),
          recordsFor: (context, registries) => openRecords(folder, reader + context, registries),
        },
      );
      const journal = openJournal(memory, content, false);
      origin = new FeedOrigin(feeds, answers.faults, {
        timeZone: settings.timeZone,
        now,
        sources: registries.sources,
        source: asked.source === undefined ? undefined : registries.sources.find(asked.source)?.name,
        undated: asked.undated,
        skipCopies: asked.skipCopies,
        archive: holdings.articles,
        isImported: (key) => journal.entries.has(key),
      });
      return origin;
    },
    remember() {
      for (const address of origin?.awaited ?? []) validators?.forget(address);
      validators?.keep();
    },
    remarks: () => (unchanged > 0 ? [feedsSay.unchanged(count(unchanged, feedNoun))] : []),
  };
}
