import { site } from './site.js';

const pageSize = 30;
export const feedSize = 30;
const withFeeds = new Set(['section', 'city', 'source', 'author']);
const kinds = ['section', 'city', 'region', 'source', 'tag', 'author', 'year', 'month', 'day'];

const cityByName = new Map(Object.values(site.cities).map((city) => [city.name, city]));
const sectionByName = new Map(site.sectionOrder.map((section) => [section.name, section]));
const sourceBy = new Map(
  site.sources.flatMap((source) => [
    [source.id, source],
    [source.name, source],
  ]),
);

/** The stories, newest first, and the lists that they are filed under. */
export class Newspaper {
  constructor(items) {
    this.stories = items.map(readStory).sort((a, b) => b.date - a.date);
    this.byUrl = new Map(this.stories.map((story) => [story.url, story]));
    this.lists = new Map();
    for (const story of this.stories) {
      for (const { kind, id, name } of filedUnder(story)) {
        const url = pathOf(kind, id);
        let list = this.lists.get(url);
        if (!list) {
          list = { kind, id, name, url, stories: [] };
          this.lists.set(url, list);
        }
        if (kind === 'city' || kind === 'section') story.place[kind] = list.stories.length;
        list.stories.push(story);
      }
    }
  }

  listsOf(kind) {
    return [...this.lists.values()].filter((list) => list.kind === kind);
  }

  /** Pages of 30 stories, the newest first. */
  listPages() {
    return [...this.lists.values()].flatMap((list) => {
      const pages = Math.ceil(list.stories.length / pageSize);
      return Array.from({ length: pages }, (_, index) => ({
        list,
        number: index + 1,
        pages,
        url: index === 0 ? list.url : `${list.url}page/${index + 1}/`,
        stories: list.stories.slice(index * pageSize, (index + 1) * pageSize),
      }));
    });
  }

  feeds() {
    const whole = { kind: 'site', name: site.labels.feedOfSite, url: '/', stories: this.stories };
    return [whole, ...kinds.flatMap((kind) => (withFeeds.has(kind) ? this.listsOf(kind) : []))];
  }

  /** Up to `most` older stories of a story's city or section. */
  older(story, kind, most) {
    const list = this.lists.get(story[kind].url);
    return list.stories.slice(story.place[kind] + 1, story.place[kind] + 1 + most);
  }
}

export const hasFeed = ({ kind }) => withFeeds.has(kind);

function readStory(item) {
  const { title, description, author, tags, related } = item.data;
  const city = cityByName.get(item.data.city);
  const section = sectionByName.get(item.data.section);
  const body = item.rawInput;
  const iso = isoOf(item.date);
  return {
    item,
    url: item.url,
    title,
    date: item.date,
    iso,
    description: description ?? excerptOf(body),
    words: body.split(/\s+/).length,
    city: { ...city, url: pathOf('city', city.id) },
    section: { ...section, url: pathOf('section', section.id) },
    source: sourceOf(item.data.source),
    authors: (author ? [author] : []).map((name) => ({ name, url: pathOf('author', slugify(name)) })),
    tags: (tags ?? []).map((name) => ({ name, url: pathOf('tag', slugify(name)) })),
    related: related ?? [],
    day: iso.slice(0, 10).split('-'),
    place: {},
  };
}

/** The corpus is written in the offset of +01:00. */
const isoOf = (date) => `${new Date(date.getTime() + 3_600_000).toISOString().slice(0, 19)}+01:00`;

function excerptOf(body) {
  const paragraph = body.trimStart().split('\n', 1)[0];
  return paragraph.length <= 160 ? paragraph : `${paragraph.slice(0, paragraph.lastIndexOf(' ', 160))}…`;
}

function sourceOf(given) {
  if (given === undefined) return undefined;
  const { name, url } = typeof given === 'string' ? { name: given } : given;
  const known = sourceBy.get(name);
  const id = known?.id ?? slugify(name);
  return {
    id,
    name: known?.name ?? name,
    home: known?.url,
    original: url,
    noindex: known?.republish !== 'index',
    url: pathOf('source', id),
  };
}

function filedUnder({ city, section, source, tags, authors, day: [year, month, day] }) {
  const monthName = `${site.months[month - 1]} ${year}`;
  return [
    { kind: 'section', id: section.id, name: section.name },
    { kind: 'city', id: city.id, name: city.name },
    { kind: 'region', id: city.region.id, name: city.region.name },
    ...(source ? [{ kind: 'source', id: source.id, name: source.name }] : []),
    ...tags.map(({ name }) => ({ kind: 'tag', id: slugify(name), name })),
    ...authors.map(({ name }) => ({ kind: 'author', id: slugify(name), name })),
    { kind: 'year', id: year, name: year },
    { kind: 'month', id: `${year}/${month}`, name: monthName },
    { kind: 'day', id: `${year}/${month}/${day}`, name: `${Number(day)} ${monthName}` },
  ];
}

export const pathOf = (kind, id) =>
  kind === 'year' || kind === 'month' || kind === 'day' ? `/${id}/` : `/${kind}/${id}/`;

const slugify = (name) => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
