import { opamp } from './gen/opamp.js';

/**
 * The messages of OpAMP under short names. As received (decoded) every 64-bit field is a `Long` and every absent
 * sub-message is `null` or `undefined`; as written, plain numbers are accepted too.
 */
export type AgentToServer = opamp.proto.AgentToServer.$Properties;
export type ServerToAgent = opamp.proto.ServerToAgent.$Properties;
export type AgentDescription = opamp.proto.AgentDescription.$Properties;
export type ComponentHealth = opamp.proto.ComponentHealth.$Properties;
export type EffectiveConfig = opamp.proto.EffectiveConfig.$Properties;
export type RemoteConfigStatus = opamp.proto.RemoteConfigStatus.$Properties;
export type AgentRemoteConfig = opamp.proto.AgentRemoteConfig.$Properties;
export type KeyValue = opamp.proto.KeyValue.$Properties;
export type AnyValue = opamp.proto.AnyValue.$Properties;

export const RemoteConfigStatuses = opamp.proto.RemoteConfigStatuses;
export const ServerErrorResponseType = opamp.proto.ServerErrorResponseType;
export const ServerToAgentFlags = opamp.proto.ServerToAgentFlags;
export const AgentToServerFlags = opamp.proto.AgentToServerFlags;
