import { fixedPage, items, label, link } from '../lib/html.js';

export const data = { permalink: '/archive/', eleventyExcludeFromCollections: true };

export function render({ collections: { newspaper } }) {
  const months = newspaper.listsOf('month');
  const years = newspaper.listsOf('year').map(
    (year) =>
      `<section><h2 class="block-title">${link(year)}</h2><ul class="chips">${items(
        months.filter(({ id }) => id.startsWith(year.id)),
        (month) => link(month),
      )}</ul></section>`,
  );
  return fixedPage(
    '/archive/',
    label.archive,
    label.archiveIntro,
    `<div class="groups">${years.join('')}</div>`,
  );
}
