import { acrossTheWindow, type Picture, type PlainImage } from '../content/picture.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';

/** How wide a body image stands: the measure of the text, or the window. */
const sizes = `(min-width: 49rem) 46rem, ${acrossTheWindow}`;

/** An image of a body as it may stand within a line. */
export function image(picture: Picture, alt: string): string {
  const sources = picture.sources.whole
    .map(({ type, srcset, sized }) => {
      const chosen = sized ? ` sizes="${sizes}"` : '';
      return `<source type="${type}" srcset="${srcset}"${chosen}>`;
    })
    .join('');
  return `<picture>${sources}${img(picture.src, alt, picture, picture.tint)}</picture>`;
}

/** An image for feeds, whose readers know only plain ones: absolute, without sources. */
export function plainImage({ src, srcWidth, srcHeight }: PlainImage, alt: string, origin: string): string {
  return img(new URL(src, origin).href, alt, { width: srcWidth, height: srcHeight });
}

function img(
  src: string,
  alt: string,
  { width, height }: { width: number; height: number },
  tint?: string,
): string {
  const painted = tint ? ` class="${tint}"` : '';
  return `<img${painted} src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
}

/**
 * An image that stands alone, with its caption. On pages `label` says what the caption is to readers who hear them, and
 * `control` stands below it.
 */
export function figure(image: string, caption: string, label = '', control = ''): string {
  const said = label === '' ? '' : `<span class="off-screen">${escapeHtml(label)}: </span>`;
  const words = caption === '' ? '' : said + isolatedHtml(caption);
  const below = [words, control].filter((part) => part !== '').join(' ');
  return `<figure>${image}${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>\n`;
}
