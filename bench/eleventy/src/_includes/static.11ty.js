import { breadcrumbList, breadcrumbs, escapeHtml, headlinesAside, page } from '../../lib/html.js';

export function render({ page: { url }, title, description, content }) {
  return page({
    url,
    title,
    description: description ?? title,
    style: 'article',
    structured: [breadcrumbList([{ url, name: title }])],
    main: `${breadcrumbs([])}<article class="story static"><header><h1>${escapeHtml(title)}</h1></header><div class="prose">${content}</div></article>${headlinesAside}`,
  });
}
