import type { NewStory } from '../content/new-story.ts';
import type { Complaint } from '../content/problem.ts';
import { creating } from '../strings/desk.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run new` was asked to write. */
export interface NewArguments {
  /** The content folder, absolute. */
  content: string;
  story: NewStory;
}

const options = {
  city: 'string',
  section: 'string',
  source: 'string',
  'source-url': 'string',
  author: 'string',
  description: 'string',
  image: 'string',
  alt: 'string',
  tags: 'string',
  date: 'string',
  slug: 'string',
  draft: 'boolean',
  content: 'string',
} as const;

/** Reads the new command's arguments: the words are the title, lists are parted by Arabic or Latin commas. */
export function newArguments(typed: string[], cwd: string, project: string): NewArguments | Complaint {
  const read = readOptions(typed, options, true);
  if (isRefused(read)) return read;
  const { content, author, tags, draft = false, 'source-url': sourceUrl, ...said } = read.values;
  if (sourceUrl !== undefined && said.source === undefined) return creating.urlWithoutSource();
  if (said.alt !== undefined && said.image === undefined) return creating.altWithoutImage();
  const title = read.words.length > 0 ? read.words.join(' ') : undefined;
  return {
    content: folderOf(content, 'content', cwd, project),
    story: { title, ...said, sourceUrl, authors: listed(author), tags: listed(tags), draft },
  };
}

function listed(typed: string | undefined): string[] | undefined {
  return typed
    ?.split(/[،,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
