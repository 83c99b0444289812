import { formatProblem, type Problem } from '../content/problem.ts';
import { previewing } from '../strings/preview.ts';

/**
 * What the terminal says of the problems of one opening after another: all of them where they are not those that it said
 * last, a closing line where they are mended, otherwise nothing.
 */
export function problemTeller(): (problems: readonly Problem[]) => string | undefined {
  let last = '';
  return (problems) => {
    const text = problems.map(formatProblem).join('\n');
    if (text === last) return undefined;
    last = text;
    return text === '' ? previewing.mended : text;
  };
}
