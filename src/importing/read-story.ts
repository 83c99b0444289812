import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { LeftReason, SkipReason } from '../strings/importing.ts';
import { type Block, type BodyImage, dropOpening, imagesOf, settleHeadings, spansText } from './blocks.ts';
import { cleanLine, cleanText, shortened, spoiledCharacters } from './clean-text.ts';
import { readHtml, textOfHtml } from './html-tree.ts';
import type { IncomingImage, IncomingStory, Origin } from './incoming.ts';
import type { IncomingAddresses } from './incoming-addresses.ts';
import { readBody } from './read-body.ts';
import { type Belonging, type Settled, settleTerms } from './settle-terms.ts';

/** A story that was read and understood, before its pictures are here. */
export interface ReadStory {
  title: string;
  date: Moment;
  terms: Settled | undefined;
  blocks: Block[];
  lead?: IncomingImage;
  /** All pictures that are to be brought here, once each. */
  images: string[];
  /** Site paths that the body links to. */
  links: string[];
  left: { reason: LeftReason; detail: string }[];
}

/** Why a story cannot be imported. */
export interface Refusal {
  skip: SkipReason;
  detail?: string;
}

/** What reading needs of its surroundings. */
export interface ReadingDesk {
  belonging: Belonging;
  addresses: IncomingAddresses;
  timeZone: string;
  wantsImages: boolean;
  picture: Origin['picture'];
}

/** The title of a story as plain text on one line. */
export function titleOf({ title }: IncomingStory): string {
  return cleanLine(textOfHtml(title));
}

/** When a story is of, in the newsroom's time; undefined where that cannot be read. */
export function dateOf({ date }: IncomingStory, timeZone: string): Moment | undefined {
  const moment = date === undefined ? 'malformed' : parseMoment(date, timeZone);
  return typeof moment === 'string' ? undefined : moment;
}

/** Reads a stranger's story into what can be written of it, or says why none can. */
export function readStory(story: IncomingStory, desk: ReadingDesk): ReadStory | Refusal {
  const left: ReadStory['left'] = [...(story.left ?? [])];
  const leave = (reason: LeftReason, detail: string) => void left.push({ reason, detail });
  const whole = titleOf(story);
  if (whole === '') return { skip: 'noTitle' };
  const title = shortened(whole, 200);
  if (title !== whole) leave('shortened', whole);
  const date = dateOf(story, desk.timeZone);
  if (!date) return { skip: 'noDate', detail: story.date };
  const tree = readHtml(cleanText(story.html));
  if (typeof tree === 'string') return { skip: tree };
  const spoiled = spoiledCharacters(story.html) + spoiledCharacters(story.title);
  if (spoiled > 0) leave('characters', String(spoiled));

  const links = new Set<string>();
  const blocks = readBody(tree, {
    breaks: story.breaks ?? false,
    link: (href) => linkFor(href, story, desk.addresses, links, leave),
    image: (src) => imageFor(src, story, desk, leave),
    leave,
  });
  settleHeadings(blocks);
  const lead =
    story.image && desk.wantsImages
      ? { ...desk.picture?.(story.image.url), ...held(story.image) }
      : undefined;
  if (story.image && !lead) leave('imageRemote', story.image.url);

  const opening = blocks.find(({ kind }) => kind === 'paragraph');
  const spans = opening?.kind === 'paragraph' ? opening.spans : [];
  const terms =
    story.kind === 'page' ? undefined : settleTerms(story, title, spansText(spans), desk.belonging);
  if (story.kind === 'story') {
    if (!terms) return { skip: 'noCity' };
    dropOpening(spans, terms.dateline);
    for (const category of terms.unplaced) leave('section', category);
  }
  const body = imagesOf(blocks);
  const images = [...new Set([...(lead ? [lead] : []), ...body].map(({ url }) => url))];
  return { title, date, terms, blocks, lead, images, links: [...links], left };
}

function linkFor(
  href: string,
  story: IncomingStory,
  addresses: IncomingAddresses,
  links: Set<string>,
  leave: (reason: LeftReason, detail: string) => void,
): string | undefined {
  const destination = addresses.lead(href, story.base ?? story.link);
  switch (destination.kind) {
    case 'story':
      links.add(destination.path);
      return destination.path;
    case 'outside':
      return destination.href;
    case 'broken':
      leave('brokenLink', href);
      return undefined;
    case 'unsafe':
      leave('unsafeLink', href);
      return undefined;
    case 'nothing':
      return undefined;
  }
}

function imageFor(
  src: string,
  story: IncomingStory,
  desk: ReadingDesk,
  leave: (reason: LeftReason, detail: string) => void,
): BodyImage | undefined {
  const url = URL.parse(src, story.base ?? story.link)?.href;
  if (!url || !/^https?:/.test(url)) {
    leave('imageFailed', src.slice(0, 200));
    return undefined;
  }
  if (!desk.wantsImages) {
    leave('imageRemote', url);
    return undefined;
  }
  return { url, ...desk.picture?.(url) };
}

/** The fields of an object that hold something. */
function held<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Fields;
}
