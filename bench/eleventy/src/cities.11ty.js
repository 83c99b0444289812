import { fixedPage, items, label, link } from '../lib/html.js';
import { site } from '../lib/site.js';

export const data = { permalink: '/cities/', eleventyExcludeFromCollections: true };

export function render({ collections: { newspaper } }) {
  const cities = Object.values(site.cities).filter(({ id }) => newspaper.lists.has(`/city/${id}/`));
  const regions = site.regions
    .filter(({ id }) => newspaper.lists.has(`/region/${id}/`))
    .map(({ id, name }) => {
      const own = cities.filter(({ region }) => region.id === id);
      return `<section><h2 class="block-title">${link({ url: `/region/${id}/`, name })}</h2><ul class="chips">${items(own, (city) => link({ url: `/city/${city.id}/`, name: city.name }))}</ul></section>`;
    });
  return fixedPage(
    '/cities/',
    label.cities,
    label.citiesIntro,
    `<div class="groups">${regions.join('')}</div>`,
  );
}
