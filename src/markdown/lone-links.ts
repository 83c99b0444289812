import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Makes words of a link that stands in another, as `[<https://a.b>](/c/)` has it: HTML knows no links in links, and
 * browsers would end the outer one before the inner.
 */
export function loneLinks(markdown: MarkdownIt): MarkdownIt {
  markdown.core.ruler.after('inline', 'lone_links', ({ tokens }) => {
    for (const token of tokens) if (token.children) token.children = outermost(token.children);
  });
  return markdown;
}

function outermost(children: readonly Token[]): Token[] {
  let depth = 0;
  return children.filter(({ type }) => {
    if (type === 'link_open') return depth++ === 0;
    return type !== 'link_close' || --depth === 0;
  });
}
