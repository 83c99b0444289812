const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));

/**
 * The characters that pages are set in. Any other, such as a Persian letter, is shown in a face of the reader's system.
 * The list is bound by what a first view may weigh: docs/typography.md.
 */
export const characters = [
  // Standard Arabic: punctuation, letters, marks, digits, and the signs of religious quotations.
  '،؛؟٪٫٬',
  between(0x621, 0x63a),
  between(0x640, 0x655),
  between(0x660, 0x669),
  '\u0670ٱﷺ﴾﴿',
  // Letters for sounds of Amazigh, Spanish and French names.
  'پچژڤڥڨڭگݣ',
  // Latin: ASCII, and the letters of French, Spanish and German.
  between(0x20, 0x7e),
  'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ',
  'áíóúñÁÍÓÚÑ¡¿äößÄÖ',
  // Punctuation, signs and arrows.
  '«»‹›‘’“”‐‑–—•·…',
  '°×÷±−‰²³½©®€£',
  '←→',
  // What shows nothing: spaces, joiners, and the controls of direction.
  '\u00a0\u202f',
  between(0x2002, 0x200a),
  between(0x200c, 0x200f),
  '\u061c',
  between(0x2066, 0x2069),
].join('');
