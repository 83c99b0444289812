import address from './on-demand.ts?later';

/*
 * What a reader presses. Sharing (a title and an address) and copying (an address) must follow the press at once, or
 * browsers refuse; all else is fetched then, or when the reader scrolls: from there on their place is remembered. Who has
 * left stories before is offered the place at once.
 */

const fetchRest = () => import(/* @vite-ignore */ address);

/** Only stories have a place to tell something. */
const told = document.querySelector<HTMLElement>('.told') ?? ({ dataset: {} } as HTMLElement);

async function press(button: HTMLElement): Promise<unknown> {
  const { title: text, address: url } = button.dataset;
  if (text) return navigator.share({ text, url }).catch(() => '');
  if (!url) return (await fetchRest())[button.dataset['do'] as string](button);
  await navigator.clipboard.writeText(url);
  return told.dataset['copied'];
}

self.onclick = async ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-do]');
  if (button) told.textContent = (await press(button).catch(() => told.dataset['failed'])) as string;
};

/* What was told stays until the reader goes on. */
self.onscroll = () => {
  told.textContent = '';
};

self.addEventListener('scroll', () => fetchRest().catch(() => 0), { once: true });
try {
  if (localStorage['nashra:places']) fetchRest();
} catch {}
