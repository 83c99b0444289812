import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { isNotice } from '../src/seo/withdrawn-mark.ts';
import { leadsSomewhere, readPages } from './support/site.ts';

const site = inject('site');
const pages = readPages(site);
const redirects = pages.filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]'));
const real = pages.filter((page) => !redirects.includes(page));
const isLite = (path: string) => path.startsWith('/lite/');

test('the edition has its stories, archives and fixed pages', () => {
  expect(real.length).toBeGreaterThan(300);
  expect(redirects.map(({ path }) => path).filter((path) => !path.startsWith('/s/'))).toEqual([
    '/2026/01/midelt-winter-roads/',
    '/archive/old-address/',
  ]);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'long-title': 'off',
      'no-inline-style': 'error',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'require-sri': 'off',
      'script-type': 'off',
      'tel-non-breaking': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('every page is Arabic, from right to left', () => {
  const others = pages.filter(({ document }) => {
    const html = document.querySelector('html');
    return html?.getAttribute('lang') !== 'ar-MA' || html.getAttribute('dir') !== 'rtl';
  });
  expect(others.map(({ path }) => path)).toEqual([]);
});

test('an old or a short address shows the title of its story and names it as canonical', () => {
  for (const { path, document, html } of redirects) {
    const target = document.querySelector('main a')?.getAttribute('href') ?? '';
    const story = real.find((page) => page.path === decodeURI(target));
    expect(story?.document.querySelector('h1')?.text, path).toBe(document.querySelector('main a')?.text);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      isNotice(html) ? undefined : `https://nashra.example${target}`,
    );
  }
});

test('no two pages share a title, a description is never empty, and each page has one first-level heading', () => {
  const titles = new Map<string, string>();
  for (const { path, document } of real) {
    const title = document.querySelector('title')?.text ?? '';
    expect(title, path).toMatch(/ – نشرة$/);
    expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
    titles.set(title, path);
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content'), path).toBeTruthy();
    expect(document.querySelectorAll('h1').length, path).toBe(1);
  }
});

test('every canonical address is the page’s own, in the lite edition the whole page’s, absolute and percent-encoded', () => {
  for (const { path, document, html } of real) {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical, path).toBe(
      path === '/404.html' || isNotice(html)
        ? undefined
        : `https://nashra.example${encodeURI(isLite(path) ? path.slice('/lite'.length) : path)}`,
    );
  }
});

test('no page has a broken link, image, style or script', () => {
  const broken: string[] = [];
  for (const { path, document } of pages) {
    const targets = [
      ...document.querySelectorAll('[href]').map((element) => element.getAttribute('href')),
      ...document.querySelectorAll('[src]').map((element) => element.getAttribute('src')),
      ...document.querySelectorAll('[data-fragment]').map((element) => element.getAttribute('data-fragment')),
      ...document
        .querySelectorAll('[srcset]')
        .flatMap((element) =>
          (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0]),
        ),
    ];
    for (const target of targets) {
      if (!target) broken.push(`${path}: empty`);
      else if (target.startsWith('#') && !document.querySelector(target)) broken.push(`${path}: ${target}`);
      else if (target.startsWith('/') && !leadsSomewhere(site, target)) broken.push(`${path}: ${target}`);
      else if (!/^(?:[/#]|https?:\/\/|mailto:|tel:|data:image\/bmp;|data:,$)/.test(target))
        broken.push(`${path}: ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('no page asks another host for anything', () => {
  const foreign = pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('[src], [srcset], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]')
      .map(
        (element) =>
          element.getAttribute('src') ?? element.getAttribute('srcset') ?? element.getAttribute('href'),
      )
      .filter((target) => /^(?!data:).*\/\//.test(target ?? ''))
      .map((target) => `${path}: ${target}`),
  );
  expect(foreign).toEqual([]);
});

test('drafts, scheduled and expired stories are nowhere', () => {
  const hidden = ['participatory-budget-kelaa', 'tarfaya-time-capsule', 'repair-workshop-registration'];
  for (const { path, html } of pages)
    for (const slug of hidden)
      expect(html.includes(slug) || path.includes(slug), `${path} names ${slug}`).toBe(false);
});

test('only the front page prints the day on which it was made', () => {
  const dated = real.filter(({ document }) => document.querySelector('.today'));
  expect(dated.map(({ path }) => path)).toEqual(['/']);
  expect(dated[0]?.document.querySelector('.today')?.text).toContain('الأحد 22 نونبر 2026');
  expect(dated[0]?.document.querySelector('.today')?.text).toContain('1448');
});

test('a story prints all seven parts of the reference page', () => {
  const story = real.find(({ path }) => path === '/2026/02/settat-learning-cities-forum/');
  const find = (selector: string) => story?.document.querySelector(selector);
  expect(find('[data-fragment="/fragments/headlines/"] a[href="/"]')).toBeTruthy();
  expect(find('.lead-picture img[alt]')).toBeTruthy();
  expect(find('.lead-picture a.report')?.getAttribute('href')).toMatch(/^mailto:/);
  expect(find('h1')?.text).toContain('مدن التعلم');
  expect(find('.prose p:first-child .dateline')?.text).toBe('سطات – ');
  expect(story?.document.querySelectorAll('.prose > p').length).toBeGreaterThanOrEqual(17);
  expect(story?.document.querySelectorAll('.prose .read-also a[href^="/20"]').length).toBe(2);
  const original = find('.prose .original a[href^="https://"]');
  expect(original?.text).toBe('انقر هنا لقراءة الخبر من مصدره.');
  expect(original?.getAttribute('rel')).toContain('noopener');
});

test('an article runs at most 2 KB of script when it is loaded, and asks for none', () => {
  const stories = real.filter(({ path }) => /^\/\d{4}\/\d{2}\/\D/.test(path));
  expect(stories.length).toBeGreaterThan(50);
  for (const { path, document } of stories) {
    const scripts = document
      .querySelectorAll('script')
      .filter(
        (script) => !['application/ld+json', 'speculationrules'].includes(script.getAttribute('type') ?? ''),
      );
    expect(scripts.filter((script) => script.hasAttribute('src')).length, path).toBe(0);
    expect(document.querySelectorAll('link[rel="modulepreload"], link[as="script"]').length, path).toBe(0);
    const bytes = scripts.reduce((sum, script) => sum + Buffer.byteLength(script.text), 0);
    expect(bytes, path).toBeLessThanOrEqual(2048);
  }
});

test('no page has script in its attributes', () => {
  const scripted = pages.filter(({ html }) => /<[^>]+\son[a-z]+=/.test(html));
  expect(scripted.map(({ path }) => path)).toEqual([]);
});
