import { hash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { remembered } from '../catalogue/remembered.ts';
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

/**
 * Works keys out against one catalogue. All of a story but its city, section, source and image is made of its file's
 * path and text, which are in the key; what reads them is in the templates' key.
 */
export function storyKeys({ images }: Pick<Catalogue, 'images'>, resolver: Resolver): StoryKeys {
  const places = remembered(
    ({ city }: Article) => digest(city),
    ({ city }) => city.id,
  );
  const sections = remembered(
    ({ section }: Article) => digest(section),
    ({ section }) => section.id,
  );
  const record = remembered(
    (article: Article) => {
      const { digest: text, file, source, image } = article;
      const facts = image && images.get(image.file);
      return digest(text, file, places(article), sections(article), source, facts);
    },
    (article) => article,
  );
  const body = remembered(
    (entry: Article | StaticPage) => {
      const { readAlso, links, images: pictures } = entry.facts;
      const own = 'city' in entry ? record(entry) : digest(entry.digest, entry.file);
      if (readAlso.length + links.length + pictures.length === 0) return own;
      return digest(
        own,
        readAlso.map(({ target }) => resolver.story(target)),
        links.map(({ target }) => resolver.hasPage(target)),
        pictures.map(({ target }) => images.get(target)),
      );
    },
    (entry) => entry,
  );
  return { record, body };
}
