import { parseArgs } from 'node:util';
import type { Target } from './target.ts';

/** What was asked of `npm run fuzz`. */
export interface Asked {
  seconds: number;
  /** Undefined where any will do. */
  seed?: number;
  targets: readonly Target[];
}

export const usage = (
  targets: readonly Target[],
) => `npm run fuzz -- [--seconds 600] [--seed N] [--target NAME]…

Tries the targets by turns with inputs that the seed decides, until the time is over or a claim does not hold. Then the
smallest input found is printed, with the command that finds it again. What is begun when the time is over is finished.

  --seconds N    how long, in seconds (60)
  --seed N       where the first round begins: a whole number (the clock's)
  --target NAME  this one alone; may be given more than once

Targets:
${targets.map(({ name, claim }) => `  ${name.padEnd(17)}${claim}`).join('\n')}

Exit codes: 0 every claim held, 1 one did not, 2 called wrongly.
`;

/** Reads what was typed after `npm run fuzz --`; what is wrong with it, where something is. */
export function readArguments(typed: string[], targets: readonly Target[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: typed,
      options: {
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string' },
        target: { type: 'string', multiple: true, default: targets.map(({ name }) => name) },
      },
    });
    const stranger = values.target.find((name) => !targets.some((target) => target.name === name));
    if (stranger !== undefined)
      return `--target: there is no “${stranger}” among ${targets.map(({ name }) => name).join(', ')}`;
    if (!/^[1-9]\d{0,5}$/.test(values.seconds)) return '--seconds: a whole number from 1 to 999999 is wanted';
    if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed))
      return '--seed: a whole number from 0 to 999999999 is wanted';
    return {
      seconds: Number(values.seconds),
      seed: values.seed === undefined ? undefined : Number(values.seed),
      targets: targets.filter(({ name }) => values.target.includes(name)),
    };
  } catch (error) {
    return (error as Error).message;
  }
}
