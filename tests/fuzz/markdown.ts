import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { pictureOf } from '../../src/content/picture.ts';
import { bodyText, type CompileContext, compileBody } from '../../src/markdown/compile.ts';
import { inspectBody } from '../../src/markdown/inspect.ts';
import { unseen } from '../../src/markdown/unseen.ts';
import { photo } from '../support/story.ts';
import { anyBody } from './bodies.ts';
import { type Piece, parsedPieces, piecesOf } from './html.ts';
import { mutants, realStories } from './mutants.ts';
import { target } from './target.ts';
import { anyText } from './texts.ts';

const site = 'https://nashra.example';
const folder = 'articles/2026/02';
const realBodies = realStories.map((text) => text.slice(text.indexOf('\n---\n') + 5));

/** Elements that a body may become, without attributes. */
const plain =
  'p h2 h3 h4 h5 h6 strong em s blockquote ul li hr br bdi table thead tbody tr th td figure figcaption picture';

/** All elements that a body may become, with the attributes that each may have. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(plain.split(' ').map((name) => [name, []])),
  ol: ['start'],
  a: ['href', 'title', 'class', 'rel'],
  code: ['dir'],
  pre: ['dir'],
  span: ['class'],
  aside: ['class'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  button: ['class', 'type', 'data-do'],
  source: ['type', 'srcset', 'sizes'],
  img: ['class', 'src', 'alt', 'width', 'height', 'loading', 'decoding'],
};

function isAllowed(pieces: readonly Piece[], base: string): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') ok(!unseen.test(piece.text), 'an unseen character');
    if (piece.kind !== 'open') continue;
    const { name, attributes } = piece;
    for (const [key, value] of Object.entries(attributes)) {
      ok(allowed[name]?.includes(key), `<${name} ${key}>`);
      if (key === 'href') ok(/^(?:https?|mailto|tel):$/.test(new URL(value, base).protocol), value);
      if (key === 'src') strictEqual(new URL(value, base).origin, site);
    }
    ok(allowed[name], `<${name}>`);
  }
}

export const markdown = target({
  name: 'markdown',
  claim: 'any body becomes HTML of the allowed elements alone, which says what its text and its facts say',
  input: fc
    .oneof(
      { weight: 6, arbitrary: anyBody },
      { weight: 2, arbitrary: mutants(realBodies) },
      { weight: 1, arbitrary: fc.array(anyText, { maxLength: 6 }).map((lines) => lines.join('\n')) },
    )
    .map((body) => body.toWellFormed()),
  inputs: 2_500,
  law(body) {
    const shown: string[] = [];
    const context: CompileContext = {
      folder,
      city: 'سطات',
      story: (id) => ({ title: 'خبر <أ>', path: `/${id}/` }),
      hasPage: () => true,
      picture: (file) => {
        shown.push(file);
        return pictureOf(photo);
      },
    };
    const html = compileBody(body, context);
    const images = shown.splice(0);
    strictEqual(compileBody(body, context), html);
    const pieces = piecesOf(html);
    isAllowed(pieces, `${site}/2026/02/a/`);
    deepStrictEqual(parsedPieces(html), pieces);
    for (const sink of [{ origin: site }, { liteOf: (path: string) => `/lite${path}` }]) {
      const other = compileBody(body, { ...context, ...sink });
      const otherPieces = piecesOf(other);
      isAllowed(otherPieces, `${site}/2026/02/a/`);
      deepStrictEqual(parsedPieces(other), otherPieces);
    }

    strictEqual(proseOf(pieces), wordsAlone(bodyText(body).join('')));

    const { facts, excerpt, faults } = inspectBody(body, folder, 1);
    for (const { offset } of faults) ok(offset >= 0 && offset <= body.length, `a fault at ${offset}`);
    for (const { line } of [...facts.links, ...facts.images, ...facts.readAlso])
      ok(line >= 1 && line <= body.split('\n').length);
    ok(excerpt.length <= 160 && !excerpt.includes('\n') && excerpt.isWellFormed());
    if (faults.length > 0) return;
    deepStrictEqual(
      facts.images.map(({ target }) => target),
      images,
    );
    const isInside = linksOf(pieces);
    deepStrictEqual(
      facts.links.map(({ target }) => target),
      isInside.links,
    );
    deepStrictEqual(
      facts.readAlso.map(({ target }) => `/${target}/`),
      isInside.asides,
    );
  },
});
/** Words as they are read, without what separates them. */
const wordsAlone = (text: string) => text.replaceAll(unseen, '').replaceAll(/[\s\u061C]+/g, '');

/** What a page shows of a body's prose: neither headings, asides, pictures and code blocks, nor the dateline. */
function proseOf(pieces: readonly Piece[]): string {
  let text = '';
  let passed = 0;
  const open: boolean[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open' && !/^(?:br|hr|img|source)$/.test(piece.name)) {
      const isPassed =
        /^(?:h\d|aside|figure|pre)$/.test(piece.name) || piece.attributes['class'] === 'dateline';
      open.push(isPassed);
      if (isPassed) passed++;
    } else if (piece.kind === 'close' && open.pop()) passed--;
    else if (piece.kind === 'text' && passed === 0) text += piece.text;
  }
  return wordsAlone(text);
}

/** The site paths that links lead to, in asides and elsewhere. */
function linksOf(pieces: readonly Piece[]): { links: string[]; asides: string[] } {
  const found = { links: [] as string[], asides: [] as string[] };
  let isAside = false;
  for (const piece of pieces) {
    if (piece.kind !== 'text' && piece.name === 'aside') isAside = piece.kind === 'open';
    if (piece.kind !== 'open' || !piece.attributes['href']?.startsWith('/')) continue;
    const [path = ''] = piece.attributes['href'].split(/[?#]/);
    (isAside ? found.asides : found.links).push(path);
  }
  return found;
}
