import { keptCopy } from '../strings/offline.ts';

/** A kept page with a line above its content, if it has any, that says since when it has been kept (`came`, in milliseconds). */
export function withNote(html: string, came: number): string {
  const when = new Date(came).toLocaleString('ar-MA', { dateStyle: 'long', timeStyle: 'short' });
  const note = `<p class="wrap kept-copy no-print" role="note">${keptCopy(`<bdi>${when}</bdi>`)}</p>`;
  return html.replace(/<main[^>]*>/, (main) => main + note);
}
