import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readArguments, usage } from './arguments.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

const typed = process.argv.slice(2);
const asked = readArguments(typed, targets);
if (typed.includes('--help') || typed.includes('-h')) process.stdout.write(usage(targets));
else if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n`);
  process.exitCode = 2;
} else {
  const { seconds, seed = Date.now() % 1_000_000_000 } = asked;
  const end = performance.now() + seconds * 1000;
  const tried = new Map<string, number>();
  for (let round = seed; process.exitCode === undefined && performance.now() < end; round++)
    for (const target of asked.targets) {
      if (performance.now() >= end || !(await holds(target, round))) break;
      tried.set(target.name, (tried.get(target.name) ?? 0) + target.inputs);
    }
  process.stdout.write(`${[...tried].map(([name, inputs]) => `${name}: ${inputs} inputs`).join('\n')}\n`);
}

/** Tries one target with the inputs of one seed; tells of the smallest that breaks its claim. */
async function holds(target: Target, seed: number): Promise<boolean> {
  const { name, claim, inputs, property } = target;
  process.stderr.write(`${name}, seed ${seed}: ${inputs} inputs\n`);
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    seed,
    numRuns: inputs,
  });
  if (!failed) return true;
  const input = fc.stringify(counterexample);
  const file = path.join(tmpdir(), `nashra-fuzz-${name}-${seed}.txt`);
  writeFileSync(file, `${input}\n`);
  process.stdout.write(`${name}: it does not hold that ${claim}.

${input}

${errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)}

The input is kept in ${file}
To find it again: npm run fuzz -- --target ${name} --seed ${seed}
`);
  process.exitCode = 1;
  return false;
}
