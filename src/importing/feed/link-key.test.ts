import { expect, test } from 'vitest';
import { linkKey } from './link-key.ts';

test.each([
  'https://jarida.example/2026/khabar',
  'http://www.jarida.example/2026/khabar/',
  'https://jarida.example/2026/khabar/?utm_source=rss&utm_medium=feed&fbclid=IwAR1',
  'https://jarida.example/2026/khabar#comments',
  'https://jarida.example/2026//khabar/index.html',
  'https://JARIDA.example:443/2026/khabar/amp/',
  'https://amp.jarida.example/2026/khabar?amp=1',
  'https://m.jarida.example/2026/khabar',
  '  https://jarida.example/2026/khabar  ',
])('%s leads to the same story', (address) => {
  expect(linkKey(address)).toBe('jarida.example/2026/khabar');
});

test.each([
  ['https://jarida.example/?p=12&utm_source=x', 'jarida.example?p=12'],
  ['https://jarida.example/a?b=2&a=1', 'jarida.example/a?a=1&b=2'],
  ['https://jarida.example/%D8%AE%D8%A8%D8%B1/', 'jarida.example/خبر'],
  ['https://jarida.example/خبر', 'jarida.example/خبر'],
  ['https://jarida.example/a.amp.html', 'jarida.example/a.html'],
  ['https://jarida.example:8080/a', 'jarida.example:8080/a'],
  ['https://m.me/a', 'm.me/a'],
  ['https://jarida.example/%zz', 'jarida.example/%zz'],
  ['https://jarida.example/ampere', 'jarida.example/ampere'],
])('%s is known as %s', (address, key) => {
  expect(linkKey(address)).toBe(key);
});

test.each([
  'javascript:alert(1)',
  'mailto:a@b.example',
  'file:///etc/passwd',
  '/2026/khabar',
  '',
  'tag:jarida,2026:1',
])('«%s» leads to no story', (address) => {
  expect(linkKey(address)).toBeUndefined();
});
