import { bidiPieces, opening } from '../arabic/bidi.ts';
import { escapeHtml } from './escape-html.ts';

/** Plain text as HTML: escaped, with what {@link bidiPieces} isolates in `<bdi>`. */
export function isolatedHtml(text: string): string {
  return bidiPieces(text)
    .map(({ text, direction }) =>
      direction ? `<bdi>${opening[direction]}${escapeHtml(text)}</bdi>` : escapeHtml(text),
    )
    .join('');
}
