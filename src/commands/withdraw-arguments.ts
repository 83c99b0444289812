import path from 'node:path';
import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { withdrawingStory } from '../strings/withdrawing.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run withdraw` was asked to do. */
export interface WithdrawArguments {
  /** The content folder, absolute. */
  content: string;
  /** The story's path below it. */
  file: string;
  /** Why, in a sentence to readers. */
  reason: string;
  /** When it was withdrawn; now where absent. */
  now?: Moment;
}

/** Reads the withdraw command's arguments; relative paths are taken from `cwd`. */
export function withdrawArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): WithdrawArguments | Complaint {
  const read = readOptions(typed, { reason: 'string', content: 'string', now: 'string' }, true);
  if (isRefused(read)) return read;
  const {
    values: { reason: typedReason = '', now: at, content: folder },
    words: [story, ...others],
  } = read;
  if (story === undefined) return withdrawingStory.noFile();
  if (others.length > 0) return withdrawingStory.manyFiles();
  const reason = typedReason.replace(/\s+/g, ' ').trim();
  if (reason === '') return withdrawingStory.noReason();
  const content = folderOf(folder, 'content', cwd, project);
  const file = path.relative(content, path.resolve(cwd, story)).split(path.sep).join('/');
  if (!/^articles\/.+\.md$/i.test(file)) return withdrawingStory.notStory(story, content);
  const now = at === undefined ? undefined : parseMoment(at, timeZone);
  if (typeof now === 'string') return usage.badNow(at ?? '');
  return { content, file, reason, now };
}
