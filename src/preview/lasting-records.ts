import type { Reading } from '../catalogue/holdings.ts';
import type { Records } from '../catalogue/records.ts';
import type { Article } from '../content/article.ts';
import type { FoundFile } from '../content/files.ts';
import type { ImageFacts } from '../content/picture.ts';

type OpenRecords = NonNullable<Reading['recordsFor']>;

/** An author who breaks a registry and mends it again waits once. */
const contextsKept = 2;

/**
 * Records that stay in memory from one opening of a folder to the next, so that only files that have changed are read.
 * What `open` gives lends what it kept and is written once: then it knows exactly what stands in the folder.
 */
export function lastingRecords(open: OpenRecords): OpenRecords {
  const lasting = new Map<string, Records>();
  return (context, registries) => {
    const records = lasting.get(context) ?? lastingOver(open(context, registries));
    lasting.delete(context);
    lasting.set(context, records);
    const [oldest = context] = lasting.keys();
    if (lasting.size > contextsKept) lasting.delete(oldest);
    return records;
  };
}

function lastingOver(kept: Records): Records {
  const stories = new Known<Article>();
  const images = new Known<ImageFacts>();
  let isSaved = false;
  return {
    story: (found) => stories.find(found, () => kept.story(found)),
    sameText: (file, digestOf) => {
      const known = stories.last(file);
      if (!known) return kept.sameText(file, digestOf);
      return known.digest === digestOf() ? known : undefined;
    },
    keepStory: (found, article) => {
      stories.keep(found, article);
      if (!isSaved) kept.keepStory(found, article);
    },
    image: (found) => images.find(found, () => kept.image(found)),
    keepImage: (found, facts) => {
      images.keep(found, facts);
      if (!isSaved) kept.keepImage(found, facts);
    },
    files: () => undefined,
    save: (whole) => {
      if (!isSaved) kept.save(whole);
      isSaved = true;
    },
  };
}

/** Values by file, each for one state of its file. */
class Known<Value> {
  readonly #values = new Map<string, { mark: string; value: Value }>();

  find(found: FoundFile, otherwise: () => Value | undefined): Value | undefined {
    const known = this.#values.get(found.file);
    if (known && known.mark === found.mark) return known.value;
    const value = known ? undefined : otherwise();
    if (value) this.keep(found, value);
    return value;
  }

  last(file: string): Value | undefined {
    return this.#values.get(file)?.value;
  }

  keep({ file, mark }: FoundFile, value: Value): void {
    if (mark !== undefined) this.#values.set(file, { mark, value });
  }
}
