import address from './on-demand.ts?later';

/*
 * What a reader presses. Sharing (a title and an address) and copying (an address) must follow the press at once, or
 * browsers refuse; all else is fetched then.
 */

/** Only stories have a place to tell something. */
const told = document.querySelector<HTMLElement>('.told') ?? ({ dataset: {} } as HTMLElement);

async function press(button: HTMLElement): Promise<unknown> {
  const { title: text, address: url } = button.dataset;
  if (text) return navigator.share({ text, url }).catch(() => '');
  if (!url) return (await import(/* @vite-ignore */ address))[button.dataset['do'] as string](button);
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
