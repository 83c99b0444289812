/** The texts of a page that browsers run or heed, and those that style it. */
export interface InlineCode {
  scripts: string[];
  styles: string[];
}

/** A comment, or a tag with its attributes: what is quoted there is no tag. */
const tags = /<!--[\s\S]*?-->|<(\/?[a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** Scripts of other types, such as JSON-LD, are data. */
const heeded: ReadonlySet<string> = new Set([
  '',
  'module',
  'speculationrules',
  'importmap',
  'text/javascript',
]);

/**
 * Reads a page: all its inline scripts, and the styles of its head. Content stands in the head in titles and attributes
 * alone, so that a style among the words of a story is none of the page's.
 */
export function inlineCode(html: string): InlineCode {
  const code: InlineCode = { scripts: [], styles: [] };
  let isHead = true;
  tags.lastIndex = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [, name = '', attributes = ''] = tag;
    if (name === 'body') isHead = false;
    if (name !== 'script' && name !== 'style') continue;
    const end = html.indexOf(`</${name}>`, tags.lastIndex);
    if (end < 0) break;
    const text = html.slice(tags.lastIndex, end);
    if (name === 'style' && isHead) code.styles.push(text);
    if (name === 'script' && isHeeded(attributes)) code.scripts.push(text);
    tags.lastIndex = end;
  }
  return code;
}

function isHeeded(attributes: string): boolean {
  return !/\ssrc=/.test(attributes) && heeded.has(/\stype="([^"]*)"/.exec(attributes)?.[1] ?? '');
}
