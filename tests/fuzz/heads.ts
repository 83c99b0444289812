import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import domino from '@mixmark-io/domino';
import { articlePage } from '../../src/catalogue/article-page.ts';
import { articlePath } from '../../src/catalogue/urls.ts';
import { serialiseJsonLd } from '../../src/seo/json-ld.ts';
import { leadingPage } from '../../src/seo/leading-page.ts';
import { metadata } from '../../src/seo/metadata.ts';
import { structuredData } from '../../src/seo/structured-data.ts';
import { leading } from '../../src/strings/reader.ts';
import { anySaid, newspaperOf } from './newspapers.ts';
import { target } from './target.ts';

const contents = (document: Document, selector: string) =>
  Array.from(document.querySelectorAll(selector), (element) => element.getAttribute('content'));

export const heads = target({
  name: 'heads',
  claim: 'an HTML parser finds JSON-LD and metadata as they were made, whatever a story says',
  input: anySaid,
  inputs: 600,
  law(said) {
    const newspaper = newspaperOf(said);
    for (const story of newspaper.stories) {
      const page = articlePage(story, newspaper);
      const { description, openGraph, canonical } = metadata(page, newspaper);
      const objects = structuredData(page, newspaper);
      const scripts = objects.map(
        (data) => `<script type="application/ld+json">${serialiseJsonLd(data)}</script>`,
      );
      const html = leadingPage(page, leading.moved, newspaper).replace(
        '</head>',
        () => `${scripts.join('')}</head>`,
      );
      const document = domino.createDocument(html);
      const found = Array.from(document.querySelectorAll('script'), ({ textContent }) =>
        JSON.parse(textContent ?? ''),
      );
      deepStrictEqual(found, JSON.parse(JSON.stringify(objects)));
      deepStrictEqual(contents(document, 'meta[name="description"]'), [seen(description)]);
      deepStrictEqual(
        contents(document, 'meta[property]'),
        openGraph.map(({ content }) => seen(content)),
      );
      strictEqual(document.querySelector('link[rel=canonical]')?.getAttribute('href'), canonical);
      const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
      deepStrictEqual(links, [encodeURI(articlePath(story.id))]);
      ok(document.body.querySelectorAll('*').length - document.body.querySelectorAll('bdi').length === 4);
    }
  },
});

/** What an HTML parser makes of characters that no document may hold (HTML, section 13.2.3.5). */
const seen = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
