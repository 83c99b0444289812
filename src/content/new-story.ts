import { dayOf, type Moment, parseMoment } from '../arabic/moment.ts';
import { type FieldValue, frontMatterText } from './front-matter-text.ts';
import type { Complaint } from './problem.ts';
import type { FrontMatterData, frontMatterSchema } from './schema.ts';
import { explainIssue } from './schema-terms.ts';

/** What is known of a story before it is written, as its author typed it. */
export interface NewStory {
  title?: string;
  city?: string;
  section?: string;
  source?: string;
  sourceUrl?: string;
  authors?: string[];
  description?: string;
  image?: string;
  alt?: string;
  tags?: string[];
  date?: string;
  slug?: string;
  draft: boolean;
}

/** What is wrong with a field. */
export interface FieldComplaint {
  /** Its key at the top of the front matter. */
  field: string;
  /** The key that is wrong, in it or itself; whether it is just not there. */
  key: string;
  isMissing: boolean;
  complaint: Complaint;
}

/** A sound story: what its fields mean, and what its front matter will say. */
export interface StoryHead {
  data: FrontMatterData;
  fields: Record<string, FieldValue>;
}

/** Judges what is known of a story by the schema of its newspaper. `now` is its date where it has none. */
export function judgeStory(
  story: NewStory,
  schema: ReturnType<typeof frontMatterSchema>,
  timeZone: string,
  now: Moment,
): StoryHead | FieldComplaint[] {
  const { title, city, section, authors, description, tags, draft, slug } = story;
  const given: Record<string, unknown> = {
    title,
    date: story.date ?? wallClock(now, timeZone),
    city,
    section,
    source: sourceOf(story),
    author: authors,
    description,
    image: imageOf(story),
    tags,
    draft,
    slug,
  };
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return parsed.error.issues.flatMap((issue) =>
      explainIssue(issue, given).map(({ path, complaint }) => ({
        field: String(path[0]),
        key: String(path.at(-1)),
        isMissing: issue.code === 'invalid_type' && valueAt(given, path) === undefined,
        complaint,
      })),
    );
  const { data } = parsed;
  const fields = {
    ...given,
    title: data.title,
    date: wallClock(data.date, timeZone),
    city: data.city.name,
    section: data.section.name,
    draft: draft || undefined,
    slug: undefined,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { data, fields: Object.fromEntries(known) as Record<string, FieldValue> };
}

/** The file of a story with this slug: its address (`2026/11/slug`), its path below the content folder, and its text. */
export function storyFile(
  { data, fields }: StoryHead,
  slug: string,
  hints: Readonly<Record<string, string>>,
): { id: string; file: string; text: string } {
  const [year, month] = dayOf(data.date);
  const id = `${year}/${month}/${slug}`;
  const unsaid = Object.entries(hints).filter(([key]) => !(key in fields));
  return { id, file: `articles/${id}.md`, text: frontMatterText(fields, Object.fromEntries(unsaid)) };
}

/** `2026-11-22 22:10`, as authors write it; with its offset where the clocks show that hour twice. */
export function wallClock({ iso, ms }: Moment, timeZone: string): string {
  const plain = iso.slice(0, 16).replace('T', ' ');
  const read = parseMoment(plain, timeZone);
  return typeof read !== 'string' && Math.abs(ms - read.ms) < 60_000 ? plain : iso;
}

function sourceOf({ source, sourceUrl }: NewStory): unknown {
  return source !== undefined && sourceUrl !== undefined ? { name: source, url: sourceUrl } : source;
}

function imageOf({ image, alt }: NewStory): unknown {
  if (image === undefined && alt === undefined) return undefined;
  const src = image === undefined || /^\.{0,2}\//.test(image) ? image : `./${image}`;
  return { src, alt };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
}
