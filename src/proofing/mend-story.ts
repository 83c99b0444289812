import { type Finding, mend } from './finding.ts';
import { type ProofContext, proofStory } from './proof-story.ts';

/** More rounds than any text has needed: a mend may bare another slip, such as the space that a removed mark held. */
const mostRounds = 12;

/** A text with all that can be mended, how many findings that were, and what is left. */
export interface MendedStory {
  text: string;
  mended: number;
  left: Finding[];
}

/** Mends a story's file until no rule finds what it can mend. */
export function mendStory(text: string, context: ProofContext): MendedStory {
  let mendedText = text;
  let mended = 0;
  for (let round = 0; ; round += 1) {
    const left = proofStory(mendedText, context);
    const mends = left.filter(({ replacement }) => replacement !== undefined);
    if (mends.length === 0 || round === mostRounds) return { text: mendedText, mended, left };
    mendedText = mend(mendedText, mends);
    mended += mends.length;
  }
}
