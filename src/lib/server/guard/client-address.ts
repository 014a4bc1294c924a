import { isIP, isIPv6 } from 'node:net';

/**
 * The network address that a request came from, as text to count by. Behind a trusted proxy it is the last entry of X-Forwarded-For:
 * that one the proxy has written itself, all before it the client may have made up.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustProxy: boolean,
): string {
  const last = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  const forwarded = last === undefined ? undefined : withoutPort(last);
  const address = forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : (socketAddress ?? '');
  return isIPv6(address) ? networkOf(address) : address;
}

/** Some proxies write the port as well: "192.0.2.1:443", "[2001:db8::1]:443". */
function withoutPort(entry: string): string {
  const [, inBrackets, plain] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(entry) ?? [];
  return inBrackets ?? plain ?? entry;
}

/** Who has one address of the newer kind has all 2^64 of its network, so the network is what counts. */
function networkOf(address: string): string {
  // The URL parser writes every address in one form; a zone ("%eth0") says nothing of who asks.
  const [bare = ''] = address.split('%');
  const text = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const [head = '', tail] = text.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after];
  const mapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (mapped) {
    const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
    return [high, low].flatMap((part = 0) => [part >> 8, part & 255]).join('.');
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
