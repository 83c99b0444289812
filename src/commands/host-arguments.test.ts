import { expect, test } from 'vitest';
import { hostArguments } from './host-arguments.ts';

const read = (...typed: string[]) => hostArguments(typed, '/home/desk', '/srv/nashra', 'Africa/Casablanca');

test('a file for a host is written of the project’s own content and folder, unless others are named', () => {
  expect(read('nginx')).toEqual({
    file: 'nginx',
    content: '/srv/nashra/content',
    root: '/srv/nashra/dist',
    listen: ['80', '[::]:80'],
  });
  expect(
    read('nginx', '--root', '../www', '--listen', '127.0.0.1:8080,443 ssl', '--site', 'https://a.example'),
  ).toMatchObject({
    root: '/home/www',
    listen: ['127.0.0.1:8080', '443 ssl'],
    site: 'https://a.example',
  });
});

test.each([
  ['no file', []],
  ['an unknown one', ['apache']],
  ['two', ['nginx', 'cloudfront-function']],
  ['a root that nginx would not read as it is', ['nginx', '--root', '/srv/$HOME']],
  ['more than an address', ['nginx', '--listen', '80; root /']],
  ['a root in the project’s content', ['nginx', '--root', '/srv/nashra/content']],
  ['no time', ['nginx', '--now', 'yesterday']],
  ['an unknown option', ['nginx', '--port', '80']],
])('%s is no call of the command', (_what, typed) => {
  expect(read(...typed)).toHaveLength(2);
});
