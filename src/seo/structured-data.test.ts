import { describe, expect, test } from 'vitest';
import { makeCatalogue, makePage, makeStory, moment, photo, sourceOf } from '../../tests/support/story.ts';
import { pageAt } from '../catalogue/pages.ts';
import type { Article } from '../content/article.ts';
import { fixedPage, fixedPageNames } from './site-page.ts';
import { structuredData } from './structured-data.ts';

function dataOf(path: string, overrides: Partial<Article> = {}) {
  const catalogue = makeCatalogue([makeStory({ slug: 'forum', ...overrides })], {
    images: new Map([['hall.jpg', photo]]),
    pages: [makePage({ slug: 'editorial-policy', title: 'ميثاق التحرير' })],
    settings: { shareCardsSince: '2026-02-01' },
  });
  const page = pageAt(path, catalogue);
  if (!page) throw new Error(`nothing at ${path}`);
  return structuredData(page, catalogue);
}
const story = (overrides: Partial<Article> = {}) => dataOf('/2026/02/forum/', overrides)[0];
const newspaper = { '@type': 'NewsMediaOrganization', name: 'نشرة', url: 'https://nashra.example/' };

describe('a story in JSON-LD', () => {
  test('has what search engines ask of a NewsArticle', () => {
    const data = story({
      updated: moment('2026-02-11T09:00:00+01:00'),
      image: { file: 'hall.jpg', alt: 'قاعة', credit: 'كريم' },
      tags: ['التعليم'],
      corrections: [{ date: moment('2026-02-11'), text: 'عدد المشاركين 214 لا 241.' }],
    });
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: 'https://nashra.example/2026/02/forum/',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://nashra.example/2026/02/forum/' },
      headline: 'ملتقى افتراضي حول «مدن التعلم»',
      datePublished: '2026-02-10T14:30:00+01:00',
      dateModified: '2026-02-11T09:00:00+01:00',
      author: [newspaper],
      publisher: newspaper,
      image: [{ '@type': 'ImageObject', width: 1200, height: 800, caption: 'قاعة', creditText: 'كريم' }],
      articleSection: 'مجتمع',
      contentLocation: { '@type': 'City', name: 'سطات' },
      keywords: ['التعليم'],
      inLanguage: 'ar-MA',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'عدد المشاركين 214 لا 241.',
          datePublished: '2026-02-11T00:00:00+01:00',
        },
      ],
    });
    expect(data?.['isBasedOn']).toBeUndefined();
  });

  test('without a photograph shows its own share card', () => {
    expect(story()?.['image']).toMatchObject([
      { '@type': 'ImageObject', width: 1200, height: 630, caption: 'ملتقى افتراضي حول «مدن التعلم»' },
    ]);
    expect(story({ date: moment('2026-01-31'), id: '2026/02/forum' })?.['image']).toBeUndefined();
  });

  test.each([
    ['its authors', { authors: ['نعيمة', 'كريم'], source: sourceOf('arz') }, ['Person', 'Person']],
    ['its source', { source: sourceOf('arz') }, ['Organization']],
    ['the newsroom', {}, ['NewsMediaOrganization']],
  ])('names as authors %s', (_, overrides, types) => {
    expect(story(overrides)?.['author']).toMatchObject(types.map((type) => ({ '@type': type })));
  });

  test('is based on the original where its address is known', () => {
    const source = sourceOf('arz', 'https://arz.example/خبر');
    expect(story({ source })?.['isBasedOn']).toBe('https://arz.example/%D8%AE%D8%A8%D8%B1');
    expect(story({ source: sourceOf('arz') })?.['isBasedOn']).toBe('https://arz.example/');
  });

  test('was last changed by a correction that came after its update', () => {
    const corrections = [{ date: moment('2026-02-12T10:00:00+01:00'), text: 'اليوم الأحد.' }];
    expect(story({ updated: moment('2026-02-11'), corrections })?.['dateModified']).toBe(
      '2026-02-12T10:00:00+01:00',
    );
  });

  test('without an update was last changed when it was published', () => {
    expect(story()?.['dateModified']).toBe('2026-02-10T14:30:00+01:00');
  });
});

describe('the way to a page', () => {
  test.each([
    ['/2026/02/forum/', ['الرئيسية', 'مجتمع', 'سطات', 'ملتقى افتراضي حول «مدن التعلم»']],
    ['/city/settat/', ['الرئيسية', 'جهة الدار البيضاء – سطات', 'سطات']],
    ['/2026/02/10/', ['الرئيسية', '2026', 'فبراير 2026', '10 فبراير 2026']],
    ['/editorial-policy/', ['الرئيسية', 'ميثاق التحرير']],
  ])('%s', (path, names) => {
    const list = dataOf(path).find(({ '@type': type }) => type === 'BreadcrumbList');
    expect(list?.['itemListElement']).toMatchObject(
      names.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name })),
    );
    expect(list?.['itemListElement']).toMatchObject([
      { item: 'https://nashra.example/' },
      ...names.slice(2).map(() => ({})),
      { item: `https://nashra.example${path}` },
    ]);
  });
});

describe('the pages that are always there', () => {
  const catalogue = makeCatalogue([], { pages: [makePage({ slug: 'editorial-policy' })] });
  test.each(
    fixedPageNames.map(
      (name) => [name, structuredData(fixedPage(name, catalogue.settings), catalogue)] as const,
    ),
  )('%s', (name, data) => {
    const types = data.map(({ '@type': type }) => type);
    if (name === 'home') expect(types).toEqual(['NewsMediaOrganization', 'WebSite']);
    else expect(types).toEqual(name === 'not-found' ? [] : ['BreadcrumbList']);
  });

  test('the front page says who publishes and how to search', () => {
    const [organisation, site] = structuredData(fixedPage('home', catalogue.settings), catalogue);
    expect(organisation).toMatchObject({
      ...newspaper,
      email: 'tahrir@nashra.example',
      publishingPrinciples: 'https://nashra.example/editorial-policy/',
      correctionsPolicy: 'https://nashra.example/corrections/',
    });
    expect(site).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://nashra.example/search/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });
});
