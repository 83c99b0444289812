import { splitFrontMatter } from '../content/front-matter.ts';
import { articleId } from '../content/paths.ts';
import { bodyText } from '../markdown/compile.ts';

/** What can be read of a story that is being written, whatever is still wrong with it. */
export interface Draft {
  title: string;
  description: string;
  paragraphs: string[];
  /** The fields that are filled in. */
  given: ReadonlySet<string>;
  city?: string;
  section?: string;
  tags: string[];
  /** Ids of the stories that it names. */
  related: string[];
}

/** Reads the text of a file (LF line ends). Without front matter all of it is body. */
export function readDraft(text: string): Draft {
  const split = splitFrontMatter(text);
  const data = 'complaint' in split ? undefined : split.data;
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const body = 'complaint' in split ? text.replace(/^---\n[\s\S]*?\n---[ \t]*$/m, '') : split.body;
  const said = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const list = (name: string) =>
    Array.isArray(fields[name]) ? fields[name].filter((item) => typeof item === 'string') : [];
  return {
    title: said('title'),
    description: said('description'),
    paragraphs: bodyText(body),
    given: new Set(Object.keys(fields).filter((name) => !isBlank(fields[name]))),
    city: said('city') || undefined,
    section: said('section') || undefined,
    tags: list('tags'),
    related: list('related').map(articleId),
  };
}

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
