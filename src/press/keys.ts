import { hash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Resolver } from '../catalogue/resolve.ts';
import type { Article } from '../content/article.ts';
import type { StaticPage } from '../content/read-page.ts';

/** A digest of whatever decides how something is printed. Order and separators are part of it. */
export function digest(...parts: unknown[]): string {
  return hash('sha1', JSON.stringify(parts), 'base64url');
}

/** Keys of stories, each worked out once for a plan. */
export interface StoryKeys {
  /** Of all that a list, a card or a feed prints of a story: its file, and what registries and images add to it. */
  record(article: Article): string;
  /** Of a compiled body: its file, and what its mentions lead to now. */
  body(entry: Article | StaticPage): string;
}

/** Works keys out against one catalogue. */
export function storyKeys({ images }: Pick<Catalogue, 'images'>, resolver: Resolver): StoryKeys {
  const records = new Map<Article, string>();
  const bodies = new Map<Article | StaticPage, string>();
  return {
    record: (article) => {
      const known = records.get(article);
      if (known) return known;
      const { digest: file, id, guid, date, city, section, source, image } = article;
      const key = digest(file, id, guid, date, city, section, source, image && images.get(image.file));
      records.set(article, key);
      return key;
    },
    body: (entry) => {
      const known = bodies.get(entry);
      if (known) return known;
      const { readAlso, links, images: pictures } = entry.facts;
      const key = digest(
        entry.digest,
        entry.file,
        'city' in entry ? entry.city.name : '',
        readAlso.map(({ target }) => resolver.story(target)),
        links.map(({ target }) => resolver.hasPage(target)),
        pictures.map(({ target }) => images.get(target)),
      );
      bodies.set(entry, key);
      return key;
    },
  };
}
