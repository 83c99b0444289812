/** What Pagefind keeps of a story. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Begins every file of a bundle before its contents, once it is decompressed (pagefind/src/output/mod.rs). */
const magic = 'pagefind_dcd';

/**
 * Reads what Pagefind keeps of a story as its own browser API does, which gives it only for stories that it has found
 * itself. `file` gives the bytes of a file below the folder of the index. A server may have decompressed it already.
 */
export async function readFragment(
  file: (path: string) => Promise<Blob>,
  part: string,
  id: string,
): Promise<Fragment> {
  const blob = await file(`${part}/fragment/und_${id}.pf_fragment`);
  const isPlain = (await blob.slice(0, magic.length).text()) === magic;
  const stream = isPlain ? blob.stream() : blob.stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  return JSON.parse(text.slice(magic.length));
}
