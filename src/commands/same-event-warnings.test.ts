import { describe, expect, test } from 'vitest';
import {
  factsOf,
  makeCatalogue,
  makeEdition,
  makeStory,
  moment,
  sourceOf,
} from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import { sameEventWarnings } from './same-event-warnings.ts';

const facts = factsOf(
  'غمرت مياه الوادي، ليلة الأحد، 14 منزلا بحي الفرح بسطات بعد 62 مليمترا من الأمطار في ساعتين، ونُقلت 31 أسرة إلى دار الشباب.',
);

const story = (slug: string, more: Partial<Article> = {}) =>
  makeStory({ slug, title: `خبر ${slug}`, facts, date: moment('2026-02-11T10:00'), ...more });

function warned(articles: readonly Article[], asked?: readonly string[], now = '2026-02-12T12:00') {
  const edition = makeEdition(makeCatalogue(articles, { now: moment(now) }), () => '');
  const isAsked = (file: string) => asked === undefined || asked.some((slug) => file.endsWith(`/${slug}.md`));
  return sameEventWarnings({ edition, articles }, isAsked).map(({ file, severity, rule, wrong }) => {
    expect([severity, rule]).toEqual(['warning', 'same-event']);
    return [file.replace(/^.*\//, ''), wrong];
  });
}

const later = { date: moment('2026-02-11T15:00') };

describe('npm run check warns', () => {
  test('of a story that the newsroom published twice, once, by the later file', () => {
    expect(warned([story('a'), story('b', later)])).toEqual([
      ['b.md', 'هذا الخبر يكاد يكون خبرا منشورا: «خبر a» (articles/2026/02/a.md).'],
    ]);
  });

  test('of two from one source', () => {
    const source = sourceOf('arz');
    expect(warned([story('a', { source }), story('b', { source, ...later })])).toHaveLength(1);
  });

  test('of a draft before it is published', () => {
    expect(warned([story('a'), story('b', { draft: true, ...later })])).toHaveLength(1);
  });

  test('of two from different sources only when a file is asked for', () => {
    const both = [
      story('a', { source: sourceOf('arz') }),
      story('b', { source: sourceOf('mawja'), ...later }),
    ];
    expect(warned(both)).toEqual([]);
    expect(warned(both, ['b'])).toEqual([
      ['b.md', 'في الأرشيف خبر عن الحدث نفسه من «وكالة الأرز للأنباء»: «خبر a» (articles/2026/02/a.md).'],
    ]);
  });

  test.each([
    ['a story that names the other', [story('a'), story('b', { related: [{ id: '2026/02/a' }], ...later })]],
    ['a story that is named', [story('a', { related: [{ id: '2026/02/b' }] }), story('b', later)]],
    ['other events', [story('a'), makeStory({ slug: 'b', ...later })]],
  ])('not of %s', (_, articles) => {
    expect(warned(articles)).toEqual([]);
    expect(warned(articles, ['b'])).toEqual([]);
  });

  test('not of what is older than a week', () => {
    expect(warned([story('a'), story('b', later)], undefined, '2026-02-18T15:01')).toEqual([]);
  });
});
