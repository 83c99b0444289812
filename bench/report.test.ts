import { expect, test } from 'vitest';
import { median, pageNotes, type Run, table, typical } from './report.ts';

const run = (generator: string, scenario: string, cpu: number, more: Partial<Run> = {}): Run => ({
  generator,
  scenario,
  cpu,
  wall: cpu / 2,
  peak: 5e8,
  written: 100,
  pages: 90,
  numbered: 20,
  ...more,
});

test.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('each figure has a median of its own', () => {
  const runs = [
    run('Nashra', 'cold', 3, { wall: 9 }),
    run('Nashra', 'cold', 1, { wall: 7 }),
    run('Nashra', 'cold', 2, { wall: 8, peak: undefined }),
    run('Nashra', 'added', 50),
    run('Hugo', 'cold', 70),
  ];
  expect(typical(runs, 'cold', 'Nashra')).toMatchObject({ cpu: 2, wall: 8, peak: 5e8 });
  expect(typical(runs, 'edited', 'Nashra')).toBeUndefined();
});

test('the table has a row for each scenario and generator, compared with the yardstick', () => {
  const runs = [
    run('Nashra', 'pages', 20),
    run('Hugo', 'cold', 40, { peak: undefined }),
    run('Nashra', 'cold', 60),
    run('Hugo', 'added', 40),
    run('Nashra', 'added', 1, { written: 12 }),
  ];
  const titles = { cold: 'Cold', pages: 'Cold, kept', added: 'Added' };
  expect(table(runs, titles, { generator: 'Hugo', same: { pages: 'cold' } }).split('\n')).toEqual([
    '|  |  | Files written | CPU s | Wall s | Peak MB | CPU to Hugo |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    '| Cold | Nashra | 100 | 60.0 | 30.0 | 500 | 1.50 × |',
    '|  | Hugo | 100 | 40.0 | 20.0 | – | 1.00 × |',
    '| Cold, kept | Nashra | 100 | 20.0 | 10.0 | 500 | 0.50 × |',
    '| Added | Nashra | 12 | 1.00 | 0.50 | 500 | 0.03 × |',
    '|  | Hugo | 100 | 40.0 | 20.0 | 500 | 1.00 × |',
  ]);
});

test('without a yardstick there is nothing to compare with', () => {
  expect(table([run('Nashra', 'cold', 2)], { cold: 'Cold' })).not.toContain('CPU to');
});

test('sites that have as many pages, but for the later pages of their lists, are equal', () => {
  const runs = [run('Hugo', 'cold', 1), run('Nashra', 'cold', 1, { pages: 85, numbered: 15 })];
  const added = run('Nashra', 'added', 1, { pages: 86, numbered: 15 });
  expect(pageNotes([...runs, added])).toBe(
    'HTML pages: 70 in each site, and later pages of lists: Hugo 20, Nashra 15.',
  );
});

test('sites that lack pages are told', () => {
  const runs = [run('Hugo', 'cold', 1), run('Nashra', 'cold', 1, { pages: 84, numbered: 15 })];
  expect(pageNotes(runs)).toContain('THE SITES DIFFER. HTML pages: Hugo 70, Nashra 69;');
});
