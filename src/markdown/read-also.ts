import type { Token } from 'markdown-it';
import { articleId } from '../content/paths.ts';
import { linkTarget } from './links.ts';
import { proofComment } from './proof-comment.ts';

/** Where an «اقرأ أيضا» line leads: a story of this site, or a safe outside link with the author's words. */
export type ReadAlso = { id: string; title?: string } | { href: string; title: string };

const opening = /^[\s*_]*[اإ]قر[أا]\s+[أا]يض(?:اً?|ًا)\s*:\s*/u;
const bareId = /^\/?\d{4}\/\d{2}\/[^\s/]+\/?$/u;

/** What {@link readAlsoOf} reads of a token of a body; undefined for one that is no paragraph's, but a heading's or cell's. */
export function readAlsoAt(tokens: readonly Token[], index: number): ReturnType<typeof readAlsoOf> {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return token && before?.type === 'paragraph_open' ? readAlsoOf(token) : undefined;
}

/**
 * Reads the inline token of a paragraph: undefined for an ordinary paragraph, 'nowhere' for an «اقرأ أيضا» line that
 * names no story.
 */
export function readAlsoOf(inline: Token): ReadAlso | 'nowhere' | undefined {
  const lead = opening.exec(inline.content);
  if (!lead) return undefined;
  const children = inline.children ?? [];
  const link = children.find(({ type }) => type === 'link_open');
  if (!link) {
    const typed = inline.content.slice(lead[0].length).replace(proofComment, '').trim().replace(/[.،]$/, '');
    return bareId.test(typed) ? { id: articleId(typed) } : 'nowhere';
  }
  const title = children
    .slice(
      children.indexOf(link) + 1,
      children.findIndex(({ type }) => type === 'link_close'),
    )
    .map(({ content }) => content)
    .join('')
    .trim();
  const target = linkTarget(String(link.attrGet('href') ?? ''));
  if (target.kind === 'outside' && title !== '') return { href: target.href, title };
  if (target.kind === 'site' && bareId.test(target.path))
    return { id: articleId(target.path), ...(title && { title }) };
  return 'nowhere';
}
