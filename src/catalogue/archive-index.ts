import type { LinkGroup } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listsOfKind } from './lists.ts';

/** Every year with its months, newest first. */
export function archiveIndex({ lists }: Pick<Catalogue, 'lists'>): LinkGroup[] {
  const months = listsOfKind(lists, 'month');
  return listsOfKind(lists, 'year').map(({ id, name, path }) => ({
    heading: { name, path },
    links: months
      .filter((month) => month.id.startsWith(`${id}/`))
      .map((month) => ({ name: month.name, path: month.path })),
  }));
}
