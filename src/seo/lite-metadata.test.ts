import { expect, test } from 'vitest';
import { makeCatalogue, makeStory } from '../../tests/support/story.ts';
import { liteAddresses, liteAt } from '../catalogue/lite.ts';
import { liteMetadata } from './lite-metadata.ts';

const catalogue = makeCatalogue([makeStory({ slug: 'مدن', title: 'شبكة Wi-Fi في سطات' })]);
const at = (path: string) => {
  const page = liteAt(path, catalogue);
  if (!page) throw new Error(`nothing at ${path}`);
  return liteMetadata(page, catalogue.settings);
};

test.each([
  ['/lite/', 'أخبار المدن المغربية كما يعيشها أهلها (النسخة الخفيفة) – نشرة'],
  ['/lite/section/culture/', 'ثقافة: أخبار القسم (النسخة الخفيفة) – نشرة'],
  ['/lite/2026/02/مدن/', 'شبكة \u2068Wi-Fi\u2069 في سطات (النسخة الخفيفة) – نشرة'],
])('the title of %s: %s', (path, title) => {
  expect(at(path).title).toBe(title);
});

test.each([
  ['/lite/', 'https://nashra.example/'],
  ['/lite/section/culture/', 'https://nashra.example/section/culture/'],
  ['/lite/2026/02/مدن/', 'https://nashra.example/2026/02/%D9%85%D8%AF%D9%86/'],
])('%s names the whole page as canonical: %s', (path, canonical) => {
  expect(at(path).canonical).toBe(canonical);
});

test('every page is described, and stays out of search engines', () => {
  for (const path of liteAddresses(catalogue)) {
    expect(at(path).description).not.toBe('');
    expect(at(path).robots).toBe('noindex,follow');
  }
});
