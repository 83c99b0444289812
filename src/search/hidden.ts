/**
 * Text that Pagefind carries to the reader but does not index, which it does with every letter and digit of a story's
 * metadata: each UTF-16 unit below U+1800 becomes one character of the private use area (from U+E000), each other becomes
 * two. {@link revealed} gives the text back, whatever it holds.
 */
export function hidden(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units +=
      unit < single
        ? String.fromCharCode(start + unit)
        : String.fromCharCode(highStart + (unit >> 8), start + (unit & 0xff));
  }
  return units;
}

/** The text that was {@link hidden}. */
export function revealed(units: string): string {
  let text = '';
  for (let at = 0; at < units.length; at++) {
    const unit = units.charCodeAt(at);
    text += String.fromCharCode(
      unit < highStart ? unit - start : ((unit - highStart) << 8) | (units.charCodeAt(++at) - start),
    );
  }
  return text;
}

const start = 0xe000;
const single = 0x1800;
const highStart = start + single;
