import { expect, test } from 'vitest';
import { type Surveyed, sampleOf } from './survey.ts';

const page = (address: string, html: number, more: Partial<Surveyed> = {}): Surveyed => ({
  address,
  weight: { html, script: 0, outside: [] },
  indexable: true,
  pictured: false,
  ...more,
});

test('the heaviest page of each kind is opened', () => {
  const pages = [
    page('/', 9),
    page('/search/', 3),
    page('/section/society/', 5),
    page('/section/culture/', 6),
    page('/section/culture/page/2/', 8),
    page('/2026/11/one/', 4, { pictured: true }),
    page('/2026/11/two/', 7, { pictured: true }),
    page('/2026/11/without-picture/', 9),
    page('/2026/11/of-another/', 9, { pictured: true, indexable: false }),
  ];
  expect(sampleOf(pages)).toEqual({
    home: '/',
    article: '/2026/11/two/',
    archive: '/section/culture/',
    search: '/search/',
  });
});

test('a site without stories has neither story nor archive', () => {
  expect(sampleOf([page('/', 9)])).toEqual({ home: '/' });
});
