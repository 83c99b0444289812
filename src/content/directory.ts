import { fold } from '../arabic/fold.ts';
import { nearestAmong } from './nearest.ts';

/** Looks an author's spelling up: by id, name or alias, blind to hamzas, ة/ه, ى/ي and vowel marks. */
export interface Directory<Entry> {
  all: readonly Entry[];
  find(typed: string): Entry | undefined;
  /** The nearest name to one that was not found. */
  nearest(typed: string): string | undefined;
  /** False where the registry itself has problems: a name that it lacks may be right. */
  complete: boolean;
}

/** Files entries under all their names; a name that another entry has is told to `onDuplicate`. */
export function directory<Entry>(
  sheet: { sound: boolean },
  all: readonly Entry[],
  namesOf: (entry: Entry) => string[],
  onDuplicate: (name: string, index: number) => void,
): Directory<Entry> {
  const byName = new Map<string, Entry>();
  const names = new Set<string>();
  for (const [index, entry] of all.entries()) {
    for (const name of new Set(namesOf(entry))) {
      const key = fold(name);
      const holder = byName.get(key);
      if (holder && holder !== entry) onDuplicate(name, index);
      else byName.set(key, entry);
      names.add(name);
    }
  }
  return {
    all,
    find: (typed) => byName.get(fold(typed)),
    nearest: nearestAmong(names),
    complete: sheet.sound,
  };
}
