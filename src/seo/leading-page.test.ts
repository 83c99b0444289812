import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { makeCatalogue, makeStory, photo, sourceOf } from '../../tests/support/story.ts';
import { articlePage } from '../catalogue/article-page.ts';
import type { Article } from '../content/article.ts';
import { leading } from '../strings/reader.ts';
import { leadingPage } from './leading-page.ts';

function leadingTo(own: Partial<Article> & { slug?: string }) {
  const story = makeStory({ slug: 'مدن', image: { file: 'hall.jpg', alt: 'قاعة' }, ...own });
  const catalogue = makeCatalogue([story], { images: new Map([['hall.jpg', photo]]) });
  const document = parse(leadingPage(articlePage(story, catalogue), leading.short, catalogue));
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  return { document, content };
}

const address = '/2026/02/%D9%85%D8%AF%D9%86/';

test('leads on at once, by a link too, and names the story’s address as canonical', () => {
  const { document, content } = leadingTo({});
  expect(content('meta[http-equiv="refresh"]')).toBe(`0; url=${address}`);
  expect(document.querySelector('main a')?.getAttribute('href')).toBe(address);
  expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    `https://nashra.example${address}`,
  );
});

test('tells those who follow no refresh the story’s title, description, picture and address', () => {
  const { content } = leadingTo({ title: 'شبكة Wi-Fi في سطات', description: 'وصلت الشبكة.' });
  expect(content('meta[property="og:title"]')).toBe('شبكة \u2068Wi-Fi\u2069 في سطات');
  expect(content('meta[property="og:description"]')).toBe('وصلت الشبكة.');
  expect(content('meta[property="og:url"]')).toBe(`https://nashra.example${address}`);
  expect(content('meta[property="og:image"]')).toMatch(/^https:\/\/nashra\.example\/images\/.+\.jpg$/);
  expect(content('meta[name="twitter:card"]')).toBe('summary_large_image');
});

test('says of search engines what the story says', () => {
  expect(leadingTo({}).content('meta[name="robots"]')).toBe('index,follow,max-image-preview:large');
  expect(leadingTo({ source: sourceOf('arz') }).content('meta[name="robots"]')).toBe('noindex');
});

test('shows hostile words as text', () => {
  const { document } = leadingTo({ title: '</title><b>"\'&', description: '"><script>', tags: ['"><i>'] });
  expect(document.querySelectorAll('b, i, script')).toEqual([]);
  expect(document.querySelector('main a')?.text).toBe('</title><b>"\'&');
});
