import type { Article } from '../content/article.ts';
import { jpegOf } from '../content/picture.ts';
import type { Catalogue } from './catalogue.ts';

/** A story's image for clients that take one file: feed readers, share cards, search engines. */
export interface LeadImage {
  /** Site path of the JPEG variant. */
  path: string;
  /** In pixels, of that variant. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** The lead image of a story as one JPEG; undefined for a story without one, or whose image is not to be shown. */
export function leadImage({ image }: Article, { images }: Pick<Catalogue, 'images'>): LeadImage | undefined {
  const facts = image && images.get(image.file);
  if (!image || !facts) return undefined;
  const { path, width, height } = jpegOf(facts);
  const { alt, caption, credit } = image;
  return { path, width, height, alt, caption, credit };
}
