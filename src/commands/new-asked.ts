import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { titleSlug } from '../arabic/title-slug.ts';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { storySchema } from '../catalogue/story-reader.ts';
import { articlePath } from '../catalogue/urls.ts';
import { isFolder, isInside } from '../content/files.ts';
import { type FieldComplaint, judgeStory, type NewStory, storyFile } from '../content/new-story.ts';
import type { Complaint } from '../content/problem.ts';
import { readRegistries } from '../content/registries.ts';
import { createFile } from '../content/replace-file.ts';
import { fallbackOf } from '../press/order.ts';
import { storyRecords } from '../press/story-records.ts';
import { settings } from '../site.config.ts';
import { complaints } from '../strings/complaints.ts';
import { creating } from '../strings/desk.ts';
import { inspectContent } from './inspect-content.ts';
import { askedFields, interview } from './interview.ts';
import type { NewArguments } from './new-arguments.ts';
import { withTerminal } from './terminal.ts';

/** Writes the file of a new story. Exit codes: 0 written, 1 its place is taken, 2 called wrongly or not told enough. */
export async function newAsked(asked: NewArguments, cwd: string, project: string): Promise<number> {
  const { content } = asked;
  if (!isFolder(content)) return refuse([complaints.noFolder()], 2);
  const { registries, problems } = readRegistries(
    readRegistryFiles({ content, fallback: fallbackOf({ project }) }),
  );
  if (problems.length > 0) return refuse([creating.brokenRegistry()], 2);
  const schema = storySchema(registries, settings);
  const now = momentAt(Date.now(), settings.timeZone);
  const judge = (story: NewStory) => judgeStory(story, schema, settings.timeZone, now);

  let { story } = asked;
  const judged = judge(story);
  const canBeAsked = Array.isArray(judged) && judged.some(({ field }) => askedFields.has(field));
  if (canBeAsked && process.stdin.isTTY && process.stdout.isTTY) {
    const { sections } = registries;
    const usual = (sections.find(settings.defaultSection) ?? sections.all[0])?.name ?? '';
    const judgeField = (known: NewStory, key: string) => {
      const found = judge(known);
      const about = Array.isArray(found) ? found.find(({ field }) => field === key) : undefined;
      return about && inWords(about);
    };
    const names = sections.all.map(({ name }) => name);
    const answered = await withTerminal((ask) => interview(story, names, usual, judgeField, ask));
    if (!answered) return refuse([creating.stopped()], 1);
    story = answered;
  }

  const head = judge(story);
  if (Array.isArray(head)) return refuse(head.map(inWords), 2);
  const slug =
    story.slug ?? titleSlug(head.data.title, settings.slugs, (name) => registries.cities.find(name)?.id);
  if (slug === undefined) return refuse([creating.noSlug()], 2);
  const { id, file, text } = storyFile(head, slug, creating.hints);

  const full = path.join(content, file);
  const shown = (below: string) => path.relative(cwd, path.join(content, below));
  const { articles } = await inspectContent(
    { content },
    project,
    () => false,
    await storyRecords(project, content),
  );
  const address = articlePath(id);
  const holder = articles.find((one) => one.id === id || one.aliases.includes(address));
  if (holder) return refuse([creating.taken(address, shown(holder.file), slug)], 1);
  const failed = writeNew(content, full, text);
  if (failed === 'linked') return refuse([complaints.linkedFolder()], 1);
  if (failed === 'taken') return refuse([creating.taken(address, shown(file), slug)], 1);
  process.stdout.write(`${creating.created(shown(file), settings.url + address)}\n`);
  return 0;
}

/** Writes a file that is not there yet, in a folder really below `content`; else says why not. */
function writeNew(content: string, full: string, text: string): 'taken' | 'linked' | undefined {
  let standing = path.dirname(full);
  while (standing !== content && !existsSync(standing)) standing = path.dirname(standing);
  if (standing !== content && !isInside(content, standing)) return 'linked';
  mkdirSync(path.dirname(full), { recursive: true });
  return createFile(full, text) ? undefined : 'taken';
}

/** How a complaint is mended here: by an option, where it is about a field that is not there. */
function inWords({ key, isMissing, complaint }: FieldComplaint): Complaint {
  const known: Readonly<Record<string, Complaint>> = creating.missing;
  return (isMissing && known[key]) || complaint;
}

function refuse(reasons: readonly Complaint[], code: number): number {
  process.stderr.write(`${reasons.map((reason) => reason.join('\n    ')).join('\n')}\n`);
  return code;
}
