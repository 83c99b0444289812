import type * as Pagefind from 'pagefind';
import { stemOf } from '../arabic/stem.ts';
import type { Edition } from '../catalogue/edition.ts';
import { remembered } from '../catalogue/remembered.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { bodyText } from '../markdown/compile.ts';
import { type Words, wordCounter } from './dictionary.ts';
import { everyStory } from './indexed.ts';
import { facetsOf, searchRecord, textsOf } from './record.ts';
import { type IndexFile, stabilise, storyIds } from './stable-index.ts';
import { tableOf } from './table.ts';

/** The search bundle of some stories. */
export interface Bundle {
  /** All of Pagefind's files by their paths in it, and the table of its stories. */
  files: IndexFile[];
  words: Words;
}

/** Pagefind makes no bundle without a page. */
const noStory = { url: '/', language: 'und', content: everyStory };

/**
 * How much of the index one of its files holds, in places of words: a question fetches a file for each word and part. With
 * what Pagefind takes by itself (20,000) a file weighs 30 KB, with this about 5 KB, and there are three or four for ten stories of 700 words.
 * Should Pagefind give the setting another name, files are larger again.
 */
const chunkSize = '2500';

/** Pagefind with a service process of its own: each call loads the module anew, and a module has one process. */
const newService = async (): Promise<typeof Pagefind> => {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  return import(`${import.meta.resolve('pagefind')}?service=${++services}`);
};
let services = 0;

/**
 * The search bundle of stories that are given newest first. Throws with Pagefind's own words where it fails, and with the
 * code `EPIPE` where its process died. While the bundle is made, that process takes about 0.3 MB a story.
 */
export async function searchBundle(stories: readonly Article[], body: Edition['body']): Promise<Bundle> {
  const { createIndex, close } = await newService();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    if (!index) throw new Error(errors.join('\n'));
    const add = async (record: Parameters<typeof index.addCustomRecord>[0]) => {
      const { errors } = await index.addCustomRecord(record);
      if (errors.length > 0) throw new Error(errors.join('\n'));
    };
    const stem = remembered(stemOf, (word) => word);
    const counter = wordCounter(stem);
    for (const story of stories) {
      const paragraphs = bodyText(await body(story));
      counter.add(textsOf(story, paragraphs));
      await add(searchRecord(story, paragraphs, stem));
    }
    if (stories.length === 0) await add(noStory);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    const files = stabilise(made.files);
    return { files: [...files, tableFile(stories, storyIds(files))], words: counter.words() };
  } catch (error) {
    throw hasEnded(error) ? Object.assign(new Error('Pagefind has ended'), { code: 'EPIPE' }) : error;
  } finally {
    await close();
  }
}

/** Whether Pagefind's process has ended before its work was done. */
const hasEnded = (error: unknown) => error instanceof Error && error.message === 'Pagefind backend closed';

function tableFile(stories: readonly Article[], ids: readonly string[]): IndexFile {
  const rows = stories.map((story, place) => ({
    id: ids[place] ?? '',
    day: publishedAt(story).iso.slice(0, 10),
    facets: facetsOf(story),
  }));
  return { path: 'stories.json', content: Buffer.from(JSON.stringify(tableOf(rows))) };
}
