/** A part of an excerpt as plain text; marked where it is what the reader looked for. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/** What Pagefind gives of a story's text: the words around what was found, and the whole of it, both escaped alike. */
export interface FoundText {
  excerpt: string;
  plain_excerpt: string;
  raw_content: string;
}

/** An excerpt cut where matched words begin and end, with «…» where it does not begin or end the text. */
export function excerptOf({ excerpt, plain_excerpt, raw_content }: FoundText): ExcerptPiece[] {
  const whole = raw_content.split(/\s+/).join(' ').trim();
  const cut = (text: string, begun: boolean) => (begun ? [] : [{ text, marked: false }]);
  return [
    ...cut('… ', whole.startsWith(plain_excerpt)),
    ...splitMarks(excerpt).flatMap(markWords),
    ...cut(' …', whole.endsWith(plain_excerpt)),
  ];
}

/** Cuts Pagefind's excerpt at its `<mark>` tags; all else in it is text, whatever it looks like. */
export function splitMarks(excerpt: string): ExcerptPiece[] {
  const pieces = excerpt.split(/<(\/?)mark>/);
  let marked = false;
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 1) {
      marked = piece === '';
      return [];
    }
    return piece === '' ? [] : [{ text: decodeEntities(piece), marked }];
  });
}

/** Leaves of a marked piece only letters (with their marks) and digits marked, and what holds the digits of a number. */
export function markWords({ text, marked }: ExcerptPiece): ExcerptPiece[] {
  if (!marked) return [{ text, marked }];
  return text
    .split(/((?:[\p{L}\p{M}\p{N}]|(?<=\p{N})[.,٫٬](?=\p{N}))+)/u)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (entity, name: string) => entities[name] ?? entity);
}
