import { rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusStory } from './corpus.ts';
import { claimFolder } from './files.ts';
import { measure } from './measure.ts';
import { countOutput, hasPage } from './output.ts';
import { eleventy } from './peers/eleventy.ts';
import type { Entrant, Generator } from './peers/generator.ts';
import { hugo } from './peers/hugo.ts';
import { nashra } from './peers/nashra.ts';
import { pageNotes, type Run, table } from './report.ts';
import { type Cast, type Scenario, scenarios } from './scenarios.ts';
import { corpusOptions, projectRegistries, writeCorpus } from './write-corpus.ts';

const project = path.resolve(import.meta.dirname, '..');
const now = '2026-11-22T12:00:00+00:00';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'string', default: 'hugo,eleventy' },
    'peers-only': { type: 'boolean', default: false },
    only: { type: 'string', default: scenarios.map(({ id }) => id).join(',') },
    work: { type: 'string', default: path.join(tmpdir(), 'nashra-bench') },
  },
});
const chosen = values.only.split(',').map((id) => {
  const scenario = scenarios.find((scenario) => scenario.id === id);
  if (!scenario)
    throw new RangeError(`--only: there is no “${id}” among ${scenarios.map(({ id }) => id).join(', ')}`);
  return scenario;
});
const work = path.resolve(values.work);
const content = path.join(work, 'content');
const registries = await projectRegistries();
const options = corpusOptions(registries, countOf('stories'));
const times = countOf('runs');
const cast: Cast = {
  added: corpusStory(options.stories, options),
  addedByName: corpusStory(options.stories + 1, options),
  edited: corpusStory(options.stories >> 1, options),
};

claimFolder(work);
say(`${options.stories} stories into ${content}`);
writeCorpus(content, options);
const names = [...values.peers.split(','), ...(values['peers-only'] ? [] : ['nashra'])];
const generators = names.flatMap((name) => {
  say(`${name} into ${path.join(work, name)}`);
  const entrant = enter(name);
  if ('generator' in entrant) return [entrant.generator];
  say(`Without ${name}: ${entrant.missing}.`);
  return [];
});

const runs: Run[] = [];
for (let number = 1; number <= times; number++)
  for (const generator of generators) {
    await start(generator);
    for (const scenario of chosen) {
      const run = await play(scenario, generator);
      if (!run) continue;
      runs.push(run);
      const megabytes = run.peak === undefined ? '?' : Math.round(run.peak / 1e6);
      say(
        `${number} ${scenario.id} ${generator.name}: ${run.cpu.toFixed(2)} CPU s, ${run.wall.toFixed(2)} s, ${megabytes} MB, ${run.written} files`,
      );
    }
  }

const titles = Object.fromEntries(chosen.map(({ id, title }) => [id, title]));
const yardstick = generators.find(({ name }) => name.startsWith('Hugo'))?.name;
const [processor] = cpus();
process.stdout.write(`
${options.stories} stories, medians of ${times} runs; ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}

${table(runs, titles, yardstick === undefined ? undefined : { generator: yardstick, same: { pages: 'cold', named: 'added' } })}

${pageNotes(runs)}
`);

function countOf(option: 'stories' | 'runs'): number {
  const count = Number(values[option]);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`--${option}: a whole number is wanted`);
  return count;
}

function enter(name: string): Entrant {
  const folder = path.join(work, name);
  if (name === 'hugo') return hugo(project, content, folder, registries, now);
  if (name === 'eleventy') return eleventy(project, content, folder, registries, now);
  if (name === 'nashra') return nashra(project, content, folder, now);
  return { missing: 'the peers are hugo and eleventy' };
}

/** Builds the whole corpus, unmeasured, unless the first scenario does. */
async function start(generator: Generator): Promise<void> {
  if (chosen[0]?.id === 'cold') return;
  generator.forget('all');
  await measure(generator.build);
}

/** Plays a scenario once, checks what it wrote, and leaves the whole corpus built as before. */
async function play(scenario: Scenario, generator: Generator): Promise<Run | undefined> {
  const command = scenario.begin(generator, cast);
  try {
    if (!command) return undefined;
    const since = Date.now();
    const cost = await measure(command);
    if (scenario.shows && !hasPage(generator.out, cast[scenario.shows].id))
      throw new Error(`${generator.name} has no page of ${cast[scenario.shows].id}`);
    return {
      scenario: scenario.id,
      generator: generator.name,
      ...cost,
      ...countOutput(generator.out, since),
    };
  } finally {
    scenario.end(generator, cast);
    if (command && scenario.leaves === 'changes') await settle(scenario, generator);
  }
}

/** What keeps something builds again; the others build everything the next time, over what stands there. */
async function settle({ shows }: Scenario, generator: Generator): Promise<void> {
  if (generator.incremental) await measure(generator.build);
  else if (shows && shows !== 'edited') rmSync(path.join(generator.out, cast[shows].id), { recursive: true });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
