import { embedded, type LeftReason } from '../strings/importing.ts';
import type { Block, BodyImage, Mark, Span } from './blocks.ts';
import { cleanLine } from './clean-text.ts';
import { Flow } from './flow.ts';

/** What reading a body asks of its surroundings. */
export interface BodyContext {
  /** Line ends mean what they show, as in WordPress's classic editor: a blank line ends a paragraph. */
  breaks: boolean;
  /** Where a link of the body leads in the story; undefined where only its words are to stay. */
  link(href: string): string | undefined;
  /** A picture by the address that the body has; undefined where none is to be shown. */
  image(src: string): { url: string; alt?: string; caption?: string } | undefined;
  leave(reason: LeftReason, detail: string): void;
}

interface State {
  mark?: Mark;
  href?: string;
  breaks: boolean;
  /** How many lists and quotations stand around. */
  depth: number;
}

/** Lists and quotations deeper than this stand on one level: the compiler reads twenty levels of tokens. */
const deepest = 4;

const marks: Readonly<Record<string, Mark>> = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  DEL: 'del',
  S: 'del',
  STRIKE: 'del',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
};

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FOOTER HEADER HGROUP LEGEND LI MAIN NAV P SECTION SUMMARY TR TD TH CAPTION'.split(
    ' ',
  ),
);
const active = new Set('SCRIPT OBJECT APPLET FORM BUTTON INPUT SELECT TEXTAREA SVG MATH CANVAS'.split(' '));
const unseen = new Set(
  'STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE MAP AREA RP PARAM SOURCE TRACK DATALIST FRAMESET'.split(
    ' ',
  ),
);
const players = new Set('IFRAME EMBED VIDEO AUDIO AMP-YOUTUBE AMP-TWITTER AMP-IFRAME'.split(' '));

/** The blocks of a body. Whatever is not listed here leaves its text alone: nothing executable has a place in a block. */
export function readBody(tree: Element, context: BodyContext): Block[] {
  return read(tree, context, { breaks: context.breaks, depth: 0 });
}

function read(parent: Node, context: BodyContext, state: State): Block[] {
  const flow = new Flow(context.link);
  visitAll(parent, flow, context, state);
  return flow.close();
}

function readOne(node: Node, context: BodyContext, state: State): Block[] {
  const flow = new Flow(context.link);
  visitNode(node, flow, context, state);
  return flow.close();
}

function visitAll(parent: Node, flow: Flow, context: BodyContext, state: State): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) visitNode(node, flow, context, state);
}

function visitNode(node: Node, flow: Flow, context: BodyContext, state: State): void {
  if (node.nodeType === 3) flow.text(node.nodeValue ?? '', state);
  else if (node.nodeType === 1) visit(node as Element, flow, context, state);
}

function visit(element: Element, flow: Flow, context: BodyContext, state: State): void {
  const name = element.nodeName.toUpperCase();
  const inside = (more: Partial<State> = {}) => visitAll(element, flow, context, { ...state, ...more });
  const apart = (more: Partial<State> = {}) => {
    flow.end();
    inside(more);
    flow.end();
  };
  const mark = marks[name];
  const level = /^H([1-6])$/.exec(name)?.[1];
  if (unseen.has(name)) return;
  if (active.has(name) || isHidden(element)) context.leave('active', name.toLowerCase());
  else if (players.has(name)) embed(element, flow, context);
  else if (mark) inside({ mark: state.mark ?? mark });
  else if (blocks.has(name)) apart();
  else if (level) addHeading(Number(level), read(element, context, state), flow);
  else if (name === 'A') inside({ href: linkOf(element, context) });
  else if (name === 'BR') flow.break();
  else if (name === 'IMG') image(element, flow, context);
  else if (name === 'HR') flow.block({ kind: 'rule' });
  else if (name === 'FIGURE') figure(element, flow, context, apart);
  else if (/^(?:[UO]L|MENU)$/.test(name)) list(element, flow, context, state);
  else if (name === 'BLOCKQUOTE') quote(element, flow, context, state);
  else if (name === 'TABLE') table(element, flow, context, state);
  else if (name === 'PRE' && element.querySelector('code')) code(element, flow);
  else if (name === 'PRE') apart({ breaks: true });
  else inside();
}

function linkOf(element: Element, context: BodyContext): string | undefined {
  const href = element.getAttribute('href')?.trim();
  return href ? context.link(href) : undefined;
}

function quote(element: Element, flow: Flow, context: BodyContext, state: State): void {
  const inner = read(element, context, { ...state, depth: state.depth + 1 });
  if (inner.length === 0) return;
  if (state.depth < deepest) flow.block({ kind: 'quote', blocks: inner });
  else flow.block(...inner);
}

function code(element: Element, flow: Flow): void {
  const text = (element.textContent ?? '').replace(/^\n+|\s+$/g, '');
  if (text !== '') flow.block({ kind: 'code', text });
}

/** What a page hides from readers is most often what a break-in has left. */
function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** A heading is one line without marks; other blocks in it stand beside it. */
function addHeading(level: number, inner: Block[], flow: Flow): void {
  for (const block of inner) {
    if (block.kind !== 'paragraph') flow.block(block);
    else flow.block({ kind: 'heading', level, spans: block.spans.map(plain) });
  }
}

const plain = (span: Span): Span => (span === 'break' ? { text: ' ' } : { text: span.text, href: span.href });

function image(element: Element, flow: Flow, context: BodyContext, caption?: string): void {
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (/\b(?:emoji|wp-smiley)\b/.test(element.getAttribute('class') ?? '')) {
    flow.text(alt, {});
    return;
  }
  const candidates = ['data-lazy-src', 'data-orig-file', 'data-src', 'src'].map((name) =>
    element.getAttribute(name),
  );
  const src = candidates.find((candidate) => candidate && !/^data:/i.test(candidate.trim()))?.trim();
  if (!src || isPixel(element, src)) return;
  const known = context.image(src);
  if (known)
    flow.image({ url: known.url, alt: alt || known.alt, caption: caption || known.caption } as BodyImage);
}

/** Pictures that are there to count readers. */
function isPixel(element: Element, src: string): boolean {
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '99', 10);
  return (
    size('width') <= 2 ||
    size('height') <= 2 ||
    /\/\/(?:pixel|stats|b)\.|\/(?:pixel|tr|beacon)(?:\.gif|\?)|doubleclick\.net|feedburner/i.test(src)
  );
}

function figure(
  element: Element,
  flow: Flow,
  context: BodyContext,
  apart: (more?: Partial<State>) => void,
): void {
  const captions = Array.from(element.getElementsByTagName('figcaption'));
  const caption = cleanLine(captions.map(({ textContent }) => textContent ?? '').join(' '));
  const images = Array.from(element.getElementsByTagName('img'));
  const others = element.querySelector('table, iframe, video, audio, blockquote, pre, ul.wp-block-list, p');
  if (images.length === 0 || others || captions.length > 1) {
    apart({ breaks: false });
    return;
  }
  flow.end();
  for (const [index, one] of images.entries()) image(one, flow, context, index === 0 ? caption : undefined);
  if (!flow.end()) flow.text(caption, {});
  flow.end();
}

function list(element: Element, flow: Flow, context: BodyContext, state: State): void {
  const inner = { ...state, depth: state.depth + 1, breaks: false };
  const items = Array.from(element.childNodes, (child) =>
    child.nodeName === 'LI' ? read(child, context, inner) : readOne(child, context, inner),
  ).filter(({ length }) => length > 0);
  if (items.length === 0) return;
  if (state.depth >= deepest) {
    flow.block(...items.flat());
    return;
  }
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  flow.block({
    kind: 'list',
    ordered: element.nodeName === 'OL',
    start: start >= 0 && start < 1e8 ? start : 1,
    items,
  });
}

/** A table of data keeps its form; one that lays a page out, or holds more than lines of text, leaves what is in it. */
function table(element: Element, flow: Flow, context: BodyContext, state: State): void {
  const rows = Array.from(element.getElementsByTagName('tr')).map((row) =>
    Array.from(row.children).filter(({ nodeName }) => /^T[DH]$/.test(nodeName)),
  );
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const cells = rows.map((row) => row.map((cell) => read(cell, context, { ...state, breaks: false })));
  const isData =
    columns > 1 &&
    rows.length > 1 &&
    rows.length * columns <= 5000 &&
    cells.flat(2).every(({ kind }) => kind === 'paragraph');
  const caption = element.getElementsByTagName('caption')[0];
  if (caption) visit(caption, flow, context, state);
  if (!isData) {
    flow.block(...cells.flat(2));
    return;
  }
  flow.block({
    kind: 'table',
    rows: cells.map((row) => Array.from({ length: columns }, (_, index) => cellSpans(row[index] ?? []))),
  });
}

function cellSpans(blocks: readonly Block[]): Span[] {
  return blocks
    .flatMap((block, index): Span[] => {
      const spans = block.kind === 'paragraph' ? block.spans : [];
      return index === 0 ? spans : [{ text: ' ' }, ...spans];
    })
    .map((span) =>
      span === 'break' ? { text: ' ' } : span.mark === 'code' ? { ...span, mark: undefined } : span,
    );
}

function embed(element: Element, flow: Flow, context: BodyContext): void {
  const inner = element.querySelector('source');
  const id = element.getAttribute('data-videoid');
  const src =
    (id && `https://www.youtube.com/watch?v=${id}`) ||
    element.getAttribute('src') ||
    element.getAttribute('data-src') ||
    inner?.getAttribute('src') ||
    '';
  const video = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(src)?.[1];
  const href = context.link(video ? `https://www.youtube.com/watch?v=${video}` : src);
  if (!href) {
    context.leave('active', element.nodeName.toLowerCase());
    return;
  }
  flow.block({ kind: 'paragraph', spans: [{ text: embedded(URL.parse(href)?.hostname ?? ''), href }] });
  context.leave('embed', href);
}
