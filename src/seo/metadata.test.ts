import { describe, expect, test } from 'vitest';
import {
  makeCatalogue,
  makePage,
  makeStory,
  moment,
  photo,
  registered,
  registries,
  sourceOf,
} from '../../tests/support/story.ts';
import { addresses, pageAt } from '../catalogue/pages.ts';
import { metadata } from './metadata.ts';
import { fixedPage, fixedPageNames } from './site-page.ts';

const forum = makeStory({
  slug: 'ليلة',
  title: 'شبكة Wi-Fi 6 تصل إلى مكتبات سطات',
  description: 'وصلت شبكة Wi-Fi إلى «المكتبة».',
  updated: moment('2026-02-11T09:00:00+01:00'),
  authors: ['نعيمة الحداوي'],
  tags: ['التعليم', 'GPS'],
  image: { file: 'hall.jpg', alt: 'قاعة' },
});
const stories = [
  forum,
  makeStory({ slug: 'b', title: 'خبر ثان', source: sourceOf('arz', 'https://arz.example/1') }),
  makeStory({ slug: 'c', title: 'خبر ثالث', city: registered(registries.cities, 'agadir') }),
  makeStory({ slug: 'd', title: 'خبر رابع', date: moment('2025-12-30') }),
  makeStory({
    slug: 'e',
    title: 'خبر خامس',
    date: moment('2025-12-30'),
    image: { file: 'hall.jpg', alt: 'قاعة' },
  }),
];
const catalogue = makeCatalogue(stories, {
  images: new Map([['hall.jpg', photo]]),
  pages: [makePage()],
  settings: { archivePageSize: 1, shareCardsSince: '2026-02-01' },
});
const { tagline } = catalogue.settings;
const at = (path: string) => {
  const page = pageAt(path, catalogue);
  if (!page) throw new Error(`nothing at ${path}`);
  return metadata(page, catalogue);
};
const fixed = fixedPageNames.map((name) => metadata(fixedPage(name, catalogue.settings), catalogue));
const openGraph = (path: string) => Object.groupBy(at(path).openGraph, ({ property }) => property);

describe('the title of a page', () => {
  test.each([
    ['/2026/02/ليلة/', 'شبكة \u2068Wi-Fi 6\u2069 تصل إلى مكتبات سطات – نشرة'],
    ['/city/settat/', 'سطات: أخبار المدينة – نشرة'],
    ['/city/settat/page/2/', 'سطات: أخبار المدينة، الصفحة 2 – نشرة'],
    ['/region/souss-massa/', 'جهة سوس – ماسة: آخر الأخبار – نشرة'],
    ['/section/society/', 'مجتمع: أخبار القسم – نشرة'],
    ['/source/arz/', 'وكالة الأرز للأنباء: أخبار المصدر – نشرة'],
    ['/tag/gps/', '\u200F\u2068GPS\u2069: أخبار تحت هذا الوسم – نشرة'],
    ['/author/نعيمة-الحداوي/', 'نعيمة الحداوي: مقالات بهذا التوقيع – نشرة'],
    ['/2026/', 'أرشيف أخبار سنة 2026 – نشرة'],
    ['/2026/02/', 'أرشيف أخبار فبراير 2026 – نشرة'],
    ['/2026/02/10/', 'أرشيف أخبار 10 فبراير 2026 – نشرة'],
    ['/about/', 'من نحن – نشرة'],
  ])('%s: %s', (path, title) => {
    expect(at(path).title).toBe(title);
  });

  test('is its own on every page', () => {
    const titles = [
      ...addresses(catalogue).map((path) => at(path).title),
      ...fixed.map(({ title }) => title),
    ];
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/ – نشرة$/);
  });
});

describe('the metadata of a page', () => {
  test('always describes it', () => {
    const all = [...addresses(catalogue).map(at), ...fixed, bare()];
    for (const { description } of all) expect(description).not.toBe('');
  });

  test('has an absolute, percent-encoded canonical address, but for the error page', () => {
    expect(at('/2026/02/ليلة/').canonical).toBe('https://nashra.example/2026/02/%D9%84%D9%8A%D9%84%D8%A9/');
    expect(at('/city/settat/page/2/').canonical).toBe('https://nashra.example/city/settat/page/2/');
    expect(fixed.map(({ canonical }) => canonical)).toEqual([
      'https://nashra.example/',
      'https://nashra.example/archive/',
      'https://nashra.example/cities/',
      'https://nashra.example/feeds/',
      'https://nashra.example/search/',
      'https://nashra.example/saved/',
      'https://nashra.example/offline/',
      undefined,
    ]);
  });

  test.each([
    ['/2026/02/ليلة/', 'index,follow,max-image-preview:large'],
    ['/2026/02/b/', 'noindex'],
    ['/city/settat/page/1/', 'noindex,follow'],
    ['/tag/gps/', 'noindex,follow'],
  ])('%s tells robots: %s', (path, robots) => {
    expect(at(path).robots).toBe(robots);
  });

  test('gives share cards the story with its image', () => {
    const tags = openGraph('/2026/02/ليلة/');
    const content = (property: string) => tags[property]?.map((tag) => tag.content);
    expect(content('og:type')).toEqual(['article']);
    expect(content('og:locale')).toEqual(['ar_MA']);
    expect(content('og:title')).toEqual(['شبكة \u2068Wi-Fi 6\u2069 تصل إلى مكتبات سطات']);
    expect(content('og:description')).toEqual(['وصلت شبكة \u2068Wi-Fi\u2069 إلى «المكتبة».']);
    expect(content('og:url')).toEqual([at('/2026/02/ليلة/').canonical]);
    expect(content('og:image')?.[0]).toMatch(/^https:\/\/nashra\.example\/images\/card-[\da-f]+\.jpg$/);
    expect(content('og:image:width')).toEqual(['1200']);
    expect(content('og:image:height')).toEqual(['630']);
    expect(content('og:image:alt')).toEqual(content('og:title'));
    expect(content('article:published_time')).toEqual(['2026-02-10T14:30:00+01:00']);
    expect(content('article:modified_time')).toEqual(['2026-02-11T09:00:00+01:00']);
    expect(content('article:author')?.[0]).toMatch(/^https:\/\/nashra\.example\/author\/%D9/);
    expect(content('article:tag')).toEqual(['التعليم', 'GPS']);
  });

  test.each([
    ['a story with its own card', '/2026/02/b/', 'خبر ثان', 630],
    ['an old story with its photograph', '/2025/12/e/', 'قاعة', 800],
    ['an old story without one with the card of its section', '/2025/12/d/', 'نشرة: مجتمع', 630],
    ['a section with its card', '/section/society/', 'نشرة: مجتمع', 630],
    ['a page of a section with its card', '/section/society/page/2/', 'نشرة: مجتمع', 630],
    ['any other list with the newspaper’s card', '/city/settat/', `نشرة: ${tagline}`, 630],
    ['a static page with the newspaper’s card', '/about/', `نشرة: ${tagline}`, 630],
  ])('shares %s, large', (_, path, alt, height) => {
    const tags = openGraph(path);
    expect(tags['og:image:alt']?.[0]?.content).toBe(alt);
    expect(tags['og:image:height']?.[0]?.content).toBe(String(height));
    expect(at(path).twitter).toEqual([{ name: 'twitter:card', content: 'summary_large_image' }]);
  });
});

function bare() {
  const empty = makeCatalogue([makeStory({ description: '' })]);
  const page = pageAt('/2026/02/story/', empty);
  if (!page) throw new Error('no story');
  return metadata(page, empty);
}
