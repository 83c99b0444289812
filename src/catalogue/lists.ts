import { mediumDate, monthName } from '../arabic/dates.ts';
import { dayOf, type Moment } from '../arabic/moment.ts';
import { slugify } from '../arabic/slug.ts';
import type { Article } from '../content/article.ts';
import type { Registries } from '../content/registries.ts';
import type { NamedList } from '../content/selection.ts';
import { remembered } from './remembered.ts';
import { type ListKind, listPath } from './urls.ts';

/** Stories that have something in common, newest first. */
export interface List {
  kind: ListKind;
  id: string;
  /** As the reader knows it: «سطات», «وسم: التعليم» is the page's affair. */
  name: string;
  path: string;
  /** For sections, what they cover. */
  description?: string;
  stories: Article[];
}

type Filing = Pick<List, 'kind' | 'id' | 'name'>;

/** What a story is filed under: the lists that hold it. `slugOf` and `days` may remember their answers. */
export function filedUnder(
  article: Article,
  slugOf: (name: string) => string = slugify,
  days: (date: Moment) => Filing[] = calendar,
): Filing[] {
  const { city, section, source } = article;
  return [
    { kind: 'section', id: section.id, name: section.name },
    { kind: 'city', id: city.id, name: city.name },
    { kind: 'region', id: city.region.id, name: city.region.name },
    ...(source ? [{ kind: 'source' as const, id: source.id, name: source.name }] : []),
    ...article.tags.map((tag) => ({ kind: 'tag' as const, id: slugOf(tag), name: tag })),
    ...article.authors.map((author) => ({ kind: 'author' as const, id: slugOf(author), name: author })),
    ...days(article.date),
  ];
}

function calendar(date: Moment): Filing[] {
  const [year, month, day] = dayOf(date);
  return [
    { kind: 'year', id: year, name: year },
    { kind: 'month', id: `${year}/${month}`, name: monthName(year, month) },
    { kind: 'day', id: `${year}/${month}/${day}`, name: mediumDate(date) },
  ];
}

/**
 * All lists by address, from visible stories (newest first). Every section has one, even while it is empty. A tag or
 * author is called as the oldest story spells it, so that a new spelling changes no old page.
 */
export function listsOf(stories: readonly Article[], registries: Registries): Map<string, List> {
  const lists = new Map<string, List>();
  const open = (kind: ListKind, id: string, name: string, description?: string) => {
    const path = listPath(kind, id);
    const known = lists.get(path);
    if (known) return known;
    const list: List = { kind, id, name, path, description, stories: [] };
    lists.set(path, list);
    return list;
  };
  const slugOf = remembered(slugify, (name) => name);
  const days = remembered(calendar, ({ iso }) => iso.slice(0, 10));
  for (const { id, name, description } of registries.sections.all) open('section', id, name, description);
  for (const story of stories) {
    for (const { kind, id, name } of filedUnder(story, slugOf, days)) {
      const list = open(kind, id, name);
      if (list.stories.at(-1) === story) continue;
      list.stories.push(story);
      if (kind === 'tag' || kind === 'author') list.name = name;
    }
  }
  return lists;
}

/** Lists of one kind, in the order in which they were opened: sections as registered, others by newest story. */
export function listsOfKind(lists: ReadonlyMap<string, List>, kind: ListKind): List[] {
  return [...lists.values()].filter((list) => list.kind === kind);
}

/** The visible stories that are in every one of the lists named, newest first; all stories where none is named. */
export function storiesIn(
  named: readonly NamedList[],
  { lists, stories }: { lists: ReadonlyMap<string, List>; stories: readonly Article[] },
): readonly Article[] {
  const [first, ...others] = named.map(({ kind, id }) => lists.get(listPath(kind, id))?.stories ?? []);
  const rest = others.map((list) => new Set(list));
  return first?.filter((story) => rest.every((list) => list.has(story))) ?? stories;
}

/** The address of the first of the lists named. */
export function firstPath([first]: readonly NamedList[]): string | undefined {
  return first && listPath(first.kind, first.id);
}

/** Whether a list has a feed of its own. */
export function hasFeed({ kind }: Pick<List, 'kind'>): boolean {
  return kind === 'section' || kind === 'city' || kind === 'source' || kind === 'author';
}
