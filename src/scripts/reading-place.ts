import { leftAt, paragraphAt } from './places.ts';

/*
 * Remembers where a reader left a story, in their browser, and offers the place when they are back. Nothing moves by
 * itself. Who has not scrolled, or has an offer open, leaves what is remembered as it is.
 */

const key = 'nashra:places';
const { pathname } = location;
const paragraphs = [...document.querySelectorAll('.prose>*')];
const offer = document.querySelector('.resume') as HTMLElement;
const places = () => new URLSearchParams(localStorage[key]);
const endOf = (paragraph: Element) => paragraph.getBoundingClientRect().bottom;

try {
  const paragraph = paragraphs[Number(places().get(pathname) ?? -1)];
  if (paragraph) {
    paragraph.id = 'place';
    (offer.firstElementChild as HTMLAnchorElement).href = '#place';
    offer.onclick = () => {
      offer.hidden = true;
    };
    new IntersectionObserver((seen, observer) => {
      offer.hidden = (seen[0] as IntersectionObserverEntry).isIntersecting;
      if (offer.hidden) observer.disconnect();
    }).observe(paragraph);
  }
  document.onvisibilitychange = () => {
    if (scrollY && offer.hidden)
      localStorage[key] = leftAt(places(), pathname, paragraphAt(paragraphs.map(endOf), innerHeight));
  };
} catch {}
