import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * `<!-- proof-ignore -->` and its kin, by which an author silences the proofreader; the ids of rules may follow a colon.
 * The group `file` is there where the whole file is meant.
 */
export const proofComment =
  /<!--[ \t]*proof-ignore(?<file>-file)?(?![\w-])[ \t]*:?(?<ids>[^<>\n]{0,200}?)-->/;

const here = new RegExp(proofComment.source, 'y');
const alone = new RegExp(`^[ \\t]*${proofComment.source}[ \\t]*$`);

/**
 * Leaves these comments out of all that is made of a body; every other comment is text. With `kept` set a comment in a
 * line of text is a token `proof_comment`, whose `markup` is what was typed.
 */
export function dropProofComments(markdown: MarkdownIt, kept = false): MarkdownIt {
  const block = (state: StateBlock, line: number, _end: number, silent: boolean): boolean => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    if (state.src[start] !== '<' || !alone.test(state.src.slice(start, state.eMarks[line]))) return false;
    if (!silent) state.line = line + 1;
    return true;
  };
  const inline = (state: StateInline, silent: boolean): boolean => {
    if (state.src[state.pos] !== '<') return false;
    here.lastIndex = state.pos;
    const [found] = here.exec(state.src) ?? [];
    if (found === undefined) return false;
    const start = state.pos;
    state.pos += found.length;
    if (silent) return true;
    const isLast = /^[ \t]*(?:\n|$)/.test(state.src.slice(state.pos, state.pos + 200));
    if (kept) state.push('proof_comment', '', 0).markup = found;
    else if (isLast) state.pending = state.pending.trimEnd();
    const opensLine = start === 0 || state.src[start - 1] === '\n';
    if (opensLine && !kept && isLast)
      state.pos += /^[ \t]*\n?/.exec(state.src.slice(state.pos))?.[0].length ?? 0;
    return true;
  };
  markdown.block.ruler.before('paragraph', 'proof_comment', block);
  markdown.inline.ruler.before('autolink', 'proof_comment', inline);
  markdown.renderer.rules['proof_comment'] = () => '';
  return markdown;
}
