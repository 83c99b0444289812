import { expect, test } from 'vitest';
import { registries } from '../../../tests/support/story.ts';
import { sourceName } from './find-source.ts';

const name = (link: string, title?: string, home?: string) =>
  sourceName(link, { title, home }, registries.sources);

test.each([
  ['the host of the story', 'https://www.mawja.example/1', 'أي عنوان', undefined, 'جريدة الموجة'],
  ['the site of the feed', 'https://go.example/1', 'أي عنوان', 'http://mawja.example', 'جريدة الموجة'],
  [
    'the title of a feed of another site',
    'https://other.example/1',
    'جريدة &quot;أخرى&quot;',
    undefined,
    'جريدة "أخرى"',
  ],
  ['the host, where the feed has no title', 'https://www.other.example/1', '', undefined, 'other.example'],
  ['the host, where the title says nothing', 'https://other.example/1', '«…»', undefined, 'other.example'],
  [
    'the host, where the title is of another source',
    'https://other.example/1',
    'جريدة الموجه',
    'https://other.example',
    'other.example',
  ],
  [
    'the host, where the title is the id of another source',
    'https://other.example/1',
    'Mawja',
    undefined,
    'other.example',
  ],
  ['no host that merely ends alike', 'https://notmawja.example/1', 'لا أحد', undefined, 'لا أحد'],
])('a source is found by %s', (_, link, title, home, found) => {
  expect(name(link, title, home)).toBe(found);
});
