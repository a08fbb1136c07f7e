import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCidr } from '../config/cidr.ts';
import { clientAddress, networks, UNKNOWN_ADDRESS } from './client-address.ts';

const request = (remoteAddress: string | undefined, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('networks take in their addresses, IPv4 in both dresses, and nothing that is no address', () => {
  const some = networks(['10.0.0.0/8', '192.0.2.1', '2001:db8::/32', '::1']);
  for (const address of [
    '10.255.0.1',
    '::ffff:10.0.0.1',
    '::FFFF:192.0.2.1',
    '192.0.2.1',
    '2001:db8:ffff::1',
    '::1',
  ])
    assert.ok(some.has(address), address);
  for (const address of [
    '11.0.0.1',
    '192.0.2.2',
    '2001:db9::',
    '::2',
    '',
    UNKNOWN_ADDRESS,
    '10.0.0.1.evil',
    '10.0.0',
  ])
    assert.ok(!some.has(address), address);
});

test('what is no network is refused', () => {
  for (const text of [
    '',
    '10.0.0.0/33',
    '::/129',
    '10.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    'fe80::1%eth0',
    '010.0.0.1',
    'host',
    '10.0.0.0/-1',
  ])
    assert.equal(parseCidr(text), undefined, text);
});

test('nothing that a client writes makes it another, unless a trusted proxy sent it', () => {
  const proxies = networks(['10.9.0.0/24']);
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), (claim, real) => {
      fc.pre(!proxies.has(real));
      assert.equal(clientAddress(request(real, claim), proxies), real);
      assert.equal(clientAddress(request(real, claim), undefined), real);
      assert.equal(clientAddress(request('10.9.0.1', `${claim}, ${real}`), proxies), real);
    }),
  );
});

test('proxies in a row are looked through, with ports and brackets as some write them', () => {
  const proxies = networks(['10.9.0.0/24']);
  const of = (forwarded: string) => clientAddress(request('::ffff:10.9.0.1', forwarded), proxies);
  assert.equal(of('203.0.113.7, 10.9.0.2'), '203.0.113.7');
  assert.equal(of('203.0.113.7:4711'), '203.0.113.7');
  assert.equal(of('[2001:db8::1]:4711'), '2001:db8::1');
  assert.equal(of('for=203.0.113.7'), UNKNOWN_ADDRESS);
  assert.equal(of('10.9.0.3'), '10.9.0.1');
  assert.equal(clientAddress(request(undefined), proxies), UNKNOWN_ADDRESS);
});
