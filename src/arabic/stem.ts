import { fold } from './fold.ts';
export const stemOf = (w: string): string =>
  fold(w)
    .replace(/ه$/, '')
    .replace(/^[وف]?(ال|بال|لل)(?=..)/, '')
    .replace(/(ات|ون|ين|ها|هم)$/, '') || w;
