import createMarkdownIt, { type MarkdownIt } from 'markdown-it';

/** Deepest nesting of blocks or inline marks that is read; hostile input cannot go deeper than this. */
export const deepestNesting = 20;

/**
 * CommonMark with tables and strikethrough; no HTML. Straight quotes become « » and, inside them, “ ”. Links are
 * classed where they are rendered (`links.ts`), so that an unsafe one can be reported instead of silently shown.
 */
export function createParser(): MarkdownIt {
  const markdown = createMarkdownIt('default', {
    html: false,
    linkify: false,
    typographer: true,
    quotes: ['«', '»', '“', '”'],
    maxNesting: deepestNesting,
  });
  markdown.disable('replacements');
  markdown.validateLink = () => true;
  return markdown;
}
