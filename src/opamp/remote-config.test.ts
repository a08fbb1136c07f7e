import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeServerToAgent, encodeServerToAgent } from './codec.ts';
import { attachRemoteConfig, encodeOffer, encodeRemoteConfig } from './remote-config.ts';
import { acknowledgement, badRequest, newInstanceUid, unavailable } from './replies.ts';
import { ServerErrorResponseType } from './messages.ts';
import { checkInstanceUid, uidToBytes } from './uid.ts';

const UID = '0190c0de000070008000000000000001';
const body = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodies = fc
  .string({ minLength: 1 })
  .filter((text) => text.trim() !== '')
  .map(body);

test('an offer is the content encoded once, with only the uid in front of it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      bodies,
      fc.uint8Array({ minLength: 44, maxLength: 44 }),
      (name, content, hash) => {
        const remoteConfig = encodeRemoteConfig([{ name, contentType: 'text/yaml', body: content }], hash);
        const message = decodeServerToAgent(encodeOffer(UID, remoteConfig));
        assert.deepEqual(message.instanceUid, uidToBytes(UID));
        assert.deepEqual(message.remoteConfig?.configHash, hash);
        const file = message.remoteConfig?.config?.configMap?.[name];
        assert.deepEqual(file?.body, content);
        assert.equal(file?.contentType, 'text/yaml');
        assert.ok(
          encodeOffer(UID, remoteConfig)
            .subarray(18)
            .every((byte, at) => byte === remoteConfig[at]),
        );
      },
    ),
  );
});

test('a large content has a length of several bytes', () => {
  const large = new Uint8Array(300_000).fill(0x61);
  const remoteConfig = encodeRemoteConfig(
    [{ name: '', contentType: 'text/yaml', body: large }],
    Uint8Array.of(1),
  );
  const message = decodeServerToAgent(encodeOffer(UID, remoteConfig));
  assert.equal(message.remoteConfig?.config?.configMap?.['']?.body?.length, 300_000);
});

test('an offer can ride on the reply to a message', () => {
  const reply = encodeServerToAgent(acknowledgement(UID, 7, true));
  const remoteConfig = encodeRemoteConfig(
    [{ name: '', contentType: '', body: body('a: 1') }],
    Uint8Array.of(9),
  );
  const message = decodeServerToAgent(attachRemoteConfig(reply, remoteConfig));
  assert.equal(Number(message.capabilities), 7);
  assert.equal(Number(message.flags), 1);
  assert.deepEqual(message.remoteConfig?.configHash, Uint8Array.of(9));
});

test('no empty config map and no blank body is ever encoded [I5]', () => {
  const hash = Uint8Array.of(1);
  assert.throws(() => encodeRemoteConfig([], hash), { code: 'blank-config' });
  for (const blank of ['', ' ', '\n\t \r\n'])
    assert.throws(
      () =>
        encodeRemoteConfig(
          [
            { name: 'good', contentType: '', body: body('a: 1') },
            { name: 'bad', contentType: '', body: body(blank) },
          ],
          hash,
        ),
      { code: 'blank-config' },
    );
});

test('an error names its type and stands alone [OpAMP ServerToAgent.error_response]', () => {
  const refused = decodeServerToAgent(encodeServerToAgent(badRequest(uidToBytes(UID), 'no')));
  assert.equal(refused.errorResponse?.type, ServerErrorResponseType.ServerErrorResponseType_BadRequest);
  assert.equal(refused.errorResponse?.errorMessage, 'no');
  assert.equal(Number(refused.capabilities ?? 0), 0);
  const later = decodeServerToAgent(encodeServerToAgent(unavailable(uidToBytes(UID), 'busy', 45_000)));
  assert.equal(later.errorResponse?.type, ServerErrorResponseType.ServerErrorResponseType_Unavailable);
  assert.equal(String(later.errorResponse?.retryInfo?.retryAfterNanoseconds), '45000000000');
});

test('an agent gets another instance_uid of 16 bytes [OpAMP ServerToAgent.agent_identification]', () => {
  const message = decodeServerToAgent(encodeServerToAgent(newInstanceUid(UID, 'ff'.repeat(16), 7)));
  assert.deepEqual(
    Uint8Array.from(message.agentIdentification?.newInstanceUid ?? []),
    new Uint8Array(16).fill(255),
  );
  assert.deepEqual(Uint8Array.from(message.instanceUid ?? []), uidToBytes(UID));
});

test('an instance_uid has 16 bytes and is somebody’s [OpAMP AgentToServer.instance_uid]', () => {
  assert.deepEqual(checkInstanceUid(uidToBytes(UID)), { valid: true, uid: UID });
  for (const wrong of [
    undefined,
    null,
    new Uint8Array(),
    new Uint8Array(15).fill(1),
    new Uint8Array(26).fill(1),
    new Uint8Array(16),
  ])
    assert.equal(checkInstanceUid(wrong).valid, false);
});
