import { describe, expect, test } from 'vitest';
import { linkTarget } from './links.ts';

test.each([
  ['/2026/02/a/', { kind: 'site', path: '/2026/02/a/', suffix: '' }],
  ['/2026/02/a/?q=1#part', { kind: 'site', path: '/2026/02/a/', suffix: '?q=1#part' }],
  ['/%D9%82%D8%B5%D8%A9/', { kind: 'site', path: '/قصة/', suffix: '' }],
  ['/cafe%CC%81/', { kind: 'site', path: '/café/', suffix: '' }],
  ['/%61/?q=%2526', { kind: 'site', path: '/a/', suffix: '?q=%2526' }],
  ['/', { kind: 'site', path: '/', suffix: '' }],
  ['https://example.org/a?b#c', { kind: 'outside', href: 'https://example.org/a?b#c' }],
  ['HTTP://EXAMPLE.ORG', { kind: 'outside', href: 'HTTP://EXAMPLE.ORG' }],
  ['mailto:tahrir@nashra.example', { kind: 'contact', href: 'mailto:tahrir@nashra.example' }],
  ['tel:+212600112233', { kind: 'contact', href: 'tel:+212600112233' }],
  ['#part', { kind: 'fragment', href: '#part' }],
])('%s is %j', (href, target) => {
  expect(linkTarget(href)).toEqual(target);
});

describe('unsafe', () => {
  test.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java%0Ascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//evil.example/',
    '/%5Cevil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/%0A/evil.example',
    'https://user:pass@example.org/',
    'https://',
    'https:example.org',
    'https://exa%0Ample.org/',
    'mailto:a',
    'mailto:a@b%0D%0ABcc:c@d',
    'tel:alert(1)',
    'relative.html',
    '../up/',
    '?q=1',
    '%E0%A4%A',
    '/\uD800/',
  ])('%j', (href) => {
    expect(linkTarget(href)).toEqual({ kind: 'unsafe' });
  });
});
