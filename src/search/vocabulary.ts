/** A word as authors write it, for all words of one stem. */
export interface KnownWord {
  word: string;
  /** How many stories hold it. */
  stories: number;
}

/** Arabic letters take one byte where they change places with ASCII letters and digits: it is its own inverse. */
const alphabets = ['abcdefghijklmnopqrstuvwxyz0123456789', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'] as const;
const others = new Map(
  [...alphabets[0]].flatMap((latin, place) => {
    const arabic = alphabets[1].charAt(place);
    return [[latin, arabic] as const, [arabic, latin] as const];
  }),
);
const exchange = (text: string) => text.replace(/[a-z\dء-غف-ي]/g, (letter) => others.get(letter) ?? letter);

/** Each word begins with a capital: how many letters it shares with the one before it. Such letters of words are quoted. */
const mostShared = 15;
const mark = (shared: number) => String.fromCharCode(65 + shared);
const special = /[A-P\\]/g;
const packedWord = /([A-P])((?:\\.|[^A-P\\])*)/g;

/** The class of a number of stories; each has a line: 1 or more, 4, 16, 64 … */
const classOf = (stories: number) => (31 - Math.clz32(Math.max(1, stories))) >> 1;

/**
 * A vocabulary as text for the wire: about two bytes a word, gzipped. Words must hold no line break. Of a number of
 * stories only its class is kept: the power of four that is not greater. The order of words does not matter.
 */
export function packVocabulary(words: readonly KnownWord[]): string {
  const lines: string[][] = [];
  for (const { word, stories } of words) {
    const line = classOf(stories);
    while (lines.length <= line) lines.push([]);
    lines[line]?.push(word);
  }
  return lines.map((line) => packLine(line.toSorted())).join('\n');
}

/** The words of a packed vocabulary. */
export function unpackVocabulary(packed: string): KnownWord[] {
  return packed.split('\n').flatMap((line, frequency) => {
    let before = '';
    return Array.from(line.matchAll(packedWord), ([, shared = '', rest = '']) => {
      before = before.slice(0, shared.charCodeAt(0) - 65) + exchange(rest.replace(/\\(.)/g, '$1'));
      return { word: before, stories: 4 ** frequency };
    });
  });
}

function packLine(words: readonly string[]): string {
  let before = '';
  let packed = '';
  for (const word of words) {
    let shared = 0;
    while (shared < Math.min(mostShared, word.length) && word[shared] === before[shared]) shared += 1;
    if (/[\uD800-\uDBFF]/.test(word.charAt(shared - 1))) shared -= 1;
    packed += mark(shared) + exchange(word.slice(shared)).replace(special, '\\$&');
    before = word;
  }
  return packed;
}
