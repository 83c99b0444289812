import { type ReadingTerms, storyReader } from '../catalogue/story-reader.ts';
import { articlePath } from '../catalogue/urls.ts';
import { findFiles } from '../content/files.ts';
import type { Journal } from './journal.ts';
import { pathOfFile } from './plan.ts';

/** What a content folder held before an import. */
export interface StandingStories {
  files: Set<string>;
  /** Site paths of stories and pages. */
  paths: Set<string>;
  aliases: Set<string>;
  /** What tells a story that was written here by hand from one that comes in: its time and title. */
  told: Set<string>;
}

/** The mark of a story by which it is known again in another place. */
export function tellStory(ms: number, title: string): string {
  return `${ms} ${title}`;
}

/** Reads a content folder; files that the journal knows are not opened. */
export function standingStories(terms: ReadingTerms, journal: Journal): StandingStories {
  const standing: StandingStories = {
    files: new Set(),
    paths: new Set(),
    aliases: new Set(),
    told: new Set(),
  };
  const read = storyReader(terms);
  const imported = new Map([...journal.entries.values()].map((entry) => [entry.file, entry]));
  for (const { file } of findFiles(terms.content)) {
    if (!/^(?:articles|pages)\/.*\.md$/i.test(file)) continue;
    standing.files.add(file);
    standing.paths.add(pathOfFile(file));
    const entry = imported.get(file);
    if (entry) for (const alias of entry.aliases) standing.aliases.add(alias);
    if (entry || file.startsWith('pages/')) continue;
    const { article, references } = read(file);
    if (article) {
      standing.paths.add(articlePath(article.id));
      standing.told.add(tellStory(article.date.ms, article.title));
    }
    for (const alias of article?.aliases ?? references?.aliases ?? []) standing.aliases.add(alias);
  }
  return standing;
}
