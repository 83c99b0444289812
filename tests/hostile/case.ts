/** A file of a case: its text, its bytes, or where it leads as a symbolic link. */
export type Content = string | Uint8Array | { linkTo: string };

/** What an author is told: where, and a part of the words. */
export interface Refusal {
  file: string;
  line: number;
  says: string;
}

/** One attack by someone who commits content. */
export interface Case {
  /** Names its files; no two cases share one. */
  name: string;
  /** What the attack is after. */
  attacks: string;
  /** By path below the content folder. */
  files: Readonly<Record<string, Content>>;
  /** Whether it may stand in a newspaper, harmless; or what is told of it. */
  outcome: 'builds' | readonly Refusal[];
  /** Set where it would change what is told of other cases, and so is judged in a newspaper of its own. */
  alone?: true;
}

/** YAML values by key, as they are typed. */
export type Fields = Readonly<Record<string, string | undefined>>;

const sound: Fields = { title: 'خبر عن المكتبة', date: '2026-01-10 09:00', city: 'سطات' };

/** A text as a YAML value in double quotes. */
export const quoted = (text: string) => JSON.stringify(text);

/** The text of a story: a sound one but for these fields and this body. */
export function storyText(fields: Fields, body = 'فتحت المكتبة أبوابها.'): string {
  const lines = Object.entries({ ...sound, ...fields }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** Where the story of a case stands. */
export const storyFile = (name: string) => `articles/2026/01/${name}.md`;

/** A story that may be printed. */
export function builds(attacks: string, name: string, fields: Fields, body?: string): Case {
  return { name, attacks, files: { [storyFile(name)]: storyText(fields, body) }, outcome: 'builds' };
}

/** A story that is refused for each of the lines in which one of the texts stands; every one is told with its words. */
export function refused(
  attacks: string,
  name: string,
  fields: Fields,
  told: Readonly<Record<string, string>>,
  body?: string,
): Case {
  return refusedText(attacks, name, storyText(fields, body), told);
}

/** {@link refused}, for a story that is typed as a whole. */
export function refusedText(
  attacks: string,
  name: string,
  text: string,
  told: Readonly<Record<string, string>>,
): Case {
  const file = storyFile(name);
  const outcome = Object.entries(told).map(([part, says]) => ({ file, line: lineOf(text, part), says }));
  return { name, attacks, files: { [file]: text }, outcome };
}

/** The line of a text, from 1, where a part of it begins for the first time. Throws where it is not there. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new RangeError(`not in the text: ${part}`);
  return text.slice(0, at).split('\n').length;
}
