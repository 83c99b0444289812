import { type Case, storyText } from './case.ts';

const file = 'articles/2026/01/linked.md';

const link = (name: string, linkTo: string): Case => ({
  name: `link-of-file-${name}`,
  attacks: 'files out of the content folder',
  files: { [file.replace('linked', name)]: { linkTo } },
  outcome: [{ file: file.replace('linked', name), line: 1, says: '' }],
});

/** Symbolic links, which git carries: in place of a story, a folder, a page. */
export const linkedFiles: Case[] = [
  link('to-a-password-file', '/etc/passwd'),
  link('to-a-device', '/dev/zero'),
  link('to-standard-input', '/dev/stdin'),
  link('to-this-process', '/proc/self/environ'),
  link('to-itself', 'to-itself.md'),
  link('to-nothing', 'nothing.md'),
  link('to-its-folder', '.'),
  link('to-the-root', '/'),
  link('to-the-project', '../../../../../../package.json'),
  {
    name: 'linked-folder',
    attacks: 'files out of the content folder',
    files: { 'articles/2026/08': { linkTo: '/etc' } },
    outcome: [{ file: 'articles/2026/08', line: 1, says: 'مجلد' }],
  },
  {
    name: 'linked-folder-in-a-circle',
    attacks: 'files out of the content folder',
    files: { 'articles/2026/09': { linkTo: '..' } },
    outcome: [{ file: 'articles/2026/09', line: 1, says: 'مجلد' }],
  },
  {
    name: 'linked-page',
    attacks: 'files out of the content folder',
    files: { 'pages/linked.md': { linkTo: '/etc/passwd' } },
    outcome: [{ file: 'pages/linked.md', line: 1, says: '' }],
  },
  {
    name: 'folder-named-as-a-story',
    attacks: 'the name of a file',
    files: { 'articles/2026/10/folder.md/story.md': storyText({ date: '2026-10-01' }) },
    outcome: 'builds',
  },
];
