import * as z from 'astro/zod';
import { isSlug } from '../arabic/slug.ts';
import { complaints } from '../strings/complaints.ts';
import type { BodyFacts } from './article.ts';
import { splitFrontMatter } from './front-matter.ts';
import { lostHashtags } from './lost-hashtags.ts';
import { type Complaint, type Problem, positionsIn } from './problem.ts';
import { type ReadingContext, textDigest } from './read-article.ts';
import { explainIssue, text } from './schema-terms.ts';
import { locator } from './yaml.ts';

/** A page that is no story: about, editorial policy, contact. */
export interface StaticPage {
  /** Path below the content folder: `pages/about.md`. */
  file: string;
  /** The file name; the address is `/slug/`. */
  slug: string;
  title: string;
  description: string;
  facts: BodyFacts;
  /** Digest of the file's text. */
  digest: string;
}

const schema = z.strictObject({ title: text(200), description: text(300).optional() });
const keys = { '': Object.keys(schema.shape) };

/** Reads the text of one static page, or says all that is wrong with it. */
export function readPage(
  file: string,
  source: string,
  { inspectBody }: Pick<ReadingContext, 'inspectBody'>,
): { page?: StaticPage; problems: Problem[] } {
  const problems: Problem[] = [];
  const position = positionsIn(source);
  const report = (offset: number, [wrong, mend]: Complaint) =>
    problems.push({ file, ...position(offset), wrong, mend });

  const split = splitFrontMatter(source);
  if ('complaint' in split) {
    report(split.offset, split.complaint);
    return { problems };
  }
  const { facts, excerpt, faults } = inspectBody(split.body, 'pages', position(split.bodyOffset).line);
  for (const { offset, complaint } of faults) report(split.bodyOffset + offset, complaint);

  for (const offset of lostHashtags(split.yaml)) report(split.yamlOffset + offset, complaints.lostHashtag());
  const locate = locator(split.yaml);
  const parsed = schema.safeParse(split.data);
  for (const issue of parsed.error?.issues ?? [])
    for (const { path, what, complaint } of explainIssue(issue, split.data, keys))
      report(split.yamlOffset + locate(path, what), complaint);

  const slug = file
    .replace(/^pages\//, '')
    .replace(/\.md$/i, '')
    .normalize('NFC');
  if (!isSlug(slug)) report(0, complaints.badSlug(slug));
  if (!parsed.success || problems.length > 0) return { problems };
  const { title, description = excerpt } = parsed.data;
  return { page: { file, slug, title, description, facts, digest: textDigest(source) }, problems };
}
