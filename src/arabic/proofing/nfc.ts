import type { Rule, Slip } from './rule.ts';

/**
 * Letters that are not composed (UAX #15): أ as two characters, which searches and addresses take for another. The order
 * in which a keyboard gives shadda and vowel, which NFC changes too, is nothing that an author need know of.
 */
export const nfc: Rule = {
  id: 'nfc',
  level: 'fix',
  reach: 'all',
  names: true,
  *find(text): Generator<Slip> {
    if (text.normalize('NFC') === text) return;
    for (const { 0: cluster, index } of text.matchAll(/\P{M}?\p{M}+|\P{M}/gu)) {
      const replacement = cluster.normalize('NFC');
      if (replacement.length !== cluster.length || replacement[0] !== cluster[0])
        yield { start: index, end: index + cluster.length, replacement };
    }
  },
};
