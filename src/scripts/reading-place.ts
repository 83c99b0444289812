import { leftAt, paragraphAt } from './places.ts';

const key = 'nashra:places';

/**
 * Remembers where a reader left a story, in their browser, and offers the place when they are back. Nothing moves by
 * itself. Who has not scrolled, or has an offer open, leaves what is remembered as it is.
 */
export function rememberPlace(): void {
  const offer = document.querySelector<HTMLElement>('.resume');
  if (!offer) return;
  const { pathname } = location;
  const paragraphs = [...document.querySelectorAll('.prose>*')];
  const places = () => new URLSearchParams(localStorage.getItem(key) ?? '');
  const endOf = (paragraph: Element) => paragraph.getBoundingClientRect().bottom;

  const paragraph = paragraphs[Number(places().get(pathname) ?? -1)];
  if (paragraph) {
    paragraph.id = 'place';
    (offer.firstElementChild as HTMLAnchorElement).href = '#place';
    offer.onclick = () => {
      offer.hidden = true;
    };
    new IntersectionObserver(([seen], observer) => {
      offer.hidden = seen?.isIntersecting ?? true;
      if (offer.hidden) observer.disconnect();
    }).observe(paragraph);
  }
  document.addEventListener('visibilitychange', () => {
    if (scrollY === 0 || !offer.hidden) return;
    const left = leftAt(places(), pathname, paragraphAt(paragraphs.map(endOf), innerHeight));
    localStorage.setItem(key, left.toString());
  });
}
