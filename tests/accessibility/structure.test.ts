import { expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

const pages = readPages(inject('site'));

const faultsOn = (judge: (document: (typeof pages)[number]['document']) => string[]) =>
  pages.flatMap(({ path, document }) => judge(document).map((fault) => `${path}: ${fault}`));

test('every page has one main part, and headings that begin with the first level and leave none out', () => {
  const faults = faultsOn((document) => {
    const levels = document
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .map(({ tagName }) => Number(tagName[1]));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const mains = document.querySelectorAll('main').length;
    return [
      ...jumps.map((level) => `leads to level ${level}`),
      ...(mains === 1 ? [] : [`${mains} main parts`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('every page gives every picture a text, every table headers, every time a date that machines read', () => {
  const faults = faultsOn((document) => [
    ...document
      .querySelectorAll('img')
      .filter((image) => image.getAttribute('alt') === undefined)
      .map(String),
    ...document
      .querySelectorAll('table')
      .filter((table) => !table.querySelector('th'))
      .map(String),
    ...document
      .querySelectorAll('time')
      .filter((time) => Number.isNaN(Date.parse(time.getAttribute('datetime') ?? '')))
      .map(String),
  ]);
  expect(faults).toEqual([]);
});

test('every page says off the screen what is Arabic', () => {
  const texts = pages.flatMap(({ document }) =>
    document.querySelectorAll('.off-screen').map(({ text }) => text.trim()),
  );
  expect(new Set(texts.filter((text) => text !== '' && !/\p{Script=Arabic}/u.test(text)))).toEqual(new Set());
  expect(new Set(texts).size).toBeGreaterThan(5);
});
