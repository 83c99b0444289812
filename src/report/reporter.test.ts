import { expect, test } from 'vitest';
import { networkOf, reporterOf } from './reporter.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a reporter is the same for all of their network, another by the next salt, and does not show their address', async () => {
  const one = await reporterOf('2001:db8:1:2::1', 'salt');
  expect(await reporterOf('2001:db8:1:2::ffff', 'salt')).toBe(one);
  expect(await reporterOf('2001:db8:1:3::1', 'salt')).not.toBe(one);
  expect(await reporterOf('2001:db8:1:2::1', 'other salt')).not.toBe(one);
  expect(one).toMatch(/^[\w-]{16}$/);
});
