import type { Token } from '../arabic/tokens.ts';
import type { Question } from './question.ts';
import type { Passage } from './story-text.ts';

/** A piece of a text that is shown; marked where it is what the reader looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words of an excerpt. */
const excerptLength = 30;

/** A text with what the question looks for marked, whole words each. */
export function markedText(passage: Passage, marks: Question['marks']): Piece[] {
  return cut(passage.text, marking(passage, marks), 0, passage.text.length);
}

/**
 * The stretch of a text that holds most of what the question looks for (of equal ones the first), marked, with «…» where it
 * does not begin or end the text.
 */
export function excerptOf(passage: Passage, marks: Question['marks']): Piece[] {
  const { text } = passage;
  const words = marking(passage, marks);
  const first = bestStretch(words);
  const begin = first === 0 ? 0 : (words[first]?.token.start ?? 0);
  const next = words[first + excerptLength];
  const end = next ? (words[first + excerptLength - 1]?.token.end ?? text.length) : text.length;
  const dots = (cut: boolean, dot: string): Piece[] => (cut ? [{ text: dot, marked: false }] : []);
  return [...dots(begin > 0, '… '), ...cut(text, words, begin, end), ...dots(end < text.length, ' …')];
}

interface Word {
  token: Token;
  /** The word of the index that is looked for; absent where it is not. */
  sought?: string;
}

function marking({ words }: Passage, marks: Question['marks']): Word[] {
  const { beginning } = marks;
  return words.map(({ token, word }) => {
    const sought = marks.words.has(word) || (beginning !== undefined && word.startsWith(beginning));
    return sought ? { token, sought: word } : { token };
  });
}

/** Where the stretch begins that holds most different words sought, then most of them. */
function bestStretch(words: readonly Word[]): number {
  let best = { first: 0, score: 0 };
  for (const [at, { sought }] of words.entries()) {
    if (!sought) continue;
    const first = Math.max(0, Math.min(at - 4, words.length - excerptLength));
    const inside = words.slice(first, first + excerptLength).flatMap((word) => word.sought ?? []);
    const score = new Set(inside).size * 10 + Math.min(inside.length, 9);
    if (score > best.score) best = { first, score };
  }
  return best.first;
}

function cut(text: string, words: readonly Word[], begin: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = begin;
  const push = (to: number, marked: boolean) => {
    const piece = text.slice(at, to).replace(/\s+/g, ' ');
    if (piece !== '') pieces.push({ text: piece, marked });
    at = to;
  };
  for (const { token, sought } of words) {
    if (!sought || token.start < begin || token.end > end) continue;
    push(token.start, false);
    push(token.end, true);
  }
  push(end, false);
  return pieces;
}
