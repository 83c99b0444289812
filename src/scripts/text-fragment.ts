import type { Piece } from '../search/excerpt.ts';

/** More places than these are not marked. */
const directivesAtMost = 8;

/** A word with what surrounds it; beyond the end of a sentence another paragraph may begin. */
const wordBefore = /\S*[\p{L}\p{N}\p{M}][^\p{L}\p{N}\p{M}.!?؟…:]*$/u;
const wordAfter = /^[^\p{L}\p{N}\p{M}.!?؟…:]*[\p{L}\p{N}\p{M}]\S*/u;

/**
 * The end of a link (`#:~:text=…`) that makes a browser scroll to what was found in a story and mark it: each stretch of
 * marked words, told from others of its kind by the word before and the word after it. The first passage is scrolled to.
 * Empty where nothing is marked. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(passages: readonly (readonly Piece[])[]): string {
  const directives = [...new Set(passages.flatMap(directivesOf))].slice(0, directivesAtMost);
  return directives.length > 0 ? `#:~:${directives.join('&')}` : '';
}

function directivesOf(pieces: readonly Piece[]): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  return stretchesOf(pieces).map(([start, end]) => {
    const before = wordBefore.exec(text.slice(0, start))?.[0].trim();
    const after = wordAfter.exec(text.slice(end))?.[0].trim();
    return `text=${before ? `${encoded(before)}-,` : ''}${encoded(text.slice(start, end))}${after ? `,-${encoded(after)}` : ''}`;
  });
}

/** Where marked pieces stand that only spaces divide. */
function stretchesOf(pieces: readonly Piece[]): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let at = 0;
  let open = false;
  for (const { text, marked } of pieces) {
    const end = at + text.length;
    const last = stretches.at(-1);
    if (marked && open && last) last[1] = end;
    else if (marked) stretches.push([at, end]);
    open = marked || (open && text.trim() === '');
    at = end;
  }
  return stretches;
}

const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
