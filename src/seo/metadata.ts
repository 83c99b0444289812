import { isolateRuns } from '../arabic/bidi.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type LeadImage, leadImage } from '../catalogue/lead-image.ts';
import { absolute } from '../catalogue/urls.ts';
import { changedAt, publishedAt } from '../catalogue/visibility.ts';
import type { WithdrawnPageData } from '../catalogue/withdrawn.ts';
import type { Settings } from '../site.config.ts';
import { indexing } from './indexing.ts';
import { sectionCard, siteCard, storyCard } from './share-card.ts';
import type { SitePage } from './site-page.ts';
import { descriptionOf, titleOf } from './titles.ts';

/** What a page's `<head>` says of it. Addresses are absolute; texts are plain, with their Latin runs isolated. */
export interface Metadata {
  /** For `<title>`; ends in the newspaper's name. */
  title: string;
  description: string;
  /** Absent for the error page, which stands at every wrong address, and where a story was withdrawn. */
  canonical?: string;
  /** For `<meta name="robots">`. */
  robots: string;
  /** When the story was withdrawn that stood here (ISO 8601). */
  withdrawn?: string;
  /** Open Graph (ogp.me), in order: a name may come more than once. */
  openGraph: { property: string; content: string }[];
  /** Twitter cards; what they lack is read from Open Graph. */
  twitter: { name: string; content: string }[];
}

/** The metadata of any page of the site. */
export function metadata(page: SitePage, catalogue: Pick<Catalogue, 'settings' | 'images'>): Metadata {
  const { settings } = catalogue;
  if (page.kind === 'withdrawn') return withdrawnMetadata(page, settings);
  const title = isolateRuns(titleOf(page));
  const description = isolateRuns(descriptionOf(page));
  const canonical = isErrorPage(page) ? undefined : absolute(page.path, settings.url);
  return {
    title: isolateRuns(`${titleOf(page)} – ${settings.name}`),
    description,
    canonical,
    robots: robots(page),
    openGraph: openGraph([
      ['og:type', ogType(page)],
      ['og:site_name', isolateRuns(settings.name)],
      ['og:locale', settings.language.replace('-', '_')],
      ['og:title', title],
      ['og:description', description],
      ['og:url', canonical],
      ...imageTags(picture(page, catalogue), settings),
      ...articleTags(page, settings),
    ]),
    twitter: [{ name: 'twitter:card', content: 'summary_large_image' }],
  };
}

/** Of a withdrawn story nothing is said by which it could be shared or shown. */
function withdrawnMetadata(page: WithdrawnPageData, settings: Settings): Metadata {
  return {
    title: isolateRuns(`${titleOf(page)} – ${settings.name}`),
    description: isolateRuns(descriptionOf(page)),
    robots: robots(page),
    withdrawn: page.withdrawn.iso,
    openGraph: [],
    twitter: [],
  };
}

type Tag = [property: string, content: string | undefined];

const openGraph = (tags: Tag[]): Metadata['openGraph'] =>
  tags.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }]));

const isErrorPage = (page: SitePage) => page.kind === 'fixed' && page.name === 'not-found';

/** Google shows large pictures (Discover, Top stories) only where a page allows it. */
function robots(page: SitePage): string {
  const allowed = indexing(page);
  return allowed === 'index' ? 'index,follow,max-image-preview:large' : allowed;
}

function ogType(page: SitePage): string {
  if (page.kind === 'article') return 'article';
  return page.kind === 'list' && page.list.kind === 'author' ? 'profile' : 'website';
}

/** What a page is shared with. The photograph of an old story says more than the card of its section. */
function picture(page: SitePage, catalogue: Pick<Catalogue, 'settings' | 'images'>): LeadImage {
  const { settings } = catalogue;
  if (page.kind === 'article') {
    const { article } = page;
    return (
      storyCard(article, catalogue) ?? leadImage(article, catalogue) ?? sectionCard(article.section, settings)
    );
  }
  return page.kind === 'list' && page.list.kind === 'section'
    ? sectionCard(page.list, settings)
    : siteCard(settings);
}

function imageTags({ path, alt, width, height }: LeadImage, { url }: Settings): Tag[] {
  return [
    ['og:image', absolute(path, url)],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', isolateRuns(alt)],
  ];
}

function articleTags(page: SitePage, { url }: Settings): Tag[] {
  if (page.kind !== 'article') return [];
  const { article, section, authors } = page;
  return [
    ['article:published_time', publishedAt(article).iso],
    ['article:modified_time', changedAt(article)?.iso],
    ...authors.map(({ path }): Tag => ['article:author', absolute(path, url)]),
    ['article:section', isolateRuns(section.name)],
    ...article.tags.map((tag): Tag => ['article:tag', isolateRuns(tag)]),
  ];
}
