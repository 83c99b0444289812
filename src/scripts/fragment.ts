/* Brings the newest headlines into a page that was printed long ago; its plain link stays where this fails. */

const place = document.querySelector('[data-fragment]') as HTMLElement;
const { connection } = navigator as { connection?: { saveData?: boolean } };

/* Who saves data keeps the plain link, and needs no room for more. */
if (connection?.saveData) (place.parentElement as HTMLElement).style.minBlockSize = '0';
else
  (self.requestIdleCallback ?? setTimeout)(async () => {
    try {
      const response = await fetch(place.dataset['fragment'] as string);
      if (response.ok) place.innerHTML = await response.text();
    } catch {}
  });
