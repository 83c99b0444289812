import { lite } from '../strings.ts';
import { escapeHtml } from './escape-html.ts';

/** An image in words, for readers who get none: «[صورة: …]», and after one that stands alone its caption. */
export function imageWords(alt: string, caption?: string): string {
  const words = alt.trim() === '' ? '' : escapeHtml(lite.image(alt));
  if (caption === undefined) return words;
  const told = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `${words}${told}` === '' ? '' : `<figure>${words}${told}</figure>\n`;
}
