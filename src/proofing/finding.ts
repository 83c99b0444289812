import type { Level, Slip } from '../arabic/proofing/rule.ts';
import type { Diagnostic, Position } from '../content/problem.ts';
import { messages } from '../strings/proofing.ts';
import type { Passage } from './passage.ts';

/** What a rule finds in a story's file (LF line ends). Offsets and lengths are in UTF-16 units. */
export interface Finding {
  rule: string;
  level: Level;
  offset: number;
  length: number;
  /** What is to stand there instead; `fix` findings have one. */
  replacement?: string;
  wrong: string;
  mend: string;
}

/** A finding, and the passage in whose text it is a slip. */
export interface PassageFinding extends Finding {
  passage?: Passage;
  slip?: Slip;
}

/** A finding that is not to be mended by a program, though its rule could. */
export function byHand<Found extends Finding>({
  replacement: _,
  ...finding
}: Found): Omit<Found, 'replacement'> {
  if (finding.level !== 'fix') return finding;
  return { ...finding, level: 'warn', mend: `${finding.mend} ${messages.byHand}` };
}

/** The text with all that findings replace; they may come in any order and do not overlap. */
export function mend(text: string, findings: readonly Finding[]): string {
  const mended: string[] = [];
  let end = 0;
  for (const { offset, length, replacement } of findings.toSorted((a, b) => a.offset - b.offset)) {
    if (replacement === undefined) continue;
    mended.push(text.slice(end, offset), replacement);
    end = offset + length;
  }
  return mended.join('') + text.slice(end);
}

/** A finding as the desk's commands tell it. `position` is that of the text's offsets. */
export function diagnosticOf(
  { rule, level, offset, length, wrong, mend }: Finding,
  file: string,
  position: (offset: number) => Position,
): Diagnostic {
  const severity = level === 'error' ? 'error' : 'warning';
  return { file, ...position(offset), length, severity, rule, wrong, mend };
}
