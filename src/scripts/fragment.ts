const place = document.querySelector<HTMLElement>('[data-fragment]');

/**
 * Brings the newest headlines into a page that was printed long ago. Its plain link stays where that fails, and where a
 * reader is at the end of the page before them: what is on the screen then does not jump.
 */
async function include(into: HTMLElement): Promise<void> {
  const response = await fetch(into.dataset['fragment'] ?? '');
  const text = await response.text();
  const isEndBelow = (into.closest('main')?.getBoundingClientRect().bottom ?? 0) > innerHeight;
  if (response.ok && isEndBelow) into.replaceChildren(new Range().createContextualFragment(text));
}

if (place) {
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      (window.requestIdleCallback ?? setTimeout)(() => include(place).catch(() => undefined));
    },
    { rootMargin: '200%' },
  ).observe(place);
}
