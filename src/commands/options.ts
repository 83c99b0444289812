import { parseArgs } from 'node:util';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings.ts';

/** What was typed after a command: options by name, and the words that are none. */
export interface Typed<Name extends string> {
  values: Partial<Record<Name, string>>;
  words: string[];
}

/** Reads a command's options, each with a value; a complaint for one that it does not know, or words that it takes not. */
export function readOptions<Name extends string>(
  typed: string[],
  names: readonly Name[],
  takesWords = false,
): Typed<Name> | Complaint {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: takesWords });
    return { values: values as Typed<Name>['values'], words: positionals };
  } catch (error) {
    return usage.unknownOption(/'([^']+)'/.exec(String(error))?.[1] ?? typed.join(' '), names);
  }
}

/** Whether arguments were refused. */
export function isRefused(read: object): read is Complaint {
  return Array.isArray(read);
}
