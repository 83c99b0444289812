import { describe, expect, test } from 'vitest';
import type { HostName } from '../site.config.ts';
import { hostWarnings, redirectWarnings } from './host-limits.ts';

const site = (files: number, folder = 'tag') =>
  Array.from({ length: files }, (_nothing, number) => `${folder}/${number}.html`);
const wrongs = (host: HostName | undefined, files: string[], sizes: [string, number][] = []) =>
  hostWarnings(host, files, new Map(sizes)).map(([wrong]) => wrong);

describe('the number of files', () => {
  test.each<[HostName | undefined, number]>([
    [undefined, 200_000],
    ['cloudflare-pages-free', 17_999],
    ['cloudflare-pages-paid', 89_999],
    ['netlify', 48_599],
  ])('gives no warning: %s, %i', (host, files) => {
    expect(wrongs(host, site(files))).toEqual([]);
  });

  test.each<[HostName, number, string]>([
    ['cloudflare-pages-free', 18_000, 'ولم يبق إلا 2.000'],
    ['cloudflare-pages-free', 20_000, 'وقد بلغه'],
    ['cloudflare-pages-free', 20_001, 'فسيُرفض رفعه'],
    ['cloudflare-pages-paid', 90_000, 'ولم يبق إلا 10.000'],
    ['cloudflare-pages-paid', 100_001, 'فسيُرفض رفعه'],
    ['netlify', 48_600, 'ولم يبق إلا 5.400'],
    ['netlify', 54_001, 'فسيُرفض رفعه'],
  ])('gives a warning: %s, %i', (host, files, end) => {
    expect(wrongs(host, site(files))).toEqual([expect.stringContaining(`، ${end}.`)]);
  });

  test('is said in full', () => {
    expect(wrongs('cloudflare-pages-free', site(18_500))).toEqual([
      'تنبيه: في الموقع 18.500 ملف، وأقصى ما تقبله Cloudflare Pages (Free) هو 20.000، ولم يبق إلا 1.500.',
    ]);
  });

  test('is counted folder by folder where the host does', () => {
    expect(wrongs('netlify', [...site(30_000, 'tag'), ...site(30_000, 'city')])).toEqual([]);
  });
});

test('a file that is too large is named', () => {
  const sizes: [string, number][] = [
    ['report.pdf', 25 * 2 ** 20],
    ['film.mp4', 25 * 2 ** 20 + 1],
  ];
  expect(wrongs('cloudflare-pages-paid', [], sizes)).toEqual([
    'تنبيه: حجم الملف film.mp4 نحو 26 ميغابايت، وأقصى ما تقبله Cloudflare Pages (Workers Paid) هو 25، فسيُرفض رفعه.',
  ]);
  expect(wrongs('netlify', [], sizes)).toEqual([]);
});

describe('redirects', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, number) => `/old/${number}/ /2026/02/a/ 301`);

  test.each<[HostName | undefined, number]>([
    [undefined, 100_000],
    ['netlify', 100_000],
    ['cloudflare-pages-free', 2_000],
  ])('give no warning: %s, %i', (host, count) => {
    expect(redirectWarnings(host, lines(count))).toEqual([]);
  });

  test('of which a host reads a part give one', () => {
    expect(redirectWarnings('cloudflare-pages-paid', lines(2_001)).map(([wrong]) => wrong)).toEqual([
      'تنبيه: في الموقع 2.001 عنوان قديم، ولا تقرأ Cloudflare Pages (Workers Paid) من ملف _redirects إلا 2.000.',
    ]);
  });

  test('that are too long are named', () => {
    const line = `/old/ /2026/02/${'%D9%85'.repeat(170)}/ 301`;
    expect(redirectWarnings('cloudflare-pages-free', [line, ...lines(1)]).map(([wrong]) => wrong)).toEqual([
      'تنبيه: سطر العنوان القديم /old/ في ملف _redirects أطول مما تقرؤه Cloudflare Pages (Free): طوله 1.040 وأقصى الطول 1.000.',
    ]);
  });
});
