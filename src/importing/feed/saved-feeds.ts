import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FeedFile } from './read-feed.ts';

/**
 * Saved feeds: a file, or all files below a folder in the order of their names. Hidden files and links are passed over.
 * `shown` says how a file is called in a report.
 */
export function savedFeeds(place: string, shown: (file: string) => string): FeedFile[] {
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => !/(?:^|[\\/])\./.test(path.relative(place, file)))
        .sort()
    : [place];
  return files.map((file) => ({ name: shown(file), file, bytes: statSync(file).size }));
}
