import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftAt, paragraphAt } from './places.ts';

describe('the paragraph at the top of the screen', () => {
  test.each<[string, number[], number]>([
    ['at the beginning', [120, 400, 900, 1500], 0],
    ['the second, when the first has gone', [-10, 400, 900, 1500], 1],
    ['the one that is cut by the top', [-500, -200, 1, 1500], 2],
    ['the last, when it is longer than the screen', [-900, -600, -1, 801], 3],
    ['none, when the end is on the screen', [-900, -600, -1, 800], 0],
    ['none, when the end has gone', [-1900, -1600, -1001, -200], 0],
    ['none, where there are no paragraphs', [], 0],
  ])('%s', (_, ends, number) => {
    expect(paragraphAt(ends, 800)).toBe(number);
  });
});

describe('what is kept', () => {
  const [one, two, arabic] = ['/2026/02/a/', '/2026/02/b/', encodeURI('/2026/02/ليلة-المكتبات/')] as const;
  const kept = () =>
    new URLSearchParams([
      [one, '3'],
      [two, '12'],
    ]);

  test('says where each story was left, the last one last', () => {
    expect([...leftAt(kept(), arabic, 1)]).toEqual([...kept(), [arabic, '1']]);
    expect([...leftAt(kept(), one, 7)]).toEqual([
      [two, '12'],
      [one, '7'],
    ]);
  });

  test('forgets a story that was read to its end, or not begun', () => {
    expect([...leftAt(kept(), two, 0)]).toEqual([[one, '3']]);
    expect([...leftAt(kept(), arabic, 0)]).toEqual([...kept()]);
  });

  test('is fifty stories, each where it was left last', () => {
    const visit = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 200 }), (visits) => {
        const places = visits.reduce(
          (all, [story, at]) => new URLSearchParams(`${leftAt(all, `/${story}/`, at)}`),
          new URLSearchParams(),
        );
        const paths = [...places.keys()];
        expect(paths.length).toBeLessThanOrEqual(50);
        expect(new Set(paths).size).toBe(paths.length);
        const [story, at] = visits.at(-1) ?? [0, 0];
        expect(places.get(`/${story}/`)).toBe(at ? `${at}` : null);
      }),
    );
  });
});
