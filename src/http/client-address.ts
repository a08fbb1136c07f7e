import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { parseCidr } from '../config/cidr.ts';

/** A set of networks, `10.0.0.0/8`, `2001:db8::/32` or single addresses. */
export interface Networks {
  has(address: string): boolean;
}

/**
 * @param cidrs checked by `isCidr`; IPv4 networks also take in their addresses in IPv6 dress (`::ffff:10.0.0.1`), which
 *   is how a listener on `::` sees them
 */
export function networks(cidrs: readonly string[]): Networks {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const { address, bits, family } = parseCidr(cidr) ?? {};
    if (address === undefined || bits === undefined) throw new RangeError(`not a network: ${cidr}`);
    list.addSubnet(address, bits, family);
  }
  return {
    has(text) {
      const address = plainAddress(text);
      const version = isIP(address);
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

/** IPv4 in its own spelling, and without the zone of a link-local address. */
function plainAddress(text: string): string {
  return text.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** Where nothing tells who a proxy speaks for. No network has it. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * Who a request comes from. `X-Forwarded-For` counts only as far as trusted proxies wrote it: read from its end, the
 * first address that is none of theirs. Everything before that one is the client's own claim.
 */
export function clientAddress(request: IncomingMessage, proxies: Networks | undefined): string {
  const peer = plainAddress(request.socket.remoteAddress ?? UNKNOWN_ADDRESS);
  if (!proxies?.has(peer)) return peer;
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => hop.trim());
  if (header === undefined || header === '') return peer;
  for (const hop of hops.reverse()) {
    const address = plainAddress(hop.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1'));
    // A hop that is no address was written by nobody who is trusted.
    if (isIP(address) === 0) return UNKNOWN_ADDRESS;
    if (!proxies.has(address)) return address;
  }
  return peer;
}
