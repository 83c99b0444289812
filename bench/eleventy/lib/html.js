import { site } from './site.js';

export const label = site.labels;
export const origin = site.settings.url;
const name = site.settings.name;

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text) =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign]) : text;
export const format = (pattern, word) => pattern.replaceAll('%s', word);
export const absolute = (path) => origin + encodeURI(path);
export const link = ({ url, name }, more = '') =>
  `<a href="${encodeURI(url)}"${more}>${escapeHtml(name)}</a>`;
const json = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

const fonts = site.fonts
  .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
  .join('');
const toSearch = `<div class="tools no-print"><a href="/search/"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="11" cy="11" r="7"></circle><path d="m16 16 5 5"></path></svg> ${label.search}</a></div>`;
const masthead = `<header class="masthead"><div class="wrap"><p class="name"><a href="/">${name}</a></p>${toSearch}</div></header>`;
const footer = `<footer class="footer"><div class="wrap"><nav aria-label="${label.footer}"><ul class="links">${[
  ...site.pages.map(({ slug, title }) => ({ url: `/${slug}/`, name: title })),
  { url: '/cities/', name: label.cities },
  { url: '/archive/', name: label.archive },
  { url: '/feeds/', name: label.feeds },
]
  .map((page) => `<li>${link(page)}</li>`)
  .join('')}</ul></nav><p>${site.rights} ${label.madeWith}</p></div></footer>`;

export function frontMasthead(day) {
  return `<header class="masthead front"><div class="wrap"><div><h1 class="name"><a href="/">${name}</a></h1><p class="tagline">${site.settings.tagline}</p></div>${toSearch}<p class="today">${day}</p></div></header>`;
}

const sections = [
  ...site.sectionOrder.map(({ id, name }) => ({ url: `/section/${id}/`, name })),
  { url: '/cities/', name: label.cities },
];
const nav = (current) =>
  `<nav class="section-nav" aria-label="${label.mainNavigation}"><div class="wrap"><ul class="sections">${sections
    .map((section) => `<li>${link(section, section.url === current ? ' aria-current="true"' : '')}</li>`)
    .join('')}</ul></div></nav>`;

/** A whole page. */
export function page({ url, title, description, main, ...more }) {
  const {
    type = 'website',
    style = 'page',
    robots = 'index,follow,max-image-preview:large',
    head = '',
  } = more;
  const { section, feed, structured = [], header = masthead } = more;
  const canonical = absolute(url);
  const meta = (property, content) => `<meta property="${property}" content="${escapeHtml(content)}">`;
  return `<!doctype html><html lang="ar-MA" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="generator" content="Eleventy"><title>${escapeHtml(title)} – ${name}</title><meta name="description" content="${escapeHtml(description)}"><meta name="robots" content="${robots}"><link rel="canonical" href="${canonical}">${fonts}<link rel="icon" href="/favicon.svg" type="image/svg+xml"><meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#15171a" media="(prefers-color-scheme: dark)">${meta('og:type', type)}${meta('og:site_name', name)}${meta('og:locale', 'ar_MA')}${meta('og:title', title)}${meta('og:description', description)}${meta('og:url', canonical)}${head}<meta name="twitter:card" content="summary">${feed ? feedLinks(escapeHtml(feed.name), encodeURI(feed.url)) : ''}${feedLinks(label.feedOfSite, '/')}${structured.map((data) => `<script type="application/ld+json">${json({ '@context': 'https://schema.org', ...data })}</script>`).join('')}<style>${site.styles[style]}</style></head><body><a class="skip" href="#content">${label.skipToContent}</a>${header}${nav(section)}<main id="content" tabindex="-1"><div class="wrap">${main}</div></main>${footer}</body></html>`;
}

const feedLinks = (title, url) =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${url}rss.xml"><link rel="alternate" type="application/feed+json" title="${title}" href="${url}feed.json">`;

export const breadcrumbs = (trail) =>
  `<nav class="breadcrumbs" aria-label="${label.breadcrumbs}"><ol class="trail">${[{ url: '/', name: label.home }, ...trail].map((step) => `<li>${link(step)}</li>`).join('')}</ol></nav>`;

export const breadcrumbList = (trail) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ url: '/', name: label.home }, ...trail].map(({ url, name }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(url),
  })),
});

export const publisher = {
  '@type': 'NewsMediaOrganization',
  '@id': `${origin}/#newsroom`,
  name,
  url: `${origin}/`,
};

export const dayName = ({ day: [year, month, day] }) => `${Number(day)} ${site.months[month - 1]} ${year}`;

export function card(story, { place = true, description = false } = {}) {
  return `<article class="card"><h2>${link({ url: story.url, name: story.title })}</h2>${description ? `<p class="description">${escapeHtml(story.description)}</p>` : ''}<p class="meta">${place ? `${link(story.city, ' class="place"')} ` : ''}<time datetime="${story.iso}">${dayName(story)}</time>${story.source ? ` <bdi>${escapeHtml(story.source.name)}</bdi>` : ''}</p></article>`;
}

export const items = (list, of) => list.map((item) => `<li>${of(item)}</li>`).join('');

export function headlineBlocks(newspaper) {
  return `<div class="headline-blocks">${site.headlines
    .map(({ title, count, section, city }) => {
      const url = section ? `/section/${section}/` : city ? `/city/${city}/` : undefined;
      const stories = (url ? (newspaper.lists.get(url)?.stories ?? []) : newspaper.stories).slice(0, count);
      return `<div class="headline-block"><h3>${url ? link({ url, name: title }) : escapeHtml(title)}</h3><ul class="headlines">${items(stories, storyLink)}</ul></div>`;
    })
    .join('')}</div>`;
}

/** The place that the newest headlines are brought into. */
export const headlinesAside = `<aside class="headlines-aside no-print" aria-labelledby="headlines-title"><h2 class="block-title" id="headlines-title">${label.headlines}</h2><div data-fragment="/fragments/headlines/"><p><a class="button" href="/">${label.headlinesAfterStory}</a></p></div></aside><script type="module">${site.headlinesScript}</script>`;

export const storyLink = ({ url, title }) => link({ url, name: title });

export const searchForm = `<form class="search-form" action="/search/"><input name="q" type="search" dir="auto" aria-label="${label.searchLabel}"><button class="button">${label.searchButton}</button></form>`;

/** A page that is neither a story nor a list. */
export const fixedPage = (url, title, description, main) =>
  page({
    url,
    title,
    description,
    structured: [breadcrumbList([{ url, name: title }])],
    main: `${breadcrumbs([])}<div class="page-head"><h1>${title}</h1><p>${description}</p></div>${main}`,
  });
