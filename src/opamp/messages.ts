import { opamp } from './gen/opamp.js';

/**
 * The messages of OpAMP under short names. As received (decoded) every 64-bit field is a `Long` and every absent
 * sub-message is `null` or `undefined`; as written, plain numbers are accepted too.
 */
export type AgentToServer = opamp.proto.IAgentToServer;
export type ServerToAgent = opamp.proto.IServerToAgent;
export type AgentDescription = opamp.proto.IAgentDescription;
export type ComponentHealth = opamp.proto.IComponentHealth;
export type EffectiveConfig = opamp.proto.IEffectiveConfig;
export type RemoteConfigStatus = opamp.proto.IRemoteConfigStatus;
export type AgentRemoteConfig = opamp.proto.IAgentRemoteConfig;
export type KeyValue = opamp.proto.IKeyValue;
export type AnyValue = opamp.proto.IAnyValue;

export const RemoteConfigStatuses = opamp.proto.RemoteConfigStatuses;
export const ServerErrorResponseType = opamp.proto.ServerErrorResponseType;
export const ServerToAgentFlags = opamp.proto.ServerToAgentFlags;
export const AgentToServerFlags = opamp.proto.AgentToServerFlags;
