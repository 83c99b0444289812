import type { Prose } from '../arabic/proofing/rule.ts';
import type { SourceText } from './source-text.ts';

/** A piece of prose of a file, and where it stands there. */
export interface Passage {
  kind: Prose['kind'];
  quoted: boolean;
  source: SourceText;
}
