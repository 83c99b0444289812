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

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
