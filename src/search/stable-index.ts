import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of a Pagefind bundle: its path in the bundle, and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Whether a file of a bundle says what some stories hold, which every part has of its own. */
export const isIndex = (path: string) => /\.pf_\w+$|-entry\.json$|^stories\.json$/.test(path);

/** Whether a file of a bundle is what searches in any of them, which a site needs once. */
export const isEngine = (path: string) => /^pagefind\.js$|^wasm\.unknown\.pagefind$/.test(path);

type Filter = [name: string, values: [value: string, pages: number[]][]];
type Meta = [
  version: string,
  pages: [id: string, words: number][],
  chunks: unknown,
  filters: [name: string, hash: string][],
  ...rest: unknown[],
];
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** Begins every compressed file of a bundle, before its CBOR (pagefind/src/output/mod.rs). */
const magic = Buffer.from('pagefind_dcd');

/**
 * Gives a bundle the same bytes for the same stories. Pagefind 1.5 writes filters in the order of a randomly seeded hash
 * map (mended in 1.6 by sorting); here they are sorted, and their files and the metadata are named by their new bytes.
 */
export function stabilise(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = matching(files, /\.pf_filter$/).map((file): IndexFile => {
    const [name, values] = unpack<Filter>(file);
    const content = pack([name, values.toSorted(([a], [b]) => byCodeUnits(a, b))]);
    const old = stem(file.path);
    renamed.set(old, `${language(old)}_${hashOf(content).slice(0, 7)}`);
    return { path: file.path.replace(old, renamed.get(old) ?? old), content };
  });
  const metas = matching(files, /\.pf_meta$/).map((file): IndexFile => {
    const [version, pages, chunks, names, ...rest] = unpack<Meta>(file);
    const sorted = names
      .map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const)
      .toSorted(([a], [b]) => byCodeUnits(a, b));
    const content = pack([version, pages, chunks, sorted, ...rest]);
    const old = stem(file.path).replace(/^pagefind\./, '');
    renamed.set(old, `${language(old)}_${hashOf(content).slice(0, 10)}`);
    return { path: file.path.replace(old, renamed.get(old) ?? old), content };
  });
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  return [
    ...others.map((file) => (file.path.endsWith('-entry.json') ? renameIn(file, renamed) : file)),
    ...filters,
    ...metas,
  ];
}

/** Pagefind's ids of the stories of a bundle, in the order in which they were added, without the language. */
export function storyIds(files: readonly IndexFile[]): string[] {
  return matching(files, /\.pf_meta$/).flatMap((file) => {
    const [, pages] = unpack<Meta>(file);
    return pages.map(([id]) => id.slice(id.indexOf('_') + 1));
  });
}

function renameIn(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const entry = JSON.parse(Buffer.from(file.content).toString()) as Entry;
  for (const language of Object.values(entry.languages))
    language.hash = renamed.get(language.hash) ?? language.hash;
  return { path: file.path, content: Buffer.from(JSON.stringify(entry)) };
}

const matching = (files: readonly IndexFile[], pattern: RegExp) =>
  files.filter(({ path }) => pattern.test(path));
const stem = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
const language = (name: string) => name.slice(0, name.indexOf('_'));
const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

function unpack<Value>({ content }: IndexFile): Value {
  return decode(gunzipSync(content).subarray(magic.length)) as Value;
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([magic, encode(value)]), { level: 9 });
}
