import type { Moment } from '../arabic/moment.ts';
import { slugify } from '../arabic/slug.ts';
import type { Article } from '../content/article.ts';
import { type Picture, pictureOf } from '../content/picture.ts';
import { cityLink, type Link, sectionLink, sourceLink } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { olderThan } from './neighbours.ts';
import { isEncoded } from './short-address.ts';
import { articlePath, listPath } from './urls.ts';
import { publishedAt } from './visibility.ts';

/** All that a story's page prints, but for its body. */
export interface ArticlePageData {
  kind: 'article';
  path: string;
  /** A short address that leads here, where the story's own is not plain ASCII. */
  shortPath?: string;
  article: Article;
  picture?: Picture;
  published: Moment;
  city: Link;
  section: Link;
  source?: Link;
  authors: Link[];
  tags: Link[];
  minutes: number;
  /** Stories of this site; outside links have an absolute `path`. */
  related: (Link & { outside: boolean })[];
  /** The same event as others told it, oldest first. */
  elsewhere: OtherTelling[];
  olderFromCity: Link[];
  olderFromSection: Link[];
  breadcrumbs: Link[];
}

/** A story with whose it is. */
export interface OtherTelling extends Link {
  source: string;
  published: Moment;
}

const neighbours = 4;
const mostTellings = 8;

const linkTo = ({ title, id }: Article): Link => ({ name: title, path: articlePath(id) });

/** The links after a story, without those to stories that readers cannot see now. */
export function relatedLinks(
  { related }: Article,
  { byId }: Pick<Catalogue, 'byId'>,
): ArticlePageData['related'] {
  return related.flatMap((target): ArticlePageData['related'] => {
    if ('url' in target) return [{ name: target.title, path: target.url, outside: true }];
    const story = byId.get(target.id);
    return story ? [{ ...linkTo(story), outside: false }] : [];
  });
}

/** The stories that tell the event of one, but for those that it names itself. */
export function otherTellings(
  { id, related }: Article,
  { sameStory, settings }: Pick<Catalogue, 'sameStory' | 'settings'>,
): OtherTelling[] {
  const named = new Set(related.map((target) => ('id' in target ? target.id : undefined)).concat(id));
  return (sameStory.get(id) ?? [])
    .filter((story) => !named.has(story.id))
    .slice(0, mostTellings)
    .map((story) => ({
      ...linkTo(story),
      source: story.source?.name ?? settings.name,
      published: publishedAt(story),
    }));
}

/** The short address that is shared in place of a story's own; undefined where its own is plain ASCII. */
export function sharedPath(
  { id }: Article,
  { shortPaths }: Pick<Catalogue, 'shortPaths'>,
): string | undefined {
  return isEncoded(id) ? shortPaths.get(id) : undefined;
}

/** The stories just before one, of its city and, but for those, of its section; none that tells its event. */
export function olderStories(
  article: Article,
  { lists, sameStory }: Pick<Catalogue, 'lists' | 'sameStory'>,
): { fromCity: Article[]; fromSection: Article[] } {
  const told = sameStory.get(article.id) ?? [];
  const older = (path: string, but: readonly Article[]) =>
    olderThan(article, lists.get(path)?.stories ?? [], neighbours + but.length)
      .filter((story) => !but.includes(story))
      .slice(0, neighbours);
  const fromCity = older(listPath('city', article.city.id), told);
  const fromSection = older(listPath('section', article.section.id), [...told, ...fromCity]);
  return { fromCity, fromSection };
}

/** What stands on a story's page: itself, the titles it links to, and older neighbours. */
export function articlePage(article: Article, catalogue: Catalogue): ArticlePageData {
  const { images, settings } = catalogue;
  const facts = article.image && images.get(article.image.file);
  const city = cityLink(article);
  const section = sectionLink(article);
  const { fromCity, fromSection } = olderStories(article, catalogue);

  return {
    kind: 'article',
    path: articlePath(article.id),
    shortPath: sharedPath(article, catalogue),
    article,
    picture: facts && pictureOf(facts),
    published: publishedAt(article),
    city,
    section,
    source: sourceLink(article),
    authors: article.authors.map((name) => ({ name, path: listPath('author', slugify(name)) })),
    tags: article.tags.map((name) => ({ name, path: listPath('tag', slugify(name)) })),
    minutes: Math.max(1, Math.round(article.facts.words / settings.wordsPerMinute)),
    related: relatedLinks(article, catalogue),
    elsewhere: otherTellings(article, catalogue),
    olderFromCity: fromCity.map(linkTo),
    olderFromSection: fromSection.map(linkTo),
    breadcrumbs: [section, city],
  };
}
