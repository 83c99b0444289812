import { expect, test } from 'vitest';
import { makeStory, moment } from '../../tests/support/story.ts';
import { revealed, revealedPassages } from './hidden.ts';
import { isTitleField } from './indexed.ts';
import { searchRecord } from './record.ts';

const story = makeStory({
  title: 'مدن «التعلم» 2026',
  date: moment('2026-11-21T09:30:00+01:00'),
  tags: ['التعليم'],
  authors: ['سلمى بنعمر'],
});
const paragraphs = ['نظمت الجمعية لقاء في المدينة.', '<b>وانتهى</b>'];
const record = searchRecord(story, paragraphs);

test('what is indexed are stems, each with an end that makes it a whole word', () => {
  const words = record.content.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  expect(words.length).toBeGreaterThan(8);
  for (const word of words) expect(word).toMatch(/^[^\u0640]+\u0640$/u);
});

test('nothing of the metadata is indexed but the stems of the title and of what a story is filed under', () => {
  for (const [name, value] of Object.entries(record.meta))
    if (!isTitleField(name) && name !== 'about') expect(value).not.toMatch(/[\p{L}\p{N}]/u);
});

test('what a result shows comes back as it was written', () => {
  const { meta, content } = record;
  expect(revealedPassages(meta['text'] ?? '', content)).toEqual([story.title, ...paragraphs]);
  expect(revealed(meta['date'] ?? '')).toBe(story.date.iso);
});

test('the order of time is written so that it is also the order of letters', () => {
  expect(record.sort.date).toBe('2026-11-21T08:30:00.000Z');
});

test('whatever else asks the index has the filters', () => {
  expect(Object.keys(record.filters)).toEqual(['section', 'region', 'city', 'source', 'year']);
  expect(record.filters['year']).toEqual(['2026']);
});
