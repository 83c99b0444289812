import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { loneLinks } from './lone-links.ts';
import { dropProofComments } from './proof-comment.ts';

/** Deepest nesting of blocks or inline marks that is read; hostile input cannot go deeper than this. */
export const deepestNesting = 20;

/**
 * CommonMark with tables and strikethrough; no HTML, and no trace of comments to the proofreader. Straight quotes become « » and, inside them, “ ”. Links are
 * classed where they are rendered (`links.ts`), so that an unsafe one can be reported instead of silently shown.
 */
export function createParser(commentsKept = false): MarkdownIt {
  const markdown = createMarkdownIt('default', {
    html: false,
    linkify: false,
    typographer: true,
    quotes: ['«', '»', '“', '”'],
    maxNesting: deepestNesting,
  });
  markdown.disable('replacements');
  markdown.validateLink = () => true;
  return dropProofComments(loneLinks(markdown), commentsKept);
}
