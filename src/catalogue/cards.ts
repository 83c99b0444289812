import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import { type Picture, pictureOf } from '../content/picture.ts';
import type { Catalogue } from './catalogue.ts';
import { articlePath, listPath } from './urls.ts';
import { publishedAt } from './visibility.ts';

/** A name and where it leads. */
export interface Link {
  name: string;
  path: string;
}

/** Links under a heading that is one too: the cities of a region, the months of a year. */
export interface LinkGroup {
  heading: Link;
  links: Link[];
}

/** All that a list prints of a story. */
export interface Card {
  path: string;
  title: string;
  date: Moment;
  city: Link;
  section: Link;
  source?: Link;
  description: string;
  image?: { picture: Picture; alt: string };
}

export const cityLink = ({ city }: Pick<Article, 'city'>): Link => ({
  name: city.name,
  path: listPath('city', city.id),
});

export const sectionLink = ({ section }: Pick<Article, 'section'>): Link => ({
  name: section.name,
  path: listPath('section', section.id),
});

export const sourceLink = ({ source }: Pick<Article, 'source'>): Link | undefined =>
  source && { name: source.name, path: listPath('source', source.id) };

/** The card of a story. */
export function cardOf(article: Article, { images }: Pick<Catalogue, 'images'>): Card {
  const { image, title, description, id } = article;
  const facts = image && images.get(image.file);
  return {
    path: articlePath(id),
    title,
    date: publishedAt(article),
    city: cityLink(article),
    section: sectionLink(article),
    source: sourceLink(article),
    description,
    image: image && facts && { picture: pictureOf(facts), alt: image.alt },
  };
}
