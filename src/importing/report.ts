import type { LeftReason, SkipReason } from '../strings/importing.ts';

/** What an import did. */
export interface ImportReport {
  imported: number;
  pages: number;
  images: number;
  /** Imported by an earlier run. */
  before: number;
  skipped: { reason: SkipReason; where: string; title?: string; link?: string; detail?: string }[];
  left: { reason: LeftReason; file: string; detail: string }[];
}
