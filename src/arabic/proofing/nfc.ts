import type { Rule, Slip } from './rule.ts';

/** Letters that are not composed (UAX #15): أ as two characters, which searches and addresses take for another. */
export const nfc: Rule = {
  id: 'nfc',
  level: 'fix',
  reach: 'all',
  names: true,
  *find(text): Generator<Slip> {
    if (text.normalize('NFC') === text) return;
    for (const { 0: cluster, index } of text.matchAll(/\P{M}?\p{M}+|\P{M}/gu)) {
      const replacement = cluster.normalize('NFC');
      if (replacement !== cluster) yield { start: index, end: index + cluster.length, replacement };
    }
  },
};
