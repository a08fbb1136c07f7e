import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace opamp. */
export namespace opamp {

    /** Namespace proto. */
    namespace proto {

        /**
         * Properties of an AgentToServer.
         * @deprecated Use opamp.proto.AgentToServer.$Properties instead.
         */
        interface IAgentToServer extends opamp.proto.AgentToServer.$Properties {
        }

        /** Represents an AgentToServer. */
        class AgentToServer {

            /**
             * Constructs a new AgentToServer.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentToServer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentToServer instanceUid. */
            instanceUid: Uint8Array;

            /** AgentToServer sequenceNum. */
            sequenceNum: (number|Long);

            /** AgentToServer agentDescription. */
            agentDescription?: (opamp.proto.AgentDescription.$Properties|null);

            /** AgentToServer capabilities. */
            capabilities: (number|Long);

            /** AgentToServer health. */
            health?: (opamp.proto.ComponentHealth.$Properties|null);

            /** AgentToServer effectiveConfig. */
            effectiveConfig?: (opamp.proto.EffectiveConfig.$Properties|null);

            /** AgentToServer remoteConfigStatus. */
            remoteConfigStatus?: (opamp.proto.RemoteConfigStatus.$Properties|null);

            /** AgentToServer packageStatuses. */
            packageStatuses?: (opamp.proto.PackageStatuses.$Properties|null);

            /** AgentToServer agentDisconnect. */
            agentDisconnect?: (opamp.proto.AgentDisconnect.$Properties|null);

            /** AgentToServer flags. */
            flags: (number|Long);

            /** AgentToServer connectionSettingsRequest. */
            connectionSettingsRequest?: (opamp.proto.ConnectionSettingsRequest.$Properties|null);

            /** AgentToServer customCapabilities. */
            customCapabilities?: (opamp.proto.CustomCapabilities.$Properties|null);

            /** AgentToServer customMessage. */
            customMessage?: (opamp.proto.CustomMessage.$Properties|null);

            /** AgentToServer availableComponents. */
            availableComponents?: (opamp.proto.AvailableComponents.$Properties|null);

            /** AgentToServer connectionSettingsStatus. */
            connectionSettingsStatus?: (opamp.proto.ConnectionSettingsStatus.$Properties|null);

            /**
             * Creates a new AgentToServer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentToServer instance
             */
            static create(properties: opamp.proto.AgentToServer.$Shape): opamp.proto.AgentToServer & opamp.proto.AgentToServer.$Shape;
            static create(properties?: opamp.proto.AgentToServer.$Properties): opamp.proto.AgentToServer;

            /**
             * Encodes the specified AgentToServer message. Does not implicitly {@link opamp.proto.AgentToServer.verify|verify} messages.
             * @param message AgentToServer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentToServer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentToServer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentToServer & opamp.proto.AgentToServer.$Shape} AgentToServer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentToServer & opamp.proto.AgentToServer.$Shape;

            /**
             * Verifies an AgentToServer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentToServer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentToServer
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentToServer;

            /**
             * Creates a plain object from an AgentToServer message. Also converts values to other types if specified.
             * @param message AgentToServer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentToServer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentToServer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentToServer
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentToServer {

            /** Properties of an AgentToServer. */
            interface $Properties {

                /** AgentToServer instanceUid */
                instanceUid?: (Uint8Array|null);

                /** AgentToServer sequenceNum */
                sequenceNum?: (number|Long|null);

                /** AgentToServer agentDescription */
                agentDescription?: (opamp.proto.AgentDescription.$Properties|null);

                /** AgentToServer capabilities */
                capabilities?: (number|Long|null);

                /** AgentToServer health */
                health?: (opamp.proto.ComponentHealth.$Properties|null);

                /** AgentToServer effectiveConfig */
                effectiveConfig?: (opamp.proto.EffectiveConfig.$Properties|null);

                /** AgentToServer remoteConfigStatus */
                remoteConfigStatus?: (opamp.proto.RemoteConfigStatus.$Properties|null);

                /** AgentToServer packageStatuses */
                packageStatuses?: (opamp.proto.PackageStatuses.$Properties|null);

                /** AgentToServer agentDisconnect */
                agentDisconnect?: (opamp.proto.AgentDisconnect.$Properties|null);

                /** AgentToServer flags */
                flags?: (number|Long|null);

                /** AgentToServer connectionSettingsRequest */
                connectionSettingsRequest?: (opamp.proto.ConnectionSettingsRequest.$Properties|null);

                /** AgentToServer customCapabilities */
                customCapabilities?: (opamp.proto.CustomCapabilities.$Properties|null);

                /** AgentToServer customMessage */
                customMessage?: (opamp.proto.CustomMessage.$Properties|null);

                /** AgentToServer availableComponents */
                availableComponents?: (opamp.proto.AvailableComponents.$Properties|null);

                /** AgentToServer connectionSettingsStatus */
                connectionSettingsStatus?: (opamp.proto.ConnectionSettingsStatus.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentToServer. */
            type $Shape = {
              instanceUid?: Uint8Array|null;
              sequenceNum?: number|Long|null;
              agentDescription?: opamp.proto.AgentDescription.$Shape|null;
              capabilities?: number|Long|null;
              health?: opamp.proto.ComponentHealth.$Shape|null;
              effectiveConfig?: opamp.proto.EffectiveConfig.$Shape|null;
              remoteConfigStatus?: opamp.proto.RemoteConfigStatus.$Shape|null;
              packageStatuses?: opamp.proto.PackageStatuses.$Shape|null;
              agentDisconnect?: opamp.proto.AgentDisconnect.$Shape|null;
              flags?: number|Long|null;
              connectionSettingsRequest?: opamp.proto.ConnectionSettingsRequest.$Shape|null;
              customCapabilities?: opamp.proto.CustomCapabilities.$Shape|null;
              customMessage?: opamp.proto.CustomMessage.$Shape|null;
              availableComponents?: opamp.proto.AvailableComponents.$Shape|null;
              connectionSettingsStatus?: opamp.proto.ConnectionSettingsStatus.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /** AgentToServerFlags enum. */
        enum AgentToServerFlags {

            /** AgentToServerFlags_Unspecified value */
            AgentToServerFlags_Unspecified = 0,

            /** AgentToServerFlags_RequestInstanceUid value */
            AgentToServerFlags_RequestInstanceUid = 1
        }

        /** AgentCapabilities enum. */
        enum AgentCapabilities {

            /** AgentCapabilities_Unspecified value */
            AgentCapabilities_Unspecified = 0,

            /** AgentCapabilities_ReportsStatus value */
            AgentCapabilities_ReportsStatus = 1,

            /** AgentCapabilities_AcceptsRemoteConfig value */
            AgentCapabilities_AcceptsRemoteConfig = 2,

            /** AgentCapabilities_ReportsEffectiveConfig value */
            AgentCapabilities_ReportsEffectiveConfig = 4,

            /** AgentCapabilities_AcceptsPackages value */
            AgentCapabilities_AcceptsPackages = 8,

            /** AgentCapabilities_ReportsPackageStatuses value */
            AgentCapabilities_ReportsPackageStatuses = 16,

            /** AgentCapabilities_ReportsOwnTraces value */
            AgentCapabilities_ReportsOwnTraces = 32,

            /** AgentCapabilities_ReportsOwnMetrics value */
            AgentCapabilities_ReportsOwnMetrics = 64,

            /** AgentCapabilities_ReportsOwnLogs value */
            AgentCapabilities_ReportsOwnLogs = 128,

            /** AgentCapabilities_AcceptsOpAMPConnectionSettings value */
            AgentCapabilities_AcceptsOpAMPConnectionSettings = 256,

            /** AgentCapabilities_AcceptsOtherConnectionSettings value */
            AgentCapabilities_AcceptsOtherConnectionSettings = 512,

            /** AgentCapabilities_AcceptsRestartCommand value */
            AgentCapabilities_AcceptsRestartCommand = 1024,

            /** AgentCapabilities_ReportsHealth value */
            AgentCapabilities_ReportsHealth = 2048,

            /** AgentCapabilities_ReportsRemoteConfig value */
            AgentCapabilities_ReportsRemoteConfig = 4096,

            /** AgentCapabilities_ReportsHeartbeat value */
            AgentCapabilities_ReportsHeartbeat = 8192,

            /** AgentCapabilities_ReportsAvailableComponents value */
            AgentCapabilities_ReportsAvailableComponents = 16384,

            /** AgentCapabilities_ReportsConnectionSettingsStatus value */
            AgentCapabilities_ReportsConnectionSettingsStatus = 32768
        }

        /**
         * Properties of an AgentDisconnect.
         * @deprecated Use opamp.proto.AgentDisconnect.$Properties instead.
         */
        interface IAgentDisconnect extends opamp.proto.AgentDisconnect.$Properties {
        }

        /** Represents an AgentDisconnect. */
        class AgentDisconnect {

            /**
             * Constructs a new AgentDisconnect.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentDisconnect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new AgentDisconnect instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentDisconnect instance
             */
            static create(properties: opamp.proto.AgentDisconnect.$Shape): opamp.proto.AgentDisconnect & opamp.proto.AgentDisconnect.$Shape;
            static create(properties?: opamp.proto.AgentDisconnect.$Properties): opamp.proto.AgentDisconnect;

            /**
             * Encodes the specified AgentDisconnect message. Does not implicitly {@link opamp.proto.AgentDisconnect.verify|verify} messages.
             * @param message AgentDisconnect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentDisconnect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentDisconnect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentDisconnect & opamp.proto.AgentDisconnect.$Shape} AgentDisconnect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentDisconnect & opamp.proto.AgentDisconnect.$Shape;

            /**
             * Verifies an AgentDisconnect message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentDisconnect message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentDisconnect
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentDisconnect;

            /**
             * Creates a plain object from an AgentDisconnect message. Also converts values to other types if specified.
             * @param message AgentDisconnect
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentDisconnect, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentDisconnect to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentDisconnect
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentDisconnect {

            /** Properties of an AgentDisconnect. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentDisconnect. */
            type $Shape = opamp.proto.AgentDisconnect.$Properties;
        }

        /**
         * Properties of a ConnectionSettingsRequest.
         * @deprecated Use opamp.proto.ConnectionSettingsRequest.$Properties instead.
         */
        interface IConnectionSettingsRequest extends opamp.proto.ConnectionSettingsRequest.$Properties {
        }

        /** Represents a ConnectionSettingsRequest. */
        class ConnectionSettingsRequest {

            /**
             * Constructs a new ConnectionSettingsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ConnectionSettingsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConnectionSettingsRequest opamp. */
            opamp?: (opamp.proto.OpAMPConnectionSettingsRequest.$Properties|null);

            /**
             * Creates a new ConnectionSettingsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConnectionSettingsRequest instance
             */
            static create(properties: opamp.proto.ConnectionSettingsRequest.$Shape): opamp.proto.ConnectionSettingsRequest & opamp.proto.ConnectionSettingsRequest.$Shape;
            static create(properties?: opamp.proto.ConnectionSettingsRequest.$Properties): opamp.proto.ConnectionSettingsRequest;

            /**
             * Encodes the specified ConnectionSettingsRequest message. Does not implicitly {@link opamp.proto.ConnectionSettingsRequest.verify|verify} messages.
             * @param message ConnectionSettingsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ConnectionSettingsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectionSettingsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsRequest & opamp.proto.ConnectionSettingsRequest.$Shape} ConnectionSettingsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ConnectionSettingsRequest & opamp.proto.ConnectionSettingsRequest.$Shape;

            /**
             * Verifies a ConnectionSettingsRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ConnectionSettingsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConnectionSettingsRequest
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ConnectionSettingsRequest;

            /**
             * Creates a plain object from a ConnectionSettingsRequest message. Also converts values to other types if specified.
             * @param message ConnectionSettingsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ConnectionSettingsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConnectionSettingsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ConnectionSettingsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConnectionSettingsRequest {

            /** Properties of a ConnectionSettingsRequest. */
            interface $Properties {

                /** ConnectionSettingsRequest opamp */
                opamp?: (opamp.proto.OpAMPConnectionSettingsRequest.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConnectionSettingsRequest. */
            type $Shape = opamp.proto.ConnectionSettingsRequest.$Properties;
        }

        /**
         * Properties of an OpAMPConnectionSettingsRequest.
         * @deprecated Use opamp.proto.OpAMPConnectionSettingsRequest.$Properties instead.
         */
        interface IOpAMPConnectionSettingsRequest extends opamp.proto.OpAMPConnectionSettingsRequest.$Properties {
        }

        /** Represents an OpAMPConnectionSettingsRequest. */
        class OpAMPConnectionSettingsRequest {

            /**
             * Constructs a new OpAMPConnectionSettingsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.OpAMPConnectionSettingsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpAMPConnectionSettingsRequest certificateRequest. */
            certificateRequest?: (opamp.proto.CertificateRequest.$Properties|null);

            /**
             * Creates a new OpAMPConnectionSettingsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpAMPConnectionSettingsRequest instance
             */
            static create(properties: opamp.proto.OpAMPConnectionSettingsRequest.$Shape): opamp.proto.OpAMPConnectionSettingsRequest & opamp.proto.OpAMPConnectionSettingsRequest.$Shape;
            static create(properties?: opamp.proto.OpAMPConnectionSettingsRequest.$Properties): opamp.proto.OpAMPConnectionSettingsRequest;

            /**
             * Encodes the specified OpAMPConnectionSettingsRequest message. Does not implicitly {@link opamp.proto.OpAMPConnectionSettingsRequest.verify|verify} messages.
             * @param message OpAMPConnectionSettingsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.OpAMPConnectionSettingsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpAMPConnectionSettingsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.OpAMPConnectionSettingsRequest & opamp.proto.OpAMPConnectionSettingsRequest.$Shape} OpAMPConnectionSettingsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.OpAMPConnectionSettingsRequest & opamp.proto.OpAMPConnectionSettingsRequest.$Shape;

            /**
             * Verifies an OpAMPConnectionSettingsRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OpAMPConnectionSettingsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OpAMPConnectionSettingsRequest
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.OpAMPConnectionSettingsRequest;

            /**
             * Creates a plain object from an OpAMPConnectionSettingsRequest message. Also converts values to other types if specified.
             * @param message OpAMPConnectionSettingsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.OpAMPConnectionSettingsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OpAMPConnectionSettingsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for OpAMPConnectionSettingsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpAMPConnectionSettingsRequest {

            /** Properties of an OpAMPConnectionSettingsRequest. */
            interface $Properties {

                /** OpAMPConnectionSettingsRequest certificateRequest */
                certificateRequest?: (opamp.proto.CertificateRequest.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpAMPConnectionSettingsRequest. */
            type $Shape = opamp.proto.OpAMPConnectionSettingsRequest.$Properties;
        }

        /**
         * Properties of a CertificateRequest.
         * @deprecated Use opamp.proto.CertificateRequest.$Properties instead.
         */
        interface ICertificateRequest extends opamp.proto.CertificateRequest.$Properties {
        }

        /** Represents a CertificateRequest. */
        class CertificateRequest {

            /**
             * Constructs a new CertificateRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.CertificateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CertificateRequest csr. */
            csr: Uint8Array;

            /**
             * Creates a new CertificateRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CertificateRequest instance
             */
            static create(properties: opamp.proto.CertificateRequest.$Shape): opamp.proto.CertificateRequest & opamp.proto.CertificateRequest.$Shape;
            static create(properties?: opamp.proto.CertificateRequest.$Properties): opamp.proto.CertificateRequest;

            /**
             * Encodes the specified CertificateRequest message. Does not implicitly {@link opamp.proto.CertificateRequest.verify|verify} messages.
             * @param message CertificateRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.CertificateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CertificateRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.CertificateRequest & opamp.proto.CertificateRequest.$Shape} CertificateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.CertificateRequest & opamp.proto.CertificateRequest.$Shape;

            /**
             * Verifies a CertificateRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CertificateRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CertificateRequest
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.CertificateRequest;

            /**
             * Creates a plain object from a CertificateRequest message. Also converts values to other types if specified.
             * @param message CertificateRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.CertificateRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CertificateRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CertificateRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CertificateRequest {

            /** Properties of a CertificateRequest. */
            interface $Properties {

                /** CertificateRequest csr */
                csr?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CertificateRequest. */
            type $Shape = opamp.proto.CertificateRequest.$Properties;
        }

        /**
         * Properties of an AvailableComponents.
         * @deprecated Use opamp.proto.AvailableComponents.$Properties instead.
         */
        interface IAvailableComponents extends opamp.proto.AvailableComponents.$Properties {
        }

        /** Represents an AvailableComponents. */
        class AvailableComponents {

            /**
             * Constructs a new AvailableComponents.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AvailableComponents.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AvailableComponents components. */
            components: { [k: string]: opamp.proto.ComponentDetails.$Properties };

            /** AvailableComponents hash. */
            hash: Uint8Array;

            /**
             * Creates a new AvailableComponents instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AvailableComponents instance
             */
            static create(properties: opamp.proto.AvailableComponents.$Shape): opamp.proto.AvailableComponents & opamp.proto.AvailableComponents.$Shape;
            static create(properties?: opamp.proto.AvailableComponents.$Properties): opamp.proto.AvailableComponents;

            /**
             * Encodes the specified AvailableComponents message. Does not implicitly {@link opamp.proto.AvailableComponents.verify|verify} messages.
             * @param message AvailableComponents message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AvailableComponents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AvailableComponents message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AvailableComponents & opamp.proto.AvailableComponents.$Shape} AvailableComponents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AvailableComponents & opamp.proto.AvailableComponents.$Shape;

            /**
             * Verifies an AvailableComponents message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AvailableComponents message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AvailableComponents
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AvailableComponents;

            /**
             * Creates a plain object from an AvailableComponents message. Also converts values to other types if specified.
             * @param message AvailableComponents
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AvailableComponents, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AvailableComponents to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AvailableComponents
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AvailableComponents {

            /** Properties of an AvailableComponents. */
            interface $Properties {

                /** AvailableComponents components */
                components?: ({ [k: string]: opamp.proto.ComponentDetails.$Properties }|null);

                /** AvailableComponents hash */
                hash?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AvailableComponents. */
            type $Shape = {
              components?: { [k: string]: opamp.proto.ComponentDetails.$Shape }|null;
              hash?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ComponentDetails.
         * @deprecated Use opamp.proto.ComponentDetails.$Properties instead.
         */
        interface IComponentDetails extends opamp.proto.ComponentDetails.$Properties {
        }

        /** Represents a ComponentDetails. */
        class ComponentDetails {

            /**
             * Constructs a new ComponentDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ComponentDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ComponentDetails metadata. */
            metadata: opamp.proto.KeyValue.$Properties[];

            /** ComponentDetails subComponentMap. */
            subComponentMap: { [k: string]: opamp.proto.ComponentDetails.$Properties };

            /**
             * Creates a new ComponentDetails instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ComponentDetails instance
             */
            static create(properties: opamp.proto.ComponentDetails.$Shape): opamp.proto.ComponentDetails & opamp.proto.ComponentDetails.$Shape;
            static create(properties?: opamp.proto.ComponentDetails.$Properties): opamp.proto.ComponentDetails;

            /**
             * Encodes the specified ComponentDetails message. Does not implicitly {@link opamp.proto.ComponentDetails.verify|verify} messages.
             * @param message ComponentDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ComponentDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ComponentDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ComponentDetails & opamp.proto.ComponentDetails.$Shape} ComponentDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ComponentDetails & opamp.proto.ComponentDetails.$Shape;

            /**
             * Verifies a ComponentDetails message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ComponentDetails message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ComponentDetails
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ComponentDetails;

            /**
             * Creates a plain object from a ComponentDetails message. Also converts values to other types if specified.
             * @param message ComponentDetails
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ComponentDetails, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ComponentDetails to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ComponentDetails
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ComponentDetails {

            /** Properties of a ComponentDetails. */
            interface $Properties {

                /** ComponentDetails metadata */
                metadata?: (opamp.proto.KeyValue.$Properties[]|null);

                /** ComponentDetails subComponentMap */
                subComponentMap?: ({ [k: string]: opamp.proto.ComponentDetails.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ComponentDetails. */
            type $Shape = {
              metadata?: opamp.proto.KeyValue.$Shape[]|null;
              subComponentMap?: { [k: string]: opamp.proto.ComponentDetails.$Shape }|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ServerToAgent.
         * @deprecated Use opamp.proto.ServerToAgent.$Properties instead.
         */
        interface IServerToAgent extends opamp.proto.ServerToAgent.$Properties {
        }

        /** Represents a ServerToAgent. */
        class ServerToAgent {

            /**
             * Constructs a new ServerToAgent.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ServerToAgent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerToAgent instanceUid. */
            instanceUid: Uint8Array;

            /** ServerToAgent errorResponse. */
            errorResponse?: (opamp.proto.ServerErrorResponse.$Properties|null);

            /** ServerToAgent remoteConfig. */
            remoteConfig?: (opamp.proto.AgentRemoteConfig.$Properties|null);

            /** ServerToAgent connectionSettings. */
            connectionSettings?: (opamp.proto.ConnectionSettingsOffers.$Properties|null);

            /** ServerToAgent packagesAvailable. */
            packagesAvailable?: (opamp.proto.PackagesAvailable.$Properties|null);

            /** ServerToAgent flags. */
            flags: (number|Long);

            /** ServerToAgent capabilities. */
            capabilities: (number|Long);

            /** ServerToAgent agentIdentification. */
            agentIdentification?: (opamp.proto.AgentIdentification.$Properties|null);

            /** ServerToAgent command. */
            command?: (opamp.proto.ServerToAgentCommand.$Properties|null);

            /** ServerToAgent customCapabilities. */
            customCapabilities?: (opamp.proto.CustomCapabilities.$Properties|null);

            /** ServerToAgent customMessage. */
            customMessage?: (opamp.proto.CustomMessage.$Properties|null);

            /**
             * Creates a new ServerToAgent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ServerToAgent instance
             */
            static create(properties: opamp.proto.ServerToAgent.$Shape): opamp.proto.ServerToAgent & opamp.proto.ServerToAgent.$Shape;
            static create(properties?: opamp.proto.ServerToAgent.$Properties): opamp.proto.ServerToAgent;

            /**
             * Encodes the specified ServerToAgent message. Does not implicitly {@link opamp.proto.ServerToAgent.verify|verify} messages.
             * @param message ServerToAgent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ServerToAgent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerToAgent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ServerToAgent & opamp.proto.ServerToAgent.$Shape} ServerToAgent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ServerToAgent & opamp.proto.ServerToAgent.$Shape;

            /**
             * Verifies a ServerToAgent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ServerToAgent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ServerToAgent
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ServerToAgent;

            /**
             * Creates a plain object from a ServerToAgent message. Also converts values to other types if specified.
             * @param message ServerToAgent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ServerToAgent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ServerToAgent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ServerToAgent
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ServerToAgent {

            /** Properties of a ServerToAgent. */
            interface $Properties {

                /** ServerToAgent instanceUid */
                instanceUid?: (Uint8Array|null);

                /** ServerToAgent errorResponse */
                errorResponse?: (opamp.proto.ServerErrorResponse.$Properties|null);

                /** ServerToAgent remoteConfig */
                remoteConfig?: (opamp.proto.AgentRemoteConfig.$Properties|null);

                /** ServerToAgent connectionSettings */
                connectionSettings?: (opamp.proto.ConnectionSettingsOffers.$Properties|null);

                /** ServerToAgent packagesAvailable */
                packagesAvailable?: (opamp.proto.PackagesAvailable.$Properties|null);

                /** ServerToAgent flags */
                flags?: (number|Long|null);

                /** ServerToAgent capabilities */
                capabilities?: (number|Long|null);

                /** ServerToAgent agentIdentification */
                agentIdentification?: (opamp.proto.AgentIdentification.$Properties|null);

                /** ServerToAgent command */
                command?: (opamp.proto.ServerToAgentCommand.$Properties|null);

                /** ServerToAgent customCapabilities */
                customCapabilities?: (opamp.proto.CustomCapabilities.$Properties|null);

                /** ServerToAgent customMessage */
                customMessage?: (opamp.proto.CustomMessage.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServerToAgent. */
            type $Shape = {
              instanceUid?: Uint8Array|null;
              errorResponse?: opamp.proto.ServerErrorResponse.$Shape|null;
              remoteConfig?: opamp.proto.AgentRemoteConfig.$Shape|null;
              connectionSettings?: opamp.proto.ConnectionSettingsOffers.$Shape|null;
              packagesAvailable?: opamp.proto.PackagesAvailable.$Shape|null;
              flags?: number|Long|null;
              capabilities?: number|Long|null;
              agentIdentification?: opamp.proto.AgentIdentification.$Shape|null;
              command?: opamp.proto.ServerToAgentCommand.$Shape|null;
              customCapabilities?: opamp.proto.CustomCapabilities.$Shape|null;
              customMessage?: opamp.proto.CustomMessage.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /** ServerToAgentFlags enum. */
        enum ServerToAgentFlags {

            /** ServerToAgentFlags_Unspecified value */
            ServerToAgentFlags_Unspecified = 0,

            /** ServerToAgentFlags_ReportFullState value */
            ServerToAgentFlags_ReportFullState = 1,

            /** ServerToAgentFlags_ReportAvailableComponents value */
            ServerToAgentFlags_ReportAvailableComponents = 2
        }

        /** ServerCapabilities enum. */
        enum ServerCapabilities {

            /** ServerCapabilities_Unspecified value */
            ServerCapabilities_Unspecified = 0,

            /** ServerCapabilities_AcceptsStatus value */
            ServerCapabilities_AcceptsStatus = 1,

            /** ServerCapabilities_OffersRemoteConfig value */
            ServerCapabilities_OffersRemoteConfig = 2,

            /** ServerCapabilities_AcceptsEffectiveConfig value */
            ServerCapabilities_AcceptsEffectiveConfig = 4,

            /** ServerCapabilities_OffersPackages value */
            ServerCapabilities_OffersPackages = 8,

            /** ServerCapabilities_AcceptsPackagesStatus value */
            ServerCapabilities_AcceptsPackagesStatus = 16,

            /** ServerCapabilities_OffersConnectionSettings value */
            ServerCapabilities_OffersConnectionSettings = 32,

            /** ServerCapabilities_AcceptsConnectionSettingsRequest value */
            ServerCapabilities_AcceptsConnectionSettingsRequest = 64
        }

        /**
         * Properties of an OpAMPConnectionSettings.
         * @deprecated Use opamp.proto.OpAMPConnectionSettings.$Properties instead.
         */
        interface IOpAMPConnectionSettings extends opamp.proto.OpAMPConnectionSettings.$Properties {
        }

        /** Represents an OpAMPConnectionSettings. */
        class OpAMPConnectionSettings {

            /**
             * Constructs a new OpAMPConnectionSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.OpAMPConnectionSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpAMPConnectionSettings destinationEndpoint. */
            destinationEndpoint: string;

            /** OpAMPConnectionSettings headers. */
            headers?: (opamp.proto.Headers.$Properties|null);

            /** OpAMPConnectionSettings certificate. */
            certificate?: (opamp.proto.TLSCertificate.$Properties|null);

            /** OpAMPConnectionSettings heartbeatIntervalSeconds. */
            heartbeatIntervalSeconds: (number|Long);

            /** OpAMPConnectionSettings tls. */
            tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

            /** OpAMPConnectionSettings proxy. */
            proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

            /**
             * Creates a new OpAMPConnectionSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpAMPConnectionSettings instance
             */
            static create(properties: opamp.proto.OpAMPConnectionSettings.$Shape): opamp.proto.OpAMPConnectionSettings & opamp.proto.OpAMPConnectionSettings.$Shape;
            static create(properties?: opamp.proto.OpAMPConnectionSettings.$Properties): opamp.proto.OpAMPConnectionSettings;

            /**
             * Encodes the specified OpAMPConnectionSettings message. Does not implicitly {@link opamp.proto.OpAMPConnectionSettings.verify|verify} messages.
             * @param message OpAMPConnectionSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.OpAMPConnectionSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpAMPConnectionSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.OpAMPConnectionSettings & opamp.proto.OpAMPConnectionSettings.$Shape} OpAMPConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.OpAMPConnectionSettings & opamp.proto.OpAMPConnectionSettings.$Shape;

            /**
             * Verifies an OpAMPConnectionSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OpAMPConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OpAMPConnectionSettings
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.OpAMPConnectionSettings;

            /**
             * Creates a plain object from an OpAMPConnectionSettings message. Also converts values to other types if specified.
             * @param message OpAMPConnectionSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.OpAMPConnectionSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OpAMPConnectionSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for OpAMPConnectionSettings
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpAMPConnectionSettings {

            /** Properties of an OpAMPConnectionSettings. */
            interface $Properties {

                /** OpAMPConnectionSettings destinationEndpoint */
                destinationEndpoint?: (string|null);

                /** OpAMPConnectionSettings headers */
                headers?: (opamp.proto.Headers.$Properties|null);

                /** OpAMPConnectionSettings certificate */
                certificate?: (opamp.proto.TLSCertificate.$Properties|null);

                /** OpAMPConnectionSettings heartbeatIntervalSeconds */
                heartbeatIntervalSeconds?: (number|Long|null);

                /** OpAMPConnectionSettings tls */
                tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

                /** OpAMPConnectionSettings proxy */
                proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpAMPConnectionSettings. */
            type $Shape = opamp.proto.OpAMPConnectionSettings.$Properties;
        }

        /**
         * Properties of a TelemetryConnectionSettings.
         * @deprecated Use opamp.proto.TelemetryConnectionSettings.$Properties instead.
         */
        interface ITelemetryConnectionSettings extends opamp.proto.TelemetryConnectionSettings.$Properties {
        }

        /** Represents a TelemetryConnectionSettings. */
        class TelemetryConnectionSettings {

            /**
             * Constructs a new TelemetryConnectionSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.TelemetryConnectionSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TelemetryConnectionSettings destinationEndpoint. */
            destinationEndpoint: string;

            /** TelemetryConnectionSettings headers. */
            headers?: (opamp.proto.Headers.$Properties|null);

            /** TelemetryConnectionSettings certificate. */
            certificate?: (opamp.proto.TLSCertificate.$Properties|null);

            /** TelemetryConnectionSettings tls. */
            tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

            /** TelemetryConnectionSettings proxy. */
            proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

            /**
             * Creates a new TelemetryConnectionSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TelemetryConnectionSettings instance
             */
            static create(properties: opamp.proto.TelemetryConnectionSettings.$Shape): opamp.proto.TelemetryConnectionSettings & opamp.proto.TelemetryConnectionSettings.$Shape;
            static create(properties?: opamp.proto.TelemetryConnectionSettings.$Properties): opamp.proto.TelemetryConnectionSettings;

            /**
             * Encodes the specified TelemetryConnectionSettings message. Does not implicitly {@link opamp.proto.TelemetryConnectionSettings.verify|verify} messages.
             * @param message TelemetryConnectionSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.TelemetryConnectionSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TelemetryConnectionSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.TelemetryConnectionSettings & opamp.proto.TelemetryConnectionSettings.$Shape} TelemetryConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.TelemetryConnectionSettings & opamp.proto.TelemetryConnectionSettings.$Shape;

            /**
             * Verifies a TelemetryConnectionSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TelemetryConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TelemetryConnectionSettings
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.TelemetryConnectionSettings;

            /**
             * Creates a plain object from a TelemetryConnectionSettings message. Also converts values to other types if specified.
             * @param message TelemetryConnectionSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.TelemetryConnectionSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TelemetryConnectionSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TelemetryConnectionSettings
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TelemetryConnectionSettings {

            /** Properties of a TelemetryConnectionSettings. */
            interface $Properties {

                /** TelemetryConnectionSettings destinationEndpoint */
                destinationEndpoint?: (string|null);

                /** TelemetryConnectionSettings headers */
                headers?: (opamp.proto.Headers.$Properties|null);

                /** TelemetryConnectionSettings certificate */
                certificate?: (opamp.proto.TLSCertificate.$Properties|null);

                /** TelemetryConnectionSettings tls */
                tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

                /** TelemetryConnectionSettings proxy */
                proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TelemetryConnectionSettings. */
            type $Shape = opamp.proto.TelemetryConnectionSettings.$Properties;
        }

        /**
         * Properties of an OtherConnectionSettings.
         * @deprecated Use opamp.proto.OtherConnectionSettings.$Properties instead.
         */
        interface IOtherConnectionSettings extends opamp.proto.OtherConnectionSettings.$Properties {
        }

        /** Represents an OtherConnectionSettings. */
        class OtherConnectionSettings {

            /**
             * Constructs a new OtherConnectionSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.OtherConnectionSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OtherConnectionSettings destinationEndpoint. */
            destinationEndpoint: string;

            /** OtherConnectionSettings headers. */
            headers?: (opamp.proto.Headers.$Properties|null);

            /** OtherConnectionSettings certificate. */
            certificate?: (opamp.proto.TLSCertificate.$Properties|null);

            /** OtherConnectionSettings otherSettings. */
            otherSettings: { [k: string]: string };

            /** OtherConnectionSettings tls. */
            tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

            /** OtherConnectionSettings proxy. */
            proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

            /**
             * Creates a new OtherConnectionSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OtherConnectionSettings instance
             */
            static create(properties: opamp.proto.OtherConnectionSettings.$Shape): opamp.proto.OtherConnectionSettings & opamp.proto.OtherConnectionSettings.$Shape;
            static create(properties?: opamp.proto.OtherConnectionSettings.$Properties): opamp.proto.OtherConnectionSettings;

            /**
             * Encodes the specified OtherConnectionSettings message. Does not implicitly {@link opamp.proto.OtherConnectionSettings.verify|verify} messages.
             * @param message OtherConnectionSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.OtherConnectionSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OtherConnectionSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.OtherConnectionSettings & opamp.proto.OtherConnectionSettings.$Shape} OtherConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.OtherConnectionSettings & opamp.proto.OtherConnectionSettings.$Shape;

            /**
             * Verifies an OtherConnectionSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OtherConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OtherConnectionSettings
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.OtherConnectionSettings;

            /**
             * Creates a plain object from an OtherConnectionSettings message. Also converts values to other types if specified.
             * @param message OtherConnectionSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.OtherConnectionSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OtherConnectionSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for OtherConnectionSettings
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OtherConnectionSettings {

            /** Properties of an OtherConnectionSettings. */
            interface $Properties {

                /** OtherConnectionSettings destinationEndpoint */
                destinationEndpoint?: (string|null);

                /** OtherConnectionSettings headers */
                headers?: (opamp.proto.Headers.$Properties|null);

                /** OtherConnectionSettings certificate */
                certificate?: (opamp.proto.TLSCertificate.$Properties|null);

                /** OtherConnectionSettings otherSettings */
                otherSettings?: ({ [k: string]: string }|null);

                /** OtherConnectionSettings tls */
                tls?: (opamp.proto.TLSConnectionSettings.$Properties|null);

                /** OtherConnectionSettings proxy */
                proxy?: (opamp.proto.ProxyConnectionSettings.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OtherConnectionSettings. */
            type $Shape = opamp.proto.OtherConnectionSettings.$Properties;
        }

        /**
         * Properties of a TLSConnectionSettings.
         * @deprecated Use opamp.proto.TLSConnectionSettings.$Properties instead.
         */
        interface ITLSConnectionSettings extends opamp.proto.TLSConnectionSettings.$Properties {
        }

        /** Represents a TLSConnectionSettings. */
        class TLSConnectionSettings {

            /**
             * Constructs a new TLSConnectionSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.TLSConnectionSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TLSConnectionSettings caPemContents. */
            caPemContents: string;

            /** TLSConnectionSettings includeSystemCaCertsPool. */
            includeSystemCaCertsPool: boolean;

            /** TLSConnectionSettings insecureSkipVerify. */
            insecureSkipVerify: boolean;

            /** TLSConnectionSettings minVersion. */
            minVersion: string;

            /** TLSConnectionSettings maxVersion. */
            maxVersion: string;

            /** TLSConnectionSettings cipherSuites. */
            cipherSuites: string[];

            /**
             * Creates a new TLSConnectionSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TLSConnectionSettings instance
             */
            static create(properties: opamp.proto.TLSConnectionSettings.$Shape): opamp.proto.TLSConnectionSettings & opamp.proto.TLSConnectionSettings.$Shape;
            static create(properties?: opamp.proto.TLSConnectionSettings.$Properties): opamp.proto.TLSConnectionSettings;

            /**
             * Encodes the specified TLSConnectionSettings message. Does not implicitly {@link opamp.proto.TLSConnectionSettings.verify|verify} messages.
             * @param message TLSConnectionSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.TLSConnectionSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TLSConnectionSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.TLSConnectionSettings & opamp.proto.TLSConnectionSettings.$Shape} TLSConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.TLSConnectionSettings & opamp.proto.TLSConnectionSettings.$Shape;

            /**
             * Verifies a TLSConnectionSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TLSConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TLSConnectionSettings
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.TLSConnectionSettings;

            /**
             * Creates a plain object from a TLSConnectionSettings message. Also converts values to other types if specified.
             * @param message TLSConnectionSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.TLSConnectionSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TLSConnectionSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TLSConnectionSettings
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TLSConnectionSettings {

            /** Properties of a TLSConnectionSettings. */
            interface $Properties {

                /** TLSConnectionSettings caPemContents */
                caPemContents?: (string|null);

                /** TLSConnectionSettings includeSystemCaCertsPool */
                includeSystemCaCertsPool?: (boolean|null);

                /** TLSConnectionSettings insecureSkipVerify */
                insecureSkipVerify?: (boolean|null);

                /** TLSConnectionSettings minVersion */
                minVersion?: (string|null);

                /** TLSConnectionSettings maxVersion */
                maxVersion?: (string|null);

                /** TLSConnectionSettings cipherSuites */
                cipherSuites?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TLSConnectionSettings. */
            type $Shape = opamp.proto.TLSConnectionSettings.$Properties;
        }

        /**
         * Properties of a ProxyConnectionSettings.
         * @deprecated Use opamp.proto.ProxyConnectionSettings.$Properties instead.
         */
        interface IProxyConnectionSettings extends opamp.proto.ProxyConnectionSettings.$Properties {
        }

        /** Represents a ProxyConnectionSettings. */
        class ProxyConnectionSettings {

            /**
             * Constructs a new ProxyConnectionSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ProxyConnectionSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProxyConnectionSettings url. */
            url: string;

            /** ProxyConnectionSettings connectHeaders. */
            connectHeaders?: (opamp.proto.Headers.$Properties|null);

            /**
             * Creates a new ProxyConnectionSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ProxyConnectionSettings instance
             */
            static create(properties: opamp.proto.ProxyConnectionSettings.$Shape): opamp.proto.ProxyConnectionSettings & opamp.proto.ProxyConnectionSettings.$Shape;
            static create(properties?: opamp.proto.ProxyConnectionSettings.$Properties): opamp.proto.ProxyConnectionSettings;

            /**
             * Encodes the specified ProxyConnectionSettings message. Does not implicitly {@link opamp.proto.ProxyConnectionSettings.verify|verify} messages.
             * @param message ProxyConnectionSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ProxyConnectionSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProxyConnectionSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ProxyConnectionSettings & opamp.proto.ProxyConnectionSettings.$Shape} ProxyConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ProxyConnectionSettings & opamp.proto.ProxyConnectionSettings.$Shape;

            /**
             * Verifies a ProxyConnectionSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ProxyConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProxyConnectionSettings
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ProxyConnectionSettings;

            /**
             * Creates a plain object from a ProxyConnectionSettings message. Also converts values to other types if specified.
             * @param message ProxyConnectionSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ProxyConnectionSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProxyConnectionSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ProxyConnectionSettings
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ProxyConnectionSettings {

            /** Properties of a ProxyConnectionSettings. */
            interface $Properties {

                /** ProxyConnectionSettings url */
                url?: (string|null);

                /** ProxyConnectionSettings connectHeaders */
                connectHeaders?: (opamp.proto.Headers.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProxyConnectionSettings. */
            type $Shape = opamp.proto.ProxyConnectionSettings.$Properties;
        }

        /**
         * Properties of a Headers.
         * @deprecated Use opamp.proto.Headers.$Properties instead.
         */
        interface IHeaders extends opamp.proto.Headers.$Properties {
        }

        /** Represents a Headers. */
        class Headers {

            /**
             * Constructs a new Headers.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.Headers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Headers headers. */
            headers: opamp.proto.Header.$Properties[];

            /**
             * Creates a new Headers instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Headers instance
             */
            static create(properties: opamp.proto.Headers.$Shape): opamp.proto.Headers & opamp.proto.Headers.$Shape;
            static create(properties?: opamp.proto.Headers.$Properties): opamp.proto.Headers;

            /**
             * Encodes the specified Headers message. Does not implicitly {@link opamp.proto.Headers.verify|verify} messages.
             * @param message Headers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.Headers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Headers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.Headers & opamp.proto.Headers.$Shape} Headers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.Headers & opamp.proto.Headers.$Shape;

            /**
             * Verifies a Headers message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Headers message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Headers
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.Headers;

            /**
             * Creates a plain object from a Headers message. Also converts values to other types if specified.
             * @param message Headers
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.Headers, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Headers to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Headers
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Headers {

            /** Properties of a Headers. */
            interface $Properties {

                /** Headers headers */
                headers?: (opamp.proto.Header.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Headers. */
            type $Shape = opamp.proto.Headers.$Properties;
        }

        /**
         * Properties of a Header.
         * @deprecated Use opamp.proto.Header.$Properties instead.
         */
        interface IHeader extends opamp.proto.Header.$Properties {
        }

        /** Represents a Header. */
        class Header {

            /**
             * Constructs a new Header.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.Header.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Header key. */
            key: string;

            /** Header value. */
            value: string;

            /**
             * Creates a new Header instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Header instance
             */
            static create(properties: opamp.proto.Header.$Shape): opamp.proto.Header & opamp.proto.Header.$Shape;
            static create(properties?: opamp.proto.Header.$Properties): opamp.proto.Header;

            /**
             * Encodes the specified Header message. Does not implicitly {@link opamp.proto.Header.verify|verify} messages.
             * @param message Header message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.Header.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.Header & opamp.proto.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.Header & opamp.proto.Header.$Shape;

            /**
             * Verifies a Header message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Header message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Header
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.Header;

            /**
             * Creates a plain object from a Header message. Also converts values to other types if specified.
             * @param message Header
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.Header, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Header to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Header
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Header {

            /** Properties of a Header. */
            interface $Properties {

                /** Header key */
                key?: (string|null);

                /** Header value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Header. */
            type $Shape = opamp.proto.Header.$Properties;
        }

        /**
         * Properties of a TLSCertificate.
         * @deprecated Use opamp.proto.TLSCertificate.$Properties instead.
         */
        interface ITLSCertificate extends opamp.proto.TLSCertificate.$Properties {
        }

        /** Represents a TLSCertificate. */
        class TLSCertificate {

            /**
             * Constructs a new TLSCertificate.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.TLSCertificate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TLSCertificate cert. */
            cert: Uint8Array;

            /** TLSCertificate privateKey. */
            privateKey: Uint8Array;

            /** TLSCertificate caCert. */
            caCert: Uint8Array;

            /**
             * Creates a new TLSCertificate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TLSCertificate instance
             */
            static create(properties: opamp.proto.TLSCertificate.$Shape): opamp.proto.TLSCertificate & opamp.proto.TLSCertificate.$Shape;
            static create(properties?: opamp.proto.TLSCertificate.$Properties): opamp.proto.TLSCertificate;

            /**
             * Encodes the specified TLSCertificate message. Does not implicitly {@link opamp.proto.TLSCertificate.verify|verify} messages.
             * @param message TLSCertificate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.TLSCertificate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TLSCertificate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.TLSCertificate & opamp.proto.TLSCertificate.$Shape} TLSCertificate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.TLSCertificate & opamp.proto.TLSCertificate.$Shape;

            /**
             * Verifies a TLSCertificate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TLSCertificate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TLSCertificate
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.TLSCertificate;

            /**
             * Creates a plain object from a TLSCertificate message. Also converts values to other types if specified.
             * @param message TLSCertificate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.TLSCertificate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TLSCertificate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TLSCertificate
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TLSCertificate {

            /** Properties of a TLSCertificate. */
            interface $Properties {

                /** TLSCertificate cert */
                cert?: (Uint8Array|null);

                /** TLSCertificate privateKey */
                privateKey?: (Uint8Array|null);

                /** TLSCertificate caCert */
                caCert?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TLSCertificate. */
            type $Shape = opamp.proto.TLSCertificate.$Properties;
        }

        /**
         * Properties of a ConnectionSettingsOffers.
         * @deprecated Use opamp.proto.ConnectionSettingsOffers.$Properties instead.
         */
        interface IConnectionSettingsOffers extends opamp.proto.ConnectionSettingsOffers.$Properties {
        }

        /** Represents a ConnectionSettingsOffers. */
        class ConnectionSettingsOffers {

            /**
             * Constructs a new ConnectionSettingsOffers.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ConnectionSettingsOffers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConnectionSettingsOffers hash. */
            hash: Uint8Array;

            /** ConnectionSettingsOffers opamp. */
            opamp?: (opamp.proto.OpAMPConnectionSettings.$Properties|null);

            /** ConnectionSettingsOffers ownMetrics. */
            ownMetrics?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

            /** ConnectionSettingsOffers ownTraces. */
            ownTraces?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

            /** ConnectionSettingsOffers ownLogs. */
            ownLogs?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

            /** ConnectionSettingsOffers otherConnections. */
            otherConnections: { [k: string]: opamp.proto.OtherConnectionSettings.$Properties };

            /**
             * Creates a new ConnectionSettingsOffers instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConnectionSettingsOffers instance
             */
            static create(properties: opamp.proto.ConnectionSettingsOffers.$Shape): opamp.proto.ConnectionSettingsOffers & opamp.proto.ConnectionSettingsOffers.$Shape;
            static create(properties?: opamp.proto.ConnectionSettingsOffers.$Properties): opamp.proto.ConnectionSettingsOffers;

            /**
             * Encodes the specified ConnectionSettingsOffers message. Does not implicitly {@link opamp.proto.ConnectionSettingsOffers.verify|verify} messages.
             * @param message ConnectionSettingsOffers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ConnectionSettingsOffers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectionSettingsOffers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsOffers & opamp.proto.ConnectionSettingsOffers.$Shape} ConnectionSettingsOffers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ConnectionSettingsOffers & opamp.proto.ConnectionSettingsOffers.$Shape;

            /**
             * Verifies a ConnectionSettingsOffers message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ConnectionSettingsOffers message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConnectionSettingsOffers
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ConnectionSettingsOffers;

            /**
             * Creates a plain object from a ConnectionSettingsOffers message. Also converts values to other types if specified.
             * @param message ConnectionSettingsOffers
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ConnectionSettingsOffers, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConnectionSettingsOffers to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ConnectionSettingsOffers
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConnectionSettingsOffers {

            /** Properties of a ConnectionSettingsOffers. */
            interface $Properties {

                /** ConnectionSettingsOffers hash */
                hash?: (Uint8Array|null);

                /** ConnectionSettingsOffers opamp */
                opamp?: (opamp.proto.OpAMPConnectionSettings.$Properties|null);

                /** ConnectionSettingsOffers ownMetrics */
                ownMetrics?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

                /** ConnectionSettingsOffers ownTraces */
                ownTraces?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

                /** ConnectionSettingsOffers ownLogs */
                ownLogs?: (opamp.proto.TelemetryConnectionSettings.$Properties|null);

                /** ConnectionSettingsOffers otherConnections */
                otherConnections?: ({ [k: string]: opamp.proto.OtherConnectionSettings.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConnectionSettingsOffers. */
            type $Shape = opamp.proto.ConnectionSettingsOffers.$Properties;
        }

        /**
         * Properties of a PackagesAvailable.
         * @deprecated Use opamp.proto.PackagesAvailable.$Properties instead.
         */
        interface IPackagesAvailable extends opamp.proto.PackagesAvailable.$Properties {
        }

        /** Represents a PackagesAvailable. */
        class PackagesAvailable {

            /**
             * Constructs a new PackagesAvailable.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.PackagesAvailable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PackagesAvailable packages. */
            packages: { [k: string]: opamp.proto.PackageAvailable.$Properties };

            /** PackagesAvailable allPackagesHash. */
            allPackagesHash: Uint8Array;

            /**
             * Creates a new PackagesAvailable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PackagesAvailable instance
             */
            static create(properties: opamp.proto.PackagesAvailable.$Shape): opamp.proto.PackagesAvailable & opamp.proto.PackagesAvailable.$Shape;
            static create(properties?: opamp.proto.PackagesAvailable.$Properties): opamp.proto.PackagesAvailable;

            /**
             * Encodes the specified PackagesAvailable message. Does not implicitly {@link opamp.proto.PackagesAvailable.verify|verify} messages.
             * @param message PackagesAvailable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.PackagesAvailable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PackagesAvailable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.PackagesAvailable & opamp.proto.PackagesAvailable.$Shape} PackagesAvailable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.PackagesAvailable & opamp.proto.PackagesAvailable.$Shape;

            /**
             * Verifies a PackagesAvailable message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PackagesAvailable message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PackagesAvailable
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.PackagesAvailable;

            /**
             * Creates a plain object from a PackagesAvailable message. Also converts values to other types if specified.
             * @param message PackagesAvailable
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.PackagesAvailable, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PackagesAvailable to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PackagesAvailable
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PackagesAvailable {

            /** Properties of a PackagesAvailable. */
            interface $Properties {

                /** PackagesAvailable packages */
                packages?: ({ [k: string]: opamp.proto.PackageAvailable.$Properties }|null);

                /** PackagesAvailable allPackagesHash */
                allPackagesHash?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PackagesAvailable. */
            type $Shape = opamp.proto.PackagesAvailable.$Properties;
        }

        /**
         * Properties of a PackageAvailable.
         * @deprecated Use opamp.proto.PackageAvailable.$Properties instead.
         */
        interface IPackageAvailable extends opamp.proto.PackageAvailable.$Properties {
        }

        /** Represents a PackageAvailable. */
        class PackageAvailable {

            /**
             * Constructs a new PackageAvailable.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.PackageAvailable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PackageAvailable type. */
            type: opamp.proto.PackageType;

            /** PackageAvailable version. */
            version: string;

            /** PackageAvailable file. */
            file?: (opamp.proto.DownloadableFile.$Properties|null);

            /** PackageAvailable hash. */
            hash: Uint8Array;

            /**
             * Creates a new PackageAvailable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PackageAvailable instance
             */
            static create(properties: opamp.proto.PackageAvailable.$Shape): opamp.proto.PackageAvailable & opamp.proto.PackageAvailable.$Shape;
            static create(properties?: opamp.proto.PackageAvailable.$Properties): opamp.proto.PackageAvailable;

            /**
             * Encodes the specified PackageAvailable message. Does not implicitly {@link opamp.proto.PackageAvailable.verify|verify} messages.
             * @param message PackageAvailable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.PackageAvailable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PackageAvailable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.PackageAvailable & opamp.proto.PackageAvailable.$Shape} PackageAvailable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.PackageAvailable & opamp.proto.PackageAvailable.$Shape;

            /**
             * Verifies a PackageAvailable message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PackageAvailable message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PackageAvailable
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.PackageAvailable;

            /**
             * Creates a plain object from a PackageAvailable message. Also converts values to other types if specified.
             * @param message PackageAvailable
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.PackageAvailable, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PackageAvailable to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PackageAvailable
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PackageAvailable {

            /** Properties of a PackageAvailable. */
            interface $Properties {

                /** PackageAvailable type */
                type?: (opamp.proto.PackageType|null);

                /** PackageAvailable version */
                version?: (string|null);

                /** PackageAvailable file */
                file?: (opamp.proto.DownloadableFile.$Properties|null);

                /** PackageAvailable hash */
                hash?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PackageAvailable. */
            type $Shape = opamp.proto.PackageAvailable.$Properties;
        }

        /** PackageType enum. */
        enum PackageType {

            /** PackageType_TopLevel value */
            PackageType_TopLevel = 0,

            /** PackageType_Addon value */
            PackageType_Addon = 1
        }

        /**
         * Properties of a DownloadableFile.
         * @deprecated Use opamp.proto.DownloadableFile.$Properties instead.
         */
        interface IDownloadableFile extends opamp.proto.DownloadableFile.$Properties {
        }

        /** Represents a DownloadableFile. */
        class DownloadableFile {

            /**
             * Constructs a new DownloadableFile.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.DownloadableFile.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DownloadableFile downloadUrl. */
            downloadUrl: string;

            /** DownloadableFile contentHash. */
            contentHash: Uint8Array;

            /** DownloadableFile signature. */
            signature: Uint8Array;

            /** DownloadableFile headers. */
            headers?: (opamp.proto.Headers.$Properties|null);

            /**
             * Creates a new DownloadableFile instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DownloadableFile instance
             */
            static create(properties: opamp.proto.DownloadableFile.$Shape): opamp.proto.DownloadableFile & opamp.proto.DownloadableFile.$Shape;
            static create(properties?: opamp.proto.DownloadableFile.$Properties): opamp.proto.DownloadableFile;

            /**
             * Encodes the specified DownloadableFile message. Does not implicitly {@link opamp.proto.DownloadableFile.verify|verify} messages.
             * @param message DownloadableFile message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.DownloadableFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DownloadableFile message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.DownloadableFile & opamp.proto.DownloadableFile.$Shape} DownloadableFile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.DownloadableFile & opamp.proto.DownloadableFile.$Shape;

            /**
             * Verifies a DownloadableFile message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a DownloadableFile message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DownloadableFile
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.DownloadableFile;

            /**
             * Creates a plain object from a DownloadableFile message. Also converts values to other types if specified.
             * @param message DownloadableFile
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.DownloadableFile, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DownloadableFile to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for DownloadableFile
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DownloadableFile {

            /** Properties of a DownloadableFile. */
            interface $Properties {

                /** DownloadableFile downloadUrl */
                downloadUrl?: (string|null);

                /** DownloadableFile contentHash */
                contentHash?: (Uint8Array|null);

                /** DownloadableFile signature */
                signature?: (Uint8Array|null);

                /** DownloadableFile headers */
                headers?: (opamp.proto.Headers.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DownloadableFile. */
            type $Shape = opamp.proto.DownloadableFile.$Properties;
        }

        /**
         * Properties of a ServerErrorResponse.
         * @deprecated Use opamp.proto.ServerErrorResponse.$Properties instead.
         */
        interface IServerErrorResponse extends opamp.proto.ServerErrorResponse.$Properties {
        }

        /** Represents a ServerErrorResponse. */
        class ServerErrorResponse {

            /**
             * Constructs a new ServerErrorResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ServerErrorResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerErrorResponse type. */
            type: opamp.proto.ServerErrorResponseType;

            /** ServerErrorResponse errorMessage. */
            errorMessage: string;

            /** ServerErrorResponse retryInfo. */
            retryInfo?: (opamp.proto.RetryInfo.$Properties|null);

            /** ServerErrorResponse Details. */
            Details?: "retryInfo";

            /**
             * Creates a new ServerErrorResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ServerErrorResponse instance
             */
            static create(properties: opamp.proto.ServerErrorResponse.$Shape): opamp.proto.ServerErrorResponse & opamp.proto.ServerErrorResponse.$Shape;
            static create(properties?: opamp.proto.ServerErrorResponse.$Properties): opamp.proto.ServerErrorResponse;

            /**
             * Encodes the specified ServerErrorResponse message. Does not implicitly {@link opamp.proto.ServerErrorResponse.verify|verify} messages.
             * @param message ServerErrorResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ServerErrorResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerErrorResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ServerErrorResponse & opamp.proto.ServerErrorResponse.$Shape} ServerErrorResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ServerErrorResponse & opamp.proto.ServerErrorResponse.$Shape;

            /**
             * Verifies a ServerErrorResponse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ServerErrorResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ServerErrorResponse
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ServerErrorResponse;

            /**
             * Creates a plain object from a ServerErrorResponse message. Also converts values to other types if specified.
             * @param message ServerErrorResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ServerErrorResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ServerErrorResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ServerErrorResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ServerErrorResponse {

            /** Properties of a ServerErrorResponse. */
            interface $Properties {

                /** ServerErrorResponse type */
                type?: (opamp.proto.ServerErrorResponseType|null);

                /** ServerErrorResponse errorMessage */
                errorMessage?: (string|null);

                /** ServerErrorResponse retryInfo */
                retryInfo?: (opamp.proto.RetryInfo.$Properties|null);

                /** ServerErrorResponse Details */
                Details?: "retryInfo";

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ServerErrorResponse. */
            type $Shape = {
              type?: opamp.proto.ServerErrorResponseType|null;
              errorMessage?: string|null;
              retryInfo?: opamp.proto.RetryInfo.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ Details?: undefined; retryInfo?: null }|{ Details?: "retryInfo"; retryInfo: opamp.proto.RetryInfo.$Shape })
            );
        }

        /** ServerErrorResponseType enum. */
        enum ServerErrorResponseType {

            /** ServerErrorResponseType_Unknown value */
            ServerErrorResponseType_Unknown = 0,

            /** ServerErrorResponseType_BadRequest value */
            ServerErrorResponseType_BadRequest = 1,

            /** ServerErrorResponseType_Unavailable value */
            ServerErrorResponseType_Unavailable = 2
        }

        /**
         * Properties of a RetryInfo.
         * @deprecated Use opamp.proto.RetryInfo.$Properties instead.
         */
        interface IRetryInfo extends opamp.proto.RetryInfo.$Properties {
        }

        /** Represents a RetryInfo. */
        class RetryInfo {

            /**
             * Constructs a new RetryInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.RetryInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RetryInfo retryAfterNanoseconds. */
            retryAfterNanoseconds: (number|Long);

            /**
             * Creates a new RetryInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RetryInfo instance
             */
            static create(properties: opamp.proto.RetryInfo.$Shape): opamp.proto.RetryInfo & opamp.proto.RetryInfo.$Shape;
            static create(properties?: opamp.proto.RetryInfo.$Properties): opamp.proto.RetryInfo;

            /**
             * Encodes the specified RetryInfo message. Does not implicitly {@link opamp.proto.RetryInfo.verify|verify} messages.
             * @param message RetryInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.RetryInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RetryInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.RetryInfo & opamp.proto.RetryInfo.$Shape} RetryInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.RetryInfo & opamp.proto.RetryInfo.$Shape;

            /**
             * Verifies a RetryInfo message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RetryInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RetryInfo
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.RetryInfo;

            /**
             * Creates a plain object from a RetryInfo message. Also converts values to other types if specified.
             * @param message RetryInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.RetryInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RetryInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for RetryInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RetryInfo {

            /** Properties of a RetryInfo. */
            interface $Properties {

                /** RetryInfo retryAfterNanoseconds */
                retryAfterNanoseconds?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RetryInfo. */
            type $Shape = opamp.proto.RetryInfo.$Properties;
        }

        /**
         * Properties of a ServerToAgentCommand.
         * @deprecated Use opamp.proto.ServerToAgentCommand.$Properties instead.
         */
        interface IServerToAgentCommand extends opamp.proto.ServerToAgentCommand.$Properties {
        }

        /** Represents a ServerToAgentCommand. */
        class ServerToAgentCommand {

            /**
             * Constructs a new ServerToAgentCommand.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ServerToAgentCommand.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerToAgentCommand type. */
            type: opamp.proto.CommandType;

            /**
             * Creates a new ServerToAgentCommand instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ServerToAgentCommand instance
             */
            static create(properties: opamp.proto.ServerToAgentCommand.$Shape): opamp.proto.ServerToAgentCommand & opamp.proto.ServerToAgentCommand.$Shape;
            static create(properties?: opamp.proto.ServerToAgentCommand.$Properties): opamp.proto.ServerToAgentCommand;

            /**
             * Encodes the specified ServerToAgentCommand message. Does not implicitly {@link opamp.proto.ServerToAgentCommand.verify|verify} messages.
             * @param message ServerToAgentCommand message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ServerToAgentCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerToAgentCommand message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ServerToAgentCommand & opamp.proto.ServerToAgentCommand.$Shape} ServerToAgentCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ServerToAgentCommand & opamp.proto.ServerToAgentCommand.$Shape;

            /**
             * Verifies a ServerToAgentCommand message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ServerToAgentCommand message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ServerToAgentCommand
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ServerToAgentCommand;

            /**
             * Creates a plain object from a ServerToAgentCommand message. Also converts values to other types if specified.
             * @param message ServerToAgentCommand
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ServerToAgentCommand, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ServerToAgentCommand to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ServerToAgentCommand
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ServerToAgentCommand {

            /** Properties of a ServerToAgentCommand. */
            interface $Properties {

                /** ServerToAgentCommand type */
                type?: (opamp.proto.CommandType|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServerToAgentCommand. */
            type $Shape = opamp.proto.ServerToAgentCommand.$Properties;
        }

        /** CommandType enum. */
        enum CommandType {

            /** CommandType_Restart value */
            CommandType_Restart = 0
        }

        /**
         * Properties of an AgentDescription.
         * @deprecated Use opamp.proto.AgentDescription.$Properties instead.
         */
        interface IAgentDescription extends opamp.proto.AgentDescription.$Properties {
        }

        /** Represents an AgentDescription. */
        class AgentDescription {

            /**
             * Constructs a new AgentDescription.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentDescription.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentDescription identifyingAttributes. */
            identifyingAttributes: opamp.proto.KeyValue.$Properties[];

            /** AgentDescription nonIdentifyingAttributes. */
            nonIdentifyingAttributes: opamp.proto.KeyValue.$Properties[];

            /**
             * Creates a new AgentDescription instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentDescription instance
             */
            static create(properties: opamp.proto.AgentDescription.$Shape): opamp.proto.AgentDescription & opamp.proto.AgentDescription.$Shape;
            static create(properties?: opamp.proto.AgentDescription.$Properties): opamp.proto.AgentDescription;

            /**
             * Encodes the specified AgentDescription message. Does not implicitly {@link opamp.proto.AgentDescription.verify|verify} messages.
             * @param message AgentDescription message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentDescription message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentDescription & opamp.proto.AgentDescription.$Shape} AgentDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentDescription & opamp.proto.AgentDescription.$Shape;

            /**
             * Verifies an AgentDescription message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentDescription message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentDescription
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentDescription;

            /**
             * Creates a plain object from an AgentDescription message. Also converts values to other types if specified.
             * @param message AgentDescription
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentDescription, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentDescription to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentDescription
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentDescription {

            /** Properties of an AgentDescription. */
            interface $Properties {

                /** AgentDescription identifyingAttributes */
                identifyingAttributes?: (opamp.proto.KeyValue.$Properties[]|null);

                /** AgentDescription nonIdentifyingAttributes */
                nonIdentifyingAttributes?: (opamp.proto.KeyValue.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentDescription. */
            type $Shape = {
              identifyingAttributes?: opamp.proto.KeyValue.$Shape[]|null;
              nonIdentifyingAttributes?: opamp.proto.KeyValue.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ComponentHealth.
         * @deprecated Use opamp.proto.ComponentHealth.$Properties instead.
         */
        interface IComponentHealth extends opamp.proto.ComponentHealth.$Properties {
        }

        /** Represents a ComponentHealth. */
        class ComponentHealth {

            /**
             * Constructs a new ComponentHealth.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ComponentHealth.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ComponentHealth healthy. */
            healthy: boolean;

            /** ComponentHealth startTimeUnixNano. */
            startTimeUnixNano: (number|Long);

            /** ComponentHealth lastError. */
            lastError: string;

            /** ComponentHealth status. */
            status: string;

            /** ComponentHealth statusTimeUnixNano. */
            statusTimeUnixNano: (number|Long);

            /** ComponentHealth componentHealthMap. */
            componentHealthMap: { [k: string]: opamp.proto.ComponentHealth.$Properties };

            /** ComponentHealth attributes. */
            attributes: opamp.proto.KeyValue.$Properties[];

            /**
             * Creates a new ComponentHealth instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ComponentHealth instance
             */
            static create(properties: opamp.proto.ComponentHealth.$Shape): opamp.proto.ComponentHealth & opamp.proto.ComponentHealth.$Shape;
            static create(properties?: opamp.proto.ComponentHealth.$Properties): opamp.proto.ComponentHealth;

            /**
             * Encodes the specified ComponentHealth message. Does not implicitly {@link opamp.proto.ComponentHealth.verify|verify} messages.
             * @param message ComponentHealth message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ComponentHealth.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ComponentHealth message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ComponentHealth & opamp.proto.ComponentHealth.$Shape} ComponentHealth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ComponentHealth & opamp.proto.ComponentHealth.$Shape;

            /**
             * Verifies a ComponentHealth message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ComponentHealth message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ComponentHealth
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ComponentHealth;

            /**
             * Creates a plain object from a ComponentHealth message. Also converts values to other types if specified.
             * @param message ComponentHealth
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ComponentHealth, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ComponentHealth to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ComponentHealth
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ComponentHealth {

            /** Properties of a ComponentHealth. */
            interface $Properties {

                /** ComponentHealth healthy */
                healthy?: (boolean|null);

                /** ComponentHealth startTimeUnixNano */
                startTimeUnixNano?: (number|Long|null);

                /** ComponentHealth lastError */
                lastError?: (string|null);

                /** ComponentHealth status */
                status?: (string|null);

                /** ComponentHealth statusTimeUnixNano */
                statusTimeUnixNano?: (number|Long|null);

                /** ComponentHealth componentHealthMap */
                componentHealthMap?: ({ [k: string]: opamp.proto.ComponentHealth.$Properties }|null);

                /** ComponentHealth attributes */
                attributes?: (opamp.proto.KeyValue.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ComponentHealth. */
            type $Shape = {
              healthy?: boolean|null;
              startTimeUnixNano?: number|Long|null;
              lastError?: string|null;
              status?: string|null;
              statusTimeUnixNano?: number|Long|null;
              componentHealthMap?: { [k: string]: opamp.proto.ComponentHealth.$Shape }|null;
              attributes?: opamp.proto.KeyValue.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an EffectiveConfig.
         * @deprecated Use opamp.proto.EffectiveConfig.$Properties instead.
         */
        interface IEffectiveConfig extends opamp.proto.EffectiveConfig.$Properties {
        }

        /** Represents an EffectiveConfig. */
        class EffectiveConfig {

            /**
             * Constructs a new EffectiveConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.EffectiveConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EffectiveConfig configMap. */
            configMap?: (opamp.proto.AgentConfigMap.$Properties|null);

            /**
             * Creates a new EffectiveConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EffectiveConfig instance
             */
            static create(properties: opamp.proto.EffectiveConfig.$Shape): opamp.proto.EffectiveConfig & opamp.proto.EffectiveConfig.$Shape;
            static create(properties?: opamp.proto.EffectiveConfig.$Properties): opamp.proto.EffectiveConfig;

            /**
             * Encodes the specified EffectiveConfig message. Does not implicitly {@link opamp.proto.EffectiveConfig.verify|verify} messages.
             * @param message EffectiveConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.EffectiveConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EffectiveConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.EffectiveConfig & opamp.proto.EffectiveConfig.$Shape} EffectiveConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.EffectiveConfig & opamp.proto.EffectiveConfig.$Shape;

            /**
             * Verifies an EffectiveConfig message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an EffectiveConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EffectiveConfig
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.EffectiveConfig;

            /**
             * Creates a plain object from an EffectiveConfig message. Also converts values to other types if specified.
             * @param message EffectiveConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.EffectiveConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EffectiveConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for EffectiveConfig
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace EffectiveConfig {

            /** Properties of an EffectiveConfig. */
            interface $Properties {

                /** EffectiveConfig configMap */
                configMap?: (opamp.proto.AgentConfigMap.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EffectiveConfig. */
            type $Shape = opamp.proto.EffectiveConfig.$Properties;
        }

        /**
         * Properties of a RemoteConfigStatus.
         * @deprecated Use opamp.proto.RemoteConfigStatus.$Properties instead.
         */
        interface IRemoteConfigStatus extends opamp.proto.RemoteConfigStatus.$Properties {
        }

        /** Represents a RemoteConfigStatus. */
        class RemoteConfigStatus {

            /**
             * Constructs a new RemoteConfigStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.RemoteConfigStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoteConfigStatus lastRemoteConfigHash. */
            lastRemoteConfigHash: Uint8Array;

            /** RemoteConfigStatus status. */
            status: opamp.proto.RemoteConfigStatuses;

            /** RemoteConfigStatus errorMessage. */
            errorMessage: string;

            /**
             * Creates a new RemoteConfigStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemoteConfigStatus instance
             */
            static create(properties: opamp.proto.RemoteConfigStatus.$Shape): opamp.proto.RemoteConfigStatus & opamp.proto.RemoteConfigStatus.$Shape;
            static create(properties?: opamp.proto.RemoteConfigStatus.$Properties): opamp.proto.RemoteConfigStatus;

            /**
             * Encodes the specified RemoteConfigStatus message. Does not implicitly {@link opamp.proto.RemoteConfigStatus.verify|verify} messages.
             * @param message RemoteConfigStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.RemoteConfigStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoteConfigStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.RemoteConfigStatus & opamp.proto.RemoteConfigStatus.$Shape} RemoteConfigStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.RemoteConfigStatus & opamp.proto.RemoteConfigStatus.$Shape;

            /**
             * Verifies a RemoteConfigStatus message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RemoteConfigStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemoteConfigStatus
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.RemoteConfigStatus;

            /**
             * Creates a plain object from a RemoteConfigStatus message. Also converts values to other types if specified.
             * @param message RemoteConfigStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.RemoteConfigStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RemoteConfigStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for RemoteConfigStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RemoteConfigStatus {

            /** Properties of a RemoteConfigStatus. */
            interface $Properties {

                /** RemoteConfigStatus lastRemoteConfigHash */
                lastRemoteConfigHash?: (Uint8Array|null);

                /** RemoteConfigStatus status */
                status?: (opamp.proto.RemoteConfigStatuses|null);

                /** RemoteConfigStatus errorMessage */
                errorMessage?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoteConfigStatus. */
            type $Shape = opamp.proto.RemoteConfigStatus.$Properties;
        }

        /** RemoteConfigStatuses enum. */
        enum RemoteConfigStatuses {

            /** RemoteConfigStatuses_UNSET value */
            RemoteConfigStatuses_UNSET = 0,

            /** RemoteConfigStatuses_APPLIED value */
            RemoteConfigStatuses_APPLIED = 1,

            /** RemoteConfigStatuses_APPLYING value */
            RemoteConfigStatuses_APPLYING = 2,

            /** RemoteConfigStatuses_FAILED value */
            RemoteConfigStatuses_FAILED = 3
        }

        /**
         * Properties of a ConnectionSettingsStatus.
         * @deprecated Use opamp.proto.ConnectionSettingsStatus.$Properties instead.
         */
        interface IConnectionSettingsStatus extends opamp.proto.ConnectionSettingsStatus.$Properties {
        }

        /** Represents a ConnectionSettingsStatus. */
        class ConnectionSettingsStatus {

            /**
             * Constructs a new ConnectionSettingsStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ConnectionSettingsStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConnectionSettingsStatus lastConnectionSettingsHash. */
            lastConnectionSettingsHash: Uint8Array;

            /** ConnectionSettingsStatus status. */
            status: opamp.proto.ConnectionSettingsStatuses;

            /** ConnectionSettingsStatus errorMessage. */
            errorMessage: string;

            /**
             * Creates a new ConnectionSettingsStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConnectionSettingsStatus instance
             */
            static create(properties: opamp.proto.ConnectionSettingsStatus.$Shape): opamp.proto.ConnectionSettingsStatus & opamp.proto.ConnectionSettingsStatus.$Shape;
            static create(properties?: opamp.proto.ConnectionSettingsStatus.$Properties): opamp.proto.ConnectionSettingsStatus;

            /**
             * Encodes the specified ConnectionSettingsStatus message. Does not implicitly {@link opamp.proto.ConnectionSettingsStatus.verify|verify} messages.
             * @param message ConnectionSettingsStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ConnectionSettingsStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectionSettingsStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsStatus & opamp.proto.ConnectionSettingsStatus.$Shape} ConnectionSettingsStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ConnectionSettingsStatus & opamp.proto.ConnectionSettingsStatus.$Shape;

            /**
             * Verifies a ConnectionSettingsStatus message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ConnectionSettingsStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConnectionSettingsStatus
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ConnectionSettingsStatus;

            /**
             * Creates a plain object from a ConnectionSettingsStatus message. Also converts values to other types if specified.
             * @param message ConnectionSettingsStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ConnectionSettingsStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConnectionSettingsStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ConnectionSettingsStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConnectionSettingsStatus {

            /** Properties of a ConnectionSettingsStatus. */
            interface $Properties {

                /** ConnectionSettingsStatus lastConnectionSettingsHash */
                lastConnectionSettingsHash?: (Uint8Array|null);

                /** ConnectionSettingsStatus status */
                status?: (opamp.proto.ConnectionSettingsStatuses|null);

                /** ConnectionSettingsStatus errorMessage */
                errorMessage?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConnectionSettingsStatus. */
            type $Shape = opamp.proto.ConnectionSettingsStatus.$Properties;
        }

        /** ConnectionSettingsStatuses enum. */
        enum ConnectionSettingsStatuses {

            /** ConnectionSettingsStatuses_UNSET value */
            ConnectionSettingsStatuses_UNSET = 0,

            /** ConnectionSettingsStatuses_APPLIED value */
            ConnectionSettingsStatuses_APPLIED = 1,

            /** ConnectionSettingsStatuses_APPLYING value */
            ConnectionSettingsStatuses_APPLYING = 2,

            /** ConnectionSettingsStatuses_FAILED value */
            ConnectionSettingsStatuses_FAILED = 3
        }

        /**
         * Properties of a PackageStatuses.
         * @deprecated Use opamp.proto.PackageStatuses.$Properties instead.
         */
        interface IPackageStatuses extends opamp.proto.PackageStatuses.$Properties {
        }

        /** Represents a PackageStatuses. */
        class PackageStatuses {

            /**
             * Constructs a new PackageStatuses.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.PackageStatuses.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PackageStatuses packages. */
            packages: { [k: string]: opamp.proto.PackageStatus.$Properties };

            /** PackageStatuses serverProvidedAllPackagesHash. */
            serverProvidedAllPackagesHash: Uint8Array;

            /** PackageStatuses errorMessage. */
            errorMessage: string;

            /**
             * Creates a new PackageStatuses instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PackageStatuses instance
             */
            static create(properties: opamp.proto.PackageStatuses.$Shape): opamp.proto.PackageStatuses & opamp.proto.PackageStatuses.$Shape;
            static create(properties?: opamp.proto.PackageStatuses.$Properties): opamp.proto.PackageStatuses;

            /**
             * Encodes the specified PackageStatuses message. Does not implicitly {@link opamp.proto.PackageStatuses.verify|verify} messages.
             * @param message PackageStatuses message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.PackageStatuses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PackageStatuses message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.PackageStatuses & opamp.proto.PackageStatuses.$Shape} PackageStatuses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.PackageStatuses & opamp.proto.PackageStatuses.$Shape;

            /**
             * Verifies a PackageStatuses message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PackageStatuses message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PackageStatuses
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.PackageStatuses;

            /**
             * Creates a plain object from a PackageStatuses message. Also converts values to other types if specified.
             * @param message PackageStatuses
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.PackageStatuses, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PackageStatuses to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PackageStatuses
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PackageStatuses {

            /** Properties of a PackageStatuses. */
            interface $Properties {

                /** PackageStatuses packages */
                packages?: ({ [k: string]: opamp.proto.PackageStatus.$Properties }|null);

                /** PackageStatuses serverProvidedAllPackagesHash */
                serverProvidedAllPackagesHash?: (Uint8Array|null);

                /** PackageStatuses errorMessage */
                errorMessage?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PackageStatuses. */
            type $Shape = opamp.proto.PackageStatuses.$Properties;
        }

        /**
         * Properties of a PackageStatus.
         * @deprecated Use opamp.proto.PackageStatus.$Properties instead.
         */
        interface IPackageStatus extends opamp.proto.PackageStatus.$Properties {
        }

        /** Represents a PackageStatus. */
        class PackageStatus {

            /**
             * Constructs a new PackageStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.PackageStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PackageStatus name. */
            name: string;

            /** PackageStatus agentHasVersion. */
            agentHasVersion: string;

            /** PackageStatus agentHasHash. */
            agentHasHash: Uint8Array;

            /** PackageStatus serverOfferedVersion. */
            serverOfferedVersion: string;

            /** PackageStatus serverOfferedHash. */
            serverOfferedHash: Uint8Array;

            /** PackageStatus status. */
            status: opamp.proto.PackageStatusEnum;

            /** PackageStatus errorMessage. */
            errorMessage: string;

            /** PackageStatus downloadDetails. */
            downloadDetails?: (opamp.proto.PackageDownloadDetails.$Properties|null);

            /**
             * Creates a new PackageStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PackageStatus instance
             */
            static create(properties: opamp.proto.PackageStatus.$Shape): opamp.proto.PackageStatus & opamp.proto.PackageStatus.$Shape;
            static create(properties?: opamp.proto.PackageStatus.$Properties): opamp.proto.PackageStatus;

            /**
             * Encodes the specified PackageStatus message. Does not implicitly {@link opamp.proto.PackageStatus.verify|verify} messages.
             * @param message PackageStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.PackageStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PackageStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.PackageStatus & opamp.proto.PackageStatus.$Shape} PackageStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.PackageStatus & opamp.proto.PackageStatus.$Shape;

            /**
             * Verifies a PackageStatus message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PackageStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PackageStatus
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.PackageStatus;

            /**
             * Creates a plain object from a PackageStatus message. Also converts values to other types if specified.
             * @param message PackageStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.PackageStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PackageStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PackageStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PackageStatus {

            /** Properties of a PackageStatus. */
            interface $Properties {

                /** PackageStatus name */
                name?: (string|null);

                /** PackageStatus agentHasVersion */
                agentHasVersion?: (string|null);

                /** PackageStatus agentHasHash */
                agentHasHash?: (Uint8Array|null);

                /** PackageStatus serverOfferedVersion */
                serverOfferedVersion?: (string|null);

                /** PackageStatus serverOfferedHash */
                serverOfferedHash?: (Uint8Array|null);

                /** PackageStatus status */
                status?: (opamp.proto.PackageStatusEnum|null);

                /** PackageStatus errorMessage */
                errorMessage?: (string|null);

                /** PackageStatus downloadDetails */
                downloadDetails?: (opamp.proto.PackageDownloadDetails.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PackageStatus. */
            type $Shape = opamp.proto.PackageStatus.$Properties;
        }

        /** PackageStatusEnum enum. */
        enum PackageStatusEnum {

            /** PackageStatusEnum_Installed value */
            PackageStatusEnum_Installed = 0,

            /** PackageStatusEnum_InstallPending value */
            PackageStatusEnum_InstallPending = 1,

            /** PackageStatusEnum_Installing value */
            PackageStatusEnum_Installing = 2,

            /** PackageStatusEnum_InstallFailed value */
            PackageStatusEnum_InstallFailed = 3,

            /** PackageStatusEnum_Downloading value */
            PackageStatusEnum_Downloading = 4
        }

        /**
         * Properties of a PackageDownloadDetails.
         * @deprecated Use opamp.proto.PackageDownloadDetails.$Properties instead.
         */
        interface IPackageDownloadDetails extends opamp.proto.PackageDownloadDetails.$Properties {
        }

        /** Represents a PackageDownloadDetails. */
        class PackageDownloadDetails {

            /**
             * Constructs a new PackageDownloadDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.PackageDownloadDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PackageDownloadDetails downloadPercent. */
            downloadPercent: number;

            /** PackageDownloadDetails downloadBytesPerSecond. */
            downloadBytesPerSecond: number;

            /**
             * Creates a new PackageDownloadDetails instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PackageDownloadDetails instance
             */
            static create(properties: opamp.proto.PackageDownloadDetails.$Shape): opamp.proto.PackageDownloadDetails & opamp.proto.PackageDownloadDetails.$Shape;
            static create(properties?: opamp.proto.PackageDownloadDetails.$Properties): opamp.proto.PackageDownloadDetails;

            /**
             * Encodes the specified PackageDownloadDetails message. Does not implicitly {@link opamp.proto.PackageDownloadDetails.verify|verify} messages.
             * @param message PackageDownloadDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.PackageDownloadDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PackageDownloadDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.PackageDownloadDetails & opamp.proto.PackageDownloadDetails.$Shape} PackageDownloadDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.PackageDownloadDetails & opamp.proto.PackageDownloadDetails.$Shape;

            /**
             * Verifies a PackageDownloadDetails message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PackageDownloadDetails message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PackageDownloadDetails
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.PackageDownloadDetails;

            /**
             * Creates a plain object from a PackageDownloadDetails message. Also converts values to other types if specified.
             * @param message PackageDownloadDetails
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.PackageDownloadDetails, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PackageDownloadDetails to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PackageDownloadDetails
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PackageDownloadDetails {

            /** Properties of a PackageDownloadDetails. */
            interface $Properties {

                /** PackageDownloadDetails downloadPercent */
                downloadPercent?: (number|null);

                /** PackageDownloadDetails downloadBytesPerSecond */
                downloadBytesPerSecond?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PackageDownloadDetails. */
            type $Shape = opamp.proto.PackageDownloadDetails.$Properties;
        }

        /**
         * Properties of an AgentIdentification.
         * @deprecated Use opamp.proto.AgentIdentification.$Properties instead.
         */
        interface IAgentIdentification extends opamp.proto.AgentIdentification.$Properties {
        }

        /** Represents an AgentIdentification. */
        class AgentIdentification {

            /**
             * Constructs a new AgentIdentification.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentIdentification.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentIdentification newInstanceUid. */
            newInstanceUid: Uint8Array;

            /**
             * Creates a new AgentIdentification instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentIdentification instance
             */
            static create(properties: opamp.proto.AgentIdentification.$Shape): opamp.proto.AgentIdentification & opamp.proto.AgentIdentification.$Shape;
            static create(properties?: opamp.proto.AgentIdentification.$Properties): opamp.proto.AgentIdentification;

            /**
             * Encodes the specified AgentIdentification message. Does not implicitly {@link opamp.proto.AgentIdentification.verify|verify} messages.
             * @param message AgentIdentification message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentIdentification.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentIdentification message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentIdentification & opamp.proto.AgentIdentification.$Shape} AgentIdentification
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentIdentification & opamp.proto.AgentIdentification.$Shape;

            /**
             * Verifies an AgentIdentification message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentIdentification message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentIdentification
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentIdentification;

            /**
             * Creates a plain object from an AgentIdentification message. Also converts values to other types if specified.
             * @param message AgentIdentification
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentIdentification, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentIdentification to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentIdentification
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentIdentification {

            /** Properties of an AgentIdentification. */
            interface $Properties {

                /** AgentIdentification newInstanceUid */
                newInstanceUid?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentIdentification. */
            type $Shape = opamp.proto.AgentIdentification.$Properties;
        }

        /**
         * Properties of an AgentRemoteConfig.
         * @deprecated Use opamp.proto.AgentRemoteConfig.$Properties instead.
         */
        interface IAgentRemoteConfig extends opamp.proto.AgentRemoteConfig.$Properties {
        }

        /** Represents an AgentRemoteConfig. */
        class AgentRemoteConfig {

            /**
             * Constructs a new AgentRemoteConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentRemoteConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentRemoteConfig config. */
            config?: (opamp.proto.AgentConfigMap.$Properties|null);

            /** AgentRemoteConfig configHash. */
            configHash: Uint8Array;

            /**
             * Creates a new AgentRemoteConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentRemoteConfig instance
             */
            static create(properties: opamp.proto.AgentRemoteConfig.$Shape): opamp.proto.AgentRemoteConfig & opamp.proto.AgentRemoteConfig.$Shape;
            static create(properties?: opamp.proto.AgentRemoteConfig.$Properties): opamp.proto.AgentRemoteConfig;

            /**
             * Encodes the specified AgentRemoteConfig message. Does not implicitly {@link opamp.proto.AgentRemoteConfig.verify|verify} messages.
             * @param message AgentRemoteConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentRemoteConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentRemoteConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentRemoteConfig & opamp.proto.AgentRemoteConfig.$Shape} AgentRemoteConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentRemoteConfig & opamp.proto.AgentRemoteConfig.$Shape;

            /**
             * Verifies an AgentRemoteConfig message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentRemoteConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentRemoteConfig
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentRemoteConfig;

            /**
             * Creates a plain object from an AgentRemoteConfig message. Also converts values to other types if specified.
             * @param message AgentRemoteConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentRemoteConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentRemoteConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentRemoteConfig
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentRemoteConfig {

            /** Properties of an AgentRemoteConfig. */
            interface $Properties {

                /** AgentRemoteConfig config */
                config?: (opamp.proto.AgentConfigMap.$Properties|null);

                /** AgentRemoteConfig configHash */
                configHash?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentRemoteConfig. */
            type $Shape = opamp.proto.AgentRemoteConfig.$Properties;
        }

        /**
         * Properties of an AgentConfigMap.
         * @deprecated Use opamp.proto.AgentConfigMap.$Properties instead.
         */
        interface IAgentConfigMap extends opamp.proto.AgentConfigMap.$Properties {
        }

        /** Represents an AgentConfigMap. */
        class AgentConfigMap {

            /**
             * Constructs a new AgentConfigMap.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentConfigMap.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentConfigMap configMap. */
            configMap: { [k: string]: opamp.proto.AgentConfigFile.$Properties };

            /**
             * Creates a new AgentConfigMap instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentConfigMap instance
             */
            static create(properties: opamp.proto.AgentConfigMap.$Shape): opamp.proto.AgentConfigMap & opamp.proto.AgentConfigMap.$Shape;
            static create(properties?: opamp.proto.AgentConfigMap.$Properties): opamp.proto.AgentConfigMap;

            /**
             * Encodes the specified AgentConfigMap message. Does not implicitly {@link opamp.proto.AgentConfigMap.verify|verify} messages.
             * @param message AgentConfigMap message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentConfigMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentConfigMap message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentConfigMap & opamp.proto.AgentConfigMap.$Shape} AgentConfigMap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentConfigMap & opamp.proto.AgentConfigMap.$Shape;

            /**
             * Verifies an AgentConfigMap message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentConfigMap message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentConfigMap
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentConfigMap;

            /**
             * Creates a plain object from an AgentConfigMap message. Also converts values to other types if specified.
             * @param message AgentConfigMap
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentConfigMap, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentConfigMap to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentConfigMap
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentConfigMap {

            /** Properties of an AgentConfigMap. */
            interface $Properties {

                /** AgentConfigMap configMap */
                configMap?: ({ [k: string]: opamp.proto.AgentConfigFile.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentConfigMap. */
            type $Shape = opamp.proto.AgentConfigMap.$Properties;
        }

        /**
         * Properties of an AgentConfigFile.
         * @deprecated Use opamp.proto.AgentConfigFile.$Properties instead.
         */
        interface IAgentConfigFile extends opamp.proto.AgentConfigFile.$Properties {
        }

        /** Represents an AgentConfigFile. */
        class AgentConfigFile {

            /**
             * Constructs a new AgentConfigFile.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AgentConfigFile.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentConfigFile body. */
            body: Uint8Array;

            /** AgentConfigFile contentType. */
            contentType: string;

            /**
             * Creates a new AgentConfigFile instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentConfigFile instance
             */
            static create(properties: opamp.proto.AgentConfigFile.$Shape): opamp.proto.AgentConfigFile & opamp.proto.AgentConfigFile.$Shape;
            static create(properties?: opamp.proto.AgentConfigFile.$Properties): opamp.proto.AgentConfigFile;

            /**
             * Encodes the specified AgentConfigFile message. Does not implicitly {@link opamp.proto.AgentConfigFile.verify|verify} messages.
             * @param message AgentConfigFile message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AgentConfigFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentConfigFile message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AgentConfigFile & opamp.proto.AgentConfigFile.$Shape} AgentConfigFile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AgentConfigFile & opamp.proto.AgentConfigFile.$Shape;

            /**
             * Verifies an AgentConfigFile message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentConfigFile message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentConfigFile
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AgentConfigFile;

            /**
             * Creates a plain object from an AgentConfigFile message. Also converts values to other types if specified.
             * @param message AgentConfigFile
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AgentConfigFile, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentConfigFile to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentConfigFile
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentConfigFile {

            /** Properties of an AgentConfigFile. */
            interface $Properties {

                /** AgentConfigFile body */
                body?: (Uint8Array|null);

                /** AgentConfigFile contentType */
                contentType?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentConfigFile. */
            type $Shape = opamp.proto.AgentConfigFile.$Properties;
        }

        /**
         * Properties of a CustomCapabilities.
         * @deprecated Use opamp.proto.CustomCapabilities.$Properties instead.
         */
        interface ICustomCapabilities extends opamp.proto.CustomCapabilities.$Properties {
        }

        /** Represents a CustomCapabilities. */
        class CustomCapabilities {

            /**
             * Constructs a new CustomCapabilities.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.CustomCapabilities.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CustomCapabilities capabilities. */
            capabilities: string[];

            /**
             * Creates a new CustomCapabilities instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CustomCapabilities instance
             */
            static create(properties: opamp.proto.CustomCapabilities.$Shape): opamp.proto.CustomCapabilities & opamp.proto.CustomCapabilities.$Shape;
            static create(properties?: opamp.proto.CustomCapabilities.$Properties): opamp.proto.CustomCapabilities;

            /**
             * Encodes the specified CustomCapabilities message. Does not implicitly {@link opamp.proto.CustomCapabilities.verify|verify} messages.
             * @param message CustomCapabilities message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.CustomCapabilities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CustomCapabilities message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.CustomCapabilities & opamp.proto.CustomCapabilities.$Shape} CustomCapabilities
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.CustomCapabilities & opamp.proto.CustomCapabilities.$Shape;

            /**
             * Verifies a CustomCapabilities message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CustomCapabilities message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CustomCapabilities
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.CustomCapabilities;

            /**
             * Creates a plain object from a CustomCapabilities message. Also converts values to other types if specified.
             * @param message CustomCapabilities
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.CustomCapabilities, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CustomCapabilities to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CustomCapabilities
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CustomCapabilities {

            /** Properties of a CustomCapabilities. */
            interface $Properties {

                /** CustomCapabilities capabilities */
                capabilities?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CustomCapabilities. */
            type $Shape = opamp.proto.CustomCapabilities.$Properties;
        }

        /**
         * Properties of a CustomMessage.
         * @deprecated Use opamp.proto.CustomMessage.$Properties instead.
         */
        interface ICustomMessage extends opamp.proto.CustomMessage.$Properties {
        }

        /** Represents a CustomMessage. */
        class CustomMessage {

            /**
             * Constructs a new CustomMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.CustomMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CustomMessage capability. */
            capability: string;

            /** CustomMessage type. */
            type: string;

            /** CustomMessage data. */
            data: Uint8Array;

            /**
             * Creates a new CustomMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CustomMessage instance
             */
            static create(properties: opamp.proto.CustomMessage.$Shape): opamp.proto.CustomMessage & opamp.proto.CustomMessage.$Shape;
            static create(properties?: opamp.proto.CustomMessage.$Properties): opamp.proto.CustomMessage;

            /**
             * Encodes the specified CustomMessage message. Does not implicitly {@link opamp.proto.CustomMessage.verify|verify} messages.
             * @param message CustomMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.CustomMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CustomMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.CustomMessage & opamp.proto.CustomMessage.$Shape} CustomMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.CustomMessage & opamp.proto.CustomMessage.$Shape;

            /**
             * Verifies a CustomMessage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CustomMessage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CustomMessage
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.CustomMessage;

            /**
             * Creates a plain object from a CustomMessage message. Also converts values to other types if specified.
             * @param message CustomMessage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.CustomMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CustomMessage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CustomMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CustomMessage {

            /** Properties of a CustomMessage. */
            interface $Properties {

                /** CustomMessage capability */
                capability?: (string|null);

                /** CustomMessage type */
                type?: (string|null);

                /** CustomMessage data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CustomMessage. */
            type $Shape = opamp.proto.CustomMessage.$Properties;
        }

        /**
         * Properties of an AnyValue.
         * @deprecated Use opamp.proto.AnyValue.$Properties instead.
         */
        interface IAnyValue extends opamp.proto.AnyValue.$Properties {
        }

        /** Represents an AnyValue. */
        class AnyValue {

            /**
             * Constructs a new AnyValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.AnyValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AnyValue stringValue. */
            stringValue?: (string|null);

            /** AnyValue boolValue. */
            boolValue?: (boolean|null);

            /** AnyValue intValue. */
            intValue?: (number|Long|null);

            /** AnyValue doubleValue. */
            doubleValue?: (number|null);

            /** AnyValue arrayValue. */
            arrayValue?: (opamp.proto.ArrayValue.$Properties|null);

            /** AnyValue kvlistValue. */
            kvlistValue?: (opamp.proto.KeyValueList.$Properties|null);

            /** AnyValue bytesValue. */
            bytesValue?: (Uint8Array|null);

            /** AnyValue value. */
            value?: ("stringValue"|"boolValue"|"intValue"|"doubleValue"|"arrayValue"|"kvlistValue"|"bytesValue");

            /**
             * Creates a new AnyValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AnyValue instance
             */
            static create(properties: opamp.proto.AnyValue.$Shape): opamp.proto.AnyValue & opamp.proto.AnyValue.$Shape;
            static create(properties?: opamp.proto.AnyValue.$Properties): opamp.proto.AnyValue;

            /**
             * Encodes the specified AnyValue message. Does not implicitly {@link opamp.proto.AnyValue.verify|verify} messages.
             * @param message AnyValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.AnyValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AnyValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.AnyValue & opamp.proto.AnyValue.$Shape} AnyValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.AnyValue & opamp.proto.AnyValue.$Shape;

            /**
             * Verifies an AnyValue message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AnyValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AnyValue
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.AnyValue;

            /**
             * Creates a plain object from an AnyValue message. Also converts values to other types if specified.
             * @param message AnyValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.AnyValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AnyValue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AnyValue
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AnyValue {

            /** Properties of an AnyValue. */
            interface $Properties {

                /** AnyValue stringValue */
                stringValue?: (string|null);

                /** AnyValue boolValue */
                boolValue?: (boolean|null);

                /** AnyValue intValue */
                intValue?: (number|Long|null);

                /** AnyValue doubleValue */
                doubleValue?: (number|null);

                /** AnyValue arrayValue */
                arrayValue?: (opamp.proto.ArrayValue.$Properties|null);

                /** AnyValue kvlistValue */
                kvlistValue?: (opamp.proto.KeyValueList.$Properties|null);

                /** AnyValue bytesValue */
                bytesValue?: (Uint8Array|null);

                /** AnyValue value */
                value?: ("stringValue"|"boolValue"|"intValue"|"doubleValue"|"arrayValue"|"kvlistValue"|"bytesValue");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an AnyValue. */
            type $Shape = {
              stringValue?: string|null;
              boolValue?: boolean|null;
              intValue?: number|Long|null;
              doubleValue?: number|null;
              arrayValue?: opamp.proto.ArrayValue.$Shape|null;
              kvlistValue?: opamp.proto.KeyValueList.$Shape|null;
              bytesValue?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ value?: undefined; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "stringValue"; stringValue: string; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "boolValue"; stringValue?: null; boolValue: boolean; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "intValue"; stringValue?: null; boolValue?: null; intValue: number|Long; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "doubleValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue: number; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "arrayValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue: opamp.proto.ArrayValue.$Shape; kvlistValue?: null; bytesValue?: null }|{ value?: "kvlistValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue: opamp.proto.KeyValueList.$Shape; bytesValue?: null }|{ value?: "bytesValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue: Uint8Array })
            );
        }

        /**
         * Properties of an ArrayValue.
         * @deprecated Use opamp.proto.ArrayValue.$Properties instead.
         */
        interface IArrayValue extends opamp.proto.ArrayValue.$Properties {
        }

        /** Represents an ArrayValue. */
        class ArrayValue {

            /**
             * Constructs a new ArrayValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.ArrayValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayValue values. */
            values: opamp.proto.AnyValue.$Properties[];

            /**
             * Creates a new ArrayValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayValue instance
             */
            static create(properties: opamp.proto.ArrayValue.$Shape): opamp.proto.ArrayValue & opamp.proto.ArrayValue.$Shape;
            static create(properties?: opamp.proto.ArrayValue.$Properties): opamp.proto.ArrayValue;

            /**
             * Encodes the specified ArrayValue message. Does not implicitly {@link opamp.proto.ArrayValue.verify|verify} messages.
             * @param message ArrayValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.ArrayValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.ArrayValue & opamp.proto.ArrayValue.$Shape} ArrayValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.ArrayValue & opamp.proto.ArrayValue.$Shape;

            /**
             * Verifies an ArrayValue message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ArrayValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ArrayValue
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.ArrayValue;

            /**
             * Creates a plain object from an ArrayValue message. Also converts values to other types if specified.
             * @param message ArrayValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.ArrayValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ArrayValue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ArrayValue
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ArrayValue {

            /** Properties of an ArrayValue. */
            interface $Properties {

                /** ArrayValue values */
                values?: (opamp.proto.AnyValue.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrayValue. */
            type $Shape = {
              values?: opamp.proto.AnyValue.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a KeyValueList.
         * @deprecated Use opamp.proto.KeyValueList.$Properties instead.
         */
        interface IKeyValueList extends opamp.proto.KeyValueList.$Properties {
        }

        /** Represents a KeyValueList. */
        class KeyValueList {

            /**
             * Constructs a new KeyValueList.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.KeyValueList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyValueList values. */
            values: opamp.proto.KeyValue.$Properties[];

            /**
             * Creates a new KeyValueList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KeyValueList instance
             */
            static create(properties: opamp.proto.KeyValueList.$Shape): opamp.proto.KeyValueList & opamp.proto.KeyValueList.$Shape;
            static create(properties?: opamp.proto.KeyValueList.$Properties): opamp.proto.KeyValueList;

            /**
             * Encodes the specified KeyValueList message. Does not implicitly {@link opamp.proto.KeyValueList.verify|verify} messages.
             * @param message KeyValueList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.KeyValueList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyValueList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.KeyValueList & opamp.proto.KeyValueList.$Shape} KeyValueList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.KeyValueList & opamp.proto.KeyValueList.$Shape;

            /**
             * Verifies a KeyValueList message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a KeyValueList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KeyValueList
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.KeyValueList;

            /**
             * Creates a plain object from a KeyValueList message. Also converts values to other types if specified.
             * @param message KeyValueList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.KeyValueList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KeyValueList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for KeyValueList
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace KeyValueList {

            /** Properties of a KeyValueList. */
            interface $Properties {

                /** KeyValueList values */
                values?: (opamp.proto.KeyValue.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyValueList. */
            type $Shape = {
              values?: opamp.proto.KeyValue.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a KeyValue.
         * @deprecated Use opamp.proto.KeyValue.$Properties instead.
         */
        interface IKeyValue extends opamp.proto.KeyValue.$Properties {
        }

        /** Represents a KeyValue. */
        class KeyValue {

            /**
             * Constructs a new KeyValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: opamp.proto.KeyValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyValue key. */
            key: string;

            /** KeyValue value. */
            value?: (opamp.proto.AnyValue.$Properties|null);

            /**
             * Creates a new KeyValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KeyValue instance
             */
            static create(properties: opamp.proto.KeyValue.$Shape): opamp.proto.KeyValue & opamp.proto.KeyValue.$Shape;
            static create(properties?: opamp.proto.KeyValue.$Properties): opamp.proto.KeyValue;

            /**
             * Encodes the specified KeyValue message. Does not implicitly {@link opamp.proto.KeyValue.verify|verify} messages.
             * @param message KeyValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: opamp.proto.KeyValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {opamp.proto.KeyValue & opamp.proto.KeyValue.$Shape} KeyValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): opamp.proto.KeyValue & opamp.proto.KeyValue.$Shape;

            /**
             * Verifies a KeyValue message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a KeyValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KeyValue
             */
            static fromObject(object: { [k: string]: any }): opamp.proto.KeyValue;

            /**
             * Creates a plain object from a KeyValue message. Also converts values to other types if specified.
             * @param message KeyValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: opamp.proto.KeyValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KeyValue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for KeyValue
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace KeyValue {

            /** Properties of a KeyValue. */
            interface $Properties {

                /** KeyValue key */
                key?: (string|null);

                /** KeyValue value */
                value?: (opamp.proto.AnyValue.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyValue. */
            type $Shape = {
              key?: string|null;
              value?: opamp.proto.AnyValue.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }
}
