import type { Moment } from '../arabic/moment.ts';
import { slugify } from '../arabic/slug.ts';
import type { Article } from '../content/article.ts';
import { type Picture, pictureOf } from '../content/picture.ts';
import { cityLink, type Link, sectionLink, sourceLink } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { olderThan } from './neighbours.ts';
import { articlePath, listPath } from './urls.ts';
import { publishedAt } from './visibility.ts';

/** All that a story's page prints, but for its body. */
export interface ArticlePageData {
  kind: 'article';
  path: string;
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
  olderFromCity: Link[];
  olderFromSection: Link[];
  breadcrumbs: Link[];
}

const neighbours = 4;

/** What stands on a story's page: itself, the titles it links to, and older neighbours. */
export function articlePage(article: Article, catalogue: Catalogue): ArticlePageData {
  const { images, lists, byId, settings } = catalogue;
  const facts = article.image && images.get(article.image.file);
  const city = cityLink(article);
  const section = sectionLink(article);
  const link = ({ title, id }: Article): Link => ({ name: title, path: articlePath(id) });

  const related = article.related.flatMap((target) => {
    if ('url' in target) return [{ name: target.title, path: target.url, outside: true }];
    const story = byId.get(target.id);
    return story ? [{ ...link(story), outside: false }] : [];
  });
  const olderFromCity = olderThan(article, lists.get(city.path)?.stories ?? [], neighbours);
  const olderFromSection = olderThan(article, lists.get(section.path)?.stories ?? [], 2 * neighbours)
    .filter((story) => !olderFromCity.includes(story))
    .slice(0, neighbours);

  return {
    kind: 'article',
    path: articlePath(article.id),
    article,
    picture: facts && pictureOf(facts),
    published: publishedAt(article),
    city,
    section,
    source: sourceLink(article),
    authors: article.authors.map((name) => ({ name, path: listPath('author', slugify(name)) })),
    tags: article.tags.map((name) => ({ name, path: listPath('tag', slugify(name)) })),
    minutes: Math.max(1, Math.round(article.facts.words / settings.wordsPerMinute)),
    related,
    olderFromCity: olderFromCity.map(link),
    olderFromSection: olderFromSection.map(link),
    breadcrumbs: [section, city],
  };
}
