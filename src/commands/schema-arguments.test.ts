import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaArguments } from './schema-arguments.ts';

test.each([
  [[], '/project/content'],
  [['--content', 'other'], '/here/other'],
  [['--content', '/else/where'], '/else/where'],
])('%j asks for the schemas of %s', (typed, content) => {
  expect(schemaArguments(typed, '/here', '/project')).toEqual({ content: path.resolve(content) });
});

test.each([[['--contents', 'a']], [['--content']], [['content']]])(
  '%j is no call of the command',
  (typed) => {
    expect(schemaArguments(typed, '/here', '/project')).toHaveLength(2);
  },
);
