import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment } from '../../tests/support/story.ts';
import { redirectFiles, redirectLines } from './redirects.ts';

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

test('Netlify is told to look past the page that stands there, and that a withdrawn address is gone', async () => {
  const lines = redirectLines({
    settings: { url: 'https://jarida.example', precompress: [], host: 'netlify' },
    redirects: new Map([
      ['/قديم/', '/2026/02/مدن/'],
      ['/old.html', '/2026/02/a/'],
    ]),
    gone: ['/2026/02/a/', '/old.html'],
  });
  expect(lines).toEqual([
    '/2026/02/a/ /2026/02/a/index.html 410!',
    '/old.html /old.html 410!',
    '/old.html /2026/02/a/ 301!',
    '/قديم/ /2026/02/%D9%85%D8%AF%D9%86/ 301!',
    '/%D9%82%D8%AF%D9%8A%D9%85/ /2026/02/%D9%85%D8%AF%D9%86/ 301!',
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-redirects-'));
  const file = path.join(folder, '_redirects');
  await writeFile(file, lines.join('\n'));
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    configRedirects: [],
    minimal: false,
  });
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
  expect(redirects).toMatchObject([
    { path: '/2026/02/a/', to: '/2026/02/a/index.html', status: 410, force: true },
    { path: '/old.html', to: '/old.html', status: 410, force: true },
    { path: '/old.html', to: '/2026/02/a/', status: 301, force: true },
    { path: '/قديم/', to: encodeURI('/2026/02/مدن/'), status: 301, force: true },
    { path: encodeURI('/قديم/'), to: encodeURI('/2026/02/مدن/'), status: 301, force: true },
  ]);
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
