import { expect, test } from 'vitest';
import { isPrivate } from './fetch-image.ts';

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['0.0.0.0', true],
  ['100.64.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['64:ff9b::7f00:1', true],
  ['93.184.215.14', false],
  ['172.32.0.1', false],
  ['2606:2800:21f::1', false],
])('an address of a private network is told from a public one: %s', (address, answer) => {
  expect(isPrivate(address)).toBe(answer);
});
