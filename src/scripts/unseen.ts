/** Where the style that hides images is kept; `at-once.ts` puts it on every page before it is painted. */
const key = 'nashra:unseen';

const ruleOf = (id: string) => {
  const image = `[src*="/images/${id}-"]`;
  return (
    `picture:has(${image}){visibility:hidden}` +
    `figure :is(picture,.lead-place):has(${image}){display:none}` +
    `figure:has(${image}) .report>:first-child{display:none}` +
    `figure:has(${image}) .report>:last-child{display:inline}\n`
  );
};

/**
 * The style of a reader who no longer wants to see an image, or wants to see it again: a line for each, the last reported
 * last, so many at most. A browser's own, never a page's.
 */
export function toggledStyle(style: string, id: string, most = 200): { style: string; hidden: boolean } {
  const rules = style.split(/(?<=\n)/);
  const rule = ruleOf(id);
  const others = rules.filter((each) => each !== rule);
  const hidden = others.length === rules.length;
  return { style: (hidden ? [...others, rule].slice(-most) : others).join(''), hidden };
}

/** Hides an image from this reader, on this page at once and on all pages from now on, or shows it again. Gives which. */
export function toggleUnseen(id: string): boolean {
  const { style, hidden } = toggledStyle(localStorage.getItem(key) ?? '', id);
  localStorage.setItem(key, style);
  document.adoptedStyleSheets[0]?.replaceSync(style);
  return hidden;
}
