/** What no page may carry and no reader sees: control characters but for line ends and tabs, and bidi controls. */
const forbidden = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text that a story may hold: LF line ends, no control characters, no halves of characters, in NFC. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(forbidden, '')
    .normalize('NFC');
}

/** How many characters of a text are beyond repair or would be taken out of it. */
export function spoiledCharacters(text: string): number {
  return text.match(/[\u202A-\u202E\u2066-\u2069\uFFFD]|[^\P{Cc}\n\r\t\u0085]/gu)?.length ?? 0;
}

/** {@link cleanText} on one line, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** One line of at most so many characters, cut where a word ends. */
export function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), most >> 1));
  return `${atWord.slice(0, most - 1).trimEnd()}…`;
}
