import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../catalogue/edition.ts';
import { articlePath } from '../catalogue/urls.ts';
import type { Article } from '../content/article.ts';
import { bodyText } from '../markdown/compile.ts';
import { reader } from '../strings.ts';
import { searchable } from './analysis.ts';
import { type IndexFile, stabilise } from './stable-index.ts';

/** What one story gives to the index: Pagefind's custom record. */
export function searchRecord(story: Article, paragraphs: readonly string[]) {
  const { title, date, city, section, source, description, id } = story;
  return {
    url: articlePath(id),
    language: 'ar',
    content: searchable(paragraphs.join('\n')),
    meta: { title, date: date.iso, city: city.name, description },
    filters: {
      city: [city.name],
      region: [city.region.name],
      section: [section.name],
      source: [source?.name ?? reader.newsroom],
      year: [date.iso.slice(0, 4)],
    },
    sort: { date: date.iso },
  };
}

/** Pagefind brings its own search boxes along; the site has one. */
const isNeeded = (file: string) => !/(?:-ui|-highlight)\.\w+$/.test(file);

/** The search bundle of some stories: its files by their paths in it. Throws with Pagefind's own words where it fails. */
export async function searchBundle(stories: readonly Article[], body: Edition['body']): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'ar' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const story of stories) {
      const added = await index.addCustomRecord(searchRecord(story, bodyText(await body(story))));
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return stabilise(files.filter(({ path }) => isNeeded(path)));
  } finally {
    await close();
  }
}

/** Writes the search bundle of all visible stories into a folder. */
export async function writeSearchIndex({ catalogue, body }: Edition, folder: string): Promise<void> {
  for (const { path: file, content } of await searchBundle(catalogue.stories, body)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
}
