/**
 * Where an element shows a text; best where `before` stands before it, as in the file, since Markdown's own signs and quotes are
 * shown otherwise. Undefined where it is not found.
 */
export function placeIn(shown: Element, before: string, text: string): Range | undefined {
  if (text === '') return undefined;
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: whole.length });
    whole += node.nodeValue ?? '';
  }
  const start = indexAfter(whole, before, text);
  if (start < 0) return undefined;
  const range = document.createRange();
  const at = (offset: number) => {
    const found = nodes.findLast((candidate) => candidate.start <= offset);
    return found && ([found.node, offset - found.start] as const);
  };
  const [from, to] = [at(start), at(start + text.length - 1)];
  if (!from || !to) return undefined;
  range.setStart(...from);
  range.setEnd(to[0], to[1] + 1);
  return range;
}

/** Looks with less and less of what stands before. */
function indexAfter(whole: string, before: string, text: string): number {
  for (let cut = 0; cut <= before.length; cut++) {
    const context = before.slice(cut);
    const found = whole.indexOf(context + text);
    if (found >= 0) return found + context.length;
  }
  return -1;
}
