import {
  breadcrumbList,
  breadcrumbs,
  card,
  escapeHtml,
  format,
  headlinesAside,
  items,
  label,
  link,
  page,
} from '../lib/html.js';
import { hasFeed, pathOf } from '../lib/newspaper.js';
import { site } from '../lib/site.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'shown' },
  permalink: ({ shown }) => shown.url,
  eleventyExcludeFromCollections: true,
};

export function render({ shown: { list, number, pages, url, stories }, collections: { newspaper } }) {
  const { kind, name } = list;
  const newest = number === 1;
  const trail = parentsOf(list);
  const feed = hasFeed(list) ? { name, url: list.url } : undefined;
  const onPage = newest ? '' : ` – الصفحة ${number}`;
  const description = site.sections[list.id]?.description ?? format(site.formats.description[kind], name);
  const at = (other) => (other === 1 ? list.url : `${list.url}page/${other}/`);
  const parts = newest ? partsOf(list, newspaper) : [];
  return page({
    url,
    title: format(site.formats.heading[kind], name) + onPage,
    description,
    section: list.url,
    feed,
    ...(!newest && { robots: 'noindex,follow' }),
    structured: [breadcrumbList([...trail, list])],
    main: `${breadcrumbs(trail)}<div class="page-head"><h1>${escapeHtml(format(site.formats.title[kind], name))}${onPage}</h1>${newest && kind === 'section' ? `<p>${description}</p>` : ''}${newest && feed ? `<p class="meta"><a href="${encodeURI(list.url)}rss.xml">${escapeHtml(format(site.formats.rssOf, name))}</a></p>` : ''}</div>${parts.length > 0 ? `<nav aria-label="${escapeHtml(name)}"><ul class="chips parts">${items(parts, (part) => link(part))}</ul></nav>` : ''}<ul class="story-list spread with-picture archive">${items(stories, (story) => card(story, { place: kind !== 'city', description: true }))}</ul>${
      pages > 1
        ? `<nav class="pagination" aria-label="${label.pagination}"><span>${newest ? '' : link({ url: at(number - 1), name: label.newerStories }, ' class="button" rel="prev"')}</span><span>${number < pages ? link({ url: at(number + 1), name: label.olderStories }, ' class="button" rel="next"') : ''}</span></nav>`
        : ''
    }${headlinesAside}`,
  });
}

function parentsOf({ kind, id, stories }) {
  const [year, month] = id.split('/');
  const { region } = stories[0].city;
  if (kind === 'city') return [{ url: pathOf('region', region.id), name: region.name }];
  const parents = [
    { url: `/${year}/`, name: year },
    { url: `/${year}/${month}/`, name: `${site.months[month - 1]} ${year}` },
  ];
  return kind === 'month' ? parents.slice(0, 1) : kind === 'day' ? parents : [];
}

function partsOf({ kind, stories }, { lists }) {
  const urlOf = {
    year: ({ day: [year, month] }) => `/${year}/${month}/`,
    month: ({ day: [year, month, day] }) => `/${year}/${month}/${day}/`,
    region: ({ city }) => city.url,
  }[kind];
  return urlOf ? [...new Set(stories.map(urlOf))].map((url) => lists.get(url)) : [];
}
