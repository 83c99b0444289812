import type { CorpusStory } from './corpus.ts';
import type { Command } from './measure.ts';
import type { Generator } from './peers/generator.ts';

/** The stories that scenarios are played with. */
export interface Cast {
  /** Newer than all others, and in no corpus yet: one to be added, one to be added by its name. */
  added: CorpusStory;
  addedByName: CorpusStory;
  /** From the middle of the archive. */
  edited: CorpusStory;
}

/** Something that a newsroom does. Each begins with the whole corpus built, and ends so. */
export interface Scenario {
  id: string;
  title: string;
  /** Makes the change; gives the command to be measured, undefined where the generator has no such thing. */
  begin(generator: Generator, cast: Cast): Command | undefined;
  /** Takes the change back. */
  end(generator: Generator, cast: Cast): void;
  /** The story whose page must stand there afterwards. */
  shows?: keyof Cast;
  /** Whether another build is needed afterwards, so that the next scenario begins with the whole corpus built. */
  leaves: 'nothing' | 'changes';
}

const nothing = () => undefined;

export const scenarios: readonly Scenario[] = [
  {
    id: 'cold',
    title: 'Cold',
    begin: (generator) => {
      generator.forget('all');
      return generator.build;
    },
    end: nothing,
    leaves: 'nothing',
  },
  {
    id: 'pages',
    title: 'Cold, search index kept',
    begin: (generator) => {
      if (!generator.incremental) return undefined;
      generator.forget('pages');
      return generator.build;
    },
    end: nothing,
    leaves: 'nothing',
  },
  {
    id: 'unchanged',
    title: 'Nothing changed',
    begin: (generator) => generator.build,
    end: nothing,
    leaves: 'nothing',
  },
  {
    id: 'added',
    title: 'One story added',
    begin: (generator, { added }) => {
      generator.put(added.id, added.text);
      return generator.build;
    },
    end: (generator, { added }) => {
      generator.put(added.id, undefined);
    },
    shows: 'added',
    leaves: 'changes',
  },
  {
    id: 'named',
    title: 'One story added, by name',
    begin: (generator, { addedByName: { id, text } }) => generator.publish?.(generator.put(id, text)),
    end: (generator, { addedByName }) => {
      generator.put(addedByName.id, undefined);
    },
    shows: 'addedByName',
    leaves: 'changes',
  },
  {
    id: 'edited',
    title: 'One story edited',
    begin: (generator, { added, edited }) => {
      const [paragraph = ''] = added.body.split('\n', 1);
      generator.put(edited.id, `${edited.text}\n${paragraph}\n`);
      return generator.build;
    },
    end: (generator, { edited }) => {
      generator.put(edited.id, edited.text);
    },
    shows: 'edited',
    leaves: 'changes',
  },
  {
    id: 'template',
    title: 'The story template changed',
    begin: (generator) => {
      generator.changeTemplate(1);
      return generator.build;
    },
    end: (generator) => generator.changeTemplate(0),
    leaves: 'changes',
  },
];
