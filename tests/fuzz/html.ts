import { deepStrictEqual, fail, ok } from 'node:assert/strict';
import domino from '@mixmark-io/domino';

/** A piece of HTML: a tag that opens, one that closes, or text. */
export type Piece =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescaped = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

const tag = /<(?:([a-z][a-z\d]*)((?: [a-z-]+(?:="[^"<>]*")?)*)|\/([a-z][a-z\d]*))>/y;
const words = /[^<>]+/y;
const isEmpty = (name: string) => /^(?:br|hr|img|source)$/.test(name);

/**
 * Reads HTML in the plainest form there is, which every parser reads alike: lower-case tags that are all closed, quoted
 * attributes, the five entities. Throws for anything else.
 */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  for (let at = 0; at < html.length; ) {
    tag.lastIndex = at;
    words.lastIndex = at;
    const found = tag.exec(html) ?? words.exec(html);
    if (!found) fail(`no plain HTML: ${html.slice(at, at + 40)}`);
    const [whole, name, typed = '', closed] = found;
    at += whole.length;
    ok(!/&(?!(?:amp|lt|gt|quot|#39);)/.test(whole), `a bare & in ${whole}`);
    if (name) {
      const attributes = [...typed.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      );
      ok(
        new Set(attributes.map(([key]) => key)).size === attributes.length,
        `an attribute twice in ${whole}`,
      );
      pieces.push({ kind: 'open', name, attributes: Object.fromEntries(attributes) });
      if (!isEmpty(name)) open.push(name);
    } else if (closed) {
      deepStrictEqual(closed, open.pop(), 'tags are not balanced');
      pieces.push({ kind: 'close', name: closed });
    } else pieces.push({ kind: 'text', text: unescaped(whole) });
  }
  deepStrictEqual(open, []);
  return pieces;
}

const workshop = domino.createDocument();

/** The same pieces as the HTML parser of the standard finds them, who mends what may not stand where it does. */
export function parsedPieces(html: string): Piece[] {
  const holder = workshop.createElement('div');
  // A byte order mark is passed over where it stands first.
  holder.innerHTML = `<br>${html}`;
  const pieces: Piece[] = [];
  const visit = (node: Node) => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === child.TEXT_NODE) {
        pieces.push({ kind: 'text', text: child.textContent ?? '' });
        continue;
      }
      const element = child as Element;
      const name = element.localName;
      pieces.push({
        kind: 'open',
        name,
        attributes: Object.fromEntries(Array.from(element.attributes, (one) => [one.name, one.value])),
      });
      visit(element);
      if (!isEmpty(name)) pieces.push({ kind: 'close', name });
    }
  };
  visit(holder);
  return pieces.slice(1);
}
