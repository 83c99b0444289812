import * as z from 'astro/zod';
import type { Moment } from '../arabic/moment.ts';
import { complaints, composing } from '../strings/complaints.ts';
import { articleId, decodePath } from './paths.ts';
import type { Complaint, Problem } from './problem.ts';
import type { Reference, References } from './references.ts';
import type { Registries } from './registries.ts';
import { type RegistryFile, RegistrySheet } from './registry-sheet.ts';
import { complain, countUpTo, isWebUrl, listOf, momentIn, text } from './schema-terms.ts';
import { type ListReference, type NamedList, namedLists, selectionFields, storyLists } from './selection.ts';

/** A story that editors gave a place on the front page, until it is over or taken away. */
export interface Placed {
  /** Its id. */
  story: string;
  until?: Moment;
}

/** What is told above everything else for some time: a text, the title of a story, or both in one. */
export interface Breaking {
  text?: string;
  story?: string;
  /** A path of this site, or an http(s) address. */
  link?: string;
  from?: Moment;
  until: Moment;
}

/** A block of stories below the top: those named, then the newest of the lists. */
export interface StoryGroup {
  title: string;
  count: number;
  /** Ids. */
  stories: string[];
  lists: NamedList[];
}

/** The front page as editors want it. */
export interface Composition {
  lead?: Placed;
  /** What follows the lead, in this order. */
  pinned: Placed[];
  breaking?: Breaking;
  /** Absent where editors leave it to the sections. */
  groups?: StoryGroup[];
}

/** The front page that nobody has composed. */
export const uncomposed: Composition = { pinned: [] };

/** Stories that a group shows where nobody says how many. */
export const usualCount = 4;
const mostInGroup = 12;

const keys = {
  '': ['lead', 'pinned', 'breaking', 'groups'],
  lead: ['story', 'until'],
  pinned: ['story', 'until'],
  breaking: ['text', 'story', 'link', 'from', 'until'],
  groups: ['title', 'count', 'stories', ...Object.keys(selectionFields)],
};

/** What `home.yaml` holds. */
export function compositionSchema(timeZone: string) {
  const moment = momentIn(timeZone);
  const story = text(300).transform(articleId);
  const placed = z.union([
    story.transform((id): Placed => ({ story: id })),
    z.strictObject({ story, until: moment.optional() }),
  ]);
  const breaking = z
    .strictObject({
      text: text(200).optional(),
      story: story.optional(),
      link: text(300)
        .refine((typed) => sitePath(typed) !== undefined || isWebUrl(typed), complain(composing.badLink))
        .transform((typed) => sitePath(typed) ?? typed)
        .optional(),
      from: moment.optional(),
      until: moment,
    })
    .superRefine(({ text, story, link, from, until }, ctx) => {
      const refuse = (path: string[], about: () => Complaint) =>
        ctx.addIssue({ code: 'custom', path, params: { about } });
      if (text === undefined && story === undefined) refuse([], composing.nothingBreaking);
      if (story !== undefined && link !== undefined) refuse(['link'], composing.storyAndLink);
      if (from && from.ms >= until.ms) refuse(['until'], () => complaints.dateOrder('until', 'from'));
    });
  const group = z.strictObject({
    title: text(80).optional(),
    count: countUpTo(mostInGroup).optional(),
    stories: listOf(story, mostInGroup).default([]),
    ...selectionFields,
  });
  return z.strictObject({
    lead: placed.optional(),
    pinned: listOf(placed, 8).default([]),
    breaking: breaking.optional(),
    groups: listOf(group, 20).optional(),
  });
}

/** A path below this site's root, decoded, in NFC; undefined for another host's, in whatever disguise. */
function sitePath(typed: string): string | undefined {
  const path = decodePath(typed)?.normalize('NFC');
  return path !== undefined && /^\/(?![/\\])[^\s\p{Cc}\\?#]*$/u.test(path) ? path : undefined;
}

/**
 * Reads `home.yaml`; one with problems composes nothing. `references` is what it names: whether the stories, pages, tags
 * and authors exist is another question.
 */
export function readComposition(
  source: RegistryFile,
  registries: Registries,
  timeZone: string,
): { composition: Composition; references: References; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheet = new RegistrySheet(source, compositionSchema(timeZone), keys, problems);
  const { lead, pinned = [], breaking, groups: typedGroups } = sheet.value ?? {};
  const named: ListReference[] = [];
  const references: References = {
    file: source.file,
    aliases: [],
    stories: [],
    links: [],
    images: [],
    lists: named,
  };
  const refer = (among: Reference[], target: string | undefined, path: PropertyKey[]) => {
    if (target !== undefined) among.push({ target, place: sheet.place(path) });
  };

  refer(references.stories, lead?.story, ['lead', 'story']);
  for (const [index, { story }] of pinned.entries())
    refer(references.stories, story, ['pinned', index, 'story']);
  refer(references.stories, breaking?.story, ['breaking', 'story']);
  if (breaking?.link?.startsWith('/')) refer(references.links, breaking.link, ['breaking', 'link']);

  const groups = typedGroups?.flatMap(({ title, count, stories, ...typed }, index): StoryGroup[] => {
    const path = ['groups', index];
    for (const [place, story] of stories.entries())
      refer(references.stories, story, [...path, 'stories', place]);
    const lists = namedLists(typed, registries, (kind, complaint) =>
      sheet.report([...path, kind], complaint),
    );
    if (!lists) return [];
    named.push(...storyLists(lists, (kind) => sheet.place([...path, kind])));
    const name = title ?? lists[0]?.name;
    if (name === undefined) {
      sheet.report(path, complaints.missing('title'));
      return [];
    }
    const usual = lists.length === 0 && stories.length > 0 ? stories.length : usualCount;
    return [{ title: name, count: count ?? usual, stories, lists }];
  });

  const composition = problems.length > 0 ? uncomposed : { lead, pinned, breaking, groups };
  return { composition, references, problems };
}
