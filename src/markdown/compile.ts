import type { Env, MarkdownIt, Token } from 'markdown-it';
import { contentPath } from '../content/paths.ts';
import type { Picture } from '../content/picture.ts';
import { pictures, reader } from '../strings/reader.ts';
import { escapeHtml } from './escape-html.ts';
import { figure, image, plainImage } from './figure.ts';
import { imageWords } from './image-words.ts';
import { isolatedHtml } from './isolated-html.ts';
import { linkTarget, longestTitle } from './links.ts';
import { createParser } from './parser.ts';
import { type ReadAlso, readAlsoOf } from './read-also.ts';
import { reportControl } from './report-control.ts';
import { paragraphsOf } from './text.ts';
import { unseen } from './unseen.ts';

/** What a body needs of the rest of the site. */
export interface CompileContext {
  /** The story's folder below the content folder, where its images' names begin. */
  folder: string;
  /** Opens the first paragraph: «سطات – …». */
  city: string;
  /** The title and address of a story that readers can see now. */
  story(id: string): { title: string; path: string } | undefined;
  /** Whether readers can see a page at this site path now. */
  hasPage(path: string): boolean;
  /** An image by its path below the content folder; undefined where it is not to be shown. */
  picture(file: string): Picture | undefined;
  /** Set for feeds: site paths become absolute addresses at this origin. */
  origin?: string;
  /** Set for the lite edition: images become words, and a link to a site path leads where this says. */
  liteOf?(path: string): string;
}

const parser = withRules(createParser());

/** Compiles a body to safe HTML. Trusts nothing in it: what {@link inspectBody} would refuse is left out here. */
export function compileBody(body: string, context: CompileContext): string {
  return parser.render(body, { context }).replace(unseen, '').trim();
}

/** The prose of a body, a paragraph an entry, for the search index. */
export function bodyText(body: string): string[] {
  return paragraphsOf(parser.parse(body, {}));
}

const contextOf = (env: Env | undefined) => env?.['context'] as CompileContext;

/** An attribute that the author wrote; markdown-it gives numbers for its own alone. */
const attribute = (token: Token | undefined, name: string) => String(token?.attrGet(name) ?? '');

const titleOf = (token: Token | undefined) => {
  const title = attribute(token, 'title');
  return title.length > longestTitle ? '' : title;
};

function withRules(markdown: MarkdownIt): MarkdownIt {
  markdown.core.ruler.push('nashra', ({ tokens, env }) => {
    shiftHeadings(tokens);
    if (!env['context']) return;
    const context = contextOf(env);
    openWithCity(tokens, context.city);
    settleBlocks(tokens, context);
  });

  const { rules } = markdown.renderer;
  rules['text'] = (tokens, index) => isolatedHtml(tokens[index]?.content ?? '');
  rules['read_also'] = (tokens, index, _options, env) =>
    readAlsoAside(tokens[index]?.meta as ReadAlso | null, contextOf(env));
  rules['dateline'] = (tokens, index) =>
    `<span class="dateline">${isolatedHtml(tokens[index]?.content ?? '')} – </span>`;
  rules['link_open'] = (tokens, index, _options, env) =>
    openLink(attribute(tokens[index], 'href'), titleOf(tokens[index]), contextOf(env));
  rules['image'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const context = contextOf(env);
    const file = contentPath(context.folder, attribute(token, 'src'));
    const picture = file && context.picture(file);
    if (!picture) return '';
    const alt = renderer.renderInlineAsText(token?.children ?? [], options, env);
    const caption = token?.meta?.['alone'] ? titleOf(token) : undefined;
    const { origin, liteOf } = context;
    if (liteOf) return imageWords(alt, caption);
    const shown = origin ? plainImage(picture, alt, origin) : image(picture, alt);
    if (caption === undefined) return shown;
    return origin ? figure(shown, caption) : figure(shown, caption, pictures.caption, reportControl);
  };
  rules['table_open'] = () =>
    `<div class="table" role="group" aria-label="${reader.table}" tabindex="0"><table>\n`;
  rules['table_close'] = () => '</table></div>\n';
  rules['th_open'] = () => '<th>';
  rules['td_open'] = () => '<td>';
  rules['code_inline'] = (tokens, index) =>
    `<code dir="auto">${escapeHtml(tokens[index]?.content ?? '')}</code>`;
  const pre = (tokens: Token[], index: number) =>
    `<pre dir="ltr"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
  rules['fence'] = pre;
  rules['code_block'] = pre;
  return markdown;
}

/** The page's title is its only first-level heading. */
function shiftHeadings(tokens: readonly Token[]): void {
  for (const token of tokens) if (token.type.startsWith('heading_') && token.tag === 'h1') token.tag = 'h2';
}

/** The dateline opens the first paragraph; headings, pictures and asides may stand before it, nothing else. */
function openWithCity(tokens: readonly Token[], city: string): void {
  const opening = tokens.findIndex(({ type, level, nesting }, index) => {
    if (level > 0 || nesting < 0 || type === 'heading_open') return false;
    const inline = tokens[index + 1];
    return !(type === 'paragraph_open' && inline && isAside(inline));
  });
  const inline = tokens[opening]?.type === 'paragraph_open' ? tokens[opening + 1] : undefined;
  if (city === '' || !inline?.children) return;
  const Dateline = inline.constructor as typeof Token;
  const dateline = new Dateline('dateline', '', 0);
  dateline.content = city;
  inline.children.unshift(dateline);
}

const isAside = (inline: Token) => isFigure(inline) || readAlsoOf(inline) !== undefined;

const isFigure = (inline: Token) => inline.children?.length === 1 && inline.children[0]?.type === 'image';

/** Turns «اقرأ أيضا» paragraphs into asides and unwraps paragraphs that hold one image. */
function settleBlocks(tokens: Token[], context: CompileContext): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    const [open, inline, close] = tokens.slice(index - 1, index + 2);
    if (open?.type !== 'paragraph_open' || !inline || !close) continue;
    const aside = readAlsoOf(inline);
    if (!aside && !isFigure(inline)) continue;
    open.hidden = true;
    close.hidden = true;
    if (!aside) {
      for (const child of inline.children ?? []) child.meta = { alone: true };
      continue;
    }
    inline.type = 'read_also';
    inline.meta = aside === 'nowhere' || ('id' in aside && !context.story(aside.id)) ? null : aside;
  }
}

function readAlsoAside(aside: ReadAlso | null, context: CompileContext): string {
  if (!aside) return '';
  const target = 'id' in aside ? context.story(aside.id) : undefined;
  const title = aside.title ?? target?.title ?? '';
  const open =
    'href' in aside ? openLink(aside.href, '', context) : openLink(target?.path ?? '', '', context);
  return `<aside class="read-also"><span>${reader.readAlso}</span> ${open}${isolatedHtml(title)}</a></aside>\n`;
}

function openLink(href: string, title: string, context: CompileContext): string {
  const target = linkTarget(href);
  const titled = title ? ` title="${escapeHtml(title)}"` : '';
  const link = (address: string, more = '') => `<a href="${escapeHtml(address)}"${titled}${more}>`;
  switch (target.kind) {
    case 'site': {
      if (!context.hasPage(target.path)) return '<a>';
      const path = (context.liteOf?.(target.path) ?? target.path) + target.suffix;
      return link(context.origin ? new URL(path, context.origin).href : path);
    }
    case 'outside':
      return link(target.href, ' class="external" rel="noopener external"');
    case 'contact':
      return link(target.href);
    case 'fragment':
      return context.origin ? '<a>' : link(target.href);
    case 'unsafe':
      return '<a>';
  }
}
