import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import type { Moment } from '../../src/arabic/moment.ts';
import { isSlug } from '../../src/arabic/slug.ts';
import { storyTextReader } from '../../src/catalogue/story-reader.ts';
import { articlePath } from '../../src/catalogue/urls.ts';
import type { Article } from '../../src/content/article.ts';
import { bodyOf } from '../../src/content/front-matter.ts';
import { settings } from '../../src/site.config.ts';
import { registryFiles } from '../support/story.ts';
import { tellsAPlace, unprintable } from './places.ts';
import { anyName, anyStory } from './stories.ts';
import { target } from './target.ts';

const newReader = () => storyTextReader({ content: '/nowhere', registryFiles, settings });
/** Has read all that was tried before, so that what it remembers of it would show. */
const experienced = newReader();

export const reader = target({
  name: 'reader',
  claim: 'any text gives a sound story or problems with places in it, whatever was read before',
  input: fc.record({ name: anyName, text: anyStory }),
  inputs: 2_000,
  law({ name, text: typed }) {
    const file = `articles/2026/02/${name}.md`;
    const text = typed
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replace(/^\uFEFF/, '');
    const read = experienced(file, text);
    deepStrictEqual(newReader()(file, text), read);
    strictEqual(read.problems.length === 0, read.article !== undefined);
    for (const problem of read.problems) tellsAPlace(problem, file, text);
    if (!read.article) return;
    articleIsSound(read.article, file);
    if (momentsOf(read.article).some(({ ms }) => ms < wholeMinutes)) return;
    const anew = experienced(file, writtenAnew(read.article, bodyAfter(text)));
    deepStrictEqual(anew.problems, []);
    deepStrictEqual(anew.article && saidIn(anew.article), saidIn(read.article));
  },
});

/** Since when the offset of Casablanca has no seconds, which ISO 8601 could not say. */
const wholeMinutes = Date.UTC(1914);

const momentsOf = ({ date, updated, publishDate, expiryDate, corrections }: Article): Moment[] =>
  [date, updated, publishDate, expiryDate, ...corrections.map(({ date }) => date)].filter(
    (moment) => moment !== undefined,
  );

const bodyAfter = (text: string) => {
  const read = bodyOf(text);
  return 'body' in read ? read.body : '';
};

/** What a story says, without its places in the file and what its file is called by. */
function saidIn(article: Article): unknown {
  const { digest, guid, facts, ...said } = article;
  const targets = [facts.links, facts.images, facts.readAlso].map((all) => all.map(({ target }) => target));
  return JSON.parse(JSON.stringify([said, facts.words, facts.sketch, targets]), (key, value) =>
    key === 'ms' ? undefined : value,
  );
}

/** A story file that says just what an article does. */
function writtenAnew(article: Article, body: string): string {
  const { id, title, date, updated, publishDate, expiryDate, draft, city, section, source, authors } =
    article;
  const { description, image, related, tags, corrections, aliases } = article;
  const fields = {
    title,
    date: date.iso,
    updated: updated?.iso,
    publishDate: publishDate?.iso,
    expiryDate: expiryDate?.iso,
    draft,
    city: city.id,
    section: section.id,
    source: source && (source.url ? { name: source.name, url: source.url } : source.id),
    author: authors,
    description: description || undefined,
    image: image && { ...image, file: undefined, src: `../../../${encodeURI(image.file)}` },
    related: related.map((one) => ('id' in one ? one.id : one)),
    tags,
    corrections: corrections.map(({ date, text }) => ({ date: date.iso, text })),
    aliases: aliases.map(encodeURI),
    slug: id.split('/')[2],
  };
  return `---\n${dump(fields, { lineWidth: -1, skipInvalid: true })}---\n${body}`;
}

function articleIsSound(article: Article, file: string): void {
  strictEqual(article.file, file);
  const {
    id,
    title,
    description,
    city,
    section,
    source,
    authors,
    tags,
    corrections,
    aliases,
    image,
    related,
    facts,
  } = article;
  const [year, month, slug = '', ...more] = id.split('/');
  ok(/^\d{4}$/.test(year ?? '') && /^\d{2}$/.test(month ?? '') && isSlug(slug) && more.length === 0, id);
  const url = new URL(articlePath(id), settings.url);
  strictEqual(url.origin, new URL(settings.url).origin);
  strictEqual(decodeURIComponent(url.pathname), articlePath(id));

  const lines = [
    ...[title, city.name, section.name, source?.name ?? '', source?.url ?? ''],
    ...[...authors, ...tags, ...aliases, ...corrections.map(({ text }) => text)],
    ...Object.values(image ?? {}),
    ...related.flatMap((one) => Object.values(one)),
    ...[...facts.links, ...facts.images, ...facts.readAlso].map(({ target }) => target),
  ];
  for (const line of lines.filter((line) => line !== undefined)) {
    ok(!unprintable.test(line), `unprintable: ${JSON.stringify(line)}`);
    if (!URL.canParse(line)) strictEqual(line, line.normalize('NFC'));
  }
  ok(!unprintable.test(description), `unprintable: ${JSON.stringify(description)}`);
  ok(title.trim() !== '');
  for (const { target } of facts.images) ok(!/^\/|(?:^|\/)\.{1,2}(?:\/|$)|\\/.test(target), target);
  for (const alias of aliases)
    strictEqual(new URL(encodeURI(alias), settings.url).pathname, encodeURI(alias));
  for (const { iso, ms } of momentsOf(article)) ok(Math.abs(Date.parse(iso) - ms) < 60_000, iso);
}
