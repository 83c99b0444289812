import { describe, expect, test } from 'vitest';
import { examples } from './examples.ts';
import { proofread } from './proofread.ts';
import type { Prose, Rule } from './rule.ts';
import { rules } from './rules.ts';

const paragraph: Prose = { text: '', kind: 'text', quoted: false, city: [] };
const mended = (text: string, prose: Prose, only: readonly Rule[]) =>
  proofread({ ...prose, text }, only).reduceRight(
    (mended, { start, end, replacement = mended.slice(start, end) }) =>
      mended.slice(0, start) + replacement + mended.slice(end),
    text,
  );

test('every rule has examples, and every example a rule', () => {
  expect(Object.keys(examples).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(rules)('$id', (rule) => {
  const { slips = [], clean = [], prose = {} } = examples[rule.id] ?? {};
  const about = { ...paragraph, ...prose };
  const found = (text: string, only = [rule]) => proofread({ ...about, text }, only);

  test.each(slips)('%j is to be %j', (slip, meant) => {
    expect(found(slip)).not.toEqual([]);
    expect(found(meant)).toEqual([]);
    const isCertain = found(slip).every(({ replacement }) => replacement !== undefined);
    if (isCertain) expect(mended(slip, about, [rule])).toBe(meant);
    const level = found(slip).every((slip) => (slip.level ?? rule.level) === 'fix');
    expect(isCertain).toBe(level);
  });

  test.each(clean)('%j is no slip', (text) => {
    expect(found(text)).toEqual([]);
  });
});
