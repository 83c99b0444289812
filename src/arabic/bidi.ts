const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

const word = String.raw`[\p{Script=Latin}\p{N}]`;
const glue = String.raw`[^\p{Script=Arabic}\p{Cc}،؛؟«»()\[\]…]`;
const runs = new RegExp(`[+#@$€]?${word}(?:${glue}*${word})?[+#%]*`, 'gu');

const isPlainNumber = (run: string) => /^\d+(?:[.,]\d+)*$/.test(run);

/**
 * Text for a sink without markup (`<title>`, Open Graph, feeds, share text): every Latin or mixed run stands between
 * U+2068 and U+2069, so that «Wi-Fi 6» or «C++» keeps its order and a headline that begins with a Latin name is still
 * shown from right to left (UAX #9, rules P2 and X5c). Single numbers keep their order by themselves and stay bare.
 * Nothing else in Nashra inserts bidi controls.
 */
export function isolateRuns(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text;
  return text.replace(runs, (run) => (isPlainNumber(run) ? run : firstStrongIsolate + run + popIsolate));
}
