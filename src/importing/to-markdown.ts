import TurndownService from 'turndown';
import { escapeHtml } from '../markdown/escape-html.ts';
import type { Block, BodyImage, Span } from './blocks.ts';
import { markable } from './mark-spans.ts';

/** Where a picture's file stands beside the story, and its words; undefined where it is not shown. */
export type PlacedImage = { src: string; alt: string; caption?: string };

/** The Markdown of a body. Blocks hold nothing but text, so that turndown meets no HTML of a stranger. */
export function toMarkdown(
  blocks: readonly Block[],
  place: (image: BodyImage) => PlacedImage | undefined,
): string {
  return service.turndown(blocks.map((block) => blockHtml(block, place)).join('')).trim();
}

function blockHtml(block: Block, place: (image: BodyImage) => PlacedImage | undefined): string {
  const all = (blocks: readonly Block[]) => blocks.map((inner) => blockHtml(inner, place)).join('');
  switch (block.kind) {
    case 'paragraph':
      return `<p>${spansHtml(block.spans)}</p>`;
    case 'heading':
      return `<h${block.level}>${spansHtml(block.spans)}</h${block.level}>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${all(item)}</li>`).join('');
      return `<${name}${block.ordered ? ` start="${block.start}"` : ''}>${items}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${all(block.blocks)}</blockquote>`;
    case 'table': {
      const cells = (row: readonly Span[][]) => row.map((cell) => `<td>${spansHtml(cell)}</td>`).join('');
      return `<table>${block.rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
    }
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'image': {
      const placed = place(block.image);
      if (!placed) return '';
      const title = placed.caption ? ` title="${escapeHtml(placed.caption)}"` : '';
      return `<p><img src="${escapeHtml(placed.src)}" alt="${escapeHtml(placed.alt)}"${title}></p>`;
    }
    case 'rule':
      return '<hr>';
  }
}

const tags = { strong: 'strong', em: 'em', del: 'del', code: 'code' } as const;

function spansHtml(spans: readonly Span[]): string {
  return markable(spans)
    .map((span) => {
      if (span === 'break') return '<br>';
      const text = escapeHtml(span.text);
      const marked = span.mark ? `<${tags[span.mark]}>${text}</${tags[span.mark]}>` : text;
      return span.href && span.text.trim() !== ''
        ? `<a href="${escapeHtml(span.href)}">${marked}</a>`
        : marked;
    })
    .join('');
}

const service = createService();

function createService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
    br: '\\',
  });
  turndown.escape = escapeText;
  turndown.addRule('paragraph', {
    filter: 'p',
    replacement: (content) => `\n\n${escapeLines(content)}\n\n`,
  });
  turndown.addRule('heading', {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) =>
      `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${noConstruct(content).replace(/(#+)$/, '\\$1')}\n\n`,
  });
  turndown.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const { parentNode } = node as Element;
      const first = Number((parentNode as Element).getAttribute('start') ?? 1);
      const index = Array.prototype.indexOf.call(parentNode?.childNodes, node);
      const sign = parentNode?.nodeName === 'OL' ? `${first + index}. ` : '- ';
      return `${sign}${content.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`)}\n`;
    },
  });
  turndown.addRule('deleted', { filter: 'del', replacement: (content) => `~~${content}~~` });
  turndown.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const value = (name: string) => escapeText((node as Element).getAttribute(name) ?? '');
      const caption = value('title').replaceAll('"', '\\"');
      const src = (node as Element).getAttribute('src') ?? '';
      return `![${value('alt')}](${src}${caption ? ` "${caption}"` : ''})`;
    },
  });
  // The plugins for tables keep some as HTML, which this site does not read, and lose bars in cells.
  turndown.addRule('cell', {
    filter: 'td',
    replacement: (content) =>
      ` ${noConstruct(content.trim().replace(/\s*\n\s*/g, ' ')).replaceAll('|', '&#124;')} |`,
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const border = node.previousSibling ? '' : `\n|${' --- |'.repeat(node.childNodes.length)}`;
      return `\n|${content}${border}`;
    },
  });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  return turndown;
}

/** Text whose signs are no Markdown, wherever in a line it stands. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=[#\w]+;)/g, '\\&')
    .replace(/!$/, '\\!');
}

/** A paragraph whose lines begin no other kind of block. */
function escapeLines(content: string): string {
  const lines = content.split('\n').map((line) =>
    line
      .trimStart()
      .replace(/^(?:[-+=>|]|#{1,6}(?=\s|$)|:(?=-))/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
  );
  return noConstruct(lines.join('\n'));
}

const readAlso =
  /^([\s*_]*[اإ]قر[أا]\s+[أا]يض(?:اً?|ًا)\s*):(?!\s*\[[^\]]+\]\((?:https?:\/\/|\/\d{4}\/\d{2}\/)[^()\s]+\)$)/u;

/**
 * Text that is neither an «اقرأ أيضا:» without a target (an escaped colon leaves it as words) nor looks like a link whose
 * target was spoiled.
 */
function noConstruct(content: string): string {
  return content.replace(readAlso, '$1\\:').replace(/(?<!\\)((?:\\\\)*\\\])\(/g, '$1 (');
}
