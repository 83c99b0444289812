import { element } from '../../scripts/element.ts';
import type { PageReport } from '../report.ts';

/** Marks the open story, and all that the page links to, where readers do not see it. */
export function markHidden({ hidden, hiddenStories }: PageReport): void {
  const title = document.querySelector('main h1');
  if (hidden !== undefined) title?.before(element('p', { className: 'preview-badge' }, hidden));
  const main = document.querySelector('main');
  if (!main || Object.keys(hiddenStories).length === 0) return;
  const mark = () => {
    for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]')) markLink(link, hiddenStories);
  };
  mark();
  new MutationObserver(mark).observe(main, { childList: true, subtree: true });
}

function markLink(link: HTMLAnchorElement, hiddenStories: PageReport['hiddenStories']): void {
  if (link.dataset['previewMarked'] !== undefined || link.origin !== location.origin) return;
  const path = link.pathname.replace(/^\/lite\//, '/');
  const reason = Object.hasOwn(hiddenStories, path) ? hiddenStories[path] : undefined;
  if (reason === undefined) return;
  link.dataset['previewMarked'] = '';
  link.after(' ', element('span', { className: 'preview-badge' }, reason));
}
