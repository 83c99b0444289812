import { expect, test } from 'vitest';
import { networkOf, reporterOf } from './reporter.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:4711', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['[2001:db8:1:2::9]', '2001:db8:1'],
  ['[2001:db8:1:2::9]:4711', '2001:db8:1'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['', ''],
  ['unknown', ''],
  ['_hidden, 192.0.2.7', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a reporter is the same for all of their network, another by the next salt or another secret, and does not show their address', async () => {
  const under = async (address: string, salt: string, secret = 'secret') =>
    (await reporterOf(address, { current: salt, last: undefined }, secret)).current;
  const one = await under('2001:db8:1:2::1', 'salt');
  expect(await under('2001:db8:1:ffff::ffff', 'salt')).toBe(one);
  expect(await under('2001:db8:2:2::1', 'salt')).not.toBe(one);
  expect(await under('2001:db8:1:2::1', 'other salt')).not.toBe(one);
  expect(await under('2001:db8:1:2::1', 'salt', 'other secret')).not.toBe(one);
  expect(one).toMatch(/^[\w-]{16}$/);
});

test('what stood for a reporter in the last period is known in the next', async () => {
  const earlier = await reporterOf('192.0.2.7', { current: 'one', last: undefined }, 'secret');
  const later = await reporterOf('192.0.2.7', { current: 'two', last: 'one' }, 'secret');
  expect(later.last).toBe(earlier.current);
  expect(later.current).not.toBe(earlier.current);
});
