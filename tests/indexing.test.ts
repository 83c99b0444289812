import { XMLParser } from 'fast-xml-parser';
import { expect, inject, test } from 'vitest';
import { settings } from '../src/site.config.ts';
import { readPages, readSite, sitePaths } from './support/site.ts';

const site = inject('site');
const pages = readPages(site).filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'));
const xml = (file: string) =>
  new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' || name === 'sitemap' }).parse(
    readSite(site, file),
  );
const sitemapFiles = sitePaths(site, 'sitemap-*.xml').filter((file) => file !== '/sitemap-index.xml');
const entries: { loc: string; lastmod?: string }[] = sitemapFiles.flatMap((file) => xml(file).urlset.url);
const listed = new Set(entries.map(({ loc }) => decodeURI(new URL(loc).pathname)));
const news = xml('/news-sitemap.xml').urlset.url as { loc: string; 'news:news': Record<string, unknown> }[];

const jsonLd = (document: (typeof pages)[number]['document']) =>
  document.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.text));

test('the sitemap index names every sitemap, and robots.txt the index', () => {
  const index = xml('/sitemap-index.xml').sitemapindex.sitemap.map(
    ({ loc }: { loc: string }) => new URL(loc).pathname,
  );
  expect([...index].sort()).toEqual(sitemapFiles);
  expect(readSite(site, 'robots.txt')).toContain('Sitemap: https://nashra.example/sitemap-index.xml');
});

test('a page is in a sitemap exactly when search engines may index it', () => {
  for (const { path, document } of pages) {
    const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
    expect(listed.has(path), `${path}: ${robots}`).toBe(!robots.includes('noindex'));
  }
});

test('a story that belongs to someone else is noindex unless its source lets us, and says what it is based on', () => {
  const own = new Map<boolean, number>();
  for (const { path, document } of pages) {
    const story = jsonLd(document).find((data) => data['@type'] === 'NewsArticle');
    if (!story) continue;
    const original = document.querySelector('.prose .original a')?.getAttribute('href');
    expect(story.isBasedOn, path).toBe(original);
    const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
    const republished = document.querySelector('a[href^="/source/"]') !== null;
    const partner = document.querySelector('a[href="/source/mawja/"], a[href="/source/mukhtabar/"]') !== null;
    expect(robots.includes('noindex'), path).toBe(republished && !partner);
    own.set(republished, (own.get(republished) ?? 0) + 1);
  }
  expect(own.get(true)).toBeGreaterThan(20);
  expect(own.get(false)).toBeGreaterThan(10);
});

test('the news sitemap lists indexable stories of the last 48 hours only', () => {
  expect(news.length).toBeGreaterThan(0);
  for (const {
    loc,
    'news:news': { 'news:publication_date': date, 'news:title': title },
  } of news) {
    const age = Date.parse('2026-11-22T12:00:00Z') - Date.parse(String(date));
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThanOrEqual(48 * 3_600_000);
    expect(title).toBeTruthy();
    expect(listed.has(decodeURI(new URL(loc).pathname))).toBe(true);
  }
});

test('every story’s JSON-LD has what Google requires of a NewsArticle and a BreadcrumbList', () => {
  const stories = pages.filter(({ document }) => document.querySelector('article.story h1 ~ .meta time'));
  expect(stories.length).toBe(65);
  for (const { path, document } of stories) {
    const [article, breadcrumbs] = jsonLd(document);
    expect(article['@context'], path).toBe('https://schema.org');
    expect(article['@type']).toBe('NewsArticle');
    expect(article.headline).toBeTruthy();
    expect(article.url).toBe(`https://nashra.example${encodeURI(path)}`);
    for (const date of [article.datePublished, article.dateModified]) expect(Date.parse(date)).not.toBeNaN();
    expect(article.author.length).toBeGreaterThan(0);
    for (const author of article.author)
      expect(author).toMatchObject({
        '@type': expect.stringMatching(/Person|Organization/),
        name: expect.any(String),
      });
    expect(article.publisher).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'نشرة' });
    const picture = document.querySelector('.lead-picture img');
    const drawn = article.datePublished >= settings.shareCardsSince;
    expect(Boolean(article.image)).toBe(Boolean(picture) || drawn);
    expect(breadcrumbs['@type']).toBe('BreadcrumbList');
    for (const [index, item] of breadcrumbs.itemListElement.entries())
      expect(item).toMatchObject({
        '@type': 'ListItem',
        position: index + 1,
        name: expect.any(String),
        item: expect.stringMatching(/^https:/),
      });
  }
});

test('the front page says who publishes the site and how it is searched', () => {
  const home = pages.find(({ path }) => path === '/');
  const data = home ? jsonLd(home.document) : [];
  expect(data.map((entry) => entry['@type'])).toEqual(['NewsMediaOrganization', 'WebSite']);
  expect(data[1].potentialAction.target.urlTemplate).toBe(
    'https://nashra.example/search/?q={search_term_string}',
  );
});
