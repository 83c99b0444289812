import * as z from 'astro/zod';
import type { Moment } from '../arabic/moment.ts';
import { isSlug, slugify, slugPattern } from '../arabic/slug.ts';
import { complaints, fields } from '../strings/complaints.ts';
import type { StorySource } from './article.ts';
import type { Directory } from './directory.ts';
import { decodePath } from './paths.ts';
import type { Complaint } from './problem.ts';
import type { City, Registries, Section, SourcePolicy } from './registries.ts';
import { complain, listOf, momentIn, reject, text, webUrl } from './schema-terms.ts';

/** What the schema needs to know to give an author's words their meaning. */
export interface SchemaContext {
  registries: Registries;
  /** IANA name; a date without an offset is read in it. */
  timeZone: string;
  defaultSection: string;
  defaultRepublish: SourcePolicy;
}

/** Links after a story, and addresses that it had before. */
export const mostRelated = 20;
export const mostAliases = 50;

/** What an author may write in a story's front matter, read into what it means. Unknown keys are errors. */
export type FrontMatterData = z.output<ReturnType<typeof frontMatterSchema>>;

/** The contract with authors. Each field says in Arabic what it is for; every failure becomes a `Complaint`. */
export function frontMatterSchema(context: SchemaContext) {
  const { registries, timeZone } = context;

  const moment = momentIn(timeZone);

  const city = z
    .string()
    .trim()
    .min(1)
    .transform((typed, ctx): City => {
      const { cities } = registries;
      return cities.find(typed) ?? rejectName(ctx, typed, cities, complaints.unknownCity);
    });

  const section = z
    .string()
    .trim()
    .min(1)
    .default(context.defaultSection)
    .transform((typed, ctx): Section => {
      const { sections } = registries;
      return sections.find(typed) ?? rejectName(ctx, typed, sections, complaints.unknownSection);
    });

  const registeredSource = z
    .string()
    .trim()
    .min(1)
    .transform((typed, ctx): StorySource => {
      const { sources } = registries;
      const source = sources.find(typed);
      if (!source) return rejectName(ctx, typed, sources, complaints.unknownSource);
      return { id: source.id, name: source.name, home: source.url, republish: source.republish };
    });

  const linkedSource = z
    .strictObject({ name: text(120), url: webUrl.optional() })
    .transform((typed, ctx): StorySource => {
      const id = slugify(typed.name);
      const source = registries.sources.find(typed.name) ?? registries.sources.find(id);
      const { url } = typed;
      if (source)
        return { id: source.id, name: source.name, home: source.url, url, republish: source.republish };
      if (!isSlug(id)) return reject(ctx, typed.name, complaints.badName, ['name']);
      if (!url) return rejectName(ctx, typed.name, registries.sources, complaints.unknownSource, ['name']);
      return { id, name: typed.name, url, republish: context.defaultRepublish };
    });

  const slug = text(200).refine(isSlug, complain(complaints.badSlug)).meta({ pattern: slugPattern });
  const person = text(80).refine((name) => slugify(name) !== '', complain(complaints.badName));

  return z
    .strictObject({
      title: text(200).describe(fields.title),
      date: moment.describe(fields.date),
      city: city.describe(fields.city),
      source: z.union([registeredSource, linkedSource]).optional().describe(fields.source),
      section: section.describe(fields.section),
      author: z
        .union([person.transform((name) => [name]), listOf(person, 20)])
        .default([])
        .describe(fields.author),
      description: text(300).optional().describe(fields.description),
      image: z
        .strictObject({
          src: text(300),
          alt: text(300),
          caption: text(500).optional(),
          credit: text(120).optional(),
        })
        .optional()
        .describe(fields.image),
      related: listOf(z.union([text(300), z.strictObject({ title: text(200), url: webUrl })]), mostRelated)
        .default([])
        .describe(fields.related),
      tags: listOf(
        text(60)
          .refine((tag) => slugify(tag) !== '', complain(complaints.badName))
          .refine((tag) => !tag.includes('،'), complain(complaints.commaInTag))
          .meta({ pattern: '^[^،]*$' }),
        20,
      )
        .default([])
        .describe(fields.tags),
      updated: moment.optional().describe(fields.updated),
      publishDate: moment.optional().describe(fields.publishDate),
      expiryDate: moment.optional().describe(fields.expiryDate),
      withdrawn: z
        .strictObject({ date: moment, reason: text(500) })
        .optional()
        .describe(fields.withdrawn),
      draft: z.boolean().default(false).describe(fields.draft),
      corrections: listOf(z.strictObject({ date: moment, text: text(1000) }), 50)
        .default([])
        .describe(fields.corrections),
      slug: slug.optional().describe(fields.slug),
      aliases: listOf(oldAddress, mostAliases).default([]).describe(fields.aliases),
    })
    .superRefine(({ date, updated, publishDate, expiryDate, withdrawn }, ctx) => {
      const after = (later: Moment | undefined, laterKey: string, earlier: Moment, earlierKey: string) => {
        if (!later || later.ms >= earlier.ms) return;
        const params = { about: () => complaints.dateOrder(laterKey, earlierKey) };
        ctx.addIssue({ code: 'custom', path: laterKey.split('.'), params });
      };
      const [shown, shownKey] = publishDate ? [publishDate, 'publishDate'] : [date, 'date'];
      after(updated, 'updated', date, 'date');
      after(expiryDate, 'expiryDate', shown, shownKey);
      after(withdrawn?.date, 'withdrawn.date', shown, shownKey);
    });
}

/** Rejects a name that is in no registry; in silence where the registry cannot be read, since it may be there. */
function rejectName(
  ctx: z.core.$RefinementCtx,
  typed: string,
  among: Directory<unknown>,
  about: (typed: string, near?: string) => Complaint,
  path: string[] = [],
): never {
  const params = among.complete ? { about: () => about(typed, among.nearest(typed)) } : { silent: true };
  ctx.issues.push({ code: 'custom', input: typed, path, params });
  return z.NEVER;
}

/**
 * An absolute path of this site that can stand in `_redirects` and be a file: no dot segments, query, white space or
 * wildcard, no hidden or server file, each step at most 200 bytes, an extension only where a page may have one.
 */
function isSitePath(path: string): boolean {
  const steps = path.split('/').slice(1, path.endsWith('/') ? -1 : undefined);
  return (
    /^\/[^\s\p{Cc}\\?#*:<>"'`|]+$/u.test(path) &&
    !path.startsWith('//') &&
    steps.every((step) => !/^[._]|%(?:2f|5c|00|2e)/i.test(step) && Buffer.byteLength(step) <= 200) &&
    !/\.(?!(?:s?html?|php|aspx?|jsp)$)[^./]*$/i.test(path)
  );
}

/** Decoded, in NFC; a page's file is named as its folder. Empty for what cannot be decoded. */
function decoded(path: string): string {
  return (decodePath(path) ?? '').normalize('NFC').replace(/\/index\.html?\/?$/i, '/');
}

const withSlashes = (path: string) => (path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`);

/** An address that a story had before, read into the form in which addresses are compared. */
export const oldAddress = text(300)
  .transform(decoded)
  .refine(isSitePath, complain(complaints.badAlias))
  .transform(withSlashes);
