import type { Article } from '../content/article.ts';
import { textReader } from '../content/files.ts';
import type { Problem } from '../content/problem.ts';
import { readArticle } from '../content/read-article.ts';
import type { References } from '../content/references.ts';
import { type Registries, type RegistryFiles, readRegistries } from '../content/registries.ts';
import { frontMatterSchema } from '../content/schema.ts';
import { inspectBody } from '../markdown/inspect.ts';
import type { Settings } from '../site.config.ts';

/** All that decides how a story is read but its own text; can be sent to another thread. */
export interface ReadingTerms {
  /** The content folder, absolute. */
  content: string;
  registryFiles: RegistryFiles;
  settings: Pick<Settings, 'timeZone' | 'defaultRepublish' | 'defaultSection'>;
}

/** What was read of one file. */
export interface StoryRead {
  file: string;
  article?: Article;
  /** What a story with problems names all the same. */
  references?: References;
  problems: Problem[];
}

/** Reads stories one after another, here or in other threads; the answers are in the order of the files. */
export type ReadStories = (files: readonly string[], terms: ReadingTerms) => Promise<StoryRead[]>;

/** A reader of stories by their paths below the content folder. */
export function storyReader(terms: ReadingTerms): (file: string) => StoryRead {
  const readStory = storyTextReader(terms);
  const readText = textReader(terms.content);
  return (file) => {
    const read = readText(file);
    if ('complaint' in read) {
      const [wrong, mend] = read.complaint;
      return { file, problems: [{ file, line: 1, column: 1, wrong, mend }] };
    }
    return readStory(file, read.text);
  };
}

/** A reader of stories whose text is at hand, for those that are yet to be written. */
export function storyTextReader({
  registryFiles,
  settings,
}: ReadingTerms): (file: string, text: string) => StoryRead {
  const { registries } = readRegistries(registryFiles);
  const schema = storySchema(registries, settings);
  return (file, text) => ({ file, ...readArticle(file, text, { schema, inspectBody }) });
}

/** The front matter of a newspaper's stories. */
export function storySchema(
  registries: Registries,
  settings: ReadingTerms['settings'],
): ReturnType<typeof frontMatterSchema> {
  const { timeZone, defaultRepublish } = settings;
  const { find, all } = registries.sections;
  const defaultSection = (find(settings.defaultSection) ?? all[0])?.id ?? settings.defaultSection;
  return frontMatterSchema({ registries, timeZone, defaultSection, defaultRepublish });
}

/** Reads stories in this thread. */
export const readHere: ReadStories = async (files, terms) => files.map(storyReader(terms));
