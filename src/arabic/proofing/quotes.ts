import { quotationsIn } from './quotation-marks.ts';
import type { Rule, Slip } from './rule.ts';

/** « » around a quotation, “ ” around one inside it, and a partner for every mark. */
export const quotes: Rule = {
  id: 'quotes',
  level: 'fix',
  reach: 'marks',
  names: false,
  find(text): Slip[] {
    const { pairs, lone } = quotationsIn(text);
    const slips: Slip[] = lone.map((start) => ({ start, end: start + 1, level: 'error' }));
    for (const { open, close, depth, marks } of pairs) {
      if (marks === 'guillemets') continue;
      const [opening, closing] = depth === 0 || marks === 'reversed' ? '«»' : '“”';
      for (const [at, replacement] of [
        [open, opening],
        [close, closing],
      ] as const)
        if (text[at] !== replacement) slips.push({ start: at, end: at + 1, replacement });
    }
    return slips.sort((a, b) => a.start - b.start);
  },
};
