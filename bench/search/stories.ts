import { openEdition } from '../../src/catalogue/edition.ts';
import { articlePath } from '../../src/catalogue/urls.ts';
import { ContentError } from '../../src/content/problem.ts';
import { bodyText } from '../../src/markdown/compile.ts';
import { moment } from '../../tests/support/story.ts';

/** What a reader who looks for a story has seen of it, and where it stands. */
export interface SearchedStory {
  /** The address of its page, as a path. */
  url: string;
  title: string;
  paragraphs: readonly string[];
}

/**
 * All stories of a content folder that its site shows at a time. Throws where the folder holds a mistake. Nothing of the
 * search takes part: this is what other engines index, and what queries are made from.
 */
export async function readStories(
  content: string,
  publicFolder: string,
  now: string,
): Promise<SearchedStory[]> {
  const { edition, problems } = await openEdition({
    content,
    fallback: content,
    publicFolder,
    now: moment(now),
  });
  if (problems.length > 0) throw new ContentError(problems);
  const stories: SearchedStory[] = [];
  for (const story of edition.catalogue.stories) {
    const paragraphs = bodyText(await edition.body(story));
    stories.push({ url: articlePath(story.id), title: story.title, paragraphs });
  }
  return stories;
}
