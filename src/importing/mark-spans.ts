import type { Span } from './blocks.ts';

/** Punctuation as CommonMark means it, or white space, or the line's beginning or end. */
const isOuter = (character: string) => character === '' || /[\s\p{P}\p{S}]/u.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

/**
 * Spans whose marks Markdown can show where they stand, and without marks where it would print asterisks instead
 * (CommonMark's rules of flanking delimiter runs): «قال**«نعم»**ثم» shows its asterisks. Links keep theirs: brackets stand
 * around them.
 */
export function markable(spans: readonly Span[]): Span[] {
  const settled: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (span === 'break' || !span.mark || span.mark === 'code') {
      settled.push(span);
      continue;
    }
    const inner = span.text.trim();
    const lead = span.text.slice(0, span.text.length - span.text.trimStart().length);
    const tail = span.text.slice(span.text.trimEnd().length);
    const { href } = span;
    const before = lead !== '' ? ' ' : href ? '[' : edge(settled.at(-1), 'end');
    const after = tail !== '' ? ' ' : href ? ']' : edge(spans[index + 1], 'start');
    const first = [...inner][0] ?? '';
    const last = [...inner].at(-1) ?? '';
    const opens = !isPunctuation(first) || isOuter(before);
    const closes = !isPunctuation(last) || isOuter(after);
    const stands = inner !== '' && opens && closes && !isMark(before) && !isMark(after);
    if (lead) settled.push({ text: lead, href });
    settled.push({ text: inner, href, mark: stands ? span.mark : undefined });
    if (tail) settled.push({ text: tail, href });
  }
  return merged(settled);
}

/** The character of a neighbour that touches a mark; a mark's own sign for one that is marked. */
function edge(span: Span | undefined, side: 'start' | 'end'): string {
  if (span === undefined || span === 'break') return '';
  if (span.href) return side === 'end' ? ')' : '[';
  if (span.mark === 'code') return '`';
  const touches = side === 'end' ? span.text.at(-1) : span.text[0];
  if (span.mark && (touches ?? '').trim() !== '') return '*';
  const characters = [...span.text];
  return (side === 'end' ? characters.at(-1) : characters[0]) ?? '';
}

const isMark = (character: string) => character === '*';

function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isSame =
      last && last !== 'break' && span !== 'break' && last.mark === span.mark && last.href === span.href;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else if (span === 'break' || span.text !== '') joined.push(span);
  }
  return joined;
}
