import path from 'node:path';
import { cacheOf } from './cache.ts';
import { digest } from './keys.ts';
import { codeDigest } from './module-digest.ts';

/** Where a project keeps the stories of a content folder as they were read, and what tells the code that read them. */
export interface StoryRecords {
  folder: string;
  reader: string;
}

/** The code that makes what records keep: of stories and of images. */
const readers = ['catalogue/story-reader.ts', 'content/image-file.ts'].map((module) =>
  path.resolve(import.meta.dirname, '..', module),
);

/** The records that all commands share, so that what one has read no other reads again. */
export async function storyRecords(project: string, content: string): Promise<StoryRecords> {
  const reader = (await Promise.all(readers.map(codeDigest))).join();
  return { folder: path.join(cacheOf(project), 'records', digest(content)), reader };
}

/** Content folders of which stories are kept as they were read. */
export const recordsKept = 16;
