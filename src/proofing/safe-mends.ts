import { byHand, mend, type PassageFinding } from './finding.ts';
import type { Passage } from './passage.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** How often a file is laid out again to find the mends that change its layout; more are left to the author. */
const mostTries = 60;

/**
 * The findings, those only for the author's hand whose mend would make something else of the file than its words: a list
 * of a paragraph, a comment of a value, bold of asterisks.
 */
export function onlySafe(text: string, sheet: Sheet, findings: readonly PassageFinding[]): PassageFinding[] {
  let tries = 0;
  const isSafe = (mends: readonly PassageFinding[]) => tries++ < mostTries && keepsLayout(text, sheet, mends);
  const safeOf = (
    mends: readonly PassageFinding[],
    others: readonly PassageFinding[],
  ): readonly PassageFinding[] => {
    if (mends.length === 0 || isSafe([...others, ...mends])) return mends;
    if (mends.length === 1) return [];
    const half = mends.length >> 1;
    const first = safeOf(mends.slice(0, half), others);
    return [...first, ...safeOf(mends.slice(half), [...others, ...first])];
  };
  const mends = findings.filter(({ replacement }) => replacement !== undefined);
  const safe = new Set(safeOf(mends, []));
  return findings.map((finding) =>
    finding.replacement === undefined || safe.has(finding) ? finding : byHand(finding),
  );
}

/** Whether a file that is so mended has the layout of the sheet, and the very words that are meant. */
function keepsLayout(text: string, sheet: Sheet, mends: readonly PassageFinding[]): boolean {
  const mended = sheetOf(mend(text, mends));
  if (mended?.shape !== sheet.shape) return false;
  const before = [...sheet.head, ...sheet.body];
  const after = [...mended.head, ...mended.body];
  const byPassage = Map.groupBy(mends, ({ passage }) => passage);
  return (
    before.length === after.length &&
    before.every((passage, index) => meant(passage, byPassage.get(passage)) === after[index]?.source.text)
  );
}

/** What a passage is to say when these findings of it are mended. */
function meant({ source }: Passage, findings: readonly PassageFinding[] = []): string {
  const inPassage = findings.map((finding) => {
    const { start = 0, end = 0 } = finding.slip ?? {};
    return { ...finding, offset: start, length: end - start };
  });
  return mend(source.text, inPassage);
}
