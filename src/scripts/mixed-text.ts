import { bidiPieces, opening } from '../arabic/bidi.ts';
import { element } from './element.ts';

/** Plain text for an element, with what {@link bidiPieces} isolates in `<bdi>`. */
export function mixedText(text: string): (string | Node)[] {
  return bidiPieces(text).map(({ text, direction }) =>
    direction ? element('bdi', {}, opening[direction] + text) : text,
  );
}
