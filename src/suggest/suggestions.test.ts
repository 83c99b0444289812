import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment, registered, registries } from '../../tests/support/story.ts';
import { retold } from '../../tests/support/told-twice.ts';
import type { Article } from '../content/article.ts';
import { readDraft } from './draft.ts';
import { suggest } from './suggestions.ts';

const section = (id: string) => registered(registries.sections, id);
const day = (number: number) => moment(`2026-01-${String(number).padStart(2, '0')}`);

const books = [
  'معرض الكتاب يستقبل القراء',
  'مكتبة تعير الكتاب للأطفال',
  'كاتبة توقع روايتها في مكتبة',
  'قراء يتبادلون الكتاب',
];
const matches = ['الفريق يفوز بمباراة القمة', 'مدرب الفريق يستقيل بعد المباراة', 'هدف متأخر يحسم المباراة'];
const archive: [Article, string][] = [
  ...books.map((title, index): [Article, string] => [
    makeStory({
      slug: `book-${index}`,
      title,
      date: day(index + 1),
      section: section('culture'),
      tags: ['الكتاب', 'القراءة'],
      description: title,
    }),
    `${title}. واستعار أطفال من المكتبة كتبا، والقراءة عادة يتعلمونها في قرى بعيدة.`,
  ]),
  ...matches.map((title, index): [Article, string] => [
    makeStory({
      slug: `match-${index}`,
      title,
      date: day(index + 10),
      section: section('sports'),
      tags: ['كرة القدم'],
      description: title,
    }),
    `${title}، وتابع الجمهور اللاعبين في الملعب حتى صافرة الحكم.`,
  ]),
];
for (const [index, { one }] of retold.entries()) {
  const [, title, body] = one;
  archive.push([
    makeStory({ slug: `other-${index}`, title, date: day(index + 1), description: title }),
    body,
  ]);
}
const bodies = new Map(archive);
const catalogue = makeCatalogue(archive.map(([story]) => story));

const suggested = (text: string) =>
  suggest(readDraft(text), catalogue, async (story) => [bodies.get(story) ?? '']);

const draft = `---
title: مكتبة متنقلة تحمل الكتاب إلى القرى
---
سطات – شرعت مكتبة متنقلة في زيارة قرى الإقليم، ويستعير الأطفال الكتاب أسبوعا، والقراءة عادة تُتعلم.

واستعار أطفال سطات مئة كتاب في اليوم الأول، والقراءة عندهم عادة.
`;

describe('for a draft the archive proposes', () => {
  test('city, section, tags and related stories', async () => {
    const { city, section, tags, related } = await suggested(draft);
    expect(city?.city.id).toBe('settat');
    expect(section).toMatchObject({ section: { id: 'culture' }, confidence: 'high' });
    expect(tags.map(({ name }) => name)).toEqual(['الكتاب', 'القراءة']);
    expect(related[0]?.story.id).toBe('2026/01/book-1');
    expect(related[0]?.words).toContain('مكتبة');
  });

  test('neither tags that it has, in whatever spelling, nor related stories that it names', async () => {
    const { tags, related } = await suggested(
      draft.replace('---\nسطات', 'tags: [الكِتاب]\nrelated: [2026/01/book-1]\n---\nسطات'),
    );
    expect(tags.map(({ name }) => name)).toEqual(['القراءة']);
    expect(related.map(({ story }) => story.id)).not.toContain('2026/01/book-1');
  });

  test('the same whatever is wrong with its front matter', async () => {
    const { section } = await suggested(draft.replace('title:', 'city: مدينة لا توجد\ntitel:'));
    expect(section?.section.id).toBe('culture');
    expect((await suggested(draft.replace(/^---[\s\S]*?---\n/, ''))).city?.city.id).toBe('settat');
    expect((await suggested(draft.replace('title: ', 'title: "'))).city?.city.id).toBe('settat');
  });

  test('nothing where it knows nothing', async () => {
    expect(await suggested('---\ntitle: غواصة\n---\nأبحرت غواصة صفراء.\n')).toEqual({
      city: undefined,
      section: undefined,
      tags: [],
      related: [],
    });
    expect(await suggest(readDraft(''), makeCatalogue([]), async () => [])).toMatchObject({ related: [] });
  });
});
