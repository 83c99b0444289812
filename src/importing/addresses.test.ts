import { describe, expect, test } from 'vitest';
import { isSlug } from '../arabic/slug.ts';
import { addressKey, aliasOf, Slugs } from './addresses.ts';
import { Aliases } from './aliases.ts';

describe('slugs', () => {
  test.each([
    [['%d9%85%d9%84%d8%aa%d9%82%d9%89', 'x'], '2020/05/ملتقى'],
    [['', 'ملتقى «المدن»'], '2020/05/ملتقى-المدن'],
    [['%d9%85%d9%84%d8', 'x'], '2020/05/مل'],
    [['../../etc/passwd'], '2020/05/etc-passwd'],
    [['12'], '2020/05/12-1'],
    [['page'], '2020/05/page-1'],
    [['', '؟!'], '2020/05/khabar'],
  ])('are made of the old name or the title: %j', (names, id) => {
    expect(new Slugs([]).claim('2020/05', names)).toBe(id);
  });

  test('of ten thousand stories of one title are all different, and can be addresses', () => {
    const slugs = new Slugs(['2020/05/Khabar-7']);
    const ids = Array.from({ length: 10_000 }, () => slugs.claim('2020/05', [undefined, 'خبر '.repeat(80)]));
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.every((id) => isSlug(id.slice('2020/05/'.length)))).toBe(true);
    expect(new Slugs(['2020/05/khabar']).claim('2020/05', ['Khabar'])).toBe('2020/05/khabar-2');
  });
});

test.each([
  ['https://www.atlas.example/%D9%85/', 'atlas.example/م'],
  ['http://atlas.example/a/index.php?x=1#c', 'atlas.example/a'],
  ['https://atlas.example/?p=12', 'atlas.example?12'],
  ['mailto:a@b.example', undefined],
])('an address is compared by what names its page: %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each([
  ['https://atlas.example/2020/05/12/khabar/', '/2020/05/12/khabar/'],
  ['https://atlas.example/archives/12.html', '/archives/12.html'],
  ['https://atlas.example/%D9%85%D9%84', '/مل/'],
  ['https://atlas.example/?p=12', undefined],
  ['https://atlas.example/', undefined],
  ['https://atlas.example/section/x/', undefined],
  ['https://atlas.example/2020/05/', undefined],
  ['https://atlas.example/a%E2%80%AEb/', undefined],
  ['https://atlas.example/a.pdf', undefined],
  ['not an address', undefined],
])('an old address becomes an alias where one can stand: %s', (address, alias) => {
  expect(aliasOf(address)).toBe(alias);
});

test('an alias belongs to one story, and to none where a page stands or would', () => {
  const aliases = new Aliases(['/taken/', '/old.html'], (path) => path === '/about/');
  const left: string[] = [];
  const claim = (path: string, ...addresses: string[]) =>
    aliases.claim(
      addresses.map((address) => `https://atlas.example${address}`),
      path,
      (reason, detail) => left.push(`${reason} ${detail}`),
    );
  expect(claim('/2020/05/a/', '/a/', '/a', '/2020/05/a/')).toEqual(['/a/']);
  expect(claim('/2020/05/b/', '/a/', '/taken/', '/about', '/old.html/x/', '/?p=1')).toEqual([]);
  expect(left).toEqual([
    'aliasTaken https://atlas.example/a/',
    'aliasTaken https://atlas.example/taken/',
    'aliasTaken https://atlas.example/about',
    'aliasTaken https://atlas.example/old.html/x/',
    'alias https://atlas.example/?p=1',
  ]);
});
