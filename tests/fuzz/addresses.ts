import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { isSlug, longestSlug, slugify } from '../../src/arabic/slug.ts';
import { titleSlug } from '../../src/arabic/title-slug.ts';
import { transliterate } from '../../src/arabic/transliterate.ts';
import { shortPaths } from '../../src/catalogue/short-address.ts';
import { articlePath } from '../../src/catalogue/urls.ts';
import { articleId, contentPath } from '../../src/content/paths.ts';
import { oldAddress } from '../../src/content/schema.ts';
import { isWebUrl } from '../../src/content/schema-terms.ts';
import { linkTarget } from '../../src/markdown/links.ts';
import { redirectFiles } from '../../src/press/redirects.ts';
import { readRedirects } from '../../src/press/served-path.ts';
import { makeCatalogue, makeStory } from '../support/story.ts';
import { pieces } from './pieces.ts';
import { target } from './target.ts';
import { anyAddress, anyText } from './texts.ts';

const site = 'https://nashra.example';

/** Whether a path below a folder stays there, under whichever system reads it. */
function staysBelow(relative: string): void {
  for (const [system, root] of [
    [path.posix, '/site'],
    [path.win32, 'C:\\site'],
  ] as const) {
    const full = system.join(root, relative);
    ok(full.startsWith(root + system.sep) && full.length > root.length + 1, relative);
  }
}

export const slugs = target({
  name: 'slugs',
  claim: 'any text makes a slug that stays itself and names one file in one folder, or none',
  input: fc.oneof(
    anyText,
    fc.string({ unit: 'binary', maxLength: 300 }),
    anyText.map((text) => text.repeat(30)),
  ),
  inputs: 10_000,
  law(text) {
    const slug = slugify(text);
    strictEqual(slugify(slug), slug);
    strictEqual(slug.normalize('NFC'), slug);
    ok(Buffer.byteLength(slug) <= longestSlug && slug.isWellFormed());
    ok(/^[\p{L}\p{M}\p{N}-]*$/u.test(slug), slug);
    if (slug !== '') staysBelow(`tag/${slug}/index.html`);
    if (slug !== '')
      strictEqual(decodeURIComponent(new URL(`/tag/${slug}/`, site).pathname), `/tag/${slug}/`);
    for (const letters of ['arabic', 'ascii'] as const) {
      const named = titleSlug(text, letters, () => undefined);
      if (named === undefined) continue;
      ok(isSlug(named) && named.length <= 60, named);
      strictEqual(slugify(named), named);
      if (letters === 'ascii') ok(/^[a-z\d-]+$/.test(named), named);
    }
    ok(/^[a-z\d]*$/.test(transliterate(text)), transliterate(text));
  },
});

export const links = target({
  name: 'links',
  claim: 'a link is classed as what browsers make of it, whatever it hides in',
  input: anyAddress,
  inputs: 10_000,
  law(href) {
    const page = `${site}/2026/02/a/`;
    const link = linkTarget(href);
    strictEqual(isWebUrl(href) && /^https?:$/.test(new URL(href).protocol), isWebUrl(href));
    if (link.kind === 'unsafe') return;
    const address = link.kind === 'site' ? link.path + link.suffix : link.href;
    const url = new URL(address, page);
    switch (link.kind) {
      case 'site':
        strictEqual(url.origin, site);
        strictEqual(url.search + url.hash, new URL(href, page).search + new URL(href, page).hash);
        deepStrictEqual(linkTarget(encodeURI(link.path)), { kind: 'site', path: link.path, suffix: '' });
        break;
      case 'outside':
        ok(/^https?:$/.test(url.protocol) && url.origin !== 'null');
        strictEqual(url.username + url.password, '');
        break;
      case 'contact':
        ok(/^(?:mailto|tel):$/.test(url.protocol));
        break;
      case 'fragment':
        strictEqual(url.href.replace(/#.*/s, ''), page);
    }
  },
});

export const paths = target({
  name: 'paths',
  claim: 'no name of an image, a story or an old address leads out of its folder',
  input: fc.record({
    name: fc.oneof(fc.constantFrom(...pieces.images), anyAddress),
    folder: fc.constantFrom('', 'articles/2026/02', 'pages'),
  }),
  inputs: 10_000,
  law({ name, folder }) {
    const file = contentPath(folder, name);
    if (file !== undefined) {
      staysBelow(file);
      strictEqual(file.normalize('NFC'), file);
      ok(
        file.split('/').every((step) => step !== '' && step !== '.' && step !== '..'),
        file,
      );
    }
    const id = articleId(name);
    strictEqual(articleId(id), id);
    strictEqual(articleId(articlePath(id)), id);

    const alias = oldAddress.safeParse(name).data;
    if (alias === undefined) return;
    staysBelow(`.${alias}`);
    strictEqual(oldAddress.safeParse(encodeURI(alias)).data, alias);
    const story = makeStory({ slug: 'قصة', aliases: [alias] });
    const [redirects, ...pages] = redirectFiles(makeCatalogue([story]));
    deepStrictEqual([...readRedirects(redirects?.text ?? '')], [[alias, encodeURI(articlePath(story.id))]]);
    for (const { path } of pages) staysBelow(path);
  },
});

const oldId = fc.constantFrom('2026/02/قصة', '2026/02/a', '2025/01/أ', '2026/02/b-é');

export const shortAddresses = target({
  name: 'short-addresses',
  claim: 'each story has a short address of its own, whatever order stories come in',
  input: fc.uniqueArray(
    fc.record({ id: fc.tuple(oldId, fc.nat(99)).map(([id, number]) => `${id}${number}`), guid: anyText }),
    {
      selector: ({ id }) => id,
      maxLength: 20,
    },
  ),
  inputs: 500,
  law(stories) {
    const articles = stories.map(({ id, guid }) => makeStory({ id, guid }));
    const found = shortPaths(articles);
    deepStrictEqual(shortPaths(articles.toReversed()), found);
    strictEqual(new Set(found.values()).size, found.size);
    for (const path of found.values()) ok(/^\/s\/[2-9b-z]{7,9}\/$/.test(path), path);
  },
});
