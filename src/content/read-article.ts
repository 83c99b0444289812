import { hash } from 'node:crypto';
import { dayOf, type Moment } from '../arabic/moment.ts';
import { isSlug } from '../arabic/slug.ts';
import { complaints } from '../strings/complaints.ts';
import type { Article, BodyFacts, Related } from './article.ts';
import { splitFrontMatter } from './front-matter.ts';
import { unusableImage } from './image-name.ts';
import { lostHashtags } from './lost-hashtags.ts';
import { articleId, contentPath } from './paths.ts';
import { type Complaint, type Problem, positionsIn } from './problem.ts';
import { looseReferences, type References, shortList } from './references.ts';
import { type FrontMatterData, type frontMatterSchema, mostAliases } from './schema.ts';
import { explainIssue } from './schema-terms.ts';
import { locator } from './yaml.ts';

/** What is found in a body: its facts, and what its author must mend (offsets into the body). */
export interface BodyReport {
  facts: BodyFacts;
  /** First sentences, at most 160 characters. */
  excerpt: string;
  faults: { offset: number; complaint: Complaint }[];
}

export interface ReadingContext {
  schema: ReturnType<typeof frontMatterSchema>;
  /** Reads a body of the story in `folder`; `line` is the body's first line in the file. */
  inspectBody(body: string, folder: string, line: number): BodyReport;
}

/** A sound story, or all that is wrong with it and what it names all the same. */
export interface ReadArticle {
  article?: Article;
  references?: References;
  problems: Problem[];
}

/**
 * Reads the text of one story into an {@link Article}, or says all that is wrong with it. `file` is its path below the
 * content folder. Whether the things it names exist is for the catalogue to say.
 */
export function readArticle(file: string, text: string, context: ReadingContext): ReadArticle {
  const problems: Problem[] = [];
  const position = positionsIn(text);
  const report = (offset: number, [wrong, mend]: Complaint) =>
    problems.push({ file, ...position(offset), wrong, mend });

  const split = splitFrontMatter(text);
  if ('complaint' in split) {
    report(split.offset, split.complaint);
    return { problems };
  }
  const { data, yaml, yamlOffset, body, bodyOffset } = split;
  for (const offset of lostHashtags(yaml)) report(yamlOffset + offset, complaints.lostHashtag());
  const locate = locator(yaml);
  const reportField = (path: readonly PropertyKey[], complaint: Complaint, what: 'key' | 'value' = 'value') =>
    report(yamlOffset + locate(path, what), complaint);

  const folder = file.slice(0, file.lastIndexOf('/'));
  const { facts, excerpt, faults } = context.inspectBody(body, folder, position(bodyOffset).line);
  for (const { offset, complaint } of faults) report(bodyOffset + offset, complaint);
  const parsed = context.schema.safeParse(data);
  const references = looseReferences(file, data, facts, takenAddresses(file, data, context.schema));

  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      for (const finding of explainIssue(issue, data))
        reportField(finding.path, finding.complaint, finding.what);
    return { references, problems };
  }
  const fields = parsed.data;

  const slug = fields.slug ?? nameOf(file);
  if (!isSlug(slug)) report(0, complaints.badSlug(slug));

  const imageFile = fields.image && contentPath(folder, fields.image.src);
  if (fields.image && !imageFile) reportField(['image', 'src'], unusableImage(fields.image.src));
  if (problems.length > 0) return { references, problems };

  return {
    problems,
    article: {
      ...known(fields),
      file,
      digest: textDigest(text),
      id: idOf(fields.date, slug),
      guid: guidOf(file, fields),
      image: fields.image && imageFile ? { ...imageWords(fields.image), file: imageFile } : undefined,
      description: fields.description ?? excerpt,
      related: fields.related.map(relatedLink),
      facts,
    },
  };
}

/** The addresses of a story whose front matter has problems, from those of its fields that have none. */
function takenAddresses(file: string, data: unknown, { shape }: ReadingContext['schema']) {
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const date = shape.date.safeParse(fields['date']);
  const slug = shape.slug.safeParse(fields['slug']);
  const typed = shortList(fields['aliases'], mostAliases);
  const aliases = typed.map((alias) => shape.aliases.safeParse([alias]).data?.[0] ?? '');
  const id = date.success && slug.success ? idOf(date.data, slug.data ?? nameOf(file)) : undefined;
  return { id, aliases };
}

/** Tells a text from any other. */
export function textDigest(text: string): string {
  return hash('sha1', text);
}

function idOf(date: Moment, slug: string): string {
  const [year, month] = dayOf(date);
  return `${year}/${month}/${slug}`;
}

const nameOf = (file: string) =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .normalize('NFC');

function known({ author, image, slug, related, description, ...fields }: FrontMatterData) {
  return { ...fields, authors: [...new Set(author)], tags: [...new Set(fields.tags)] };
}

const imageWords = ({ alt, caption, credit }: NonNullable<FrontMatterData['image']>) => ({
  alt,
  caption,
  credit,
});

const relatedLink = (related: FrontMatterData['related'][number]): Related =>
  typeof related === 'string' ? { id: articleId(related) } : related;

/**
 * What feed readers know a story by. A story keeps it when a `slug` is given later, since it is the file's path; and
 * when the file itself is renamed, since the author then lists the old address among the `aliases`: the first alias
 * that has an article's form is that address.
 */
function guidOf(file: string, { slug, aliases }: FrontMatterData): string {
  const path = file.replace(/^articles\//, '').replace(/\.md$/i, '');
  const oldAddress = aliases.find((alias) => /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(alias));
  return (slug === undefined && oldAddress ? articleId(oldAddress) : path).normalize('NFC');
}
