import { bidiPieces, opening } from '../arabic/bidi.ts';
import { mediumDate } from '../arabic/dates.ts';
import type { Piece } from '../search/excerpt.ts';
import type { SearchResult } from '../search/result.ts';
import { element } from './element.ts';
import { textFragment } from './text-fragment.ts';

const marksInStories = 'fragmentDirective' in document;

/** A found story as the list shows it. Nothing of it is taken for markup. */
export function resultItem({ url, title, excerpt, date, city, section, source }: SearchResult): HTMLElement {
  const href = marksInStories ? url + textFragment([excerpt, title]) : url;
  const time = element('time', {}, date === '' ? '' : mediumDate({ iso: date }));
  time.dateTime = date;
  return element(
    'li',
    {},
    element(
      'article',
      { className: 'card' },
      element('h2', {}, element('a', { href }, ...marked(title))),
      element('p', { className: 'description' }, ...marked(excerpt)),
      element(
        'p',
        { className: 'meta' },
        element('span', { className: 'place' }, city),
        time,
        element('span', {}, section),
        element('bdi', {}, source),
      ),
    ),
  );
}

/** A text with its marks, and with what is to be isolated in `<bdi>`: both may begin within the other. */
function marked(pieces: readonly Piece[]): (string | Node)[] {
  const rest = pieces.map((piece) => ({ ...piece }));
  const take = (length: number): (string | Node)[] => {
    const [piece] = rest;
    if (!piece || length === 0) return [];
    const text = piece.text.slice(0, length);
    piece.text = piece.text.slice(length);
    if (piece.text === '') rest.shift();
    return [piece.marked ? element('mark', {}, text) : text, ...take(length - text.length)];
  };
  return bidiPieces(pieces.map(({ text }) => text).join('')).flatMap(({ text, direction }) => {
    const inside = take(text.length);
    return direction ? [element('bdi', {}, opening[direction], ...inside)] : inside;
  });
}
