import path from 'node:path';
import type { Reading } from '../catalogue/holdings.ts';
import { openRecords } from '../catalogue/records.ts';
import { digest } from './keys.ts';
import { codeDigest } from './module-digest.ts';

/** Where the stories of a content folder are kept as they were read. */
export function recordsIn(cache: string, content: string): string {
  return path.join(cache, 'records', digest(content));
}

/** The code that makes what records keep: of stories and of images. */
const readers = ['catalogue/story-reader.ts', 'content/image-file.ts'].map((module) =>
  path.resolve(import.meta.dirname, '..', module),
);

/** Opens the records below a folder, which hold as long as the code that made them is the same. */
export async function keptRecords(folder: string): Promise<NonNullable<Reading['recordsFor']>> {
  const reader = (await Promise.all(readers.map(codeDigest))).join();
  return (context, registries) => openRecords(folder, reader + context, registries);
}
