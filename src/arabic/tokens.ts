/** A word or a number: a slice of the text, between two UTF-16 offsets. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Tatweel and marks, also as presentation forms, which Unicode counts among the letters. */
const marks = String.raw`\p{M}\u037A\u0640\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F\uFF9E\uFF9F`;
const hidden = String.raw`${marks}\p{Cf}`;
const run = (letter: string) => `${letter}(?:(?:${letter}|[${hidden}])*(?:${letter}|[${marks}]))?`;
const arabic = run(String.raw`(?=\p{Script=Arabic})(?![${marks}])\p{L}`);
const other = run(String.raw`(?![\p{Script=Arabic}${marks}])\p{L}`);
const runs = new RegExp(String.raw`${arabic}|${other}|\p{N}+`, 'gu');

const servant = new RegExp(`^[وف]?[بلك]?ع[${hidden}]*ب[${hidden}]*د[${hidden}]*(?=ا[${hidden}]*ل.{2})`, 'u');

/**
 * The words and numbers of a text, in its order. Arabic letters, other letters and digits are runs of their own
 * («كوفيد19», «الـVAR»); marks, tatweel and bidi controls do not end a word. «عبدالله» is two words, like «عبد الله».
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number) => tokens.push({ text: text.slice(start, end), start, end });
  for (const { 0: found, index: start } of text.matchAll(runs)) {
    const end = start + found.length;
    const first = servant.exec(found)?.[0].length ?? 0;
    if (first > 0) add(start, start + first);
    add(start + first, end);
  }
  return tokens;
}
