/**
 * Brings the newest headlines into a page that was printed long ago, when its reader comes near them. The plain link stays
 * for who saves data, where that fails, and where a reader is at the end of the page before them: what is on the screen then
 * does not jump.
 */
const place = document.querySelector<HTMLElement>('[data-fragment]') as HTMLElement;
const main = place.closest('main') as HTMLElement;
const { connection } = navigator as { connection?: { saveData?: boolean } };

async function include(): Promise<void> {
  const response = await fetch(place.dataset['fragment'] as string);
  const text = await response.text();
  if (response.ok && main.getBoundingClientRect().bottom > innerHeight)
    place.replaceChildren(new Range().createContextualFragment(text));
}

if (!connection?.saveData)
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      (window.requestIdleCallback ?? setTimeout)(() => include().catch(() => {}));
    },
    { rootMargin: '200%' },
  ).observe(place);
