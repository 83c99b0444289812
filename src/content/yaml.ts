import {
  EVENT_ID,
  type Event,
  getScalarValue,
  load,
  parseEvents,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { yamlComplaint } from '../strings.ts';
import type { Complaint } from './problem.ts';

/** A YAML text that cannot be read; `offset` is where in it. */
export interface YamlFault {
  offset: number;
  complaint: Complaint;
}

/**
 * Reads YAML from a stranger: the core schema (no dates, no merge keys, no custom tags), no aliases, shallow nesting.
 * Dates stay text. Throws nothing but a {@link YAMLException}.
 */
export function parseYaml(text: string): unknown {
  if (text.trim() === '' || !/^\s*[^\s#]/m.test(text)) return {};
  return load(text, { maxAliases: 0, maxDepth: 12, maxTotalMergeKeys: 0 });
}

/** Turns what the YAML reader threw into words for an author. */
export function explainYaml(error: unknown): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  return { offset: error.mark?.position ?? 0, complaint: yamlComplaint(error.reason) };
}

/**
 * Where the value at `path` begins in a YAML text, or its key when `what` is `key`. A path that leads nowhere gives
 * the deepest ancestor that exists; the root gives the first key.
 */
export function locate(text: string, path: readonly PropertyKey[], what: 'key' | 'value' = 'value'): number {
  const events = parseEvents(text, {});
  let at = events.findIndex((event) => event.type !== EVENT_ID.DOCUMENT);
  let offset = startOf(events[at]);
  for (const [depth, step] of path.entries()) {
    const child = childAt(text, events, at, step);
    if (child === undefined) return offset;
    at = child.value;
    const last = depth === path.length - 1;
    offset = last && what === 'key' ? child.keyOffset : startOf(events[at]);
  }
  return offset;
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart - (isQuoted(event) ? 1 : 0);
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  return 0;
}

const isQuoted = (event: ScalarEvent) => event.style === 2 || event.style === 3;

function childAt(text: string, events: Event[], at: number, step: PropertyKey) {
  const parent = events[at];
  let next = at + 1;
  for (let index = 0; next < events.length && events[next]?.type !== EVENT_ID.POP; index++) {
    const first = events[next];
    if (parent?.type === EVENT_ID.SEQUENCE) {
      if (index === step) return { keyOffset: startOf(first), value: next };
      next = after(events, next);
    } else if (parent?.type === EVENT_ID.MAPPING) {
      const value = after(events, next);
      const matches = first?.type === EVENT_ID.SCALAR && getScalarValue(text, first) === String(step);
      if (matches) return { keyOffset: startOf(first), value };
      next = after(events, value);
    } else return undefined;
  }
  return undefined;
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
