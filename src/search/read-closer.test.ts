import { expect, test } from 'vitest';
import { makeStory } from '../../tests/support/story.ts';
import { readQuestion } from './question.ts';
import { matchesInTexts } from './read-closer.ts';
import { searchRecord } from './record.ts';
import { readText, type StoryText } from './story-text.ts';

function read(title: string, text: string): StoryText {
  const { url, content, meta, filters } = searchRecord(makeStory({ title, tags: ['زيتون'] }), [text]);
  return readText({ url, content, meta, filters });
}
const texts = new Map([
  [3, read('مدرسة جديدة', 'المدارس كثيرة والمدرسة واحدة')],
  [7, read('خبر', 'مدارس ومدارس')],
  [9, read('خبر', 'بحر')],
]);
const [school, sea, olive] = ['المدرسة', 'بحر', 'زيتون'].map((word) => readQuestion(word, () => []).terms[0]);

test('a text tells which stories hold a word, where, and how often as the reader spelled it', () => {
  const matches = school && matchesInTexts(school, texts);
  expect([...(matches?.keys() ?? [])]).toEqual([3, 7]);
  expect(matches?.get(3)).toMatchObject({ places: [0, 4, 6], inTitle: true, asWritten: false, spelled: 0 });
  expect(matches?.get(7)).toMatchObject({ places: [3, 4], inTitle: false, spelled: 0 });
});

test('a story is found by its text, and by what it is filed under', () => {
  expect([...(sea ? matchesInTexts(sea, texts).keys() : [])]).toEqual([9]);
  expect(olive && matchesInTexts(olive, texts).get(7)).toMatchObject({ places: [], inTitle: false });
});
