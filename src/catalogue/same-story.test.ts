import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, makeStory, moment, registered, registries } from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import { oncePerEvent, sameStoryOf } from './same-story.ts';
import { newestFirst } from './visibility.ts';

const flood =
  'غمرت مياه الوادي، ليلة الأحد، 14 منزلا بحي الفرح بسطات بعد 62 مليمترا من الأمطار في ساعتين، ونُقلت 31 أسرة إلى دار الشباب في انتظار أن ينحسر الماء.';
const fair =
  'يفتتح السبت معرض للكتاب المستعمل بالدار البيضاء بمشاركة 45 كتبيا يعرضون 18.000 عنوان طوال ستة أيام، مع لقاءات يومية بعد العصر يحضرها كتاب ومترجمون.';

function story(slug: string, body: string, hour: number, more: Partial<Article> = {}): Article {
  const day = String(1 + Math.floor(hour / 24)).padStart(2, '0');
  const date = moment(`2026-02-${day}T${String(hour % 24).padStart(2, '0')}:00`);
  return makeStory({
    slug,
    title: slug,
    description: body.slice(0, 150),
    date,
    facts: factsOf(body),
    ...more,
  });
}

const ids = (stories: readonly Article[] | undefined) => stories?.map(({ title }) => title);
const groupsOf = (stories: readonly Article[]) => {
  const groups = sameStoryOf(stories.toSorted(newestFirst));
  return Object.fromEntries([...groups].map(([id, group]) => [id.slice(8), ids(group)]));
};

describe('stories that tell one event are grouped', () => {
  const copies = [
    story('first', flood, 8),
    story('second', `${flood} وعاد الهدوء.`, 20),
    story('fair', fair, 9),
  ];

  test('oldest first, under the id of each', () => {
    expect(groupsOf(copies)).toEqual({ first: ['first', 'second'], second: ['first', 'second'] });
  });

  test('whatever cities copies are filed under', () => {
    const [one, other] = copies as [Article, Article];
    const agadir = { ...other, city: registered(registries.cities, 'agadir') };
    expect(Object.keys(groupsOf([one, agadir]))).toEqual(['first', 'second']);
  });

  test('not across more than three days', () => {
    expect(groupsOf([story('first', flood, 0), story('late', flood, 73)])).toEqual({});
  });

  test('a chain of copies ends three days after the first of it', () => {
    const chain = [0, 40, 80, 120].map((hour) => story(`h${hour}`, flood, hour));
    expect(groupsOf(chain)).toEqual({
      h0: ['h0', 'h40'],
      h40: ['h0', 'h40'],
      h80: ['h80', 'h120'],
      h120: ['h80', 'h120'],
    });
  });

  test('in lists where an event stands once, by the first of its stories in the list', () => {
    const stories = copies.toSorted(newestFirst);
    expect(ids([...oncePerEvent(stories, sameStoryOf(stories))])).toEqual(['second', 'fair']);
  });
});

const drawn = fc.uniqueArray(
  fc.record({ body: fc.constantFrom(flood, fair, `${flood} ${fair}`), hour: fc.nat({ max: 200 }) }),
  { selector: ({ hour }) => hour, maxLength: 12 },
);

test('groups do not depend on the order of the holdings, are disjoint, and a newer story moves no other', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(flood, fair), (entries, newer) => {
      const stories = entries.map(({ body, hour }) => story(`s${hour}`, body, hour));
      const groups = groupsOf(stories);
      expect(groupsOf(stories.toReversed())).toEqual(groups);
      for (const [title, group] of Object.entries(groups)) {
        expect(group?.length).toBeGreaterThan(1);
        expect(group).toContain(title);
        for (const other of group ?? []) expect(groups[other]).toEqual(group);
      }
      const later = groupsOf([...stories, story('new', newer, 201)]);
      for (const { title } of stories)
        expect((later[title] ?? [title]).filter((name) => name !== 'new')).toEqual(groups[title] ?? [title]);
    }),
  );
});
