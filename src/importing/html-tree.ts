import domino from '@mixmark-io/domino';

/** Longest HTML that is read, in characters: a story file holds 1 MiB. */
export const longestHtml = 1_000_000;

/** Deepest nesting that is read. Page builders nest thirty deep; parsers of hostile input overflow at thousands. */
const deepestHtml = 250;

/** Tags times their depth: what a parser may have to build of formatting that is never closed. */
const mostWork = 2_000_000;

const tag = /<(\/?)([a-z][a-z\d]*)/gi;

/** Elements that have no end or whose end people leave out. */
const notNested =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option|tbody|thead|tfoot)$/i;

/** What elements are made of; a document costs more than most stories. */
const workshop = domino.createDocument();

/** The element that holds parsed HTML, or why a stranger's HTML is not read. No script in it runs, nothing is loaded. */
export function readHtml(html: string): HTMLElement | 'tooLarge' | 'tooDeep' {
  if (html.length > longestHtml) return 'tooLarge';
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  for (const [, closing, name = ''] of html.matchAll(tag)) {
    tags++;
    if (notNested.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  if (deepest > deepestHtml || deepest * tags > mostWork) return 'tooDeep';
  const holder = workshop.createElement('div');
  holder.innerHTML = html;
  return holder;
}

/** The text of a piece of HTML, as on one line; HTML that cannot be read as HTML is taken as text. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const tree = readHtml(html);
  return typeof tree === 'string' ? html : (tree.textContent ?? '');
}
