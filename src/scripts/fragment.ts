/**
 * Brings the newest headlines into a page that was printed long ago, when its reader comes near them. The plain link stays
 * for who saves data, where that fails, and where a reader is at the end of the page before them: what is on the screen then
 * does not jump. The browser reads them as a document of its own, in which nothing runs.
 */
const place = document.querySelector<HTMLElement>('[data-fragment]') as HTMLElement;

function include(): void {
  const request = new XMLHttpRequest();
  request.open('GET', place.dataset['fragment'] as string);
  request.responseType = 'document';
  request.onload = () => {
    const { bottom } = (place.closest('main') as HTMLElement).getBoundingClientRect();
    if (request.status === 200 && bottom > innerHeight) show(request.response.body);
  };
  request.send();
}

/** Leaves out the breaking strip when its time is over, and marks the story that the reader is at. */
function show(headlines: HTMLElement): void {
  const strip = headlines.querySelector<HTMLElement>('[data-until]');
  if (Date.now() >= Number(strip?.dataset['until'])) strip?.remove();
  for (const link of headlines.querySelectorAll('a'))
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  place.replaceChildren(...headlines.childNodes);
}

if (!document.querySelector('[data-lite]'))
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      (self.requestIdleCallback ?? setTimeout)(include);
    },
    { rootMargin: '200%' },
  ).observe(place);
