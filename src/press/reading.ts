import { type ReadStories, storyReader } from '../catalogue/story-reader.ts';
import type { Report } from './progress.ts';
import { shareWork, withThreads } from './share-work.ts';

/** Fewer stories than these are read before another thread has started. */
const least = 2_000;

/** Reads stories in this thread and, where there are many, in others. */
export function readTogether(cores: number, report: Report): ReadStories {
  return (files, terms) =>
    withThreads(
      new URL('./reading-thread.ts', import.meta.url),
      terms,
      { items: files.length, least, cores },
      (threads) => {
        const read = storyReader(terms);
        const step = report('reading', files.length);
        return shareWork(files, async (chunk) => chunk.map(read), threads, step);
      },
    );
}
