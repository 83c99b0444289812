import {
  absolute,
  breadcrumbList,
  breadcrumbs,
  dayName,
  escapeHtml,
  format,
  headlinesAside,
  items,
  label,
  link,
  page,
  publisher,
  storyLink,
} from '../../lib/html.js';
import { site } from '../../lib/site.js';

export function render({ page: { url }, collections: { newspaper }, content }) {
  const story = newspaper.byUrl.get(url);
  const { title, city, section, source, authors, tags, iso } = story;
  const meta = (property, value) => `<meta property="${property}" content="${escapeHtml(value)}">`;
  const related = story.related.flatMap((id) => newspaper.byUrl.get(`/${id}/`) ?? []);
  const ofCity = newspaper.older(story, 'city', 4);
  const ofSection = newspaper
    .older(story, 'section', 8)
    .filter((older) => !ofCity.includes(older))
    .slice(0, 4);
  const original = source?.original ?? source?.home;
  return page({
    url,
    title,
    description: story.description,
    type: 'article',
    style: 'article',
    section: section.url,
    ...(source?.noindex && { robots: 'noindex' }),
    head:
      meta('article:published_time', iso) +
      authors.map((author) => meta('article:author', absolute(author.url))).join('') +
      meta('article:section', section.name) +
      tags.map(({ name }) => meta('article:tag', name)).join(''),
    structured: [newsArticle(story, original), breadcrumbList([section, city, { url, name: title }])],
    main: `<div class="article-layout"><article class="story"><header>${breadcrumbs([section, city])}<h1>${escapeHtml(title)}</h1><p class="meta">${byline(story)} <span>${label.publishedAt} <time datetime="${iso}">${dayName(story)}، ${iso.slice(11, 16)}</time></span> <span>${label.readingTime}: ${Math.round(story.words / 160)} دقائق</span></p></header><div class="prose">${content}${
      original
        ? `<p class="original"><a class="external" href="${escapeHtml(original)}" rel="noopener external">${source.original ? label.originalStory : format(site.formats.visitSource, source.name)}</a></p>`
        : ''
    }</div><footer class="after-story">${share(absolute(url), title)}${
      tags.length > 0
        ? `<nav aria-label="${label.tags}"><ul class="chips">${items(tags, (tag) => link(tag, ' rel="tag"'))}</ul></nav>`
        : ''
    }${linkList('related', label.related, related)}${linkList('city', format(site.formats.olderFromCity, city.name), ofCity)}${linkList('section', format(site.formats.olderFromSection, section.name), ofSection)}</footer></article>${headlinesAside}</div>`,
  });
}

function byline({ authors, source }) {
  const by =
    authors.length > 0
      ? `<span>${label.by} ${authors.map((author) => link(author, ' rel="author"')).join(' و')}</span>`
      : '';
  const newsroom = !by && !source ? `<span>${label.newsroom}</span>` : '';
  return `${by}${newsroom}${source ? ` <span>${label.sourceIs}: ${link(source)}</span>` : ''}`;
}

function newsArticle(
  { url, title, description, iso, authors, source, section, city, tags, words },
  original,
) {
  const address = absolute(url);
  return {
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    headline: title,
    description,
    datePublished: iso,
    dateModified: iso,
    author:
      authors.length > 0
        ? authors.map((author) => ({ '@type': 'Person', name: author.name, url: absolute(author.url) }))
        : [source ? { '@type': 'Organization', name: source.name, url: source.home } : publisher],
    publisher,
    articleSection: section.name,
    contentLocation: {
      '@type': 'City',
      name: city.name,
      containedInPlace: { '@type': 'AdministrativeArea', name: city.region.name },
    },
    keywords: tags.map(({ name }) => name),
    wordCount: words,
    inLanguage: 'ar-MA',
    isAccessibleForFree: true,
    isBasedOn: original,
  };
}

const linkList = (id, title, stories) =>
  stories.length === 0
    ? ''
    : `<section class="no-print" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2><ul class="link-list">${items(stories, storyLink)}</ul></section>`;

function share(address, title) {
  const url = encodeURIComponent(address);
  const text = encodeURIComponent(title);
  const networks = [
    [label.shareOn.whatsapp, `https://wa.me/?text=${text}%0A${url}`],
    [label.shareOn.facebook, `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    [label.shareOn.x, `https://x.com/intent/post?text=${text}&amp;url=${url}`],
    [label.shareOn.telegram, `https://t.me/share/url?url=${url}&amp;text=${text}`],
  ];
  return `<section class="share no-print" aria-labelledby="share-title"><h2 id="share-title">${label.share}</h2><ul class="networks">${items(networks, ([name, href]) => `<a href="${href}" rel="noopener nofollow external">${name}</a>`)}</ul></section>`;
}
