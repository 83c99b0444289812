import { brokenPlurals } from './broken-plurals.ts';
import { clitics } from './clitics.ts';
import { endings } from './endings.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { type Category, type Pair, pairsOf } from './pair.ts';
import { phrases } from './phrases.ts';
import { traps } from './traps.ts';
import { typing } from './typing.ts';

export const categories: readonly Category[] = [
  ...clitics,
  ...endings,
  ...brokenPlurals,
  ...letters,
  ...names,
  ...typing,
  ...phrases,
  ...traps,
];

export const pairs: readonly Pair[] = categories.flatMap(pairsOf);

/** Every text that a story holds, once. */
export const texts: readonly string[] = [
  ...new Set(categories.flatMap(({ cases }) => cases.map(({ text }) => text))),
];
