import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { moment, registries, registryFiles } from '../../../tests/support/story.ts';
import { storyReader } from '../../catalogue/story-reader.ts';
import { findFiles } from '../../content/files.ts';
import { settings } from '../../site.config.ts';
import { importStories } from '../import-stories.ts';
import { cityPlaces } from '../settle-terms.ts';
import { FeedOrigin } from './feed-origin.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nashra-feeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;

/** Imports a saved feed into an empty folder; gives the report and what the build says of the files. */
async function importFeed(text: string) {
  const run = path.join(folder, String(++runs));
  const content = path.join(run, 'content');
  const file = path.join(folder, `${runs}.xml`);
  writeFileSync(file, text);
  const origin = new FeedOrigin([{ name: 'feed.xml', file, bytes: text.length }], [], {
    timeZone: settings.timeZone,
    now: moment('2026-02-12T12:00:00+01:00'),
    sources: registries.sources,
    undated: 'skip',
    skipCopies: false,
    archive: [],
    isImported: () => false,
  });
  const terms = { content, registryFiles, settings };
  const report = await importStories(origin, {
    ...terms,
    memory: path.join(run, 'memory'),
    sitePaths: new Set(),
    belonging: { registries, cityFrom: cityPlaces, sectionOf: () => undefined },
    dryRun: false,
  });
  const read = storyReader(terms);
  const files = findFiles(content).map(({ file }) => file);
  return { origin, report, files, problems: files.flatMap((story) => read(story).problems) };
}

const word = fc.constantFrom(
  'سطات',
  'أكادير:',
  'خبر',
  '–',
  '&amp;quot;',
  '&lt;b&gt;',
  '<![CDATA[<p>نص</p>]]>',
  '<script>alert(1)</script>',
  '&#x202E;',
  '&#0;',
  '../../etc',
  '\u0000',
  '\uFFFE',
  '---',
  '؟',
  '🙂',
  'x'.repeat(300),
  '<a href="javascript:x">y</a>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '[a](b)',
  '# ',
  '\n\n',
  'title: x',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
/** Mostly what feeds have, and now and then anything. */
const mostly = (sound: fc.Arbitrary<string>, odd: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary: sound }, { weight: 1, arbitrary: odd });
const field = (name: string, value: fc.Arbitrary<string>) =>
  mostly(
    value.map((held) => `<${name}>${held}</${name}>`),
    fc.constant(''),
  );
const number = fc.nat(99);
const link = mostly(
  number.map((id) => `https://jarida.example/${id}`),
  fc.constantFrom('javascript:x', '../../x', '/a/b', 'http://['),
);
const date = mostly(
  number.map((minute) => `2026-02-10T12:${minute % 60}:00`.replace(/:(\d):/, ':0$1:')),
  fc.constantFrom('10 فبراير 2026', 'أمس', '2099-01-01', '2026-02-12T18:00:00+01:00'),
);
const item = fc
  .tuple(
    field('title', fc.tuple(mostly(fc.constant('سطات.. خبر'), text), text).map(String)),
    field('link', link),
    field('pubDate', date),
    field('category', text),
    field('author', text),
    field('content:encoded', text),
    field(
      'description',
      fc.tuple(number, text).map(([id, words]) => `وصف الخبر رقم ${id} ${words}`),
    ),
  )
  .map((fields) => `<item>${fields.join('')}</item>`)
  .chain((sound) =>
    mostly(
      fc.constant(sound),
      fc.constantFrom('<item>', '</item>', '<![CDATA[', '<!--').map((odd) => `${sound}${odd}`),
    ),
  );

test('any item of a feed becomes a story that the build accepts, or a line of the report', async () => {
  let imported = 0;
  let skipped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), text, async (items, title) => {
      const feed = `<rss version="2.0"><channel><title>${title}</title><link>https://jarida.example/</link>${items.join('')}</channel></rss>`;
      const { report, files, problems } = await importFeed(feed);
      expect(problems).toEqual([]);
      expect(files.filter((file) => !/^articles\/2026\/02\/[^/]+\.md$/.test(file))).toEqual([]);
      expect(files).toHaveLength(report.imported);
      expect(report.imported + report.skipped.length).toBeGreaterThanOrEqual(items.length);
      imported += report.imported;
      skipped += report.skipped.length;
    }),
    { numRuns: 30 },
  );
  expect(Math.min(imported, skipped)).toBeGreaterThan(5);
}, 30_000);

test('a feed with a story whose time has not come is one to be read again', async () => {
  const story = (date: string) =>
    `<item><title>سطات: خبر</title><link>https://jarida.example/${date}</link><pubDate>${date}</pubDate><description>نص ${date}</description></item>`;
  const feed = (...dates: string[]) =>
    `<rss version="2.0"><channel>${dates.map(story).join('')}</channel></rss>`;
  const late = await importFeed(feed('2026-02-10', '2026-02-20'));
  expect(late.report).toMatchObject({ imported: 1, skipped: [{ reason: 'future', where: 'feed.xml:1' }] });
  expect([...late.origin.awaited]).toEqual(['feed.xml']);
  const soon = await importFeed(feed('2026-02-10', '2026-02-13 09:00'));
  expect(soon.report).toMatchObject({ imported: 2, skipped: [], left: [{ reason: 'ahead' }] });
  expect([...soon.origin.awaited]).toEqual([]);
});
