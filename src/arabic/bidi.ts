const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
const rightToLeftMark = '\u200F';

/**
 * What stands first in an isolate, so that its first strong character gives it its direction: U+061C makes one read from
 * right to left, and its European digits Arabic ones to the algorithm, which a hyphen does not join (UAX #9, W2 and W4).
 */
export const opening = { ltr: '', rtl: '\u061C' } as const;

/** A piece of a text; with a direction where it must be isolated from what stands beside it. */
export interface BidiPiece {
  text: string;
  direction?: keyof typeof opening;
}

const rtl = String.raw`\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}`;
const stop = String.raw`\p{Cc}${rtl}«»()\[\]“”…`;
const sign = String.raw`[^\p{L}\p{N}${stop}]`;
const joint = String.raw`[^\s\p{L}\p{N}${stop}]`;
const character = String.raw`(?:(?![${rtl}])[\p{L}\p{N}]\p{M}*)`;
const number = String.raw`\d{1,20}(?:[.,:/]\d{1,20}){0,6}`;
const dash = '[-‐‑–—]';
const notCut = String.raw`(?!${character}|[.,:/]\d)`;

const word = String.raw`(?=[^\s${stop}]{0,40}(?![${rtl}])\p{L})${character}+(?:${joint}{1,3}${character}+)*`;
const itsNumber = String.raw`[ \u00A0]\d{1,4}(?:\.\d{1,2})?(?:${dash}\d{1,4})?${notCut}(?! ?[%‰°]| ?${dash} ?\d)`;

/** What a text may hold that is not to be reordered; the first that fits is taken. Lengths are bounded, content is hostile. */
const patterns = {
  telephone: String.raw`\+\d(?:[ ().\u00A0-]{0,2}\d){6,16}|0\d(?:[ .\u00A0-]?\d){7,16}`,
  sequence: `${number}(?: ?${dash} ?${number}){1,6}${notCut}(?! ?[%‰°])`,
  name: String.raw`[@#.]?${word}(?:(?! ${dash} )${sign}{1,3}${word}|${itsNumber})*(?:[+#]+|\/(?=\s|$))?`,
  amount: String.raw`[-+−$€£]?(?:\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3}){1,6}(?!\d)(?:,\d{1,20})?|${number})(?:[ \u00A0\u202F]?[%‰]|[ \u00A0]?°(?:[CF](?!${character}))?)?${notCut}`,
};
const runs = new RegExp(
  Object.entries(patterns)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gu',
);

/** What a run has as its first or second character: nearly all text is Arabic, and looking for this alone is ten times faster. */
const foreign = /[\dA-Za-z\u00AA-\u058F\u0900-\u1FFF\u2070-\u218F\u2C00-\uFAFF]/g;

function* runsIn(text: string): Generator<RegExpExecArray> {
  for (let end = 0; ; end = runs.lastIndex) {
    foreign.lastIndex = end;
    const next = foreign.exec(text);
    if (!next) return;
    runs.lastIndex = Math.max(end, next.index - 1);
    const run = runs.exec(text);
    if (!run) return;
    yield run;
  }
}

const beginsWithName = new RegExp(String.raw`^(?!${rightToLeftMark})[^\p{L}]*(?![${rtl}])\p{L}`, 'u');
const isPlainNumber = (run: string) => /^\d+(?:[.,]\d+)*$/.test(run);

/**
 * Cuts a text into pieces that together give it back. Isolated are Latin and other left-to-right names with the number
 * that follows them («Wi-Fi 6»), telephone numbers, and numbers with a sign or unit («−5», «12,5%», «14:30», «12 500»):
 * all these read from left to right. A score or range («2–1», «2025–2026») reads from right to left like the sentence, so
 * that of «الرجاء 2–1 الوداد» each side keeps its goals (W3C, Use cases for bidi and language metadata on the Web). A
 * single number keeps its order by itself and stays bare; brackets and « » belong to the sentence.
 */
export function bidiPieces(text: string): BidiPiece[] {
  const pieces: BidiPiece[] = [];
  let end = 0;
  const push = (to: number, direction?: BidiPiece['direction']) => {
    if (to > end) pieces.push({ text: text.slice(end, to), ...(direction && { direction }) });
    end = to;
  };
  for (const { 0: found, index, groups } of runsIn(text)) {
    const signInside = /^[-+−.]/.test(found) && /[\p{L}\p{M}\p{N}]/u.test(text[index - 1] ?? '');
    const start = index + (signInside ? 1 : 0);
    const run = text.slice(start, index + found.length);
    if (isPlainNumber(run)) continue;
    push(start);
    push(start + run.length, groups?.['sequence'] ? 'rtl' : 'ltr');
  }
  push(text.length);
  return pieces;
}

/**
 * Text for a sink without markup (`<title>`, Open Graph, feeds, share text): what {@link bidiPieces} isolates stands
 * between U+2068 and U+2069. Before a name that comes before all Arabic stands U+200F, since HTML's `dir="auto"` and other
 * clients take the direction of a headline from its first letter, isolated or not (UAX #9, P2, would pass over it). A text
 * without Arabic is left alone, and so is one that holds isolates already. Nothing else in Nashra inserts bidi controls
 * into text.
 */
export function isolateRuns(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text) || /[\u2068\u2069]/.test(text)) return text;
  const isolated = bidiPieces(text).map(({ text, direction }) =>
    direction ? firstStrongIsolate + opening[direction] + text + popIsolate : text,
  );
  return (beginsWithName.test(text) ? rightToLeftMark : '') + isolated.join('');
}
