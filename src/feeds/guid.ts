/** The year of a story whose file stands in no folder of a year. Never to be changed: readers would see all anew. */
const yearless = '2026';

/**
 * What feed readers know a story by: a tag URI (RFC 4151), `tag:nashra.example,2026:2026/02/slug`. It depends on the
 * site's host and the article's guid alone, its year too, so that neither a new slug, nor a corrected date, nor the
 * clock makes a story look new.
 */
export function tagUri(guid: string, origin: string): string {
  const year = /^\d{4}(?=\/)/.exec(guid)?.[0] ?? yearless;
  const specific = guid.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return `tag:${new URL(origin).hostname},${year}:${specific}`;
}
