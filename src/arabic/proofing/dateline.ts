import { fold } from '../fold.ts';
import type { Rule, Slip } from './rule.ts';

const opening = /^([^.…:،–—-]{2,40}?)(?:\s+-|\s*[–—])\s+(?=\S)/u;

/** A story that opens with its city and a dash: the site prints them itself. */
export const dateline: Rule = {
  id: 'dateline',
  level: 'fix',
  reach: 'own',
  names: false,
  *find(text, { kind, city }): Generator<Slip> {
    const found = kind === 'opening' ? opening.exec(text) : null;
    if (found && city.some((name) => fold(name) === fold(found[1] ?? '')))
      yield { start: 0, end: found[0].length, replacement: '' };
  },
};
