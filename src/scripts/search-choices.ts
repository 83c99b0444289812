import type { FilterName } from '../search/part-list.ts';

/** A value that results may be narrowed to. */
export interface Choice {
  value: string;
  /** How many stories it would leave; undefined where nothing was asked yet. */
  stories: number | undefined;
  chosen: boolean;
}

const byName = new Intl.Collator('ar').compare;

/** The choices of a filter: most stories first, then by name, the latest year first; a chosen value is always among them. */
export function choicesOf(
  name: FilterName,
  counts: Readonly<Record<string, number | undefined>>,
  chosen: string | undefined,
): Choice[] {
  const counted = !chosen || chosen in counts ? counts : { ...counts, [chosen]: 0 };
  return Object.entries(counted)
    .map(([value, stories]) => ({ value, stories, chosen: value === chosen }))
    .sort(
      (a, b) => (b.stories ?? 0) - (a.stories ?? 0) || byName(a.value, b.value) * (name === 'year' ? -1 : 1),
    );
}
