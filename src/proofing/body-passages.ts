import type { Token } from 'markdown-it';
import { lineStarts } from '../content/problem.ts';
import { createParser } from '../markdown/parser.ts';
import { readAlsoOf } from '../markdown/read-also.ts';
import { InlineReader } from './inline-reader.ts';
import type { Passage } from './passage.ts';
import { SourceText } from './source-text.ts';

/** Leaves quotation marks as they are typed, and tells escapes and entities from other text. */
const parser = createParser(true).disable(['smartquotes', 'text_join', 'lone_links']);

/** What is found in a body: its prose, and its «اقرأ أيضا» lines that lead nowhere. */
export interface BodyPassages {
  passages: Passage[];
  /** Where such a line begins in the file, and how long it is. */
  leadsNowhere: { offset: number; length: number }[];
  /** What the body is made of, whatever its words: two bodies of one shape are laid out alike. */
  shape: string;
}

/** The prose of a body that begins at `offset` of its file. What cannot be placed exactly is passed over. */
export function bodyPassages(body: string, offset: number): BodyPassages {
  const starts = lineStarts(body);
  const lineAt = (line: number) => {
    const start = starts[line] ?? body.length;
    return { start, text: body.slice(start, (starts[line + 1] ?? body.length + 1) - 1) };
  };
  const found: BodyPassages = { passages: [], leadsNowhere: [], shape: '' };
  const shape: unknown[] = [];
  let quotations = 0;
  let opening = true;
  let row = { line: 0, column: 0 };
  let block: Token | undefined;
  for (const token of parser.parse(body, {})) {
    shape.push(
      token.type,
      token.tag,
      token.attrs,
      token.children?.map(({ type, tag }) => type + tag),
    );
    if (token.type === 'blockquote_open') quotations += 1;
    if (token.type === 'blockquote_close') quotations -= 1;
    if (token.type === 'tr_open') row = { line: token.map?.[0] ?? 0, column: 0 };
    if (token.type !== 'inline') {
      if (token.level === 0 && token.nesting >= 0 && !/^(?:heading|paragraph)_open$/.test(token.type))
        opening = false;
      block = token;
      continue;
    }
    const aside = block?.type === 'paragraph_open' ? readAlsoOf(token) : undefined;
    const from = lineAt(token.map?.[0] ?? row.line);
    if (aside === 'nowhere')
      found.leadsNowhere.push({ offset: offset + from.start, length: Math.max(1, from.text.length) });
    if (aside && (aside === 'nowhere' || !token.children?.some(({ type }) => type === 'link_open'))) continue;
    let places: number[] | undefined;
    if (token.map) places = linePlaces(token, block, lineAt);
    else {
      const column = from.text.indexOf(token.content, row.column);
      if (column >= 0 && token.content !== '') {
        row.column = column + token.content.length;
        places = [from.start + column];
      }
    }
    if (!places) continue;
    const isPicture = token.children?.length === 1 && token.children[0]?.type === 'image';
    const isOpening = opening && !aside && !isPicture && block?.type === 'paragraph_open';
    if (isOpening) opening = false;
    for (const [index, source] of inlineTexts(token, places, offset).entries())
      found.passages.push({
        kind: isOpening && index === 0 && token.level === 1 ? 'opening' : 'text',
        quoted: quotations > 0,
        source,
      });
  }
  found.shape = JSON.stringify(shape);
  return found;
}

/** Where each line of a block's text begins in the body; undefined where that cannot be told. */
function linePlaces(
  { content, map }: Token,
  block: Token | undefined,
  lineAt: (line: number) => { start: number; text: string },
): number[] | undefined {
  const first = map?.[0] ?? 0;
  if (content === '') return undefined;
  if (block?.type === 'heading_open' && block.markup.startsWith('#')) {
    const { start, text } = lineAt(first);
    const marker = text.search(/#{1,6}[ \t]/);
    const column = text.indexOf(content, marker + block.markup.length);
    return marker < 0 || column < 0 ? undefined : [start + column];
  }
  const places: number[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    const { start, text } = lineAt(first + index);
    const typed = withoutEnd(line);
    const column = withoutEnd(text).length - typed.length;
    if (column < 0 || !text.startsWith(typed, column)) return undefined;
    places.push(start + column);
  }
  return places;
}

/** A line without the white space at its end that Markdown drops: ASCII alone. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[\t-\r ]/.test(line[end - 1] ?? '')) end -= 1;
  return line.slice(0, end);
}

/**
 * The prose of a block: its own first, then the words of pictures and the titles of links in it. `places` are where its
 * lines begin in the body. None where markdown-it read something that this does not know.
 */
function inlineTexts({ content, children }: Token, places: readonly number[], offset: number): SourceText[] {
  const starts = lineStarts(content);
  let line = 0;
  const inFile = (at: number) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= at) line += 1;
    while ((starts[line] ?? 0) > at) line -= 1;
    return offset + (places[line] ?? 0) + at - (starts[line] ?? 0);
  };
  const own = new SourceText();
  const others: SourceText[] = [];
  const reader = new InlineReader(content, (source, from, text, length) =>
    source.add(text, inFile(from), length),
  );
  return reader.read(children ?? [], own, others) ? [own, ...others] : [];
}
