import { rules } from '../arabic/proofing/rules.ts';
import { nearest } from '../content/nearest.ts';
import { positionsIn } from '../content/problem.ts';
import { proofComment } from '../markdown/proof-comment.ts';
import { messages } from '../strings/proofing.ts';
import type { Finding } from './finding.ts';

/** The ids by which a finding can be silenced. */
export const ruleIds: readonly string[] = [...rules.map(({ id }) => id), 'read-also'];

/** What an author silenced in a file. */
export interface Silenced {
  has(finding: Pick<Finding, 'rule' | 'offset'>): boolean;
  /** Ids that no rule has. */
  unknown: Finding[];
}

/** All rules, or some. */
type Some = 'all' | ReadonlySet<string>;

const bodyComment = new RegExp(proofComment.source, 'g');
const yamlComment = /(?<before>^|[ \t])#[ \t]*proof-ignore(?<file>-file)?(?![\w-])[ \t]*:?(?<ids>[^\n]*)/gm;

/**
 * Reads the comments to the proofreader. One in a line of its own silences the next line that says something; one after a
 * text silences its line; in the front matter one in a line of its own silences the whole file.
 */
export function silencedIn(text: string, bodyOffset: number): Silenced {
  const position = positionsIn(text);
  const lines = text.split('\n');
  const whole: Some[] = [];
  const byLine = new Map<number, Some[]>();
  const unknown: Finding[] = [];
  const read = (comment: RegExpExecArray, isYaml: boolean) => {
    const { file, ids = '' } = comment.groups ?? {};
    const names = Array.from(ids.matchAll(/[^\s,،]+/gu));
    for (const { 0: name, index } of names) {
      if (ruleIds.includes(name)) continue;
      const offset = comment.index + comment[0].lastIndexOf(ids) + index;
      const [wrong, mend] = messages.unknownRule(name, nearest(name, ruleIds));
      unknown.push({ rule: 'proof-ignore', level: 'warn', offset, length: name.length, wrong, mend });
    }
    const some: Some = names.length === 0 ? 'all' : new Set(names.map(([name]) => name));
    const { line } = position(comment.index);
    const isAlone = (lines[line - 1] ?? '').replace(comment[0], '').trim() === '';
    if (file || (isYaml && isAlone)) whole.push(some);
    else {
      let silent = line;
      if (isAlone)
        do silent += 1;
        while (silent <= lines.length && isMute(lines[silent - 1] ?? ''));
      byLine.set(silent, [...(byLine.get(silent) ?? []), some]);
    }
  };
  for (const comment of text.slice(0, bodyOffset).matchAll(yamlComment)) read(comment, true);
  bodyComment.lastIndex = bodyOffset;
  for (let comment = bodyComment.exec(text); comment; comment = bodyComment.exec(text)) read(comment, false);
  const includes = (some: Some, rule: string) => some === 'all' || some.has(rule);
  return {
    unknown,
    has: ({ rule, offset }) => {
      if (whole.length === 0 && byLine.size === 0) return false;
      const here = byLine.get(position(offset).line) ?? [];
      return [...whole, ...here].some((some) => includes(some, rule));
    },
  };
}

const isMute = (line: string) => line.replace(proofComment, '').trim() === '';
