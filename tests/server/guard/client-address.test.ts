import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../../src/lib/server/guard/client-address.ts';

test('without a trusted proxy only the connection counts', () => {
  expect(clientAddress('192.0.2.7', '198.51.100.1', false)).toBe('192.0.2.7');
  expect(clientAddress(undefined, '198.51.100.1', false)).toBe('');
});

describe('behind a trusted proxy the last entry counts, which the proxy has written', () => {
  test.each([
    ['198.51.100.1', '198.51.100.1'],
    ['203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['203.0.113.9,198.51.100.1 ', '198.51.100.1'],
    ['198.51.100.1:4711', '198.51.100.1'],
    ['[2001:db8:1:2:3::4]:4711', '2001:db8:1:2::/64'],
    ['', '192.0.2.7'],
    ['unknown', '192.0.2.7'],
    ['198.51.100.1, ', '192.0.2.7'],
    ['198.51.100.999', '192.0.2.7'],
    ['_hidden', '192.0.2.7'],
  ])('"%s" is %s', (header, address) => {
    expect(clientAddress('192.0.2.7', header, true)).toBe(address);
  });
});

describe('an address of the newer kind counts as its network', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    // The older kind, as a socket that takes both shows it.
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
  ])('%s: %s', (address, network) => {
    expect(clientAddress(address, undefined, false)).toBe(network);
  });
});
