import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment } from '../../tests/support/story.ts';
import { correctionsPage, correctionsPaths } from './corrections.ts';
import { pageAt } from './pages.ts';

const on = (day: number, text = `تصويب ${day}`) => ({
  date: moment(`2026-02-${String(day).padStart(2, '0')}T10:00:00+01:00`),
  text,
});
const now = moment('2026-02-28');
const catalogueOf = (days: readonly number[], settings = { archivePageSize: 2 }) =>
  makeCatalogue(
    days.map((day) => makeStory({ slug: `s${day}`, title: `خبر ${day}`, corrections: [on(day)] })),
    { settings, now },
  );
const texts = (...of: Parameters<typeof correctionsPage>) =>
  correctionsPage(...of)?.amendments.map(({ text }) => text);

describe('the page of corrections', () => {
  test('lists those of all stories that readers can see, and why stories were withdrawn, newest first', () => {
    const catalogue = makeCatalogue(
      [
        makeStory({ slug: 'a', title: 'خبر', corrections: [on(12), on(20)] }),
        makeStory({ slug: 'b', corrections: [on(18)], draft: true }),
        makeStory({
          ...{ slug: 'c', title: 'لا يُذكر', corrections: [on(13)] },
          withdrawn: { date: moment('2026-02-15'), reason: 'لم يصح.' },
        }),
      ],
      { now },
    );
    expect(catalogue.amendments).toMatchObject([
      { kind: 'correction', text: 'تصويب 20', story: { name: 'خبر', path: '/2026/02/a/' } },
      { kind: 'withdrawal', text: 'لم يصح.', path: '/2026/02/c/' },
      { kind: 'correction', text: 'تصويب 12' },
    ]);
    expect(JSON.stringify(catalogue.amendments)).not.toContain('لا يُذكر');
  });

  test('stands where there is nothing to correct', () => {
    const catalogue = catalogueOf([]);
    expect(correctionsPaths(catalogue)).toEqual(['/corrections/']);
    expect(pageAt('/corrections/', catalogue)).toMatchObject({ kind: 'corrections', amendments: [] });
  });

  test('is numbered from the oldest, so that a new correction changes the newest page alone', () => {
    const [before, after] = [catalogueOf([1, 2, 3, 4, 5]), catalogueOf([1, 2, 3, 4, 5, 6])];
    expect(correctionsPaths(before)).toEqual(['/corrections/', '/corrections/page/1/']);
    expect(texts(before, 1)).toEqual(['تصويب 2', 'تصويب 1']);
    expect(texts(after, 1)).toEqual(texts(before, 1));
    expect(texts(after)).toEqual(['تصويب 6', 'تصويب 5']);
    expect(pageAt('/corrections/page/1/', after)).toMatchObject({
      newer: '/corrections/page/2/',
      older: undefined,
    });
    expect(pageAt('/corrections/page/3/', after)).toBeUndefined();
  });

  test('calls each correction by a name of its own, which others do not change', () => {
    const names = (corrections: ReturnType<typeof on>[]) =>
      makeCatalogue([makeStory({ corrections })], { now }).amendments.map(({ guid, text }) => [text, guid]);
    const [one, twin, new_] = [on(12, 'أ'), on(12, 'ب'), on(13, 'ج')];
    const known = new Map(names([one, twin]) as [string, string][]);
    expect(new Set(known.values()).size).toBe(2);
    for (const [text, guid] of names([new_, one, twin]).slice(1)) expect(guid).toBe(known.get(text ?? ''));
  });
});
