import { mediumDate } from '../arabic/dates.ts';
import type { SearchResult } from '../search/archive.ts';
import type { Piece } from '../search/excerpt.ts';

/** A found story as the list shows it. Nothing of it is taken for markup. */
export function resultItem({ url, title, date, city, excerpt }: SearchResult): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url });
  link.append(...title.map(pieceElement));
  const heading = document.createElement('h2');
  heading.append(link);
  const text = document.createElement('p');
  text.className = 'description';
  text.append(...excerpt.map(pieceElement));
  const meta = document.createElement('p');
  meta.className = 'meta';
  const place = Object.assign(document.createElement('span'), { className: 'place', textContent: city });
  const time = Object.assign(document.createElement('time'), {
    dateTime: date,
    textContent: date === '' ? '' : mediumDate({ iso: date }),
  });
  meta.append(place, time);
  const article = document.createElement('article');
  article.className = 'card';
  article.append(heading, text, meta);
  const item = document.createElement('li');
  item.append(article);
  return item;
}

function pieceElement({ text, marked }: Piece): HTMLElement {
  return Object.assign(document.createElement(marked ? 'mark' : 'span'), { textContent: text });
}
