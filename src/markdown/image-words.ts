import { lite } from '../strings/reader.ts';
import { isolatedHtml } from './isolated-html.ts';

/** An image in words, for readers who get none: «[صورة: …]», and after one that stands alone its caption. */
export function imageWords(alt: string, caption?: string): string {
  const words = alt.trim() === '' ? '' : isolatedHtml(lite.image(alt));
  if (caption === undefined) return words;
  const told = caption === '' ? '' : `<figcaption>${isolatedHtml(caption)}</figcaption>`;
  return `${words}${told}` === '' ? '' : `<figure>${words}${told}</figure>\n`;
}
