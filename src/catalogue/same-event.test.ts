import { describe, expect, test } from 'vitest';
import { corpusStory } from '../../bench/corpus.ts';
import { corpusOptions, projectRegistries } from '../../bench/write-corpus.ts';
import { copiesOf } from '../../tests/support/copies.ts';
import { makeStory, moment } from '../../tests/support/story.ts';
import { alike, type Pair, retold, type Told } from '../../tests/support/told-twice.ts';
import { sketchOf } from '../arabic/sketch.ts';
import { findFiles, readText } from '../content/files.ts';
import { bodyOf } from '../content/front-matter.ts';
import { bodyText } from '../markdown/compile.ts';
import { countWords, excerptOf } from '../markdown/text.ts';
import { isSameEvent, type Telling } from './same-event.ts';

const noon = moment('2026-02-10T12:00');

function telling(paragraphs: readonly string[], title = '', city = 'settat', hours = 0): Telling {
  return {
    title,
    description: excerptOf(paragraphs),
    city: { id: city },
    date: { ...noon, ms: noon.ms + hours * 3_600_000 },
    facts: { words: countWords(paragraphs), sketch: sketchOf(paragraphs) },
  };
}

const told = ([city, title, body]: Told, hours = 0) => telling([body], title, city, hours);
const areOne = ({ one, other, hours }: Pair) => isSameEvent(told(one), told(other, hours));

describe('what stories are of one event', () => {
  test.each(alike.map((pair) => [pair.one[1], pair.other[1], pair]))('not «%s» and «%s»', (_, __, pair) => {
    expect(areOne(pair)).toBe(false);
  });

  test('16 of 26 that two newsrooms tell in their own words', () => {
    expect(retold.filter(areOne)).toHaveLength(16);
  });

  test('of all these stories no two others', () => {
    const all = [...alike, ...retold].map(({ one, other }) => [told(one), told(other)] as const);
    const wrong = all.flatMap(([one], index) =>
      all.flatMap(([two, three], later) =>
        later > index ? [two, three].filter((other) => isSameEvent(one, other)) : [],
      ),
    );
    expect(wrong.map(({ title }) => title)).toEqual(toldInBoth);
  });
});

/** What both lists tell: the snow of Ifrane and the earthquake of Al Hoceima. */
const toldInBoth = ['35 سنتيمترا من الثلج تعزل إفران عن آزرو', 'سكان الحسيمة يستيقظون على هزة أرضية'];

describe('copies with small changes', async () => {
  const content = new URL('../../content', import.meta.url).pathname;
  const edition = findFiles(content)
    .filter(({ file }) => /^articles\/.*\.md$/.test(file))
    .flatMap(({ file }) => {
      const read = readText(content, file);
      const split = 'text' in read ? bodyOf(read.text) : read;
      return 'body' in split ? [bodyText(split.body)] : [];
    });
  const notices = [...alike, ...retold].flatMap(({ one, other }) => [[one[2]], [other[2]]]);
  const options = corpusOptions(await projectRegistries(), 60);
  const corpus = Array.from({ length: 60 }, (_, number) => corpusStory(number, options).body.split('\n\n'));

  test.each([
    ['the demonstration edition', edition, 0.97],
    ['short notices', notices, 0.95],
    ['generated stories', corpus, 0.99],
  ])('of %s are known again', (_, texts, least) => {
    const copies = texts.flatMap((text, seed) =>
      copiesOf(text, seed).map(({ edit, copy }) => ({ edit, text, copy })),
    );
    const known = copies.filter(({ text, copy }) =>
      isSameEvent(telling(text, 'العنوان'), telling(copy, 'عنوان آخر', 'fes', 20)),
    );
    expect(known.length / copies.length).toBeGreaterThanOrEqual(least);
  });

  test('of which no two are of one event: those of the edition and generated ones', () => {
    const all = [...edition, ...corpus].map((text) => telling(text));
    const wrong = all.flatMap((one, index) =>
      all.slice(index + 1).filter((other) => isSameEvent(one, other)),
    );
    expect(wrong).toHaveLength(1);
  });

  test('of a few words are not taken for copies', () => {
    expect(isSameEvent(telling(['نص الخبر.']), telling(['نص الخبر.']))).toBe(false);
  });

  test('are not looked for after three days', () => {
    const [text = []] = edition;
    expect(isSameEvent(telling(text), telling(text, '', 'settat', 72))).toBe(true);
    expect(isSameEvent(telling(text), telling(text, '', 'settat', 73))).toBe(false);
  });
});

test('likeness is symmetric', () => {
  for (const { one, other, hours } of [...alike, ...retold])
    expect(isSameEvent(told(other, hours), told(one))).toBe(isSameEvent(told(one), told(other, hours)));
});

test('a story of the catalogue is compared as it is', () => {
  const { facts } = telling([retold[0]?.one[2] ?? '']);
  expect(isSameEvent(makeStory({ facts: { ...makeStory().facts, ...facts } }), telling(['نص آخر']))).toBe(
    false,
  );
});
