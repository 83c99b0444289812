import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ReadingTerms, storyTextReader } from '../catalogue/story-reader.ts';
import { textDigest } from '../content/read-article.ts';
import { readPage } from '../content/read-page.ts';
import { inspectBody } from '../markdown/inspect.ts';
import type { SkipReason } from '../strings/importing.ts';
import { ahead } from './ahead.ts';
import { Aliases } from './aliases.ts';
import { bringImages, type FetchedImage, type FetchImage, placeImages } from './bring-images.ts';
import type { Incoming, IncomingStory, Origin } from './incoming.ts';
import { type JournalEntry, openJournal } from './journal.ts';
import { Keeper } from './keep-skipped.ts';
import { makeStory } from './make-story.ts';
import { pathOfFile, planImport } from './plan.ts';
import { type ReadStory, type Refusal, readStory, titleOf } from './read-story.ts';
import type { ImportReport, Skipped } from './report.ts';
import { settleLinks } from './settle-links.ts';
import type { Belonging } from './settle-terms.ts';
import { standingStories, tellStory } from './standing.ts';
import { writeInside } from './write-file.ts';

/** How stories are to be brought in. */
export interface ImportTerms extends ReadingTerms {
  /** Where what was imported is remembered and what was skipped is kept; absolute, outside the content folder. */
  memory: string;
  /** Paths that the site has whatever its stories: no alias may stand there. */
  sitePaths: ReadonlySet<string>;
  belonging: Belonging;
  /** Looks and tells, and writes nothing. */
  dryRun: boolean;
  /** Brings an image here; absent where images are not asked for. */
  fetchImage?: FetchImage;
  /** Is told of every entry of the first round, and of every story of the second with how many there are. */
  onProgress?: { surveyed(): void; imported(stories: number): void };
}

/** Stories whose pictures are fetched while others are written. */
const mostAhead = 4;

/**
 * Brings everything of an origin into the content folder, one story after another, and tells what was done. Each file is
 * checked by the reader of the build before it is written, and is there whole or not at all. What was imported by an
 * earlier run is left as it is, also where that run was killed; what is skipped is kept in `memory`.
 */
export async function importStories(origin: Origin, terms: ImportTerms): Promise<ImportReport> {
  const { content, memory, dryRun, belonging, onProgress, fetchImage } = terms;
  const { timeZone } = terms.settings;
  const journal = openJournal(memory, content, !dryRun);
  const standing = standingStories(terms, journal);
  const plan = await planImport(origin, journal, standing.files, timeZone, () => onProgress?.surveyed());
  const planned = new Set(Array.from(plan.files.values(), pathOfFile));
  const isPage = (site: string) => terms.sitePaths.has(site) || planned.has(site) || standing.paths.has(site);
  const aliases = new Aliases(
    [...standing.aliases, ...[...journal.entries.values()].flatMap((entry) => entry.aliases)],
    isPage,
  );
  const check = storyTextReader(terms);
  const keeper = new Keeper(path.join(memory, 'skipped'), !dryRun);
  const report: ImportReport = { imported: 0, pages: 0, images: 0, before: 0, skipped: [], left: [] };
  const met = new Set<string>();
  const desk = {
    belonging,
    addresses: plan.addresses,
    timeZone,
    wantsImages: fetchImage !== undefined,
    picture: origin.picture?.bind(origin),
  };

  const skip = (skipped: Skipped, content?: string) => {
    const kept = content === undefined ? undefined : keeper.keep(skipped, content);
    report.skipped.push(kept === undefined ? skipped : { ...skipped, kept });
  };
  const skipStory = (story: IncomingStory, reason: SkipReason, detail?: string, keeps = true) =>
    skip(
      { reason, where: story.where ?? story.key, title: titleOf(story), link: story.link, detail },
      keeps ? [story.date, ...story.authors, '', story.html].join('\n') : undefined,
    );

  /** Whether links were taken out of a story that can be had again, and nobody has touched it since. */
  const mayRegainLinks = (before: JournalEntry, story: IncomingStory) =>
    before.gone.some((site) => planned.has(site)) &&
    before.input === inputDigest(story) &&
    before.text === textDigest(textAt(content, before.file) ?? '');

  /** What is known of an entry without writing anything, and its pictures on their way. */
  const prepare = async (entry: Incoming) => {
    if (entry.kind === 'fault' || entry.kind === 'remark') return { entry };
    const repeated = met.has(entry.key);
    met.add(entry.key);
    const before = journal.entries.get(entry.key);
    const read = !repeated && (!before || mayRegainLinks(before, entry)) ? readStory(entry, desk) : undefined;
    const wanted = read && 'blocks' in read ? read.images : [];
    const images = fetchImage ? await bringImages(wanted, fetchImage) : new Map<string, FetchedImage>();
    return { entry, repeated, read, images };
  };

  const write = (story: IncomingStory, read: ReadStory, images: Map<string, FetchedImage>) => {
    const before = journal.entries.get(story.key);
    const file = plan.files.get(story.key) ?? '';
    const left: ReadStory['left'] = [];
    const address = isAnothers(story) ? undefined : story.link;
    const own =
      before?.aliases ??
      aliases.claim([address], pathOfFile(file), (reason, detail) => left.push({ reason, detail }));
    const placed = placeImages(file, images, content);
    const made = makeStory(story, read, placed.places, story.kind === 'page' ? [] : own, timeZone);
    if (made.isEmpty) return { skip: 'noText' as const };
    const { problems } =
      story.kind === 'page' ? readPage(file, made.text, { inspectBody }) : check(file, made.text);
    if (problems.length > 0)
      return { skip: 'refused' as const, detail: [...new Set(problems.map(({ wrong }) => wrong))].join(' ') };
    const shown = placed.copies.filter(({ url }) => made.shown.includes(url));
    const entry = {
      key: story.key,
      file,
      input: inputDigest(story),
      text: textDigest(made.text),
      awaits: read.links,
      gone: [],
      aliases: own,
      left: [...made.left, ...left],
      images: shown.length,
    };
    if (!dryRun) for (const copy of shown) copy.make();
    journal.note(entry);
    if (!dryRun) writeInside(content, file, made.text);
    if (before) return undefined;
    report.images += shown.length;
    report[story.kind === 'page' ? 'pages' : 'imported']++;
    return undefined;
  };

  const bring = (
    story: IncomingStory,
    read: ReadStory | Refusal | undefined,
    images: Map<string, FetchedImage>,
  ) => {
    const before = journal.entries.get(story.key);
    if (before) report.before++;
    if (before && !existsSync(path.join(content, before.file)))
      skipStory(story, 'removed', before.file, false);
    else if (before && before.input !== inputDigest(story))
      skipStory(story, origin.isRevised ? 'revised' : 'changed', before.file);
    if (!read) return;
    if ('skip' in read) skipStory(story, read.skip, read.detail);
    else if (!before && standing.told.has(tellStory(read.date.ms, read.title)))
      skipStory(story, 'known', undefined, false);
    else {
      const refused = write(story, read, images);
      if (refused) skipStory(story, refused.skip, refused.detail);
    }
  };

  for await (const { entry, repeated, read, images } of ahead(
    origin.entries(),
    fetchImage ? mostAhead : 1,
    prepare,
  )) {
    if (entry.kind === 'fault') {
      const { kind: _, content: whole, ...fault } = entry;
      skip(fault, whole);
    } else if (entry.kind === 'remark')
      report.left.push({ reason: entry.reason, file: entry.where, detail: entry.detail });
    else {
      onProgress?.imported(plan.stories);
      if (!repeated) bring(entry, read, images ?? new Map());
    }
  }

  const entries = [...journal.entries.values()];
  const stands = new Set([...entries.map(({ file }) => pathOfFile(file)), ...standing.paths]);
  for (const { entry, text, gone } of settleLinks(
    entries.filter(({ key }) => met.has(key)),
    stands,
    (file) => textAt(content, file),
  )) {
    const left = [...entry.left, ...gone.map((detail) => ({ reason: 'brokenLink' as const, detail }))];
    journal.note({
      ...entry,
      text: textDigest(text),
      awaits: entry.awaits.filter((at) => stands.has(at)),
      gone,
      left,
    });
    if (!dryRun) writeInside(content, entry.file, text);
  }
  journal.end();
  for (const { key, file, left } of journal.entries.values())
    if (met.has(key)) for (const { reason, detail } of left) report.left.push({ reason, file, detail });
  return report;
}

const isAnothers = ({ source }: IncomingStory) => typeof source === 'object';

/** Tells whether a story has changed where it came from. */
function inputDigest({ left: _left, where: _where, ...story }: IncomingStory): string {
  return textDigest(JSON.stringify(story));
}

function textAt(content: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(content, file), 'utf8');
  } catch {
    return undefined;
  }
}
