import { letter } from './letters.ts';
import type { Rule, Slip } from './rule.ts';

const dot = String.raw`(?<=${letter}|[\p{M}\d»")\]؟! ]|^)`;
const pattern = new RegExp(String.raw`${dot}\.{2,3}(?=${letter}|[\s«»")\]،؛؟!]|$)`, 'gu');

/** Three dots are one character; two are an unfinished three, a full stop struck twice, or a headline's colon. */
export const dots: Rule = {
  id: 'dots',
  level: 'fix',
  reach: 'own',
  names: false,
  *find(text): Generator<Slip> {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const slip = { start: index, end: index + found.length };
      yield found.length === 3 ? { ...slip, replacement: '…' } : { ...slip, level: 'warn' };
    }
  },
};
