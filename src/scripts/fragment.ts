/**
 * Brings the newest headlines into a page that was printed long ago, when its reader comes near them. The plain link stays
 * for who saves data, where that fails, and where a reader is at the end of the page before them: what is on the screen then
 * does not jump.
 */
const place = document.querySelector<HTMLElement>('[data-fragment]') as HTMLElement;

async function include(): Promise<void> {
  try {
    const response = await fetch(place.dataset['fragment'] as string);
    const text = await response.text();
    const { bottom } = (place.closest('main') as HTMLElement).getBoundingClientRect();
    if (response.ok && bottom > innerHeight)
      place.replaceChildren(new Range().createContextualFragment(text));
  } catch {}
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
