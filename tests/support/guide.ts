import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './build.ts';

/** What the authors' guide has its reader type in the terminal, from cloning to the published story. */
export interface Guide {
  /** The commands, one a line, in order. */
  commands: string[];
  /** The line of front matter that the reader writes where the new story has only a comment. */
  image: string;
  /** The story's text. */
  body: string;
  /** The story's file, below the project. */
  file: string;
}

/** Reads the section of docs/authors.md on the terminal. */
export function readGuide(): Guide {
  const text = readFileSync(path.join(project, 'docs/authors.md'), 'utf8');
  const [, section = ''] = text.split('### من نافذة الأوامر\n');
  const [steps = ''] = section.split(/^#{2,3} /m);
  const blocks = (language: string) =>
    [...steps.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)]
      .filter((block) => block[2] === language)
      .map(([, indent = '', , inside = '']) => inside.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
  const [image = ''] = blocks('yaml');
  const [body = ''] = blocks('markdown');
  const file = /content\/\S+\.md/.exec(commands.join('\n'))?.[0] ?? '';
  return { commands, image: image.trim(), body, file };
}
