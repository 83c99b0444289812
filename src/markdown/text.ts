import type { Token } from 'markdown-it';
import { readAlsoAt } from './read-also.ts';

/** Longest excerpt, in characters: what search engines and share cards show. */
const longestExcerpt = 160;

/** The prose of a body, a paragraph an entry: without headings, asides, code blocks, images and marks. */
export function paragraphsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'inline' || tokens[index - 1]?.type === 'heading_open' || readAlsoAt(tokens, index))
      return [];
    const text = inlineText(token.children ?? []).trim();
    return text === '' ? [] : [text];
  });
}

function inlineText(children: readonly Token[]): string {
  return children
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline' || type === 'text_special') return content;
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
    })
    .join('')
    .replace(/[^\S ]\s*|\s{2,}/g, ' ');
}

/** As many whole sentences from the start as fit in 160 characters, else the words that fit, and an ellipsis; in NFC. */
export function excerptOf(paragraphs: readonly string[]): string {
  const told = paragraphs.find((paragraph) => paragraph.length > 40) ?? paragraphs[0] ?? '';
  const first = told.normalize('NFC');
  if (first.length <= longestExcerpt) return first;
  const sentences = first.split(/(?<=[.؟!…]»?)\s+/u);
  let excerpt = '';
  for (const sentence of sentences) {
    const longer = excerpt === '' ? sentence : `${excerpt} ${sentence}`;
    if (longer.length > longestExcerpt) break;
    excerpt = longer;
  }
  if (excerpt !== '') return excerpt;
  const words = first
    .slice(0, longestExcerpt - 1)
    .split(' ')
    .slice(0, -1)
    .join(' ');
  return `${(words || first.slice(0, longestExcerpt - 1)).replace(/[،؛:\s]+$/u, '')}…`;
}

/** Words of any script in paragraphs whose spaces are single, for the reading time: a dash between spaces is none. */
export function countWords(paragraphs: readonly string[]): number {
  let words = 0;
  for (const paragraph of paragraphs)
    for (const word of paragraph.split(' ')) if (word.length > 1 || /[\p{L}\p{N}]/u.test(word)) words++;
  return words;
}
