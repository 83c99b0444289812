import type { SkipReason } from '../../strings/importing.ts';
import { wordpress } from '../../strings/importing.ts';
import { textOfHtml } from '../html-tree.ts';
import type { IncomingFault, IncomingStory } from '../incoming.ts';
import type { MediaLibrary } from './attachments.ts';
import type { WxrItem } from './read-wxr.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** What an item alone does not say. */
export interface WordPressDesk {
  media: MediaLibrary;
  /** Names as readers know them, by login. */
  authors: ReadonlyMap<string, string>;
  /** Post types that are stories. */
  storyTypes: ReadonlySet<string>;
}

const notStories: Readonly<Record<string, SkipReason>> = {
  private: 'private',
  trash: 'trash',
  'auto-draft': 'trash',
  inherit: 'trash',
};

/** A post or page of an export as a story to import, or why it is none. */
export function wordpressStory(item: WxrItem, desk: WordPressDesk): IncomingStory | IncomingFault {
  const field = (name: string) => item.fields.get(name)?.trim() ?? '';
  const title = field('title');
  const link = field('link') || undefined;
  const fault = (reason: SkipReason, detail?: string, keeps = true): IncomingFault => ({
    kind: 'fault',
    reason,
    where: item.where,
    title: textOfHtml(title),
    link,
    detail,
    content: keeps ? Array.from(item.fields, ([name, text]) => `${name}: ${text}`).join('\n') : undefined,
  });
  const type = field('wp:post_type') || 'post';
  const status = field('wp:status') || 'publish';
  if (item.broken) return fault('broken', item.broken);
  if (type === 'revision') return fault('trash', undefined, false);
  if (type !== 'page' && !desk.storyTypes.has(type)) return fault('otherKind', type, false);
  if (field('wp:post_password') !== '') return fault('private', undefined, false);
  const reason = notStories[status];
  if (reason) return fault(reason, undefined, false);
  if (item.isTooLong) return fault('tooLarge');

  const left: NonNullable<IncomingStory['left']> = [];
  const html = field('content:encoded');
  const date = dateOf(item);
  const thumbnail = desk.media.image(item.meta.get('_thumbnail_id') ?? '');
  const login = field('dc:creator');
  const named = (domain: string) =>
    item.terms
      .filter((term) => term.domain === domain && !isUncategorized(term))
      .map(({ name }) => textOfHtml(name));
  const dropped = new Set<string>();
  const body = withoutShortcodes(html, desk.media, (name) => dropped.add(name));
  if (dropped.size > 0)
    left.push({ reason: 'shortcode', detail: [...dropped].map((name) => `[${name}]`).join(' ') });
  const id = field('wp:post_id');
  const guid = field('guid');
  return {
    kind: type === 'page' ? 'page' : 'story',
    key: id || guid || link || item.where,
    where: item.where,
    title,
    html: body,
    breaks: !/<!-- wp:/.test(html),
    date,
    updated: utc(field('wp:post_modified_gmt')),
    publishDate: status === 'future' ? date : undefined,
    draft: status !== 'publish' && status !== 'future',
    link,
    otherLinks: [guid, ...(id && link && URL.canParse(link) ? [`${new URL(link).origin}/?p=${id}`] : [])],
    slug: field('wp:post_name') || undefined,
    authors: login ? [desk.authors.get(login) ?? login] : [],
    categories: named('category'),
    tags: named('post_tag'),
    excerpt: textOfHtml(field('excerpt:encoded')) || undefined,
    image: thumbnail,
    left,
  };
}

/** The date in UTC where it is known, else on the newsroom's wall; drafts have neither but the day of their file. */
function dateOf({ fields }: WxrItem): string | undefined {
  const local = fields.get('wp:post_date')?.trim() ?? '';
  const published = Date.parse(fields.get('pubDate') ?? '');
  return (
    utc(fields.get('wp:post_date_gmt')) ??
    (isDate(local) ? local : undefined) ??
    (published > 0 ? new Date(published).toISOString() : undefined) ??
    utc(fields.get('wp:post_modified_gmt'))
  );
}

const isDate = (typed: string) => /^(?!0000)\d{4}-(?!00)\d{2}-(?!00)\d{2} \d{2}:\d{2}:\d{2}$/.test(typed);

function utc(typed = ''): string | undefined {
  return isDate(typed.trim()) ? `${typed.trim()}Z` : undefined;
}

function isUncategorized({ slug, name }: { slug: string; name: string }): boolean {
  return slug === 'uncategorized' || wordpress.uncategorized.includes(name);
}
