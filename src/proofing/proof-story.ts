import type { Finding } from './finding.ts';

/** What the rules need to know beside a story's text. */
export interface ProofContext {
  /** The file's path, as the author would type it: its name is proofread too. */
  file: string;
  /** The name and all other spellings of the city that an author typed; none where no registry knows it. */
  namesOfCity(typed: string): readonly string[];
}

/** Proofreads the file of a story or page (LF line ends), and gives what it finds in the order of the text. */
export function proofStory(_text: string, _context: ProofContext): Finding[] {
  return [];
}
