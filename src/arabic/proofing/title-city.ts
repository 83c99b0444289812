import { fold } from '../fold.ts';
import type { Rule, Slip } from './rule.ts';

const opening = /^([^.…:|/–—-]{2,40}?)\s*(?:\.{2,3}|…|:|[|/–—]|(?<=\s)-)(?=\s|\p{L})/u;

/** A title that says its city first: the site prints the city beside every title. */
export const titleCity: Rule = {
  id: 'title-city',
  level: 'warn',
  reach: 'own',
  names: false,
  *find(text, { kind, city }): Generator<Slip> {
    const found = kind === 'title' ? opening.exec(text) : null;
    if (found && city.some((name) => fold(name) === fold(found[1] ?? '')))
      yield { start: 0, end: found[0].length };
  },
};
