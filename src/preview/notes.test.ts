import { expect, test } from 'vitest';
import type { Finding } from '../proofing/finding.ts';
import { marginOf } from './notes.ts';

const text = `---
title: عنوان فيه أغسطس
---
فقرة أولى.

[رابط]: https://example.org/

- بند
- بند ثان
  بقيته

## عنوان
فقرة بعده على
سطرين.
`;

/** A finding at the first place of these words after others. */
function finding(words: string, after = ''): Finding {
  const offset = text.indexOf(words, text.indexOf(after));
  return { rule: 'rule', level: 'warn', offset, length: words.length, wrong: 'خطأ.', mend: 'صحح.' };
}

test.each([
  ['in the front matter', finding('أغسطس'), { block: undefined, line: 2, column: 18 }],
  ['in the first block', finding('أولى'), { block: 0, line: 4, before: 'فقرة ' }],
  ['in a list', finding('بقيته'), { block: 1, line: 10 }],
  ['in a heading', finding('عنوان', '##'), { block: 2, line: 12, before: '## ' }],
  ['in the second line of a block', finding('سطرين'), { block: 3, line: 14, before: 'فقرة بعده على\n' }],
  ['between blocks, it belongs to the one above', finding('[رابط]'), { block: 0, line: 6 }],
])('a note stands beside its block: %s', (_where, found, expected) => {
  const { notes, blocks } = marginOf(text, [found]);
  expect(notes).toMatchObject([expected]);
  expect(notes[0]?.found).toBe(text.slice(found.offset, found.offset + found.length));
  expect(blocks).toBe(4);
});
