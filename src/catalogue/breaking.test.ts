import { expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment } from '../../tests/support/story.ts';
import { type Breaking, uncomposed } from '../content/composition.ts';
import { breakingStrip } from './breaking.ts';

const until = moment('2026-02-12T18:00:00+01:00');

function stripAt(now: string, breaking: Partial<Breaking>, story: Parameters<typeof makeStory>[0] = {}) {
  const composition = { ...uncomposed, breaking: { until, ...breaking } };
  return breakingStrip(makeCatalogue([makeStory(story)], { composition, now: moment(now) }));
}
const noon = '2026-02-12T12:00:00+01:00';

test('nothing is breaking unless editors say so', () => {
  expect(breakingStrip(makeCatalogue([makeStory()]))).toBeUndefined();
});

test.each([
  ['2026-02-12T08:59:59+01:00', false],
  ['2026-02-12T09:00:00+01:00', true],
  ['2026-02-12T17:59:59+01:00', true],
  ['2026-02-12T18:00:00+01:00', false],
])('it is shown from its beginning until its end: at %s %s', (now, isShown) => {
  const strip = stripAt(now, { text: 'عاجل', from: moment('2026-02-12T09:00:00+01:00') });
  expect(strip !== undefined).toBe(isShown);
});

test.each<[string, Partial<Breaking>, string, string | undefined]>([
  ['its text alone', { text: 'نص' }, 'نص', undefined],
  ['the title of its story', { story: '2026/02/story' }, makeStory().title, '/2026/02/story/'],
  ['its own text on its story', { text: 'نص', story: '2026/02/story' }, 'نص', '/2026/02/story/'],
  ['its text with a page', { text: 'نص', link: '/city/settat/' }, 'نص', '/city/settat/'],
  ['its text with an address', { text: 'نص', link: 'https://a.example/' }, 'نص', 'https://a.example/'],
])('it shows %s', (_what, breaking, text, link) => {
  expect(stripAt(noon, breaking)).toEqual({ text, link, until: until.ms });
});

test('a story that readers cannot see lends it neither title nor link', () => {
  const draft = { draft: true };
  expect(stripAt(noon, { story: '2026/02/story' }, draft)).toBeUndefined();
  expect(stripAt(noon, { text: 'نص', story: '2026/02/story' }, draft)).toEqual({
    text: 'نص',
    until: until.ms,
  });
  expect(stripAt(noon, { text: 'نص', link: '/2026/02/story/' }, draft)).toEqual({
    text: 'نص',
    until: until.ms,
  });
});
