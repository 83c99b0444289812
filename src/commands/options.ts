import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';

/** The options of a command by name: `string` for one with a value, `boolean` for one without. */
type Options = Readonly<Record<string, 'string' | 'boolean'>>;

/** What was typed after a command: options by name, and the words that are none. */
export interface Typed<Known extends Options> {
  values: { [Name in keyof Known]?: Known[Name] extends 'boolean' ? boolean : string };
  words: string[];
}

/** Reads a command's options; a complaint for one that it does not know, or words that it takes not. */
export function readOptions<const Known extends Options>(
  typed: string[],
  known: Known,
  takesWords = false,
): Typed<Known> | Complaint {
  try {
    const options = Object.fromEntries(Object.entries(known).map(([name, type]) => [name, { type }]));
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: takesWords });
    return { values: values as Typed<Known>['values'], words: positionals };
  } catch (error) {
    const wrong = /'([^']+)'/.exec(String(error))?.[1] ?? typed.join(' ');
    return usage.unknownOption(wrong, Object.keys(known));
  }
}

/** Whether a command was asked what it does, whatever else was typed. */
export function asksHelp(typed: readonly string[]): boolean {
  return typed.includes('--help') || typed.includes('-h');
}

/** Whether arguments were refused. */
export function isRefused(read: object): read is Complaint {
  return Array.isArray(read);
}

/** The absolute path of a folder as it was typed in `cwd`; the project's folder of the `usual` name where none was. */
export function folderOf(typed: string | undefined, usual: string, cwd: string, project: string): string {
  return typed === undefined ? path.join(project, usual) : path.resolve(cwd, typed);
}
