import { bodyOf } from '../content/front-matter.ts';
import { lineStarts, type Position, positionsIn } from '../content/problem.ts';
import { createParser } from '../markdown/parser.ts';
import type { Finding } from '../proofing/finding.ts';

/** A proofreader's finding as it stands beside the text. */
export interface Note extends Position, Pick<Finding, 'rule' | 'level' | 'wrong' | 'mend'> {
  /** The block of the body that it is about, from 0; undefined for the front matter and the file's name. */
  block: number | undefined;
  /** The characters found, and some that stand before them in the same block. */
  found: string;
  before: string;
}

/** What stands beside a story or page that is open. */
export interface Margin {
  notes: Note[];
  /** How many blocks the body has: as many elements as the page shows, unless it leaves some out. */
  blocks: number;
}

/** How much of the text before a finding tells it from others of the same characters. */
const context = 16;

const parser = createParser();

/** Places findings beside the blocks of a story or page (LF line ends). */
export function marginOf(text: string, findings: readonly Finding[]): Margin {
  const split = bodyOf(text);
  const bodyOffset = 'complaint' in split ? text.length : text.length - split.body.length;
  const body = text.slice(bodyOffset);
  const starts = blockStarts(body);
  const position = positionsIn(text);
  const notes = findings.map(({ offset, length, rule, level, wrong, mend }) => {
    const after = starts.findIndex((start) => start > offset - bodyOffset);
    const block = offset < bodyOffset ? undefined : (after < 0 ? starts.length : after) - 1;
    const start = block === undefined ? 0 : bodyOffset + (starts[block] ?? 0);
    return {
      ...{ rule, level, wrong, mend, ...position(offset) },
      block: block === undefined ? undefined : Math.max(block, 0),
      found: text.slice(offset, offset + length),
      before: text.slice(Math.max(start, offset - context), offset),
    };
  });
  return { notes, blocks: starts.length };
}

/** Where each block of a body begins. */
function blockStarts(body: string): number[] {
  const lines = lineStarts(body);
  return parser
    .parse(body, {})
    .filter(({ level, nesting, map }) => level === 0 && nesting >= 0 && map)
    .map(({ map }) => lines[map?.[0] ?? 0] ?? 0);
}
