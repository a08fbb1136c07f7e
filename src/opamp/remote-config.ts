import { OpampError } from './errors.ts';
import { opamp } from './gen/opamp.js';
import { uidToBytes } from './uid.ts';

export interface ConfigFile {
  name: string;
  contentType: string;
  body: Uint8Array;
}

/** ServerToAgent's field 1 and field 3, both length-delimited. */
const TAG_INSTANCE_UID = 0x0a;
const TAG_REMOTE_CONFIG = 0x1a;

/**
 * The `remote_config` field of a ServerToAgent, tag included, in wire format: the same bytes for every agent that
 * gets this content, so it is made once per content.
 *
 * @throws OpampError `blank-config`: a supervisor stops its Collector on an empty config map [I5]
 */
export function encodeRemoteConfig(files: readonly ConfigFile[], configHash: Uint8Array): Uint8Array {
  if (files.length === 0) throw new OpampError('blank-config', 'an offer without files');
  for (const file of files)
    if (isBlank(file.body))
      throw new OpampError('blank-config', `the file ${JSON.stringify(file.name)} is blank`);
  const configMap = Object.fromEntries(
    files.map((file) => [file.name, { body: file.body, contentType: file.contentType }]),
  );
  const content = opamp.proto.AgentRemoteConfig.encode({ config: { configMap }, configHash }).finish();
  return concat([Uint8Array.of(TAG_REMOTE_CONFIG), varint(content.length), content]);
}

/** A whole ServerToAgent that offers `remoteConfig` (from `encodeRemoteConfig`) to one agent. */
export function encodeOffer(uid: string, remoteConfig: Uint8Array): Uint8Array {
  const instanceUid = uidToBytes(uid);
  return concat([Uint8Array.of(TAG_INSTANCE_UID, instanceUid.length), instanceUid, remoteConfig]);
}

/**
 * An encoded reply with `remoteConfig` in it: fields of a protobuf message may follow in any order, so the two are
 * put one after the other. Not for replies with an error_response [OpAMP ServerToAgent.error_response].
 */
export function attachRemoteConfig(reply: Uint8Array, remoteConfig: Uint8Array): Uint8Array {
  return concat([reply, remoteConfig]);
}

function isBlank(body: Uint8Array): boolean {
  return body.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
