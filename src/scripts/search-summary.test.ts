import { expect, test } from 'vitest';
import { summaryOf } from './search-summary.ts';

test.each<[string, Parameters<typeof summaryOf>]>([
  ['لا نتائج عن «الزيتون»', [{ total: 0 }, 'الزيتون']],
  ['نتيجة واحدة عن «الزيتون»', [{ total: 1 }, 'الزيتون']],
  ['نتيجتان عن «الزيتون»', [{ total: 2 }, 'الزيتون']],
  ['7 نتائج عن «الزيتون»', [{ total: 7 }, 'الزيتون']],
  ['11 نتيجة', [{ total: 11 }, '']],
  ['1.200 نتيجة عن «الزيتون» فيما نُشر منذ 10 يناير 2026', [{ total: 1200, since: '2026-01-10' }, 'الزيتون']],
  [
    '3 نتائج فيما نُشر من 1 يناير 2024 إلى 10 دجنبر 2024',
    [{ total: 3, since: '2024-01-01', until: '2024-12-10' }, ''],
  ],
  ['3 نتائج فيما نُشر إلى غاية 10 دجنبر 2023', [{ total: 3, until: '2023-12-10' }, '']],
  ['7 نتائج عن «الزيتون»', [{ total: 7, mended: 'الزيتون' }, 'hg.dj,k']],
])('%s', (summary, given) => {
  expect(summaryOf(...given)).toBe(summary);
});
