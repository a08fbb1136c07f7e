import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endpoint, isLoopback, parseDuration, size, ValueError } from './value.ts';

describe('values of the configuration', () => {
  it('reads durations with any of their units, and nothing else', () => {
    assert.equal(parseDuration('250ms'), 250);
    assert.equal(parseDuration('1h30m'), 5_400_000);
    assert.equal(parseDuration('1.5s'), 1_500);
    assert.equal(parseDuration('7d'), 604_800_000);
    for (const wrong of ['', '5', '-5s', '5 s', '5s ', '5w', 's', '1e3s'])
      assert.equal(parseDuration(wrong), undefined);
  });

  it('reads sizes in bytes', () => {
    assert.equal(size(1).read('64MiB'), 67_108_864);
    assert.equal(size(1).read(4096), 4096);
    for (const wrong of ['64MB', '-1', 'x', true]) assert.throws(() => size(1).read(wrong), ValueError);
    assert.throws(() => size(100).read(99), ValueError);
  });

  it('reads endpoints, IPv6 in brackets', () => {
    assert.deepEqual(endpoint.read('[::1]:4321'), { host: '::1', port: 4321 });
    assert.deepEqual(endpoint.read('localhost:0'), { host: 'localhost', port: 0 });
    for (const wrong of ['4321', 'a:65536', '::1:4321', 'a:', 'http://a:1'])
      assert.throws(() => endpoint.read(wrong), ValueError);
  });

  it('takes for loopback only what no resolver can turn into something else', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) assert.ok(isLoopback(host));
    for (const host of ['0.0.0.0', '::', '127.example.com', '1270.0.0.1', 'host'])
      assert.ok(!isLoopback(host));
  });
});
