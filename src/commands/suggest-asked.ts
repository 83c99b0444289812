import { readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { openEdition } from '../catalogue/edition.ts';
import { readText } from '../content/files.ts';
import type { Complaint } from '../content/problem.ts';
import { replaceFile } from '../content/replace-file.ts';
import { bodyText } from '../markdown/compile.ts';
import { fallbackOf, publicOf } from '../press/order.ts';
import { readTogether } from '../press/reading.ts';
import { storyRecords } from '../press/story-records.ts';
import { settings } from '../site.config.ts';
import { suggesting } from '../strings/likeness.ts';
import { readDraft } from '../suggest/draft.ts';
import { missingFields, withFields } from '../suggest/front-matter-lines.ts';
import { suggest } from '../suggest/suggestions.ts';
import { progressLine } from './progress-line.ts';
import type { SuggestArguments } from './suggest-arguments.ts';
import { tellPeople, tellPrograms } from './tell-suggestions.ts';

/** Tells or writes what the archive proposes for a story. Exit codes: 0 done, 1 the story cannot be read or written. */
export async function suggestAsked(asked: SuggestArguments, cwd: string, project: string): Promise<number> {
  const { file, content, to } = asked;
  const shown = path.relative(cwd, file) || file;
  const read = readStory(file);
  if ('complaint' in read) return refuse(suggesting.unreadable(shown, read.complaint));
  const draft = readDraft(read.text);

  const { report, clear } = progressLine(process.stderr, () => performance.now());
  const { edition } = await openEdition({
    content,
    fallback: fallbackOf({ project }),
    publicFolder: publicOf({ project }),
    now: asked.now ?? momentAt(Date.now(), settings.timeZone),
    records: await storyRecords(project, content),
    readStories: readTogether(availableParallelism(), report),
  });
  clear();
  const own = path.relative(content, file).split(path.sep).join('/');
  const { catalogue } = edition;
  const others = { ...catalogue, stories: catalogue.stories.filter((story) => story.file !== own) };
  const suggestions = await suggest(draft, others, async (story) => bodyText(await edition.body(story)));

  if (to === 'file') {
    const missing = missingFields(draft, suggestions);
    if (missing.length === 0) return say(suggesting.wroteNothing);
    const written = withFields(readFileSync(file, 'utf8'), missing);
    if (written === undefined) return refuse(suggesting.cannotWrite(shown));
    replaceFile(realpathSync(file), written);
    return say(suggesting.wrote(missing.map(({ name }) => name)));
  }
  return say(to === 'programs' ? tellPrograms(suggestions) : tellPeople(shown, draft, suggestions));
}

function readStory(file: string): ReturnType<typeof readText> {
  return readText(path.dirname(file), path.basename(file));
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse(complaint: Complaint): number {
  process.stderr.write(`${complaint.join('\n    ')}\n`);
  return 1;
}
