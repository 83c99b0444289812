import { type Block, type BodyImage, type Mark, type Span, spansText } from './blocks.ts';

/** How a piece of text stands. */
interface Manner {
  mark?: Mark;
  href?: string;
  breaks?: boolean;
}

/** Gathers pieces of text into paragraphs, and paragraphs with other blocks into a body. */
export class Flow {
  readonly #blocks: Block[] = [];
  readonly #link: (href: string) => string | undefined;
  #spans: Span[] = [];
  #images: BodyImage[] = [];

  constructor(link: (href: string) => string | undefined) {
    this.#link = link;
  }

  /** Adds text; with `breaks` a line end in it ends a line, and a blank line the paragraph. */
  text(text: string, { mark, href, breaks = false }: Manner): void {
    const paragraphs = breaks ? text.split(/\n[^\S\n]*\n\s*/) : [text];
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) this.end();
      for (const [number, line] of (breaks ? paragraph.split('\n') : [paragraph]).entries()) {
        if (number > 0) this.break();
        this.#add(line.replace(/\s+/g, ' '), mark, href);
      }
    }
  }

  #add(text: string, mark?: Mark, href?: string): void {
    const last = this.#spans.at(-1);
    if (text === '') return;
    if (last && last !== 'break' && last.mark === mark && last.href === href) last.text += text;
    else this.#spans.push({ text, mark, href });
  }

  /** Ends a line; a second end in a row ends the paragraph. */
  break(): void {
    const last = this.#spans.at(-1);
    const isBlank = last !== undefined && last !== 'break' && last.text.trim() === '';
    if (last === 'break' || (isBlank && this.#spans.at(-2) === 'break')) this.end();
    else this.#spans.push('break');
  }

  /** A picture stands before the paragraph that it was found in. */
  image(image: BodyImage): void {
    this.#images.push(image);
  }

  block(...blocks: Block[]): void {
    this.end();
    this.#blocks.push(...blocks);
  }

  /** Ends the paragraph; says whether there was anything in it. */
  end(): boolean {
    const images = this.#images.map((image): Block => ({ kind: 'image', image }));
    const spans = trimmed(this.#spans);
    this.#spans = [];
    this.#images = [];
    this.#blocks.push(...images);
    if (spans.length > 0) this.#blocks.push({ kind: 'paragraph', spans: this.#linked(spans) });
    return images.length + spans.length > 0;
  }

  close(): Block[] {
    this.end();
    return this.#blocks;
  }

  /** A line that is nothing but an address is what WordPress makes a player of. */
  #linked(spans: Span[]): Span[] {
    const [only] = spans;
    if (spans.length > 1 || only === undefined || only === 'break' || only.href) return spans;
    if (!/^https?:\/\/\S+$/.test(only.text)) return spans;
    return [{ text: only.text, href: this.#link(only.text) }];
  }
}

/** Spans without white space at either end, or around line ends; none where there is no text. */
function trimmed(spans: readonly Span[]): Span[] {
  if (spansText(spans).trim() === '') return [];
  const kept: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (span === 'break') {
      if (kept.length > 0) kept.push(span);
      continue;
    }
    const before = kept.at(-1);
    const atStart = before === undefined || before === 'break' || before.text.endsWith(' ');
    const atEnd = index === spans.length - 1 || spans[index + 1] === 'break';
    let { text } = span;
    if (atStart) text = text.trimStart();
    if (atEnd) text = text.trimEnd();
    if (text !== '') kept.push({ ...span, text });
  }
  while (kept.at(-1) === 'break') kept.pop();
  return kept;
}
