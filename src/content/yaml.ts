import {
  EVENT_ID,
  type Event,
  getScalarValue,
  load,
  parseEvents,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { complaints, yamlComplaint } from '../strings/complaints.ts';
import { hashtag } from './lost-hashtags.ts';
import type { Complaint } from './problem.ts';

/** A YAML text that cannot be read; `offset` is where in it. */
export interface YamlFault {
  offset: number;
  complaint: Complaint;
}

/**
 * Reads YAML from a stranger: the core schema (no dates, no merge keys, no custom tags), no aliases, shallow nesting.
 * Dates stay text. Throws nothing but a {@link YAMLException}; a text without values must be one that {@link locator}
 * can read.
 */
export function parseYaml(text: string): unknown {
  if (!/^\s*[^\s#]/m.test(text)) {
    parseEvents(text, {});
    return {};
  }
  const data = load(text, { maxAliases: 0, maxDepth: 12, maxTotalMergeKeys: 0 });
  refuseAnchors(text);
  return data;
}

/** Turns what the YAML reader threw about `text` into words for an author. */
export function explainYaml(error: unknown, text: string): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  const offset = error.mark?.position ?? 0;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const [indicator] = /alias/.test(error.reason) ? ['*'] : /\btag\b/.test(error.reason) ? ['!'] : [];
  if (indicator) {
    const at = text.lastIndexOf(indicator, offset);
    return { offset: at < lineStart ? offset : at, complaint: yamlComplaint('reserved indicator') };
  }
  if (text.startsWith('\t', lineStart))
    return { offset: lineStart, complaint: yamlComplaint('tab characters') };
  if (error.reason === 'bad indentation of a mapping entry') {
    if (/[@`%]/.test(text[offset] ?? '')) return { offset, complaint: yamlComplaint('reserved indicator') };
    if (text[offset] === ':' && line.includes(': '))
      return { offset, complaint: yamlComplaint('colon in a value') };
    if (/^[^:"']*:\s+(["']).*\1\s*$/.test(line))
      return { offset, complaint: yamlComplaint('text after quotes') };
  }
  if (error.reason === 'deficient indentation') {
    const [opening] = [...text.slice(0, offset).matchAll(/[:-][ \t]+(["'[{])[^\n]*\n/g)].slice(-1);
    const quoted = /["']/.test(opening?.[1] ?? '');
    const tag = opening && !quoted && hashtag.exec(text.slice(opening.index, offset));
    if (tag) return { offset: opening.index + tag.index + 1, complaint: complaints.lostHashtag() };
    if (opening)
      return {
        offset: opening.index + opening[0].indexOf(opening[1] ?? ''),
        complaint: yamlComplaint(quoted ? 'within a double quoted scalar' : 'flow collection'),
      };
  }
  return { offset, complaint: yamlComplaint(error.reason) };
}

/** Without aliases an anchor means nothing: «&» before a word is a slip that YAML would drop in silence. */
function refuseAnchors(text: string): void {
  if (!text.includes('&')) return;
  for (const event of parseEvents(text, {})) {
    if (!('anchorStart' in event) || event.anchorStart < 0) continue;
    YAMLException.throwAt(text, event.anchorStart - 1, 'anchor');
  }
}

/** Where the value at a path begins in a text, or its key when `what` is `key`. */
export type Locate = (path: readonly PropertyKey[], what?: 'key' | 'value') => number;

interface Child {
  keyOffset: number | undefined;
  /** Index of the value's event. */
  value: number;
}

/**
 * Finds values in a YAML text that can be read; the text is parsed once, at the first question. A path that leads
 * nowhere gives the deepest ancestor that exists; the root gives the first key.
 */
export function locator(text: string): Locate {
  let events: Event[] | undefined;
  const families = new Map<number, Map<string, Child>>();
  return (path, what = 'value') => {
    events ??= parseEvents(text, {});
    let at = events.findIndex((event) => event.type !== EVENT_ID.DOCUMENT);
    let offset = startOf(events[at]) ?? 0;
    for (const [depth, step] of path.entries()) {
      const family = families.get(at) ?? childrenOf(text, events, at);
      families.set(at, family);
      const child = family.get(String(step));
      if (child === undefined) return offset;
      at = child.value;
      const last = depth === path.length - 1;
      const key = child.keyOffset ?? offset;
      offset = last && what === 'key' ? key : (startOf(events[at]) ?? key);
    }
    return offset;
  };
}

/** A single value of a YAML text: where it is typed there, within its quotes, and what it says. */
export interface Scalar {
  path: readonly string[];
  start: number;
  end: number;
  value: string;
}

/** All single values of a YAML text that can be read, in its order. */
export function scalarsIn(text: string): Scalar[] {
  const events = parseEvents(text, {});
  const scalars: Scalar[] = [];
  const visit = (at: number, path: readonly string[]) => {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR && event.valueStart >= 0)
      scalars.push({
        path,
        start: event.valueStart,
        end: event.valueEnd,
        value: getScalarValue(text, event),
      });
    for (const [step, { value }] of childrenOf(text, events, at)) visit(value, [...path, step]);
  };
  visit(
    events.findIndex((event) => event.type !== EVENT_ID.DOCUMENT),
    [],
  );
  return scalars;
}

/** One answer of a {@link locator}. */
export function locate(text: string, path: readonly PropertyKey[], what: 'key' | 'value' = 'value'): number {
  return locator(text)(path, what);
}

function startOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR)
    return event.valueStart < 0 ? undefined : event.valueStart - (isQuoted(event) ? 1 : 0);
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  return undefined;
}

const isQuoted = (event: ScalarEvent) => event.style === 2 || event.style === 3;

function childrenOf(text: string, events: Event[], at: number): Map<string, Child> {
  const children = new Map<string, Child>();
  const kind = events[at]?.type;
  if (kind !== EVENT_ID.SEQUENCE && kind !== EVENT_ID.MAPPING) return children;
  for (let next = at + 1; next < events.length && events[next]?.type !== EVENT_ID.POP; ) {
    const first = events[next];
    const keyOffset = startOf(first);
    if (kind === EVENT_ID.SEQUENCE) {
      children.set(String(children.size), { keyOffset, value: next });
      next = after(events, next);
    } else {
      const value = after(events, next);
      if (first?.type === EVENT_ID.SCALAR) children.set(getScalarValue(text, first), { keyOffset, value });
      next = after(events, value);
    }
  }
  return children;
}

function after(events: Event[], at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index++) {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return index + 1;
  }
  return events.length;
}
