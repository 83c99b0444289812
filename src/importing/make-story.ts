import { parseMoment } from '../arabic/moment.ts';
import { slugify } from '../arabic/slug.ts';
import { isWebUrl } from '../content/schema-terms.ts';
import type { LeftReason } from '../strings/importing.ts';
import type { BodyImage } from './blocks.ts';
import { cleanLine, shortened } from './clean-text.ts';
import type { IncomingImage, IncomingStory } from './incoming.ts';
import type { ReadStory } from './read-story.ts';
import { storyFile } from './story-file.ts';
import { type PlacedImage, toMarkdown } from './to-markdown.ts';

/** Where a brought picture's file will stand beside its story; or why it is not here. */
export type Placed = { src: string } | { why: string };

/** A file as it is to be written, and what is not in it. */
export interface MadeFile {
  text: string;
  /** Whether anything is left to read. */
  isEmpty: boolean;
  /** Pictures that it shows, by their addresses. */
  shown: string[];
  left: { reason: LeftReason; detail: string }[];
}

/** Writes a story that was read as the text of its file. */
export function makeStory(
  story: IncomingStory,
  read: ReadStory,
  placed: ReadonlyMap<string, Placed>,
  aliases: readonly string[],
  timeZone: string,
): MadeFile {
  const left = [...read.left];
  const shown = new Set<string>();
  const place = (image: BodyImage): PlacedImage | undefined => {
    const at = placed.get(image.url);
    const caption = image.caption && shortened(cleanLine(image.caption), 500);
    const alt = shortened(cleanLine(image.alt || caption || ''), 300);
    if (at === undefined || 'why' in at)
      left.push({ reason: 'imageFailed', detail: `${image.url} (${at?.why ?? ''})` });
    else if (alt === '') left.push({ reason: 'imageNoAlt', detail: image.url });
    else {
      shown.add(image.url);
      return { src: at.src, alt, caption: caption || undefined };
    }
    return undefined;
  };
  const lead = read.lead && place(read.lead);
  const leadUrl = lead && read.lead?.url;
  const body = toMarkdown(read.blocks, (image) => (image.url === leadUrl ? undefined : place(image)));

  const date = read.date.iso;
  const tags = tagsOf(read.terms?.tags ?? [], left);
  const authors = [...new Set(story.authors.map(cleanLine))].filter((name) => slugify(name) !== '');
  const excerpt = story.excerpt ? shortened(cleanLine(story.excerpt), 300) : undefined;
  const fields =
    story.kind === 'page'
      ? { title: read.title, description: excerpt }
      : {
          title: read.title,
          date,
          city: read.terms?.city.name,
          source: sourceOf(story.source),
          section: read.terms?.section,
          author: authors.length > 1 ? authors.map(short80) : authors.map(short80)[0],
          description: excerpt || undefined,
          image: lead && { src: lead.src, alt: lead.alt, caption: lead.caption, credit: creditOf(read.lead) },
          tags,
          updated: later(story.updated, read, timeZone),
          publishDate: later(story.publishDate, read, timeZone),
          draft: story.draft,
          aliases,
        };
  return { text: storyFile(fields, body), isEmpty: body === '' && !lead, shown: [...shown], left };
}

const short80 = (name: string) => shortened(name, 80);

function creditOf(image: IncomingImage | undefined): string | undefined {
  return image?.credit ? shortened(cleanLine(image.credit), 120) : undefined;
}

function tagsOf(names: readonly string[], left: MadeFile['left']): string[] {
  const tags = new Map<string, string>();
  for (const name of names.flatMap((joined) => joined.split('،')).map(cleanLine)) {
    const tag = shortened(name, 60);
    const slug = slugify(tag);
    if (slug !== '' && !tags.has(slug)) tags.set(slug, tag);
  }
  const all = [...tags.values()];
  if (all.length > 20) left.push({ reason: 'shortened', detail: all.slice(20).join('، ') });
  return all.slice(0, 20);
}

function sourceOf(source: IncomingStory['source']): IncomingStory['source'] {
  if (source === undefined || typeof source === 'string') return source;
  const name = shortened(cleanLine(source.name), 120);
  return isWebUrl(source.url) && slugify(name) !== '' ? { name, url: source.url } : undefined;
}

/** A further date of a story where it is read and not before the story's own. */
function later(typed: string | undefined, { date }: ReadStory, timeZone: string): string | undefined {
  const moment = typed === undefined ? 'malformed' : parseMoment(typed, timeZone);
  return typeof moment === 'string' || moment.ms < date.ms ? undefined : moment.iso;
}
