import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../content/article.ts';
import type { FoundFile } from '../content/files.ts';
import type { ImageFacts } from '../content/picture.ts';
import type { Registries } from '../content/registries.ts';
import { replaceFile } from '../content/replace-file.ts';

/** What was read of a content folder the last time, so that a file that has not changed is not read again. */
export interface Records {
  /** The story of a file that is as it was when it was read. */
  story(found: FoundFile): Article | undefined;
  /** The story of a file that is not as it was, if its text is; `digestOf` is asked only where there was a story. */
  sameText(file: string, digestOf: () => string | undefined): Article | undefined;
  keepStory(found: FoundFile, article: Article): void;
  /** The facts of an image that is as it was when it was read. */
  image(found: FoundFile): ImageFacts | undefined;
  keepImage(found: FoundFile, facts: ImageFacts): void;
  /** Every story file that was kept, in no order; undefined where that cannot be known for certain. */
  files(): FoundFile[] | undefined;
  /**
   * Writes what was found and kept, and forgets the rest; `whole` says whether that is every story of the folder. Readers
   * find every part old or new, whole.
   */
  save(whole: boolean): void;
}

/** No records: every file is read. */
export const noRecords: Records = {
  story: () => undefined,
  sameText: () => undefined,
  keepStory: () => undefined,
  image: () => undefined,
  keepImage: () => undefined,
  files: () => undefined,
  save: () => undefined,
};

/** A story as it is kept: its city and section are the registries' own, by id. */
type KeptStory = Omit<Article, 'city' | 'section'> & { city: string; section: string };
/** How many files each part holds, and whether those are all the stories of the folder. */
interface Index {
  counts: Record<string, number>;
  whole: boolean;
}

type Part<Value> = Record<string, [mark: string, value: Value]>;

/**
 * Opens the records below `folder`: a part for the stories of each content folder, so that a new story rewrites one of
 * them. They hold only for a `context` (the reader's own code, the registries, the settings); missing, damaged or of
 * another context they are as if empty.
 */
export function openRecords(folder: string, context: string, { cities, sections }: Registries): Records {
  const shelf = new Shelf(folder, hash('sha1', context));
  const cityOf = new Map(cities.all.map((city) => [city.id, city]));
  const sectionOf = new Map(sections.all.map((section) => [section.id, section]));
  const revive = (kept: KeptStory | undefined): Article | undefined => {
    const city = kept && cityOf.get(kept.city);
    const section = kept && sectionOf.get(kept.section);
    return kept && city && section && { ...kept, city, section };
  };
  const partOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
  return {
    story: (found) => revive(shelf.find<KeptStory>(partOf(found.file), found)),
    sameText: (file, digestOf) => {
      const kept = shelf.last<KeptStory>(partOf(file), file);
      return kept && kept.digest === digestOf() ? revive(kept) : undefined;
    },
    keepStory: (found, { city, section, ...story }) =>
      shelf.keep(partOf(found.file), found, { ...story, city: city.id, section: section.id }),
    image: (found) => shelf.find<ImageFacts>(imagePart, found),
    keepImage: (found, facts) => shelf.keep(imagePart, found, facts),
    files: () => shelf.files((part) => part !== imagePart),
    save: (whole) => shelf.save(whole),
  };
}

const imagePart = 'images';

/** Values by file, in parts that are read when they are first asked for and written when they have changed. */
class Shelf {
  readonly #folder: string;
  readonly #context: string;
  readonly #known: Index;
  #whole = true;
  readonly #parts = new Map<string, { known: Part<unknown>; current: Part<unknown>; changed: boolean }>();

  constructor(folder: string, context: string) {
    this.#folder = folder;
    this.#context = context;
    this.#known = this.#read<Index>(indexName) ?? { counts: {}, whole: false };
  }

  find<Value>(part: string, { file, mark }: FoundFile): Value | undefined {
    const { known, current } = this.#open(part);
    const kept = known[file];
    if (!kept || kept[0] !== mark) return undefined;
    current[file] = kept;
    return kept[1] as Value;
  }

  last<Value>(part: string, file: string): Value | undefined {
    return this.#open(part).known[file]?.[1] as Value | undefined;
  }

  keep(part: string, { file, mark }: FoundFile, value: unknown): void {
    if (mark === undefined) {
      this.#whole = false;
      return;
    }
    const open = this.#open(part);
    open.current[file] = [mark, value];
    open.changed = true;
  }

  files(wanted: (part: string) => boolean): FoundFile[] | undefined {
    const found: FoundFile[] = [];
    if (!this.#known.whole) return undefined;
    for (const [part, count] of Object.entries(this.#known.counts)) {
      if (!wanted(part)) continue;
      const files = Object.entries(this.#open(part).known);
      if (files.length !== count) return undefined;
      for (const [file, [mark]] of files) found.push({ file, mark });
    }
    return found;
  }

  save(whole: boolean): void {
    const counts: Record<string, number> = {};
    for (const part of Object.keys(this.#known.counts)) this.#open(part);
    for (const [part, { known, current, changed }] of this.#parts) {
      const count = Object.keys(current).length;
      if (count > 0) counts[part] = count;
      if (!changed && count === Object.keys(known).length) continue;
      if (count > 0) this.#write(nameOf(part), current);
      else rmSync(path.join(this.#folder, nameOf(part)), { force: true });
    }
    const index = { counts, whole: whole && this.#whole };
    if (JSON.stringify(index) !== JSON.stringify(this.#known)) this.#write(indexName, index);
  }

  #open(part: string) {
    const open = this.#parts.get(part) ?? {
      known: this.#read<Part<unknown>>(nameOf(part)) ?? {},
      current: {},
      changed: false,
    };
    this.#parts.set(part, open);
    return open;
  }

  #read<Value>(name: string): Value | undefined {
    try {
      const { context, value } = JSON.parse(readFileSync(path.join(this.#folder, name), 'utf8'));
      return context === this.#context ? value : undefined;
    } catch {
      return undefined;
    }
  }

  #write(name: string, value: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    replaceFile(path.join(this.#folder, name), JSON.stringify({ context: this.#context, value }));
  }
}

const indexName = 'index.json';
const nameOf = (part: string) => `${hash('sha1', part, 'base64url')}.json`;
