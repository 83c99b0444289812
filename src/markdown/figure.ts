import type { Picture } from '../content/picture.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';

/** How wide a body image stands: the measure of the text, or the phone's screen. */
const sizes = '(min-width: 46rem) 44rem, 100vw';

/**
 * An image of a body as it may stand within a line. With `origin` (feeds, whose readers know only plain images) it is
 * one absolute `<img>` without sources.
 */
export function image(picture: Picture, alt: string, origin?: string): string {
  const src = origin ? new URL(picture.src, origin).href : picture.src;
  const [width, height] = origin ? [picture.srcWidth, picture.srcHeight] : [picture.width, picture.height];
  const plain = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  const sources = picture.sources
    .map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`)
    .join('');
  return origin ? plain : `<picture>${sources}${plain}</picture>`;
}

/** An image of a body that stands alone, with its caption. */
export function figure(picture: Picture, alt: string, caption: string, origin?: string): string {
  const words = caption === '' ? '' : `<figcaption>${isolatedHtml(caption)}</figcaption>`;
  return `<figure>${image(picture, alt, origin)}${words}</figure>\n`;
}
