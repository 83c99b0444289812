import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { makeCatalogue, makePage, makeStory, moment, sourceOf } from '../../tests/support/story.ts';
import { xmlFault } from '../../tests/support/xml.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pageAt } from '../catalogue/pages.ts';
import { indexing } from './indexing.ts';
import { newsSitemap } from './news-sitemap.ts';
import { robots } from './robots.ts';
import { sitemap, sitemapIndex, sitemapParts } from './sitemaps.ts';

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});
function read(xml: string | undefined) {
  expect(xmlFault(xml ?? '')).toBeUndefined();
  return parser.parse(xml ?? '');
}
const urls = (xml: string | undefined): { loc: string; lastmod?: string }[] => read(xml).urlset.url;

const catalogue = makeCatalogue(
  [
    makeStory({ slug: 'ours', updated: moment('2026-02-11T09:00:00+01:00'), tags: ['التعليم'] }),
    makeStory({ slug: 'partner', source: sourceOf('mawja'), date: moment('2026-02-09') }),
    makeStory({ slug: 'theirs', source: sourceOf('arz'), date: moment('2026-02-11') }),
    makeStory({ slug: 'ليلة', date: moment('2025-12-31T23:30:00+01:00') }),
    makeStory({ slug: 'only-theirs', source: sourceOf('arz'), date: moment('2025-11-02') }),
  ],
  { pages: [makePage()], settings: { archivePageSize: 2 } },
);

describe('the sitemap', () => {
  test('has a part for the pages and one for every month with a story to index', () => {
    expect(sitemapParts(catalogue)).toEqual(['pages', '2026-02', '2025-12']);
    const { sitemapindex } = read(sitemapIndex(catalogue));
    expect(sitemapindex.sitemap).toEqual([
      { loc: 'https://nashra.example/sitemap-pages.xml', lastmod: '2026-02-11T09:00:00+01:00' },
      { loc: 'https://nashra.example/sitemap-2026-02.xml', lastmod: '2026-02-11T09:00:00+01:00' },
      { loc: 'https://nashra.example/sitemap-2025-12.xml', lastmod: '2025-12-31T23:30:00+01:00' },
    ]);
  });

  test('of a month lists its stories with their last change, without those that are others’', () => {
    expect(urls(sitemap('2026-02', catalogue))).toEqual([
      { loc: 'https://nashra.example/2026/02/ours/', lastmod: '2026-02-11T09:00:00+01:00' },
      { loc: 'https://nashra.example/2026/02/partner/', lastmod: '2026-02-09T00:00:00+01:00' },
    ]);
    expect(urls(sitemap('2025-12', catalogue))[0]?.loc).toBe(
      'https://nashra.example/2025/12/%D9%84%D9%8A%D9%84%D8%A9/',
    );
  });

  test.each(['2025-11', '2024-01', '2026', '2026-02-10', 'city-settat', '', '..'])(
    'has no part %j',
    (part) => {
      expect(sitemap(part, catalogue)).toBeUndefined();
    },
  );

  test('of the pages holds those that may be indexed and no others', () => {
    const paths = urls(sitemap('pages', catalogue)).map(({ loc }) => decodeURI(new URL(loc).pathname));
    expect(paths).toEqual([
      '/',
      '/archive/',
      '/cities/',
      '/feeds/',
      '/search/',
      ...['/2025/', '/2025/11/', '/2025/11/02/', '/2025/12/', '/2025/12/31/'],
      ...['/2026/', '/2026/02/', '/2026/02/09/', '/2026/02/10/', '/2026/02/11/', '/about/'],
      ...[
        '/city/settat/',
        '/corrections/',
        '/region/casablanca-settat/',
        '/section/society/',
        '/source/arz/',
        '/source/mawja/',
      ],
    ]);
    for (const path of paths.slice(5)) {
      const page = pageAt(path, catalogue);
      expect(page && indexing(page)).toBe('index');
    }
  });

  test('of an empty newspaper holds the pages that are always there', () => {
    const empty = makeCatalogue([]);
    expect(sitemapParts(empty)).toEqual(['pages']);
    expect(urls(sitemap('pages', empty))[0]).toEqual({ loc: 'https://nashra.example/' });
  });
});

test('a withdrawal changes the sitemap of the pages, and takes the story out of its own', () => {
  const withdrawn = { date: moment('2026-02-12T10:00:00+01:00'), reason: 'لم يصح الخبر.' };
  const catalogue = makeCatalogue([makeStory(), makeStory({ slug: 'gone', withdrawn })]);
  expect(sitemapIndex(catalogue)).toContain(
    '/sitemap-pages.xml</loc><lastmod>2026-02-12T10:00:00+01:00</lastmod>',
  );
  expect(`${sitemap('pages', catalogue)}${sitemap('2026-02', catalogue)}`).not.toContain('/gone/');
});

describe('the news sitemap', () => {
  const slugs = (of: Catalogue) => urls(newsSitemap(of)).map(({ loc }) => loc.split('/').at(-2));
  const now = moment('2026-02-12T12:00:00+01:00');

  test('lists the stories of the last 48 hours with their title, date and newspaper', () => {
    const fresh = makeStory({
      title: 'تقرير <R&D>\u0007 في سطات',
      date: moment('2026-02-11T08:00:00+01:00'),
    });
    expect(
      urls(newsSitemap(makeCatalogue([fresh, makeStory({ slug: 'old', date: moment('2026-02-09') })]))),
    ).toEqual([
      {
        loc: 'https://nashra.example/2026/02/story/',
        'news:news': {
          'news:publication': { 'news:name': 'نشرة', 'news:language': 'ar' },
          'news:publication_date': '2026-02-11T08:00:00+01:00',
          'news:title': 'تقرير <\u2068R&D\u2069> في سطات',
        },
      },
    ]);
  });

  test('counts the hours from when readers could first see a story', () => {
    const at = (slug: string, date: string, publishDate?: string) =>
      makeStory({ slug, date: moment(date), publishDate: publishDate ? moment(publishDate) : undefined });
    const stories = [
      at('edge', '2026-02-10T12:00:00+01:00'),
      at('late', '2026-02-10T11:59:59+01:00'),
      at('held', '2026-02-01', '2026-02-12T06:00:00+01:00'),
      makeStory({ slug: 'theirs', date: moment('2026-02-12'), source: sourceOf('arz') }),
      makeStory({ slug: 'draft', date: moment('2026-02-12'), draft: true }),
    ];
    expect(slugs(makeCatalogue(stories, { now }))).toEqual(['held', 'edge']);
  });

  test('holds at most a thousand', () => {
    const many = Array.from({ length: 1100 }, (_, index) =>
      makeStory({ slug: `s${index}`, date: moment('2026-02-12') }),
    );
    expect(slugs(makeCatalogue(many, { now }))).toHaveLength(1000);
  });

  test('is left out, and not announced, when nothing is fresh', () => {
    const quiet = makeCatalogue([makeStory()], { now: moment('2026-03-12') });
    expect(newsSitemap(quiet)).toBeUndefined();
    expect(robots(quiet)).not.toContain('news-sitemap');
  });
});

test('robots.txt names the sitemaps by absolute addresses', () => {
  expect(robots(makeCatalogue([makeStory({ date: moment('2026-02-12') })]))).toBe(
    [
      'User-agent: *',
      'Disallow: /fragments/',
      'Disallow: /search/?',
      '',
      'Sitemap: https://nashra.example/sitemap-index.xml',
      'Sitemap: https://nashra.example/news-sitemap.xml',
      '',
    ].join('\n'),
  );
});
