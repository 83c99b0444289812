/** One page of an archive, newest story first. */
export interface ArchivePage<Item> {
  /** Undefined for the newest page, which stands at the list's own address. */
  number: number | undefined;
  items: Item[];
}

/**
 * How many sealed pages a list of `total` stories has. Sealed pages are numbered from the oldest and always hold
 * exactly `size` stories; the newest page holds the rest, `size` to 2 × `size` − 1 of them. So a new story changes the
 * newest page alone, and every `size` stories one more page is sealed.
 */
export function sealedPages(total: number, size: number): number {
  return Math.max(0, Math.floor(total / size) - 1);
}

/** The numbers of a list's pages: `undefined` for the newest, then the sealed ones from the oldest. */
export function pageNumbers(total: number, size: number): (number | undefined)[] {
  return [undefined, ...Array.from({ length: sealedPages(total, size) }, (_, index) => index + 1)];
}

/** The stories on one page; undefined where there is no such page. `newestFirst` is the whole list. */
export function archivePage<Item>(
  newestFirst: readonly Item[],
  size: number,
  number?: number,
): ArchivePage<Item> | undefined {
  const sealed = sealedPages(newestFirst.length, size);
  if (number === undefined)
    return { number, items: newestFirst.slice(0, newestFirst.length - sealed * size) };
  if (!Number.isInteger(number) || number < 1 || number > sealed) return undefined;
  const end = newestFirst.length - (number - 1) * size;
  return { number, items: newestFirst.slice(end - size, end) };
}

/** The pages beside a page: `undefined` for none, `'newest'` for the list's own address. */
export function pagesBeside(
  total: number,
  size: number,
  number?: number,
): { newer: number | 'newest' | undefined; older: number | undefined } {
  const sealed = sealedPages(total, size);
  if (number === undefined) return { newer: undefined, older: sealed > 0 ? sealed : undefined };
  return { newer: number < sealed ? number + 1 : 'newest', older: number > 1 ? number - 1 : undefined };
}
