import { newestFirst, publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';

/** Stories of one stretch of time, that are indexed together. */
export interface Part {
  /** Names the stretch: `2020-2023`, `2024`, `2026-h1`, `2026-q3`, `2026-10`, `2026-11-w2`, `2026-11-21`, or `all`. */
  id: string;
  /** The days (`2026-11-21`) of its oldest and newest story. */
  from: string;
  to: string;
  /** Newest first. */
  stories: Article[];
}

/** How many stories a part may hold before it is divided. */
export interface PartSizes {
  /** While newer stories may still join it. */
  open: number;
  /** Once its time is over. */
  sealed: number;
}

/** The stretches of the calendar that a day lies in, each within the one before. */
const stretches: readonly ((day: string) => string)[] = [
  () => 'all',
  (day) => yearsOf(day, 8),
  (day) => yearsOf(day, 4),
  (day) => yearsOf(day, 2),
  (day) => day.slice(0, 4),
  (day) => `${day.slice(0, 4)}-h${Math.ceil(monthOf(day) / 6)}`,
  (day) => `${day.slice(0, 4)}-q${Math.ceil(monthOf(day) / 3)}`,
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}-w${Math.min(4, Math.ceil(Number(day.slice(8)) / 7))}`,
  (day) => day,
];
/** The years that a day lies in when all are counted off by so many. */
function yearsOf(day: string, many: number): string {
  const year = Number(day.slice(0, 4));
  const first = year - (year % many);
  return `${first}-${first + many - 1}`;
}
const monthOf = (day: string) => Number(day.slice(5, 7));

/** The day under which a story is filed, on the newsroom's wall. */
const dayOf = (story: Article) => publishedAt(story).iso.slice(0, 10);

/**
 * Divides stories, in any order, into parts by the calendar, newest first: all time, eight, four and two years, years, half-years, quarters, months,
 * weeks (from the 1st, 8th, 15th and 22nd), days. A stretch is divided only where it holds more than it may, and less may
 * be held by those that the newest story lies in: a new story changes one small part, and what is sealed stays as it is.
 */
export function partsOf(stories: readonly Article[], sizes: PartSizes): Part[] {
  const sorted = stories
    .map((story) => ({ story, day: dayOf(story) }))
    .sort((a, b) => byCodeUnits(b.day, a.day) || newestFirst(a.story, b.story));
  return sorted.length === 0 ? [] : divide(sorted, 0, true, sizes);
}

interface Filed {
  story: Article;
  day: string;
}

function divide(filed: readonly Filed[], level: number, open: boolean, sizes: PartSizes): Part[] {
  const [newest, oldest, finer] = [filed[0], filed.at(-1), stretches[level + 1]];
  if (!newest || !oldest) return [];
  if (!finer || filed.length <= (open ? sizes.open : sizes.sealed)) {
    const id = stretches[level]?.(newest.day) ?? newest.day;
    return [{ id, from: oldest.day, to: newest.day, stories: filed.map(({ story }) => story) }];
  }
  const children = [...Map.groupBy(filed, ({ day }) => finer(day)).values()];
  return children.flatMap((child, index) => divide(child, level + 1, open && index === 0, sizes));
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
