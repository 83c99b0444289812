import type * as Pagefind from 'pagefind';
import type { Edition } from '../catalogue/edition.ts';
import { articlePath } from '../catalogue/urls.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { bodyText } from '../markdown/compile.ts';
import { reader } from '../strings.ts';
import { everyPage, searchable } from './analysis.ts';
import type { FilterName } from './part-list.ts';
import { type IndexFile, stabilise } from './stable-index.ts';

/** What readers may filter a story by. */
export function filtersOf(story: Article): Record<FilterName, string> {
  const { city, section, source } = story;
  return {
    city: city.name,
    section: section.name,
    source: source?.name ?? reader.newsroom,
    year: publishedAt(story).iso.slice(0, 4),
  };
}

/** What one story gives to the index: Pagefind's custom record. */
export function searchRecord(story: Article, paragraphs: readonly string[]) {
  const { title, city, description, id } = story;
  const filed = publishedAt(story);
  const filters = Object.entries(filtersOf(story)).map(([name, value]) => [name, [value]]);
  return {
    url: articlePath(id),
    language: 'ar',
    content: searchable(paragraphs.join('\n')),
    meta: { title, date: filed.iso, city: city.name, description, [everyPage]: everyPage },
    filters: Object.fromEntries(filters) as Record<FilterName, string[]>,
    sort: { date: new Date(filed.ms).toISOString() },
  };
}

/**
 * The page that every bundle ends with, which no reader finds: Pagefind makes no bundle without a page, and in date order
 * it scores the last page 0, a score that no weight can tell apart.
 */
const lastRecord = { url: '/', language: 'ar', content: everyPage, sort: { date: '0' } };

/** Pagefind with a service process of its own: each call loads the module anew, and a module has one process. */
const newService = async (): Promise<typeof Pagefind> =>
  import(`${import.meta.resolve('pagefind')}?service=${++services}`);
let services = 0;

/**
 * The search bundle of some stories: all of Pagefind's files by their paths in it. Throws with Pagefind's own words where
 * it fails. While it is made, Pagefind's process takes about 0.4 MB a story.
 */
export async function searchBundle(stories: readonly Article[], body: Edition['body']): Promise<IndexFile[]> {
  const { createIndex, close } = await newService();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ar' });
    if (!index) throw new Error(errors.join('\n'));
    const add = async (record: Parameters<typeof index.addCustomRecord>[0]) => {
      const { errors } = await index.addCustomRecord(record);
      if (errors.length > 0) throw new Error(errors.join('\n'));
    };
    for (const story of stories) await add(searchRecord(story, bodyText(await body(story))));
    await add(lastRecord);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return stabilise(made.files);
  } finally {
    await close();
  }
}
