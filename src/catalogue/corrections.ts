import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import type { Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { archivePage, pageNumbers, pagesBeside } from './paginate.ts';
import { archivePagePath, articlePath, correctionsPath, feedPaths } from './urls.ts';
import type { WithdrawnPageData } from './withdrawn.ts';

/** What the newspaper took back in the open: a mistake in a story that readers can see, or a whole story. */
export type Amendment = {
  date: Moment;
  /** The correction, or why the story was withdrawn. */
  text: string;
  /** What feeds call it by. */
  guid: string;
} & (
  | { kind: 'correction'; story: Link }
  /** Of a withdrawn story readers are told where it stood and when it was published. */
  | { kind: 'withdrawal'; path: string; published: Moment }
);

/** One page of the list of all corrections, newest first. */
export interface CorrectionsPageData {
  kind: 'corrections';
  path: string;
  /** Undefined for the newest page. */
  number?: number;
  newer?: string;
  older?: string;
  feed: { rss: string; json: string };
  amendments: Amendment[];
}

/** All corrections of visible stories, and all withdrawals, newest first; those of one second by what they are of. */
export function amendmentsOf(
  stories: readonly Article[],
  withdrawn: readonly WithdrawnPageData[],
): Amendment[] {
  const corrections = stories.flatMap(({ id, guid, title, corrections }) =>
    corrections.map(({ date, text }, index): Amendment => {
      const twins = corrections.slice(0, index).filter((other) => other.date.ms === date.ms).length;
      const mark = twins === 0 ? `${date.ms / 1000}` : `${date.ms / 1000}-${twins + 1}`;
      const story = { name: title, path: articlePath(id) };
      return { kind: 'correction', date, text, guid: `${guid}/correction-${mark}`, story };
    }),
  );
  const withdrawals = withdrawn.map(
    ({ path, guid, withdrawn: date, reason: text, published }): Amendment => ({
      kind: 'withdrawal',
      date,
      text,
      guid: `${guid}/withdrawal`,
      path,
      published,
    }),
  );
  return [...corrections, ...withdrawals].toSorted(
    (a, b) => b.date.ms - a.date.ms || (a.guid < b.guid ? -1 : 1),
  );
}

type Listed = Pick<Catalogue, 'amendments' | 'settings'>;

/** The addresses of the pages that list corrections; the first of them stands even where there are none. */
export function correctionsPaths({ amendments, settings }: Listed): string[] {
  return pageNumbers(amendments.length, settings.archivePageSize).map((number) =>
    number === undefined ? correctionsPath : archivePagePath(correctionsPath, number),
  );
}

/** The page of corrections of a number, the newest where none is given; undefined where there is no such page. */
export function correctionsPage(
  { amendments, settings }: Listed,
  number?: number,
): CorrectionsPageData | undefined {
  const size = settings.archivePageSize;
  const page = archivePage(amendments, size, number);
  if (!page) return undefined;
  const { newer, older } = pagesBeside(amendments.length, size, number);
  const pathOf = (page: number | 'newest') =>
    page === 'newest' ? correctionsPath : archivePagePath(correctionsPath, page);
  return {
    kind: 'corrections',
    path: pathOf(number ?? 'newest'),
    number,
    newer: newer === undefined ? undefined : pathOf(newer),
    older: older === undefined ? undefined : pathOf(older),
    feed: feedPaths(correctionsPath),
    amendments: page.items,
  };
}
