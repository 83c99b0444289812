export interface KnownWord {
  word: string;
  stories: number;
}
export const packVocabulary = (words: readonly KnownWord[]): string =>
  words.map(({ word, stories }) => `${word} ${stories}`).join('\n');
export const unpackVocabulary = (packed: string): KnownWord[] =>
  packed.split('\n').map((l) => {
    const [word = '', s] = l.split(' ');
    return { word, stories: Number(s) };
  });
