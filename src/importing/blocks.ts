/** What a piece of text in a line is beside plain; one at most, since Markdown's marks do not nest well in Arabic. */
export type Mark = 'strong' | 'em' | 'del' | 'code';

/** A piece of a line, or a line's end. */
export type Span = { text: string; mark?: Mark; href?: string } | 'break';

/** A picture in a body. */
export interface BodyImage {
  url: string;
  alt?: string;
  caption?: string;
}

/** A body as a list of blocks: all that a story may hold, and nothing else. */
export type Block =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; rows: Span[][][] }
  | { kind: 'code'; text: string }
  | { kind: 'image'; image: BodyImage }
  | { kind: 'rule' };

/** The text of spans, a line's end as a space. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => (span === 'break' ? ' ' : span.text)).join('');
}

/** Every block, those inside others after the one that holds them. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* allBlocks(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* allBlocks(item);
  }
}

/** The pictures of a body. */
export function imagesOf(blocks: readonly Block[]): BodyImage[] {
  return [...allBlocks(blocks)].flatMap((block) => (block.kind === 'image' ? block.image : []));
}

/** Headings from the second level on without gaps: the first level is the page's title. */
export function settleHeadings(blocks: readonly Block[]): void {
  const headings = [...allBlocks(blocks)].filter((block) => block.kind === 'heading');
  const levels = [...new Set(headings.map(({ level }) => level))].sort();
  for (const heading of headings) heading.level = Math.min(6, levels.indexOf(heading.level) + 2);
}

/** Takes so many characters from the beginning of a block's text. */
export function dropOpening(spans: Span[], characters: number): void {
  let left = characters;
  while (left > 0 && spans.length > 0) {
    const [first] = spans;
    const length = first === 'break' ? 1 : (first?.text.length ?? 0);
    if (first === undefined || first === 'break' || length <= left) spans.shift();
    else spans[0] = { ...first, text: first.text.slice(left) };
    left -= length;
  }
}
