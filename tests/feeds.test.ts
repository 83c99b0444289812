import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { expect, inject, test } from 'vitest';
import { leadsSomewhere, readPages, readSite, sitePaths } from './support/site.ts';
import { xmlFault } from './support/xml.ts';

const site = inject('site');
const rssFiles = sitePaths(site, '**/rss.xml');
const corrections = '/corrections/rss.xml';

test('every section, city, source and author has an RSS and a JSON feed beside its page, as the site and its corrections', () => {
  const pages = sitePaths(site, '{corrections,{section,city,source,author}/*}/index.html').map((file) =>
    file.replace('index.html', ''),
  );
  expect(rssFiles).toEqual(['/', ...pages].map((page) => `${page}rss.xml`).sort());
  expect(sitePaths(site, '**/feed.json')).toEqual(['/', ...pages].map((page) => `${page}feed.json`).sort());
});

test.each(rssFiles)('%s is a complete RSS 2.0 feed', (file) => {
  const text = readSite(site, file);
  expect(xmlFault(text)).toBeUndefined();
  const feed = parseRssFeed(text);
  expect(feed.language).toBe('ar-MA');
  expect(feed.title).toBeTruthy();
  expect(feed.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(
    `https://nashra.example${encodeURI(file)}`,
  );
  const items = feed.items ?? [];
  expect(items.length).toBeLessThanOrEqual(30);
  expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
  for (const item of items) {
    expect(item.guid?.value).toMatch(/^tag:/);
    expect(item.guid?.isPermaLink).toBe(false);
    expect(Date.parse(String(item.pubDate))).not.toBeNaN();
    expect(item.link).toMatch(/^https:\/\/nashra\.example\/\d{4}\/\d{2}\//);
    expect(leadsSomewhere(site, new URL(item.link ?? '').pathname)).toBe(true);
    expect(item.content?.encoded?.length).toBeGreaterThan(file === corrections ? 100 : 300);
    expect(item.content?.encoded).not.toMatch(/(?:href|src)="\//);
    expect(item.dc?.creators?.length ?? 0).toBeGreaterThan(0);
    expect(item.categories?.length).toBeGreaterThanOrEqual(file === corrections ? 1 : 2);
    if (item.enclosures)
      expect(leadsSomewhere(site, new URL(item.enclosures[0]?.url ?? '').pathname)).toBe(true);
  }
});

test('some items carry an enclosure, and republished ones name their source', () => {
  const items = parseRssFeed(readSite(site, 'rss.xml')).items ?? [];
  expect(items.some(({ enclosures, media }) => enclosures && media?.contents)).toBe(true);
  expect(items.some(({ source }) => source?.url && source.title)).toBe(true);
});

test('JSON feeds follow version 1.1 and list the same stories as their RSS', () => {
  for (const file of sitePaths(site, '**/feed.json')) {
    const feed = parseJsonFeed(readSite(site, file));
    const raw = JSON.parse(readSite(site, file));
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1');
    expect(raw.feed_url).toBe(`https://nashra.example${encodeURI(file)}`);
    const rss = parseRssFeed(readSite(site, file.replace('feed.json', 'rss.xml')));
    expect((feed.items ?? []).map(({ id }) => id)).toEqual((rss.items ?? []).map(({ guid }) => guid?.value));
  }
});

test('the OPML file names every RSS feed once', () => {
  const opml = parseOpml(readSite(site, 'feeds.opml'));
  const outlines = (opml.body?.outlines ?? []).flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
  const named = outlines.flatMap(({ xmlUrl }) => (xmlUrl ? [decodeURI(new URL(xmlUrl).pathname)] : []));
  expect(named.sort()).toEqual(rssFiles);
});

test('pages announce their own feed before the site’s', () => {
  const city = readPages(site).find(({ path }) => path === '/city/settat/');
  const announced = city?.document
    .querySelectorAll('link[rel="alternate"][type="application/rss+xml"]')
    .map((link) => link.getAttribute('href'));
  expect(announced).toEqual(['/city/settat/rss.xml', '/rss.xml']);
});
