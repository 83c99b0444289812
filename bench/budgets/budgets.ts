import * as z from 'astro/zod';

const size = z.number().int().nonnegative();

const schema = z.strictObject({
  html: size,
  script: size,
  fonts: size,
  firstView: size,
  layoutShift: z.number().nonnegative(),
  lighthouse: z.number().min(0).max(100),
});

/**
 * What a page may cost its reader at most; sizes in bytes. `html`: a page with its styles and scripts, compressed with
 * gzip as the plainest CDN does; fourteen KB come in the first flight of a connection (RFC 6928: ten segments). `script`:
 * what runs when a page is opened, uncompressed. `fonts` and `firstView`: what a phone fetches, headers too, before it
 * scrolls. `layoutShift`: all shifts added up (Layout Instability API). `lighthouse`: the least score in each category.
 */
export type Budgets = z.output<typeof schema>;

/** Reads the budgets from the text of a package.json; throws where one is missing or wrong. */
export function readBudgets(manifest: string): Budgets {
  const read = schema.safeParse(JSON.parse(manifest).budgets);
  if (!read.success) throw new TypeError(`package.json, budgets: ${z.prettifyError(read.error)}`);
  return read.data;
}
