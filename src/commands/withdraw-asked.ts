import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { mediumDate } from '../arabic/dates.ts';
import { momentAt } from '../arabic/moment.ts';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { storyTextReader } from '../catalogue/story-reader.ts';
import { articlePath } from '../catalogue/urls.ts';
import { hiddenAs } from '../catalogue/visibility.ts';
import { readText } from '../content/files.ts';
import { oneLine } from '../content/front-matter-text.ts';
import { wallClock } from '../content/new-story.ts';
import type { Complaint } from '../content/problem.ts';
import { replaceFile } from '../content/replace-file.ts';
import { fallbackOf } from '../press/order.ts';
import { settings } from '../site.config.ts';
import { withdrawingStory } from '../strings/withdrawing.ts';
import { withFields } from '../suggest/front-matter-lines.ts';
import type { WithdrawArguments } from './withdraw-arguments.ts';

/**
 * Writes into a published story that it is withdrawn, and leaves every other byte of the file as it is. Exit codes: 0
 * written, 1 this story cannot be withdrawn or written.
 */
export async function withdrawAsked(asked: WithdrawArguments, cwd: string, project: string): Promise<number> {
  const { content, file, reason, now = momentAt(Date.now(), settings.timeZone) } = asked;
  const full = path.join(content, file);
  const shown = path.relative(cwd, full);
  const registryFiles = readRegistryFiles({ content, fallback: fallbackOf({ project }) });
  const readStory = storyTextReader({ content, registryFiles, settings });

  const read = readText(content, file);
  if ('complaint' in read) return refuse(withdrawingStory.unreadable(shown, read.complaint));
  const { article } = readStory(file, read.text);
  if (!article) return refuse(withdrawingStory.unsound(shown));
  if (article.withdrawn) return refuse(withdrawingStory.already(shown, mediumDate(article.withdrawn.date)));
  const hidden = hiddenAs(article, now);
  if (hidden === 'draft' || hidden === 'scheduled') return refuse(withdrawingStory.unpublished(shown));

  const date = wallClock(now, settings.timeZone);
  const lines = ['withdrawn:', `  date: ${oneLine(date)}`, `  reason: ${oneLine(reason)}`];
  const written = withFields(readFileSync(full, 'utf8'), [{ name: 'withdrawn', lines }]);
  if (written === undefined) return refuse(withdrawingStory.cannotWrite(shown));
  const [problem] = readStory(file, written.replace(/\r\n?/g, '\n')).problems;
  if (problem) return refuse(withdrawingStory.badReason([problem.wrong, problem.mend]));
  replaceFile(realpathSync(full), written);
  process.stdout.write(`${withdrawingStory.done(shown, settings.url + articlePath(article.id))}\n`);
  return 0;
}

function refuse(complaint: Complaint): number {
  process.stderr.write(`${complaint.join('\n    ')}\n`);
  return 1;
}
