/** Brings the newest headlines into a page that was printed long ago; its plain link stays where this fails. */
async function include(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset['fragment'] ?? '');
  if (response.ok) place.innerHTML = await response.text();
}

const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
for (const place of document.querySelectorAll<HTMLElement>('[data-fragment]')) {
  whenIdle(() => include(place).catch(() => undefined));
}
