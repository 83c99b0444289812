import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment } from '../../tests/support/story.ts';
import { redirectFiles } from './redirects.ts';

const filesOf = (...aliases: string[]) =>
  redirectFiles(makeCatalogue([makeStory({ slug: 'مدن', title: 'مدن <b>', aliases })]));

test('without old addresses there is nothing to write', () => {
  expect(filesOf()).toEqual([]);
});

test('hosts that read _redirects are told each old address, percent-encoded and in order', () => {
  expect(filesOf('/قديم/', '/a.html')[0]).toEqual({
    path: '_redirects',
    text: '/a.html /2026/02/%D9%85%D8%AF%D9%86/ 301\n/%D9%82%D8%AF%D9%8A%D9%85/ /2026/02/%D9%85%D8%AF%D9%86/ 301\n',
  });
});

describe('the page at an old address', () => {
  test.each([
    ['a folder', '/old/', 'old/index.html'],
    ['a file', '/old/story.html', 'old/story.html'],
    ['Arabic', '/قديم/', 'قديم/index.html'],
  ])('stands where the address leads: %s', (_what, alias, file) => {
    expect(filesOf(alias).map(({ path }) => path)).toEqual(['_redirects', file]);
  });

  test('is left to the host where it is no HTML', () => {
    expect(filesOf('/old/story.php').map(({ path }) => path)).toEqual(['_redirects']);
  });

  test('leads on at once, names the new address as canonical, and shows the title as text', () => {
    const page = filesOf('/old/')[1]?.text ?? '';
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/2026/02/%D9%85%D8%AF%D9%86/">');
    expect(page).toContain(
      '<link rel="canonical" href="https://nashra.example/2026/02/%D9%85%D8%AF%D9%86/">',
    );
    expect(page).toContain('مدن &lt;<bdi>b</bdi>&gt;</a>');
    expect(page).not.toContain('<b>');
  });
});

test('an old address of a withdrawn story leads to the notice, and tells nothing of the story', () => {
  const withdrawn = { date: moment('2026-02-11'), reason: 'لم يصح الخبر.' };
  const story = makeStory({ title: 'عنوان مسحوب', aliases: ['/old/'], withdrawn });
  const [redirects, page] = redirectFiles(makeCatalogue([story]));
  expect(redirects?.text).toBe('/old/ /2026/02/story/ 301\n');
  expect(page?.text).toContain('<a href="/2026/02/story/">سُحب هذا الخبر</a>');
  expect(page?.text).toContain('<meta name="robots" content="noindex">');
  expect(page?.text).not.toMatch(/عنوان مسحوب|og:|canonical/);
});
