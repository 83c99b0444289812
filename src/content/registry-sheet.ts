import type * as z from 'astro/zod';
import { complaints } from '../strings/complaints.ts';
import { lostHashtags } from './lost-hashtags.ts';
import { type Complaint, type Position, type Problem, positionsIn } from './problem.ts';
import { explainIssue, type KnownKeys } from './schema-terms.ts';
import { explainYaml, type Locate, locator, parseYaml } from './yaml.ts';

/** The text of a registry, or why it cannot be read. */
export interface RegistryFile {
  file: string;
  text: string;
  complaint?: Complaint;
  /** Lent by another newspaper: what it says of names that are not in this one's registries is passed over. */
  borrowed?: boolean;
}

/** One registry: its checked value, and the place of whatever is wrong in it. */
export class RegistrySheet<Output> {
  readonly value: Output | undefined;
  sound = true;
  readonly #source: RegistryFile;
  readonly #problems: Problem[];
  readonly #locate: Locate;
  readonly #position: (offset: number) => Position;

  constructor(source: RegistryFile, schema: z.ZodType<Output>, keys: KnownKeys, problems: Problem[]) {
    this.#source = source;
    this.#problems = problems;
    this.#locate = locator(source.text);
    this.#position = positionsIn(source.text);
    if (source.complaint) {
      this.#add(0, source.complaint);
      return;
    }
    const data = this.#parse();
    if (data === undefined) return;
    const result = schema.safeParse(data);
    if (result.success) this.value = result.data;
    else
      for (const issue of result.error.issues) {
        for (const { path, what, complaint } of explainIssue(issue, data, keys))
          this.report(path, complaint, what);
      }
  }

  /** Where the value at a path stands. */
  place(path: readonly PropertyKey[]): Position {
    return this.#position(this.#locate(path));
  }

  report(path: readonly PropertyKey[], complaint: Complaint, what: 'key' | 'value' = 'value') {
    this.#add(this.#locate(path, what), complaint);
  }

  #add(offset: number, [wrong, mend]: Complaint): void {
    this.sound = false;
    this.#problems.push({ file: this.#source.file, ...this.#position(offset), wrong, mend });
  }

  #parse(): unknown {
    try {
      const data = parseYaml(this.#source.text);
      for (const offset of lostHashtags(this.#source.text)) this.#add(offset, complaints.lostHashtag());
      return data;
    } catch (error) {
      const { offset, complaint } = explainYaml(error, this.#source.text);
      this.#add(offset, complaint);
      return undefined;
    }
  }
}
