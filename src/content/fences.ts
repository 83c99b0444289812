import { complaints } from '../strings/complaints.ts';
import type { Complaint } from './problem.ts';

/** A file whose front matter cannot be read: where, and how to mend it. */
export interface FrontMatterFault {
  offset: number;
  complaint: Complaint;
}

const fence = /^---[ \t]*$/m;

/** Where the parts of a file stand, by its fences alone. */
export interface Fences {
  yaml: string;
  yamlOffset: number;
  bodyOffset: number;
}

/** Finds the two `---` fences of a file (LF line ends, no byte order mark). */
export function findFences(file: string): Fences | FrontMatterFault {
  const end = file.indexOf('\n');
  const firstLine = file.slice(0, end === -1 ? undefined : end);
  if (!firstLine.startsWith('---')) return { offset: 0, complaint: complaints.noFrontMatter() };
  const language = firstLine.slice(3).trim();
  if (language !== '') return { offset: 3, complaint: complaints.frontMatterLanguage(language.slice(0, 40)) };

  const yamlOffset = firstLine.length + 1;
  const rest = file.slice(yamlOffset);
  const close = fence.exec(rest);
  if (!close) return { offset: 0, complaint: complaints.unclosedFrontMatter() };
  const yaml = rest.slice(0, close.index);
  return {
    yaml,
    yamlOffset,
    bodyOffset: Math.min(file.length, yamlOffset + close.index + close[0].length + 1),
  };
}
