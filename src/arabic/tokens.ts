/** A word or a number: a slice of the text, between two UTF-16 offsets. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const hidden = String.raw`\p{M}\p{Cf}\u0640`;
const run = (letter: string) => `${letter}(?:(?:${letter}|[${hidden}])*(?:${letter}|[\\p{M}\\u0640]))?`;
const arabic = run(String.raw`(?=\p{Script=Arabic})\p{L}`);
const other = run(String.raw`(?![\p{Script=Arabic}\u0640])\p{L}`);
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
