/** A story that a reader wants to find again, as their browser keeps it. */
export interface SavedStory {
  /** Site path, percent-encoded. */
  path: string;
  title: string;
  city: string;
  /** ISO 8601. */
  date: string;
  /** It was found withdrawn: its title is not shown any more. */
  withdrawn?: boolean;
}

export const savedAtMost = 200;

/** The stories that were kept as JSON, the last saved first; whatever is no such story is left out. */
export function readSaved(kept: string | null): SavedStory[] {
  try {
    const saved: unknown = JSON.parse(kept ?? '');
    return Array.isArray(saved) ? saved.filter(isStory).slice(0, savedAtMost) : [];
  } catch {
    return [];
  }
}

/** A path of this site: `//host/` would lead to another. */
const ownPath = /^\/(?![/\\])/;

function isStory(value: unknown): value is SavedStory {
  const { path, title, city, date } = (value ?? {}) as Partial<Record<keyof SavedStory, unknown>>;
  return isText(path) && ownPath.test(path) && isText(title) && isText(city) && isText(date) && hasDay(date);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const hasDay = (date: string) => !Number.isNaN(Date.parse(`${date.slice(0, 10)}T12:00:00Z`));

export const isSaved = (saved: readonly SavedStory[], path: string) =>
  saved.some((story) => story.path === path);

/** With a story as the last saved; beyond {@link savedAtMost} the first saved go. */
export function withStory(saved: readonly SavedStory[], story: SavedStory): SavedStory[] {
  return [story, ...withoutStory(saved, story.path)].slice(0, savedAtMost);
}

export function withoutStory(saved: readonly SavedStory[], path: string): SavedStory[] {
  return saved.filter((story) => story.path !== path);
}

/** With one of the stories known to be withdrawn, or to stand again. */
export function withWithdrawn(saved: readonly SavedStory[], path: string, withdrawn: boolean): SavedStory[] {
  return saved.map((story) => (story.path === path ? { ...story, withdrawn } : story));
}

/** As it was before, with what has been saved since. */
export function withBack(saved: readonly SavedStory[], before: readonly SavedStory[]): SavedStory[] {
  const since = saved.filter(({ path }) => !isSaved(before, path));
  return [...since, ...before].slice(0, savedAtMost);
}
