import type { KnownWord } from './vocabulary.ts';
export function mend(
  _words: readonly string[],
  _isKnown: (word: string) => boolean,
  _vocabulary: readonly KnownWord[],
): string[] | undefined {
  return undefined;
}
