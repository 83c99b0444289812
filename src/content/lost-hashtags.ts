import { EVENT_ID, parseEvents } from 'js-yaml';

/** A space, and a # that no space follows: comments are written `# words`, hashtags `#words`. */
export const hashtag = /[ \t]#(?=[\p{L}\p{N}_])/u;

/**
 * Where hashtags stand after a value that is not in quotes: YAML takes them, and all that follows on the line, for a comment
 * and drops them in silence. Comments with a space after their #, or on a line of their own, are what they seem. The text
 * is one that can be read; it is parsed only where such a # is found.
 */
export function lostHashtags(text: string): number[] {
  if (!hashtag.test(text)) return [];
  const values = parseEvents(text, {}).flatMap((event) =>
    event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? [event] : [],
  );
  const lost: number[] = [];
  let next = 0;
  let lineEnd = -1;
  for (const { index } of text.matchAll(/[ \t]#/g)) {
    const at = index + 1;
    while ((values[next]?.valueEnd ?? Number.POSITIVE_INFINITY) <= at) next++;
    const isInValue = (values[next]?.valueStart ?? Number.POSITIVE_INFINITY) <= at;
    if (isInValue || at < lineEnd) continue;
    const end = text.indexOf('\n', at);
    lineEnd = end === -1 ? text.length : end;
    const before = text.slice(text.lastIndexOf('\n', index) + 1, index).trimStart();
    const isOwnLine = before === '' || before.startsWith('#');
    if (!isOwnLine && hashtag.test(text.slice(index, at + 2))) lost.push(at);
  }
  return lost;
}
