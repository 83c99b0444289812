import type { Rule, Slip } from './rule.ts';

/** Embeddings, overrides and isolates, which can make a line read otherwise than it is; and the harmless marks. */
export const bidiControl = {
  id: 'bidi-control',
  level: 'error',
  reach: 'all',
  names: true,
  *find(text): Generator<Slip> {
    for (const { 0: control, index } of text.matchAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g)) {
      const isMark = control === '\u200E' || control === '\u200F';
      yield { start: index, end: index + 1, ...(isMark && { level: 'warn' as const }) };
    }
  },
} satisfies Rule;
