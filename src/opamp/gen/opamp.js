/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $String = $util.global.String, $Array = $util.global.Array, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean, $isFinite = $util.global.isFinite;

// Exported root namespace
const $root = $protobuf.roots["opamp"] || ($protobuf.roots["opamp"] = {});

export const opamp = $root.opamp = (() => {

    /**
     * Namespace opamp.
     * @exports opamp
     * @namespace
     */
    const opamp = {};

    opamp.proto = (function() {

        /**
         * Namespace proto.
         * @memberof opamp
         * @namespace
         */
        const proto = {};

        proto.AgentToServer = (function() {

            /**
             * Properties of an AgentToServer.
             * @typedef {Object} opamp.proto.AgentToServer.$Properties
             * @property {Uint8Array|null} [instanceUid] AgentToServer instanceUid
             * @property {number|Long|null} [sequenceNum] AgentToServer sequenceNum
             * @property {opamp.proto.AgentDescription.$Properties|null} [agentDescription] AgentToServer agentDescription
             * @property {number|Long|null} [capabilities] AgentToServer capabilities
             * @property {opamp.proto.ComponentHealth.$Properties|null} [health] AgentToServer health
             * @property {opamp.proto.EffectiveConfig.$Properties|null} [effectiveConfig] AgentToServer effectiveConfig
             * @property {opamp.proto.RemoteConfigStatus.$Properties|null} [remoteConfigStatus] AgentToServer remoteConfigStatus
             * @property {opamp.proto.PackageStatuses.$Properties|null} [packageStatuses] AgentToServer packageStatuses
             * @property {opamp.proto.AgentDisconnect.$Properties|null} [agentDisconnect] AgentToServer agentDisconnect
             * @property {number|Long|null} [flags] AgentToServer flags
             * @property {opamp.proto.ConnectionSettingsRequest.$Properties|null} [connectionSettingsRequest] AgentToServer connectionSettingsRequest
             * @property {opamp.proto.CustomCapabilities.$Properties|null} [customCapabilities] AgentToServer customCapabilities
             * @property {opamp.proto.CustomMessage.$Properties|null} [customMessage] AgentToServer customMessage
             * @property {opamp.proto.AvailableComponents.$Properties|null} [availableComponents] AgentToServer availableComponents
             * @property {opamp.proto.ConnectionSettingsStatus.$Properties|null} [connectionSettingsStatus] AgentToServer connectionSettingsStatus
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentToServer.
             * @memberof opamp.proto
             * @interface IAgentToServer
             * @augments opamp.proto.AgentToServer.$Properties
             * @deprecated Use opamp.proto.AgentToServer.$Properties instead.
             */

            /**
             * Shape of an AgentToServer.
             * @typedef {{
             *   instanceUid?: Uint8Array|null;
             *   sequenceNum?: number|Long|null;
             *   agentDescription?: opamp.proto.AgentDescription.$Shape|null;
             *   capabilities?: number|Long|null;
             *   health?: opamp.proto.ComponentHealth.$Shape|null;
             *   effectiveConfig?: opamp.proto.EffectiveConfig.$Shape|null;
             *   remoteConfigStatus?: opamp.proto.RemoteConfigStatus.$Shape|null;
             *   packageStatuses?: opamp.proto.PackageStatuses.$Shape|null;
             *   agentDisconnect?: opamp.proto.AgentDisconnect.$Shape|null;
             *   flags?: number|Long|null;
             *   connectionSettingsRequest?: opamp.proto.ConnectionSettingsRequest.$Shape|null;
             *   customCapabilities?: opamp.proto.CustomCapabilities.$Shape|null;
             *   customMessage?: opamp.proto.CustomMessage.$Shape|null;
             *   availableComponents?: opamp.proto.AvailableComponents.$Shape|null;
             *   connectionSettingsStatus?: opamp.proto.ConnectionSettingsStatus.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.AgentToServer.$Shape
             */

            /**
             * Constructs a new AgentToServer.
             * @memberof opamp.proto
             * @classdesc Represents an AgentToServer.
             * @constructor
             * @param {opamp.proto.AgentToServer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentToServer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentToServer instanceUid.
             * @member {Uint8Array} instanceUid
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.instanceUid = $util.newBuffer([]);

            /**
             * AgentToServer sequenceNum.
             * @member {number|Long} sequenceNum
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.sequenceNum = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AgentToServer agentDescription.
             * @member {opamp.proto.AgentDescription.$Properties|null|undefined} agentDescription
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.agentDescription = null;

            /**
             * AgentToServer capabilities.
             * @member {number|Long} capabilities
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.capabilities = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AgentToServer health.
             * @member {opamp.proto.ComponentHealth.$Properties|null|undefined} health
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.health = null;

            /**
             * AgentToServer effectiveConfig.
             * @member {opamp.proto.EffectiveConfig.$Properties|null|undefined} effectiveConfig
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.effectiveConfig = null;

            /**
             * AgentToServer remoteConfigStatus.
             * @member {opamp.proto.RemoteConfigStatus.$Properties|null|undefined} remoteConfigStatus
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.remoteConfigStatus = null;

            /**
             * AgentToServer packageStatuses.
             * @member {opamp.proto.PackageStatuses.$Properties|null|undefined} packageStatuses
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.packageStatuses = null;

            /**
             * AgentToServer agentDisconnect.
             * @member {opamp.proto.AgentDisconnect.$Properties|null|undefined} agentDisconnect
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.agentDisconnect = null;

            /**
             * AgentToServer flags.
             * @member {number|Long} flags
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.flags = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AgentToServer connectionSettingsRequest.
             * @member {opamp.proto.ConnectionSettingsRequest.$Properties|null|undefined} connectionSettingsRequest
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.connectionSettingsRequest = null;

            /**
             * AgentToServer customCapabilities.
             * @member {opamp.proto.CustomCapabilities.$Properties|null|undefined} customCapabilities
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.customCapabilities = null;

            /**
             * AgentToServer customMessage.
             * @member {opamp.proto.CustomMessage.$Properties|null|undefined} customMessage
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.customMessage = null;

            /**
             * AgentToServer availableComponents.
             * @member {opamp.proto.AvailableComponents.$Properties|null|undefined} availableComponents
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.availableComponents = null;

            /**
             * AgentToServer connectionSettingsStatus.
             * @member {opamp.proto.ConnectionSettingsStatus.$Properties|null|undefined} connectionSettingsStatus
             * @memberof opamp.proto.AgentToServer
             * @instance
             */
            AgentToServer.prototype.connectionSettingsStatus = null;

            /**
             * Creates a new AgentToServer instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {opamp.proto.AgentToServer.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentToServer} AgentToServer instance
             * @type {{
             *   (properties: opamp.proto.AgentToServer.$Shape): opamp.proto.AgentToServer & opamp.proto.AgentToServer.$Shape;
             *   (properties?: opamp.proto.AgentToServer.$Properties): opamp.proto.AgentToServer;
             * }}
             */
            AgentToServer.create = function(properties) {
                return new AgentToServer(properties);
            };

            /**
             * Encodes the specified AgentToServer message. Does not implicitly {@link opamp.proto.AgentToServer.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {opamp.proto.AgentToServer.$Properties} message AgentToServer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentToServer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid") && message.instanceUid.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.instanceUid);
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum") && (typeof message.sequenceNum === "object" ? message.sequenceNum.low || message.sequenceNum.high : message.sequenceNum !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sequenceNum);
                if (message.agentDescription != null && $Object.hasOwnProperty.call(message, "agentDescription"))
                    $root.opamp.proto.AgentDescription.encode(message.agentDescription, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities") && (typeof message.capabilities === "object" ? message.capabilities.low || message.capabilities.high : message.capabilities !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.capabilities);
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    $root.opamp.proto.ComponentHealth.encode(message.health, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig"))
                    $root.opamp.proto.EffectiveConfig.encode(message.effectiveConfig, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.remoteConfigStatus != null && $Object.hasOwnProperty.call(message, "remoteConfigStatus"))
                    $root.opamp.proto.RemoteConfigStatus.encode(message.remoteConfigStatus, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.packageStatuses != null && $Object.hasOwnProperty.call(message, "packageStatuses"))
                    $root.opamp.proto.PackageStatuses.encode(message.packageStatuses, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.agentDisconnect != null && $Object.hasOwnProperty.call(message, "agentDisconnect"))
                    $root.opamp.proto.AgentDisconnect.encode(message.agentDisconnect, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && (typeof message.flags === "object" ? message.flags.low || message.flags.high : message.flags !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.flags);
                if (message.connectionSettingsRequest != null && $Object.hasOwnProperty.call(message, "connectionSettingsRequest"))
                    $root.opamp.proto.ConnectionSettingsRequest.encode(message.connectionSettingsRequest, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities"))
                    $root.opamp.proto.CustomCapabilities.encode(message.customCapabilities, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage"))
                    $root.opamp.proto.CustomMessage.encode(message.customMessage, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.availableComponents != null && $Object.hasOwnProperty.call(message, "availableComponents"))
                    $root.opamp.proto.AvailableComponents.encode(message.availableComponents, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.connectionSettingsStatus != null && $Object.hasOwnProperty.call(message, "connectionSettingsStatus"))
                    $root.opamp.proto.ConnectionSettingsStatus.encode(message.connectionSettingsStatus, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentToServer message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentToServer & opamp.proto.AgentToServer.$Shape} AgentToServer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentToServer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentToServer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instanceUid = value;
                            else
                                delete message.instanceUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequenceNum = value;
                            else
                                delete message.sequenceNum;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.agentDescription = $root.opamp.proto.AgentDescription.decode(reader, reader.size(), $undefined, _depth + 1, message.agentDescription);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.capabilities = value;
                            else
                                delete message.capabilities;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.health = $root.opamp.proto.ComponentHealth.decode(reader, reader.size(), $undefined, _depth + 1, message.health);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.effectiveConfig = $root.opamp.proto.EffectiveConfig.decode(reader, reader.size(), $undefined, _depth + 1, message.effectiveConfig);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.remoteConfigStatus = $root.opamp.proto.RemoteConfigStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.remoteConfigStatus);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.packageStatuses = $root.opamp.proto.PackageStatuses.decode(reader, reader.size(), $undefined, _depth + 1, message.packageStatuses);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.agentDisconnect = $root.opamp.proto.AgentDisconnect.decode(reader, reader.size(), $undefined, _depth + 1, message.agentDisconnect);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.connectionSettingsRequest = $root.opamp.proto.ConnectionSettingsRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.connectionSettingsRequest);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.customCapabilities = $root.opamp.proto.CustomCapabilities.decode(reader, reader.size(), $undefined, _depth + 1, message.customCapabilities);
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.customMessage = $root.opamp.proto.CustomMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.customMessage);
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.availableComponents = $root.opamp.proto.AvailableComponents.decode(reader, reader.size(), $undefined, _depth + 1, message.availableComponents);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.connectionSettingsStatus = $root.opamp.proto.ConnectionSettingsStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.connectionSettingsStatus);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentToServer message.
             * @function verify
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentToServer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid"))
                    if (!(message.instanceUid && typeof message.instanceUid.length === "number" || $util.isString(message.instanceUid)))
                        return "instanceUid: buffer expected";
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum"))
                    if (!$util.isInteger(message.sequenceNum) && !(message.sequenceNum && $util.isInteger(message.sequenceNum.low) && $util.isInteger(message.sequenceNum.high)))
                        return "sequenceNum: integer|Long expected";
                if (message.agentDescription != null && $Object.hasOwnProperty.call(message, "agentDescription")) {
                    let error = $root.opamp.proto.AgentDescription.verify(message.agentDescription, _depth + 1);
                    if (error)
                        return "agentDescription." + error;
                }
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                    if (!$util.isInteger(message.capabilities) && !(message.capabilities && $util.isInteger(message.capabilities.low) && $util.isInteger(message.capabilities.high)))
                        return "capabilities: integer|Long expected";
                if (message.health != null && $Object.hasOwnProperty.call(message, "health")) {
                    let error = $root.opamp.proto.ComponentHealth.verify(message.health, _depth + 1);
                    if (error)
                        return "health." + error;
                }
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig")) {
                    let error = $root.opamp.proto.EffectiveConfig.verify(message.effectiveConfig, _depth + 1);
                    if (error)
                        return "effectiveConfig." + error;
                }
                if (message.remoteConfigStatus != null && $Object.hasOwnProperty.call(message, "remoteConfigStatus")) {
                    let error = $root.opamp.proto.RemoteConfigStatus.verify(message.remoteConfigStatus, _depth + 1);
                    if (error)
                        return "remoteConfigStatus." + error;
                }
                if (message.packageStatuses != null && $Object.hasOwnProperty.call(message, "packageStatuses")) {
                    let error = $root.opamp.proto.PackageStatuses.verify(message.packageStatuses, _depth + 1);
                    if (error)
                        return "packageStatuses." + error;
                }
                if (message.agentDisconnect != null && $Object.hasOwnProperty.call(message, "agentDisconnect")) {
                    let error = $root.opamp.proto.AgentDisconnect.verify(message.agentDisconnect, _depth + 1);
                    if (error)
                        return "agentDisconnect." + error;
                }
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags"))
                    if (!$util.isInteger(message.flags) && !(message.flags && $util.isInteger(message.flags.low) && $util.isInteger(message.flags.high)))
                        return "flags: integer|Long expected";
                if (message.connectionSettingsRequest != null && $Object.hasOwnProperty.call(message, "connectionSettingsRequest")) {
                    let error = $root.opamp.proto.ConnectionSettingsRequest.verify(message.connectionSettingsRequest, _depth + 1);
                    if (error)
                        return "connectionSettingsRequest." + error;
                }
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities")) {
                    let error = $root.opamp.proto.CustomCapabilities.verify(message.customCapabilities, _depth + 1);
                    if (error)
                        return "customCapabilities." + error;
                }
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage")) {
                    let error = $root.opamp.proto.CustomMessage.verify(message.customMessage, _depth + 1);
                    if (error)
                        return "customMessage." + error;
                }
                if (message.availableComponents != null && $Object.hasOwnProperty.call(message, "availableComponents")) {
                    let error = $root.opamp.proto.AvailableComponents.verify(message.availableComponents, _depth + 1);
                    if (error)
                        return "availableComponents." + error;
                }
                if (message.connectionSettingsStatus != null && $Object.hasOwnProperty.call(message, "connectionSettingsStatus")) {
                    let error = $root.opamp.proto.ConnectionSettingsStatus.verify(message.connectionSettingsStatus, _depth + 1);
                    if (error)
                        return "connectionSettingsStatus." + error;
                }
                return null;
            };

            /**
             * Creates an AgentToServer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentToServer} AgentToServer
             */
            AgentToServer.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentToServer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentToServer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentToServer();
                if (object.instanceUid != null)
                    if (object.instanceUid.length)
                        if (typeof object.instanceUid === "string")
                            $util.base64.decode(object.instanceUid, message.instanceUid = $util.newBuffer($util.base64.length(object.instanceUid)), 0);
                        else if (object.instanceUid.length >= 0)
                            message.instanceUid = object.instanceUid;
                if (object.sequenceNum != null)
                    if (typeof object.sequenceNum === "object" ? object.sequenceNum.low || object.sequenceNum.high : $Number(object.sequenceNum) !== 0)
                        if ($util.Long)
                            message.sequenceNum = $util.Long.fromValue(object.sequenceNum, true);
                        else if (typeof object.sequenceNum === "string")
                            message.sequenceNum = $parseInt(object.sequenceNum, 10);
                        else if (typeof object.sequenceNum === "number")
                            message.sequenceNum = object.sequenceNum;
                        else if (typeof object.sequenceNum === "object")
                            message.sequenceNum = new $util.LongBits(object.sequenceNum.low >>> 0, object.sequenceNum.high >>> 0).toNumber(true);
                if (object.agentDescription != null) {
                    if (!$util.isObject(object.agentDescription))
                        throw $TypeError(".opamp.proto.AgentToServer.agentDescription: object expected");
                    message.agentDescription = $root.opamp.proto.AgentDescription.fromObject(object.agentDescription, _depth + 1);
                }
                if (object.capabilities != null)
                    if (typeof object.capabilities === "object" ? object.capabilities.low || object.capabilities.high : $Number(object.capabilities) !== 0)
                        if ($util.Long)
                            message.capabilities = $util.Long.fromValue(object.capabilities, true);
                        else if (typeof object.capabilities === "string")
                            message.capabilities = $parseInt(object.capabilities, 10);
                        else if (typeof object.capabilities === "number")
                            message.capabilities = object.capabilities;
                        else if (typeof object.capabilities === "object")
                            message.capabilities = new $util.LongBits(object.capabilities.low >>> 0, object.capabilities.high >>> 0).toNumber(true);
                if (object.health != null) {
                    if (!$util.isObject(object.health))
                        throw $TypeError(".opamp.proto.AgentToServer.health: object expected");
                    message.health = $root.opamp.proto.ComponentHealth.fromObject(object.health, _depth + 1);
                }
                if (object.effectiveConfig != null) {
                    if (!$util.isObject(object.effectiveConfig))
                        throw $TypeError(".opamp.proto.AgentToServer.effectiveConfig: object expected");
                    message.effectiveConfig = $root.opamp.proto.EffectiveConfig.fromObject(object.effectiveConfig, _depth + 1);
                }
                if (object.remoteConfigStatus != null) {
                    if (!$util.isObject(object.remoteConfigStatus))
                        throw $TypeError(".opamp.proto.AgentToServer.remoteConfigStatus: object expected");
                    message.remoteConfigStatus = $root.opamp.proto.RemoteConfigStatus.fromObject(object.remoteConfigStatus, _depth + 1);
                }
                if (object.packageStatuses != null) {
                    if (!$util.isObject(object.packageStatuses))
                        throw $TypeError(".opamp.proto.AgentToServer.packageStatuses: object expected");
                    message.packageStatuses = $root.opamp.proto.PackageStatuses.fromObject(object.packageStatuses, _depth + 1);
                }
                if (object.agentDisconnect != null) {
                    if (!$util.isObject(object.agentDisconnect))
                        throw $TypeError(".opamp.proto.AgentToServer.agentDisconnect: object expected");
                    message.agentDisconnect = $root.opamp.proto.AgentDisconnect.fromObject(object.agentDisconnect, _depth + 1);
                }
                if (object.flags != null)
                    if (typeof object.flags === "object" ? object.flags.low || object.flags.high : $Number(object.flags) !== 0)
                        if ($util.Long)
                            message.flags = $util.Long.fromValue(object.flags, true);
                        else if (typeof object.flags === "string")
                            message.flags = $parseInt(object.flags, 10);
                        else if (typeof object.flags === "number")
                            message.flags = object.flags;
                        else if (typeof object.flags === "object")
                            message.flags = new $util.LongBits(object.flags.low >>> 0, object.flags.high >>> 0).toNumber(true);
                if (object.connectionSettingsRequest != null) {
                    if (!$util.isObject(object.connectionSettingsRequest))
                        throw $TypeError(".opamp.proto.AgentToServer.connectionSettingsRequest: object expected");
                    message.connectionSettingsRequest = $root.opamp.proto.ConnectionSettingsRequest.fromObject(object.connectionSettingsRequest, _depth + 1);
                }
                if (object.customCapabilities != null) {
                    if (!$util.isObject(object.customCapabilities))
                        throw $TypeError(".opamp.proto.AgentToServer.customCapabilities: object expected");
                    message.customCapabilities = $root.opamp.proto.CustomCapabilities.fromObject(object.customCapabilities, _depth + 1);
                }
                if (object.customMessage != null) {
                    if (!$util.isObject(object.customMessage))
                        throw $TypeError(".opamp.proto.AgentToServer.customMessage: object expected");
                    message.customMessage = $root.opamp.proto.CustomMessage.fromObject(object.customMessage, _depth + 1);
                }
                if (object.availableComponents != null) {
                    if (!$util.isObject(object.availableComponents))
                        throw $TypeError(".opamp.proto.AgentToServer.availableComponents: object expected");
                    message.availableComponents = $root.opamp.proto.AvailableComponents.fromObject(object.availableComponents, _depth + 1);
                }
                if (object.connectionSettingsStatus != null) {
                    if (!$util.isObject(object.connectionSettingsStatus))
                        throw $TypeError(".opamp.proto.AgentToServer.connectionSettingsStatus: object expected");
                    message.connectionSettingsStatus = $root.opamp.proto.ConnectionSettingsStatus.fromObject(object.connectionSettingsStatus, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an AgentToServer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {opamp.proto.AgentToServer} message AgentToServer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentToServer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.instanceUid = "";
                    else {
                        object.instanceUid = [];
                        if (options.bytes !== $Array)
                            object.instanceUid = $util.newBuffer(object.instanceUid);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sequenceNum = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sequenceNum = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.agentDescription = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.capabilities = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.capabilities = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.health = null;
                    object.effectiveConfig = null;
                    object.remoteConfigStatus = null;
                    object.packageStatuses = null;
                    object.agentDisconnect = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.flags = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.flags = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.connectionSettingsRequest = null;
                    object.customCapabilities = null;
                    object.customMessage = null;
                    object.availableComponents = null;
                    object.connectionSettingsStatus = null;
                }
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid"))
                    object.instanceUid = options.bytes === $String ? $util.base64.encode(message.instanceUid, 0, message.instanceUid.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.instanceUid) : message.instanceUid;
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sequenceNum = typeof message.sequenceNum === "number" ? $BigInt(message.sequenceNum) : $util.Long.fromBits(message.sequenceNum.low >>> 0, message.sequenceNum.high >>> 0, true).toBigInt();
                    else if (typeof message.sequenceNum === "number")
                        object.sequenceNum = options.longs === $String ? $String(message.sequenceNum) : message.sequenceNum;
                    else
                        object.sequenceNum = options.longs === $String ? $util.Long.prototype.toString.call(message.sequenceNum) : options.longs === $Number ? new $util.LongBits(message.sequenceNum.low >>> 0, message.sequenceNum.high >>> 0).toNumber(true) : message.sequenceNum;
                if (message.agentDescription != null && $Object.hasOwnProperty.call(message, "agentDescription"))
                    object.agentDescription = $root.opamp.proto.AgentDescription.toObject(message.agentDescription, options, _depth + 1);
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.capabilities = typeof message.capabilities === "number" ? $BigInt(message.capabilities) : $util.Long.fromBits(message.capabilities.low >>> 0, message.capabilities.high >>> 0, true).toBigInt();
                    else if (typeof message.capabilities === "number")
                        object.capabilities = options.longs === $String ? $String(message.capabilities) : message.capabilities;
                    else
                        object.capabilities = options.longs === $String ? $util.Long.prototype.toString.call(message.capabilities) : options.longs === $Number ? new $util.LongBits(message.capabilities.low >>> 0, message.capabilities.high >>> 0).toNumber(true) : message.capabilities;
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    object.health = $root.opamp.proto.ComponentHealth.toObject(message.health, options, _depth + 1);
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig"))
                    object.effectiveConfig = $root.opamp.proto.EffectiveConfig.toObject(message.effectiveConfig, options, _depth + 1);
                if (message.remoteConfigStatus != null && $Object.hasOwnProperty.call(message, "remoteConfigStatus"))
                    object.remoteConfigStatus = $root.opamp.proto.RemoteConfigStatus.toObject(message.remoteConfigStatus, options, _depth + 1);
                if (message.packageStatuses != null && $Object.hasOwnProperty.call(message, "packageStatuses"))
                    object.packageStatuses = $root.opamp.proto.PackageStatuses.toObject(message.packageStatuses, options, _depth + 1);
                if (message.agentDisconnect != null && $Object.hasOwnProperty.call(message, "agentDisconnect"))
                    object.agentDisconnect = $root.opamp.proto.AgentDisconnect.toObject(message.agentDisconnect, options, _depth + 1);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.flags = typeof message.flags === "number" ? $BigInt(message.flags) : $util.Long.fromBits(message.flags.low >>> 0, message.flags.high >>> 0, true).toBigInt();
                    else if (typeof message.flags === "number")
                        object.flags = options.longs === $String ? $String(message.flags) : message.flags;
                    else
                        object.flags = options.longs === $String ? $util.Long.prototype.toString.call(message.flags) : options.longs === $Number ? new $util.LongBits(message.flags.low >>> 0, message.flags.high >>> 0).toNumber(true) : message.flags;
                if (message.connectionSettingsRequest != null && $Object.hasOwnProperty.call(message, "connectionSettingsRequest"))
                    object.connectionSettingsRequest = $root.opamp.proto.ConnectionSettingsRequest.toObject(message.connectionSettingsRequest, options, _depth + 1);
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities"))
                    object.customCapabilities = $root.opamp.proto.CustomCapabilities.toObject(message.customCapabilities, options, _depth + 1);
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage"))
                    object.customMessage = $root.opamp.proto.CustomMessage.toObject(message.customMessage, options, _depth + 1);
                if (message.availableComponents != null && $Object.hasOwnProperty.call(message, "availableComponents"))
                    object.availableComponents = $root.opamp.proto.AvailableComponents.toObject(message.availableComponents, options, _depth + 1);
                if (message.connectionSettingsStatus != null && $Object.hasOwnProperty.call(message, "connectionSettingsStatus"))
                    object.connectionSettingsStatus = $root.opamp.proto.ConnectionSettingsStatus.toObject(message.connectionSettingsStatus, options, _depth + 1);
                return object;
            };

            /**
             * Converts this AgentToServer to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentToServer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentToServer.prototype.toJSON = function() {
                return AgentToServer.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentToServer
             * @function getTypeUrl
             * @memberof opamp.proto.AgentToServer
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentToServer.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentToServer";
            };

            return AgentToServer;
        })();

        /**
         * AgentToServerFlags enum.
         * @name opamp.proto.AgentToServerFlags
         * @enum {number}
         * @property {number} AgentToServerFlags_Unspecified=0 AgentToServerFlags_Unspecified value
         * @property {number} AgentToServerFlags_RequestInstanceUid=1 AgentToServerFlags_RequestInstanceUid value
         */
        proto.AgentToServerFlags = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AgentToServerFlags_Unspecified"] = 0;
            values[valuesById[1] = "AgentToServerFlags_RequestInstanceUid"] = 1;
            return values;
        })();

        /**
         * AgentCapabilities enum.
         * @name opamp.proto.AgentCapabilities
         * @enum {number}
         * @property {number} AgentCapabilities_Unspecified=0 AgentCapabilities_Unspecified value
         * @property {number} AgentCapabilities_ReportsStatus=1 AgentCapabilities_ReportsStatus value
         * @property {number} AgentCapabilities_AcceptsRemoteConfig=2 AgentCapabilities_AcceptsRemoteConfig value
         * @property {number} AgentCapabilities_ReportsEffectiveConfig=4 AgentCapabilities_ReportsEffectiveConfig value
         * @property {number} AgentCapabilities_AcceptsPackages=8 AgentCapabilities_AcceptsPackages value
         * @property {number} AgentCapabilities_ReportsPackageStatuses=16 AgentCapabilities_ReportsPackageStatuses value
         * @property {number} AgentCapabilities_ReportsOwnTraces=32 AgentCapabilities_ReportsOwnTraces value
         * @property {number} AgentCapabilities_ReportsOwnMetrics=64 AgentCapabilities_ReportsOwnMetrics value
         * @property {number} AgentCapabilities_ReportsOwnLogs=128 AgentCapabilities_ReportsOwnLogs value
         * @property {number} AgentCapabilities_AcceptsOpAMPConnectionSettings=256 AgentCapabilities_AcceptsOpAMPConnectionSettings value
         * @property {number} AgentCapabilities_AcceptsOtherConnectionSettings=512 AgentCapabilities_AcceptsOtherConnectionSettings value
         * @property {number} AgentCapabilities_AcceptsRestartCommand=1024 AgentCapabilities_AcceptsRestartCommand value
         * @property {number} AgentCapabilities_ReportsHealth=2048 AgentCapabilities_ReportsHealth value
         * @property {number} AgentCapabilities_ReportsRemoteConfig=4096 AgentCapabilities_ReportsRemoteConfig value
         * @property {number} AgentCapabilities_ReportsHeartbeat=8192 AgentCapabilities_ReportsHeartbeat value
         * @property {number} AgentCapabilities_ReportsAvailableComponents=16384 AgentCapabilities_ReportsAvailableComponents value
         * @property {number} AgentCapabilities_ReportsConnectionSettingsStatus=32768 AgentCapabilities_ReportsConnectionSettingsStatus value
         */
        proto.AgentCapabilities = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AgentCapabilities_Unspecified"] = 0;
            values[valuesById[1] = "AgentCapabilities_ReportsStatus"] = 1;
            values[valuesById[2] = "AgentCapabilities_AcceptsRemoteConfig"] = 2;
            values[valuesById[4] = "AgentCapabilities_ReportsEffectiveConfig"] = 4;
            values[valuesById[8] = "AgentCapabilities_AcceptsPackages"] = 8;
            values[valuesById[16] = "AgentCapabilities_ReportsPackageStatuses"] = 16;
            values[valuesById[32] = "AgentCapabilities_ReportsOwnTraces"] = 32;
            values[valuesById[64] = "AgentCapabilities_ReportsOwnMetrics"] = 64;
            values[valuesById[128] = "AgentCapabilities_ReportsOwnLogs"] = 128;
            values[valuesById[256] = "AgentCapabilities_AcceptsOpAMPConnectionSettings"] = 256;
            values[valuesById[512] = "AgentCapabilities_AcceptsOtherConnectionSettings"] = 512;
            values[valuesById[1024] = "AgentCapabilities_AcceptsRestartCommand"] = 1024;
            values[valuesById[2048] = "AgentCapabilities_ReportsHealth"] = 2048;
            values[valuesById[4096] = "AgentCapabilities_ReportsRemoteConfig"] = 4096;
            values[valuesById[8192] = "AgentCapabilities_ReportsHeartbeat"] = 8192;
            values[valuesById[16384] = "AgentCapabilities_ReportsAvailableComponents"] = 16384;
            values[valuesById[32768] = "AgentCapabilities_ReportsConnectionSettingsStatus"] = 32768;
            return values;
        })();

        proto.AgentDisconnect = (function() {

            /**
             * Properties of an AgentDisconnect.
             * @typedef {Object} opamp.proto.AgentDisconnect.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentDisconnect.
             * @memberof opamp.proto
             * @interface IAgentDisconnect
             * @augments opamp.proto.AgentDisconnect.$Properties
             * @deprecated Use opamp.proto.AgentDisconnect.$Properties instead.
             */

            /**
             * Shape of an AgentDisconnect.
             * @typedef {opamp.proto.AgentDisconnect.$Properties} opamp.proto.AgentDisconnect.$Shape
             */

            /**
             * Constructs a new AgentDisconnect.
             * @memberof opamp.proto
             * @classdesc Represents an AgentDisconnect.
             * @constructor
             * @param {opamp.proto.AgentDisconnect.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentDisconnect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new AgentDisconnect instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {opamp.proto.AgentDisconnect.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentDisconnect} AgentDisconnect instance
             * @type {{
             *   (properties: opamp.proto.AgentDisconnect.$Shape): opamp.proto.AgentDisconnect & opamp.proto.AgentDisconnect.$Shape;
             *   (properties?: opamp.proto.AgentDisconnect.$Properties): opamp.proto.AgentDisconnect;
             * }}
             */
            AgentDisconnect.create = function(properties) {
                return new AgentDisconnect(properties);
            };

            /**
             * Encodes the specified AgentDisconnect message. Does not implicitly {@link opamp.proto.AgentDisconnect.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {opamp.proto.AgentDisconnect.$Properties} message AgentDisconnect message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentDisconnect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentDisconnect message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentDisconnect & opamp.proto.AgentDisconnect.$Shape} AgentDisconnect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentDisconnect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentDisconnect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentDisconnect message.
             * @function verify
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentDisconnect.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates an AgentDisconnect message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentDisconnect} AgentDisconnect
             */
            AgentDisconnect.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentDisconnect)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentDisconnect: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.opamp.proto.AgentDisconnect();
            };

            /**
             * Creates a plain object from an AgentDisconnect message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {opamp.proto.AgentDisconnect} message AgentDisconnect
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentDisconnect.toObject = function () {
                return {};
            };

            /**
             * Converts this AgentDisconnect to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentDisconnect
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentDisconnect.prototype.toJSON = function() {
                return AgentDisconnect.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentDisconnect
             * @function getTypeUrl
             * @memberof opamp.proto.AgentDisconnect
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentDisconnect.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentDisconnect";
            };

            return AgentDisconnect;
        })();

        proto.ConnectionSettingsRequest = (function() {

            /**
             * Properties of a ConnectionSettingsRequest.
             * @typedef {Object} opamp.proto.ConnectionSettingsRequest.$Properties
             * @property {opamp.proto.OpAMPConnectionSettingsRequest.$Properties|null} [opamp] ConnectionSettingsRequest opamp
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConnectionSettingsRequest.
             * @memberof opamp.proto
             * @interface IConnectionSettingsRequest
             * @augments opamp.proto.ConnectionSettingsRequest.$Properties
             * @deprecated Use opamp.proto.ConnectionSettingsRequest.$Properties instead.
             */

            /**
             * Shape of a ConnectionSettingsRequest.
             * @typedef {opamp.proto.ConnectionSettingsRequest.$Properties} opamp.proto.ConnectionSettingsRequest.$Shape
             */

            /**
             * Constructs a new ConnectionSettingsRequest.
             * @memberof opamp.proto
             * @classdesc Represents a ConnectionSettingsRequest.
             * @constructor
             * @param {opamp.proto.ConnectionSettingsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConnectionSettingsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConnectionSettingsRequest opamp.
             * @member {opamp.proto.OpAMPConnectionSettingsRequest.$Properties|null|undefined} opamp
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @instance
             */
            ConnectionSettingsRequest.prototype.opamp = null;

            /**
             * Creates a new ConnectionSettingsRequest instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {opamp.proto.ConnectionSettingsRequest.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ConnectionSettingsRequest} ConnectionSettingsRequest instance
             * @type {{
             *   (properties: opamp.proto.ConnectionSettingsRequest.$Shape): opamp.proto.ConnectionSettingsRequest & opamp.proto.ConnectionSettingsRequest.$Shape;
             *   (properties?: opamp.proto.ConnectionSettingsRequest.$Properties): opamp.proto.ConnectionSettingsRequest;
             * }}
             */
            ConnectionSettingsRequest.create = function(properties) {
                return new ConnectionSettingsRequest(properties);
            };

            /**
             * Encodes the specified ConnectionSettingsRequest message. Does not implicitly {@link opamp.proto.ConnectionSettingsRequest.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {opamp.proto.ConnectionSettingsRequest.$Properties} message ConnectionSettingsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConnectionSettingsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp"))
                    $root.opamp.proto.OpAMPConnectionSettingsRequest.encode(message.opamp, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConnectionSettingsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsRequest & opamp.proto.ConnectionSettingsRequest.$Shape} ConnectionSettingsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConnectionSettingsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ConnectionSettingsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.opamp = $root.opamp.proto.OpAMPConnectionSettingsRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.opamp);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ConnectionSettingsRequest message.
             * @function verify
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ConnectionSettingsRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp")) {
                    let error = $root.opamp.proto.OpAMPConnectionSettingsRequest.verify(message.opamp, _depth + 1);
                    if (error)
                        return "opamp." + error;
                }
                return null;
            };

            /**
             * Creates a ConnectionSettingsRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ConnectionSettingsRequest} ConnectionSettingsRequest
             */
            ConnectionSettingsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ConnectionSettingsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ConnectionSettingsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ConnectionSettingsRequest();
                if (object.opamp != null) {
                    if (!$util.isObject(object.opamp))
                        throw $TypeError(".opamp.proto.ConnectionSettingsRequest.opamp: object expected");
                    message.opamp = $root.opamp.proto.OpAMPConnectionSettingsRequest.fromObject(object.opamp, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ConnectionSettingsRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {opamp.proto.ConnectionSettingsRequest} message ConnectionSettingsRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ConnectionSettingsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.opamp = null;
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp"))
                    object.opamp = $root.opamp.proto.OpAMPConnectionSettingsRequest.toObject(message.opamp, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ConnectionSettingsRequest to JSON.
             * @function toJSON
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ConnectionSettingsRequest.prototype.toJSON = function() {
                return ConnectionSettingsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ConnectionSettingsRequest
             * @function getTypeUrl
             * @memberof opamp.proto.ConnectionSettingsRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ConnectionSettingsRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ConnectionSettingsRequest";
            };

            return ConnectionSettingsRequest;
        })();

        proto.OpAMPConnectionSettingsRequest = (function() {

            /**
             * Properties of an OpAMPConnectionSettingsRequest.
             * @typedef {Object} opamp.proto.OpAMPConnectionSettingsRequest.$Properties
             * @property {opamp.proto.CertificateRequest.$Properties|null} [certificateRequest] OpAMPConnectionSettingsRequest certificateRequest
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpAMPConnectionSettingsRequest.
             * @memberof opamp.proto
             * @interface IOpAMPConnectionSettingsRequest
             * @augments opamp.proto.OpAMPConnectionSettingsRequest.$Properties
             * @deprecated Use opamp.proto.OpAMPConnectionSettingsRequest.$Properties instead.
             */

            /**
             * Shape of an OpAMPConnectionSettingsRequest.
             * @typedef {opamp.proto.OpAMPConnectionSettingsRequest.$Properties} opamp.proto.OpAMPConnectionSettingsRequest.$Shape
             */

            /**
             * Constructs a new OpAMPConnectionSettingsRequest.
             * @memberof opamp.proto
             * @classdesc Represents an OpAMPConnectionSettingsRequest.
             * @constructor
             * @param {opamp.proto.OpAMPConnectionSettingsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpAMPConnectionSettingsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpAMPConnectionSettingsRequest certificateRequest.
             * @member {opamp.proto.CertificateRequest.$Properties|null|undefined} certificateRequest
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @instance
             */
            OpAMPConnectionSettingsRequest.prototype.certificateRequest = null;

            /**
             * Creates a new OpAMPConnectionSettingsRequest instance using the specified properties.
             * @function create
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {opamp.proto.OpAMPConnectionSettingsRequest.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.OpAMPConnectionSettingsRequest} OpAMPConnectionSettingsRequest instance
             * @type {{
             *   (properties: opamp.proto.OpAMPConnectionSettingsRequest.$Shape): opamp.proto.OpAMPConnectionSettingsRequest & opamp.proto.OpAMPConnectionSettingsRequest.$Shape;
             *   (properties?: opamp.proto.OpAMPConnectionSettingsRequest.$Properties): opamp.proto.OpAMPConnectionSettingsRequest;
             * }}
             */
            OpAMPConnectionSettingsRequest.create = function(properties) {
                return new OpAMPConnectionSettingsRequest(properties);
            };

            /**
             * Encodes the specified OpAMPConnectionSettingsRequest message. Does not implicitly {@link opamp.proto.OpAMPConnectionSettingsRequest.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {opamp.proto.OpAMPConnectionSettingsRequest.$Properties} message OpAMPConnectionSettingsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpAMPConnectionSettingsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.certificateRequest != null && $Object.hasOwnProperty.call(message, "certificateRequest"))
                    $root.opamp.proto.CertificateRequest.encode(message.certificateRequest, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpAMPConnectionSettingsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.OpAMPConnectionSettingsRequest & opamp.proto.OpAMPConnectionSettingsRequest.$Shape} OpAMPConnectionSettingsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpAMPConnectionSettingsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.OpAMPConnectionSettingsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.certificateRequest = $root.opamp.proto.CertificateRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.certificateRequest);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an OpAMPConnectionSettingsRequest message.
             * @function verify
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OpAMPConnectionSettingsRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.certificateRequest != null && $Object.hasOwnProperty.call(message, "certificateRequest")) {
                    let error = $root.opamp.proto.CertificateRequest.verify(message.certificateRequest, _depth + 1);
                    if (error)
                        return "certificateRequest." + error;
                }
                return null;
            };

            /**
             * Creates an OpAMPConnectionSettingsRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.OpAMPConnectionSettingsRequest} OpAMPConnectionSettingsRequest
             */
            OpAMPConnectionSettingsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.OpAMPConnectionSettingsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.OpAMPConnectionSettingsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.OpAMPConnectionSettingsRequest();
                if (object.certificateRequest != null) {
                    if (!$util.isObject(object.certificateRequest))
                        throw $TypeError(".opamp.proto.OpAMPConnectionSettingsRequest.certificateRequest: object expected");
                    message.certificateRequest = $root.opamp.proto.CertificateRequest.fromObject(object.certificateRequest, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an OpAMPConnectionSettingsRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {opamp.proto.OpAMPConnectionSettingsRequest} message OpAMPConnectionSettingsRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OpAMPConnectionSettingsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.certificateRequest = null;
                if (message.certificateRequest != null && $Object.hasOwnProperty.call(message, "certificateRequest"))
                    object.certificateRequest = $root.opamp.proto.CertificateRequest.toObject(message.certificateRequest, options, _depth + 1);
                return object;
            };

            /**
             * Converts this OpAMPConnectionSettingsRequest to JSON.
             * @function toJSON
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OpAMPConnectionSettingsRequest.prototype.toJSON = function() {
                return OpAMPConnectionSettingsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for OpAMPConnectionSettingsRequest
             * @function getTypeUrl
             * @memberof opamp.proto.OpAMPConnectionSettingsRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            OpAMPConnectionSettingsRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.OpAMPConnectionSettingsRequest";
            };

            return OpAMPConnectionSettingsRequest;
        })();

        proto.CertificateRequest = (function() {

            /**
             * Properties of a CertificateRequest.
             * @typedef {Object} opamp.proto.CertificateRequest.$Properties
             * @property {Uint8Array|null} [csr] CertificateRequest csr
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CertificateRequest.
             * @memberof opamp.proto
             * @interface ICertificateRequest
             * @augments opamp.proto.CertificateRequest.$Properties
             * @deprecated Use opamp.proto.CertificateRequest.$Properties instead.
             */

            /**
             * Shape of a CertificateRequest.
             * @typedef {opamp.proto.CertificateRequest.$Properties} opamp.proto.CertificateRequest.$Shape
             */

            /**
             * Constructs a new CertificateRequest.
             * @memberof opamp.proto
             * @classdesc Represents a CertificateRequest.
             * @constructor
             * @param {opamp.proto.CertificateRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CertificateRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CertificateRequest csr.
             * @member {Uint8Array} csr
             * @memberof opamp.proto.CertificateRequest
             * @instance
             */
            CertificateRequest.prototype.csr = $util.newBuffer([]);

            /**
             * Creates a new CertificateRequest instance using the specified properties.
             * @function create
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {opamp.proto.CertificateRequest.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.CertificateRequest} CertificateRequest instance
             * @type {{
             *   (properties: opamp.proto.CertificateRequest.$Shape): opamp.proto.CertificateRequest & opamp.proto.CertificateRequest.$Shape;
             *   (properties?: opamp.proto.CertificateRequest.$Properties): opamp.proto.CertificateRequest;
             * }}
             */
            CertificateRequest.create = function(properties) {
                return new CertificateRequest(properties);
            };

            /**
             * Encodes the specified CertificateRequest message. Does not implicitly {@link opamp.proto.CertificateRequest.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {opamp.proto.CertificateRequest.$Properties} message CertificateRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CertificateRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.csr != null && $Object.hasOwnProperty.call(message, "csr") && message.csr.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.csr);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CertificateRequest message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.CertificateRequest & opamp.proto.CertificateRequest.$Shape} CertificateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CertificateRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.CertificateRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.csr = value;
                            else
                                delete message.csr;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CertificateRequest message.
             * @function verify
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CertificateRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.csr != null && $Object.hasOwnProperty.call(message, "csr"))
                    if (!(message.csr && typeof message.csr.length === "number" || $util.isString(message.csr)))
                        return "csr: buffer expected";
                return null;
            };

            /**
             * Creates a CertificateRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.CertificateRequest} CertificateRequest
             */
            CertificateRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.CertificateRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.CertificateRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.CertificateRequest();
                if (object.csr != null)
                    if (object.csr.length)
                        if (typeof object.csr === "string")
                            $util.base64.decode(object.csr, message.csr = $util.newBuffer($util.base64.length(object.csr)), 0);
                        else if (object.csr.length >= 0)
                            message.csr = object.csr;
                return message;
            };

            /**
             * Creates a plain object from a CertificateRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {opamp.proto.CertificateRequest} message CertificateRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CertificateRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.csr = "";
                    else {
                        object.csr = [];
                        if (options.bytes !== $Array)
                            object.csr = $util.newBuffer(object.csr);
                    }
                if (message.csr != null && $Object.hasOwnProperty.call(message, "csr"))
                    object.csr = options.bytes === $String ? $util.base64.encode(message.csr, 0, message.csr.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.csr) : message.csr;
                return object;
            };

            /**
             * Converts this CertificateRequest to JSON.
             * @function toJSON
             * @memberof opamp.proto.CertificateRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CertificateRequest.prototype.toJSON = function() {
                return CertificateRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CertificateRequest
             * @function getTypeUrl
             * @memberof opamp.proto.CertificateRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CertificateRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.CertificateRequest";
            };

            return CertificateRequest;
        })();

        proto.AvailableComponents = (function() {

            /**
             * Properties of an AvailableComponents.
             * @typedef {Object} opamp.proto.AvailableComponents.$Properties
             * @property {Object.<string,opamp.proto.ComponentDetails.$Properties>|null} [components] AvailableComponents components
             * @property {Uint8Array|null} [hash] AvailableComponents hash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AvailableComponents.
             * @memberof opamp.proto
             * @interface IAvailableComponents
             * @augments opamp.proto.AvailableComponents.$Properties
             * @deprecated Use opamp.proto.AvailableComponents.$Properties instead.
             */

            /**
             * Shape of an AvailableComponents.
             * @typedef {{
             *   components?: Object.<string,opamp.proto.ComponentDetails.$Shape>|null;
             *   hash?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.AvailableComponents.$Shape
             */

            /**
             * Constructs a new AvailableComponents.
             * @memberof opamp.proto
             * @classdesc Represents an AvailableComponents.
             * @constructor
             * @param {opamp.proto.AvailableComponents.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AvailableComponents = function (properties) {
                this.components = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AvailableComponents components.
             * @member {Object.<string,opamp.proto.ComponentDetails.$Properties>} components
             * @memberof opamp.proto.AvailableComponents
             * @instance
             */
            AvailableComponents.prototype.components = $util.emptyObject;

            /**
             * AvailableComponents hash.
             * @member {Uint8Array} hash
             * @memberof opamp.proto.AvailableComponents
             * @instance
             */
            AvailableComponents.prototype.hash = $util.newBuffer([]);

            /**
             * Creates a new AvailableComponents instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {opamp.proto.AvailableComponents.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AvailableComponents} AvailableComponents instance
             * @type {{
             *   (properties: opamp.proto.AvailableComponents.$Shape): opamp.proto.AvailableComponents & opamp.proto.AvailableComponents.$Shape;
             *   (properties?: opamp.proto.AvailableComponents.$Properties): opamp.proto.AvailableComponents;
             * }}
             */
            AvailableComponents.create = function(properties) {
                return new AvailableComponents(properties);
            };

            /**
             * Encodes the specified AvailableComponents message. Does not implicitly {@link opamp.proto.AvailableComponents.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {opamp.proto.AvailableComponents.$Properties} message AvailableComponents message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AvailableComponents.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.components != null && $Object.hasOwnProperty.call(message, "components"))
                    for (let keys = $Object.keys(message.components), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.ComponentDetails.encode(message.components[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.hash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AvailableComponents message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AvailableComponents & opamp.proto.AvailableComponents.$Shape} AvailableComponents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AvailableComponents.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AvailableComponents();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.components === $util.emptyObject)
                                message.components = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.ComponentDetails.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.components, key);
                            message.components[key] = value || new $root.opamp.proto.ComponentDetails();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AvailableComponents message.
             * @function verify
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AvailableComponents.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.components != null && $Object.hasOwnProperty.call(message, "components")) {
                    if (!$util.isObject(message.components))
                        return "components: object expected";
                    let key = $Object.keys(message.components);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.ComponentDetails.verify(message.components[key[i]], _depth + 1);
                        if (error)
                            return "components." + error;
                    }
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!(message.hash && typeof message.hash.length === "number" || $util.isString(message.hash)))
                        return "hash: buffer expected";
                return null;
            };

            /**
             * Creates an AvailableComponents message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AvailableComponents} AvailableComponents
             */
            AvailableComponents.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AvailableComponents)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AvailableComponents: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AvailableComponents();
                if (object.components) {
                    if (!$util.isObject(object.components))
                        throw $TypeError(".opamp.proto.AvailableComponents.components: object expected");
                    message.components = {};
                    for (let keys = $Object.keys(object.components), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.components, keys[i]);
                        if (!$util.isObject(object.components[keys[i]]))
                            throw $TypeError(".opamp.proto.AvailableComponents.components: object expected");
                        message.components[keys[i]] = $root.opamp.proto.ComponentDetails.fromObject(object.components[keys[i]], _depth + 1);
                    }
                }
                if (object.hash != null)
                    if (object.hash.length)
                        if (typeof object.hash === "string")
                            $util.base64.decode(object.hash, message.hash = $util.newBuffer($util.base64.length(object.hash)), 0);
                        else if (object.hash.length >= 0)
                            message.hash = object.hash;
                return message;
            };

            /**
             * Creates a plain object from an AvailableComponents message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {opamp.proto.AvailableComponents} message AvailableComponents
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AvailableComponents.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.components = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.hash = "";
                    else {
                        object.hash = [];
                        if (options.bytes !== $Array)
                            object.hash = $util.newBuffer(object.hash);
                    }
                let keys2;
                if (message.components && (keys2 = $Object.keys(message.components)).length) {
                    object.components = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.components, keys2[j]);
                        object.components[keys2[j]] = $root.opamp.proto.ComponentDetails.toObject(message.components[keys2[j]], options, _depth + 1);
                    }
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = options.bytes === $String ? $util.base64.encode(message.hash, 0, message.hash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.hash) : message.hash;
                return object;
            };

            /**
             * Converts this AvailableComponents to JSON.
             * @function toJSON
             * @memberof opamp.proto.AvailableComponents
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AvailableComponents.prototype.toJSON = function() {
                return AvailableComponents.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AvailableComponents
             * @function getTypeUrl
             * @memberof opamp.proto.AvailableComponents
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AvailableComponents.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AvailableComponents";
            };

            return AvailableComponents;
        })();

        proto.ComponentDetails = (function() {

            /**
             * Properties of a ComponentDetails.
             * @typedef {Object} opamp.proto.ComponentDetails.$Properties
             * @property {Array.<opamp.proto.KeyValue.$Properties>|null} [metadata] ComponentDetails metadata
             * @property {Object.<string,opamp.proto.ComponentDetails.$Properties>|null} [subComponentMap] ComponentDetails subComponentMap
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ComponentDetails.
             * @memberof opamp.proto
             * @interface IComponentDetails
             * @augments opamp.proto.ComponentDetails.$Properties
             * @deprecated Use opamp.proto.ComponentDetails.$Properties instead.
             */

            /**
             * Shape of a ComponentDetails.
             * @typedef {{
             *   metadata?: Array.<opamp.proto.KeyValue.$Shape>|null;
             *   subComponentMap?: Object.<string,opamp.proto.ComponentDetails.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.ComponentDetails.$Shape
             */

            /**
             * Constructs a new ComponentDetails.
             * @memberof opamp.proto
             * @classdesc Represents a ComponentDetails.
             * @constructor
             * @param {opamp.proto.ComponentDetails.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ComponentDetails = function (properties) {
                this.metadata = [];
                this.subComponentMap = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ComponentDetails metadata.
             * @member {Array.<opamp.proto.KeyValue.$Properties>} metadata
             * @memberof opamp.proto.ComponentDetails
             * @instance
             */
            ComponentDetails.prototype.metadata = $util.emptyArray;

            /**
             * ComponentDetails subComponentMap.
             * @member {Object.<string,opamp.proto.ComponentDetails.$Properties>} subComponentMap
             * @memberof opamp.proto.ComponentDetails
             * @instance
             */
            ComponentDetails.prototype.subComponentMap = $util.emptyObject;

            /**
             * Creates a new ComponentDetails instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {opamp.proto.ComponentDetails.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ComponentDetails} ComponentDetails instance
             * @type {{
             *   (properties: opamp.proto.ComponentDetails.$Shape): opamp.proto.ComponentDetails & opamp.proto.ComponentDetails.$Shape;
             *   (properties?: opamp.proto.ComponentDetails.$Properties): opamp.proto.ComponentDetails;
             * }}
             */
            ComponentDetails.create = function(properties) {
                return new ComponentDetails(properties);
            };

            /**
             * Encodes the specified ComponentDetails message. Does not implicitly {@link opamp.proto.ComponentDetails.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {opamp.proto.ComponentDetails.$Properties} message ComponentDetails message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ComponentDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.metadata != null && message.metadata.length)
                    for (let i = 0; i < message.metadata.length; ++i)
                        $root.opamp.proto.KeyValue.encode(message.metadata[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.subComponentMap != null && $Object.hasOwnProperty.call(message, "subComponentMap"))
                    for (let keys = $Object.keys(message.subComponentMap), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.ComponentDetails.encode(message.subComponentMap[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ComponentDetails message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ComponentDetails & opamp.proto.ComponentDetails.$Shape} ComponentDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ComponentDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ComponentDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.metadata && message.metadata.length))
                                message.metadata = [];
                            message.metadata.push($root.opamp.proto.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.subComponentMap === $util.emptyObject)
                                message.subComponentMap = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.ComponentDetails.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.subComponentMap, key);
                            message.subComponentMap[key] = value || new $root.opamp.proto.ComponentDetails();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ComponentDetails message.
             * @function verify
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ComponentDetails.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata")) {
                    if (!$Array.isArray(message.metadata))
                        return "metadata: array expected";
                    for (let i = 0; i < message.metadata.length; ++i) {
                        let error = $root.opamp.proto.KeyValue.verify(message.metadata[i], _depth + 1);
                        if (error)
                            return "metadata." + error;
                    }
                }
                if (message.subComponentMap != null && $Object.hasOwnProperty.call(message, "subComponentMap")) {
                    if (!$util.isObject(message.subComponentMap))
                        return "subComponentMap: object expected";
                    let key = $Object.keys(message.subComponentMap);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.ComponentDetails.verify(message.subComponentMap[key[i]], _depth + 1);
                        if (error)
                            return "subComponentMap." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ComponentDetails message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ComponentDetails} ComponentDetails
             */
            ComponentDetails.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ComponentDetails)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ComponentDetails: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ComponentDetails();
                if (object.metadata) {
                    if (!$Array.isArray(object.metadata))
                        throw $TypeError(".opamp.proto.ComponentDetails.metadata: array expected");
                    message.metadata = $Array(object.metadata.length);
                    for (let i = 0; i < object.metadata.length; ++i) {
                        if (!$util.isObject(object.metadata[i]))
                            throw $TypeError(".opamp.proto.ComponentDetails.metadata: object expected");
                        message.metadata[i] = $root.opamp.proto.KeyValue.fromObject(object.metadata[i], _depth + 1);
                    }
                }
                if (object.subComponentMap) {
                    if (!$util.isObject(object.subComponentMap))
                        throw $TypeError(".opamp.proto.ComponentDetails.subComponentMap: object expected");
                    message.subComponentMap = {};
                    for (let keys = $Object.keys(object.subComponentMap), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.subComponentMap, keys[i]);
                        if (!$util.isObject(object.subComponentMap[keys[i]]))
                            throw $TypeError(".opamp.proto.ComponentDetails.subComponentMap: object expected");
                        message.subComponentMap[keys[i]] = $root.opamp.proto.ComponentDetails.fromObject(object.subComponentMap[keys[i]], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a ComponentDetails message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {opamp.proto.ComponentDetails} message ComponentDetails
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ComponentDetails.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.metadata = [];
                if (options.objects || options.defaults)
                    object.subComponentMap = {};
                if (message.metadata && message.metadata.length) {
                    object.metadata = $Array(message.metadata.length);
                    for (let j = 0; j < message.metadata.length; ++j)
                        object.metadata[j] = $root.opamp.proto.KeyValue.toObject(message.metadata[j], options, _depth + 1);
                }
                let keys2;
                if (message.subComponentMap && (keys2 = $Object.keys(message.subComponentMap)).length) {
                    object.subComponentMap = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.subComponentMap, keys2[j]);
                        object.subComponentMap[keys2[j]] = $root.opamp.proto.ComponentDetails.toObject(message.subComponentMap[keys2[j]], options, _depth + 1);
                    }
                }
                return object;
            };

            /**
             * Converts this ComponentDetails to JSON.
             * @function toJSON
             * @memberof opamp.proto.ComponentDetails
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ComponentDetails.prototype.toJSON = function() {
                return ComponentDetails.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ComponentDetails
             * @function getTypeUrl
             * @memberof opamp.proto.ComponentDetails
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ComponentDetails.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ComponentDetails";
            };

            return ComponentDetails;
        })();

        proto.ServerToAgent = (function() {

            /**
             * Properties of a ServerToAgent.
             * @typedef {Object} opamp.proto.ServerToAgent.$Properties
             * @property {Uint8Array|null} [instanceUid] ServerToAgent instanceUid
             * @property {opamp.proto.ServerErrorResponse.$Properties|null} [errorResponse] ServerToAgent errorResponse
             * @property {opamp.proto.AgentRemoteConfig.$Properties|null} [remoteConfig] ServerToAgent remoteConfig
             * @property {opamp.proto.ConnectionSettingsOffers.$Properties|null} [connectionSettings] ServerToAgent connectionSettings
             * @property {opamp.proto.PackagesAvailable.$Properties|null} [packagesAvailable] ServerToAgent packagesAvailable
             * @property {number|Long|null} [flags] ServerToAgent flags
             * @property {number|Long|null} [capabilities] ServerToAgent capabilities
             * @property {opamp.proto.AgentIdentification.$Properties|null} [agentIdentification] ServerToAgent agentIdentification
             * @property {opamp.proto.ServerToAgentCommand.$Properties|null} [command] ServerToAgent command
             * @property {opamp.proto.CustomCapabilities.$Properties|null} [customCapabilities] ServerToAgent customCapabilities
             * @property {opamp.proto.CustomMessage.$Properties|null} [customMessage] ServerToAgent customMessage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerToAgent.
             * @memberof opamp.proto
             * @interface IServerToAgent
             * @augments opamp.proto.ServerToAgent.$Properties
             * @deprecated Use opamp.proto.ServerToAgent.$Properties instead.
             */

            /**
             * Shape of a ServerToAgent.
             * @typedef {{
             *   instanceUid?: Uint8Array|null;
             *   errorResponse?: opamp.proto.ServerErrorResponse.$Shape|null;
             *   remoteConfig?: opamp.proto.AgentRemoteConfig.$Shape|null;
             *   connectionSettings?: opamp.proto.ConnectionSettingsOffers.$Shape|null;
             *   packagesAvailable?: opamp.proto.PackagesAvailable.$Shape|null;
             *   flags?: number|Long|null;
             *   capabilities?: number|Long|null;
             *   agentIdentification?: opamp.proto.AgentIdentification.$Shape|null;
             *   command?: opamp.proto.ServerToAgentCommand.$Shape|null;
             *   customCapabilities?: opamp.proto.CustomCapabilities.$Shape|null;
             *   customMessage?: opamp.proto.CustomMessage.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.ServerToAgent.$Shape
             */

            /**
             * Constructs a new ServerToAgent.
             * @memberof opamp.proto
             * @classdesc Represents a ServerToAgent.
             * @constructor
             * @param {opamp.proto.ServerToAgent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerToAgent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerToAgent instanceUid.
             * @member {Uint8Array} instanceUid
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.instanceUid = $util.newBuffer([]);

            /**
             * ServerToAgent errorResponse.
             * @member {opamp.proto.ServerErrorResponse.$Properties|null|undefined} errorResponse
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.errorResponse = null;

            /**
             * ServerToAgent remoteConfig.
             * @member {opamp.proto.AgentRemoteConfig.$Properties|null|undefined} remoteConfig
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.remoteConfig = null;

            /**
             * ServerToAgent connectionSettings.
             * @member {opamp.proto.ConnectionSettingsOffers.$Properties|null|undefined} connectionSettings
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.connectionSettings = null;

            /**
             * ServerToAgent packagesAvailable.
             * @member {opamp.proto.PackagesAvailable.$Properties|null|undefined} packagesAvailable
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.packagesAvailable = null;

            /**
             * ServerToAgent flags.
             * @member {number|Long} flags
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.flags = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ServerToAgent capabilities.
             * @member {number|Long} capabilities
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.capabilities = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ServerToAgent agentIdentification.
             * @member {opamp.proto.AgentIdentification.$Properties|null|undefined} agentIdentification
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.agentIdentification = null;

            /**
             * ServerToAgent command.
             * @member {opamp.proto.ServerToAgentCommand.$Properties|null|undefined} command
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.command = null;

            /**
             * ServerToAgent customCapabilities.
             * @member {opamp.proto.CustomCapabilities.$Properties|null|undefined} customCapabilities
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.customCapabilities = null;

            /**
             * ServerToAgent customMessage.
             * @member {opamp.proto.CustomMessage.$Properties|null|undefined} customMessage
             * @memberof opamp.proto.ServerToAgent
             * @instance
             */
            ServerToAgent.prototype.customMessage = null;

            /**
             * Creates a new ServerToAgent instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {opamp.proto.ServerToAgent.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ServerToAgent} ServerToAgent instance
             * @type {{
             *   (properties: opamp.proto.ServerToAgent.$Shape): opamp.proto.ServerToAgent & opamp.proto.ServerToAgent.$Shape;
             *   (properties?: opamp.proto.ServerToAgent.$Properties): opamp.proto.ServerToAgent;
             * }}
             */
            ServerToAgent.create = function(properties) {
                return new ServerToAgent(properties);
            };

            /**
             * Encodes the specified ServerToAgent message. Does not implicitly {@link opamp.proto.ServerToAgent.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {opamp.proto.ServerToAgent.$Properties} message ServerToAgent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerToAgent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid") && message.instanceUid.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.instanceUid);
                if (message.errorResponse != null && $Object.hasOwnProperty.call(message, "errorResponse"))
                    $root.opamp.proto.ServerErrorResponse.encode(message.errorResponse, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.remoteConfig != null && $Object.hasOwnProperty.call(message, "remoteConfig"))
                    $root.opamp.proto.AgentRemoteConfig.encode(message.remoteConfig, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.connectionSettings != null && $Object.hasOwnProperty.call(message, "connectionSettings"))
                    $root.opamp.proto.ConnectionSettingsOffers.encode(message.connectionSettings, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.packagesAvailable != null && $Object.hasOwnProperty.call(message, "packagesAvailable"))
                    $root.opamp.proto.PackagesAvailable.encode(message.packagesAvailable, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && (typeof message.flags === "object" ? message.flags.low || message.flags.high : message.flags !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.flags);
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities") && (typeof message.capabilities === "object" ? message.capabilities.low || message.capabilities.high : message.capabilities !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.capabilities);
                if (message.agentIdentification != null && $Object.hasOwnProperty.call(message, "agentIdentification"))
                    $root.opamp.proto.AgentIdentification.encode(message.agentIdentification, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    $root.opamp.proto.ServerToAgentCommand.encode(message.command, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities"))
                    $root.opamp.proto.CustomCapabilities.encode(message.customCapabilities, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage"))
                    $root.opamp.proto.CustomMessage.encode(message.customMessage, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ServerToAgent message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ServerToAgent & opamp.proto.ServerToAgent.$Shape} ServerToAgent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerToAgent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ServerToAgent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instanceUid = value;
                            else
                                delete message.instanceUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.errorResponse = $root.opamp.proto.ServerErrorResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.errorResponse);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.remoteConfig = $root.opamp.proto.AgentRemoteConfig.decode(reader, reader.size(), $undefined, _depth + 1, message.remoteConfig);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.connectionSettings = $root.opamp.proto.ConnectionSettingsOffers.decode(reader, reader.size(), $undefined, _depth + 1, message.connectionSettings);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.packagesAvailable = $root.opamp.proto.PackagesAvailable.decode(reader, reader.size(), $undefined, _depth + 1, message.packagesAvailable);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.capabilities = value;
                            else
                                delete message.capabilities;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.agentIdentification = $root.opamp.proto.AgentIdentification.decode(reader, reader.size(), $undefined, _depth + 1, message.agentIdentification);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.command = $root.opamp.proto.ServerToAgentCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.customCapabilities = $root.opamp.proto.CustomCapabilities.decode(reader, reader.size(), $undefined, _depth + 1, message.customCapabilities);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.customMessage = $root.opamp.proto.CustomMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.customMessage);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ServerToAgent message.
             * @function verify
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ServerToAgent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid"))
                    if (!(message.instanceUid && typeof message.instanceUid.length === "number" || $util.isString(message.instanceUid)))
                        return "instanceUid: buffer expected";
                if (message.errorResponse != null && $Object.hasOwnProperty.call(message, "errorResponse")) {
                    let error = $root.opamp.proto.ServerErrorResponse.verify(message.errorResponse, _depth + 1);
                    if (error)
                        return "errorResponse." + error;
                }
                if (message.remoteConfig != null && $Object.hasOwnProperty.call(message, "remoteConfig")) {
                    let error = $root.opamp.proto.AgentRemoteConfig.verify(message.remoteConfig, _depth + 1);
                    if (error)
                        return "remoteConfig." + error;
                }
                if (message.connectionSettings != null && $Object.hasOwnProperty.call(message, "connectionSettings")) {
                    let error = $root.opamp.proto.ConnectionSettingsOffers.verify(message.connectionSettings, _depth + 1);
                    if (error)
                        return "connectionSettings." + error;
                }
                if (message.packagesAvailable != null && $Object.hasOwnProperty.call(message, "packagesAvailable")) {
                    let error = $root.opamp.proto.PackagesAvailable.verify(message.packagesAvailable, _depth + 1);
                    if (error)
                        return "packagesAvailable." + error;
                }
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags"))
                    if (!$util.isInteger(message.flags) && !(message.flags && $util.isInteger(message.flags.low) && $util.isInteger(message.flags.high)))
                        return "flags: integer|Long expected";
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                    if (!$util.isInteger(message.capabilities) && !(message.capabilities && $util.isInteger(message.capabilities.low) && $util.isInteger(message.capabilities.high)))
                        return "capabilities: integer|Long expected";
                if (message.agentIdentification != null && $Object.hasOwnProperty.call(message, "agentIdentification")) {
                    let error = $root.opamp.proto.AgentIdentification.verify(message.agentIdentification, _depth + 1);
                    if (error)
                        return "agentIdentification." + error;
                }
                if (message.command != null && $Object.hasOwnProperty.call(message, "command")) {
                    let error = $root.opamp.proto.ServerToAgentCommand.verify(message.command, _depth + 1);
                    if (error)
                        return "command." + error;
                }
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities")) {
                    let error = $root.opamp.proto.CustomCapabilities.verify(message.customCapabilities, _depth + 1);
                    if (error)
                        return "customCapabilities." + error;
                }
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage")) {
                    let error = $root.opamp.proto.CustomMessage.verify(message.customMessage, _depth + 1);
                    if (error)
                        return "customMessage." + error;
                }
                return null;
            };

            /**
             * Creates a ServerToAgent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ServerToAgent} ServerToAgent
             */
            ServerToAgent.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ServerToAgent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ServerToAgent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ServerToAgent();
                if (object.instanceUid != null)
                    if (object.instanceUid.length)
                        if (typeof object.instanceUid === "string")
                            $util.base64.decode(object.instanceUid, message.instanceUid = $util.newBuffer($util.base64.length(object.instanceUid)), 0);
                        else if (object.instanceUid.length >= 0)
                            message.instanceUid = object.instanceUid;
                if (object.errorResponse != null) {
                    if (!$util.isObject(object.errorResponse))
                        throw $TypeError(".opamp.proto.ServerToAgent.errorResponse: object expected");
                    message.errorResponse = $root.opamp.proto.ServerErrorResponse.fromObject(object.errorResponse, _depth + 1);
                }
                if (object.remoteConfig != null) {
                    if (!$util.isObject(object.remoteConfig))
                        throw $TypeError(".opamp.proto.ServerToAgent.remoteConfig: object expected");
                    message.remoteConfig = $root.opamp.proto.AgentRemoteConfig.fromObject(object.remoteConfig, _depth + 1);
                }
                if (object.connectionSettings != null) {
                    if (!$util.isObject(object.connectionSettings))
                        throw $TypeError(".opamp.proto.ServerToAgent.connectionSettings: object expected");
                    message.connectionSettings = $root.opamp.proto.ConnectionSettingsOffers.fromObject(object.connectionSettings, _depth + 1);
                }
                if (object.packagesAvailable != null) {
                    if (!$util.isObject(object.packagesAvailable))
                        throw $TypeError(".opamp.proto.ServerToAgent.packagesAvailable: object expected");
                    message.packagesAvailable = $root.opamp.proto.PackagesAvailable.fromObject(object.packagesAvailable, _depth + 1);
                }
                if (object.flags != null)
                    if (typeof object.flags === "object" ? object.flags.low || object.flags.high : $Number(object.flags) !== 0)
                        if ($util.Long)
                            message.flags = $util.Long.fromValue(object.flags, true);
                        else if (typeof object.flags === "string")
                            message.flags = $parseInt(object.flags, 10);
                        else if (typeof object.flags === "number")
                            message.flags = object.flags;
                        else if (typeof object.flags === "object")
                            message.flags = new $util.LongBits(object.flags.low >>> 0, object.flags.high >>> 0).toNumber(true);
                if (object.capabilities != null)
                    if (typeof object.capabilities === "object" ? object.capabilities.low || object.capabilities.high : $Number(object.capabilities) !== 0)
                        if ($util.Long)
                            message.capabilities = $util.Long.fromValue(object.capabilities, true);
                        else if (typeof object.capabilities === "string")
                            message.capabilities = $parseInt(object.capabilities, 10);
                        else if (typeof object.capabilities === "number")
                            message.capabilities = object.capabilities;
                        else if (typeof object.capabilities === "object")
                            message.capabilities = new $util.LongBits(object.capabilities.low >>> 0, object.capabilities.high >>> 0).toNumber(true);
                if (object.agentIdentification != null) {
                    if (!$util.isObject(object.agentIdentification))
                        throw $TypeError(".opamp.proto.ServerToAgent.agentIdentification: object expected");
                    message.agentIdentification = $root.opamp.proto.AgentIdentification.fromObject(object.agentIdentification, _depth + 1);
                }
                if (object.command != null) {
                    if (!$util.isObject(object.command))
                        throw $TypeError(".opamp.proto.ServerToAgent.command: object expected");
                    message.command = $root.opamp.proto.ServerToAgentCommand.fromObject(object.command, _depth + 1);
                }
                if (object.customCapabilities != null) {
                    if (!$util.isObject(object.customCapabilities))
                        throw $TypeError(".opamp.proto.ServerToAgent.customCapabilities: object expected");
                    message.customCapabilities = $root.opamp.proto.CustomCapabilities.fromObject(object.customCapabilities, _depth + 1);
                }
                if (object.customMessage != null) {
                    if (!$util.isObject(object.customMessage))
                        throw $TypeError(".opamp.proto.ServerToAgent.customMessage: object expected");
                    message.customMessage = $root.opamp.proto.CustomMessage.fromObject(object.customMessage, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ServerToAgent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {opamp.proto.ServerToAgent} message ServerToAgent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ServerToAgent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.instanceUid = "";
                    else {
                        object.instanceUid = [];
                        if (options.bytes !== $Array)
                            object.instanceUid = $util.newBuffer(object.instanceUid);
                    }
                    object.errorResponse = null;
                    object.remoteConfig = null;
                    object.connectionSettings = null;
                    object.packagesAvailable = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.flags = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.flags = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.capabilities = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.capabilities = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.agentIdentification = null;
                    object.command = null;
                    object.customCapabilities = null;
                    object.customMessage = null;
                }
                if (message.instanceUid != null && $Object.hasOwnProperty.call(message, "instanceUid"))
                    object.instanceUid = options.bytes === $String ? $util.base64.encode(message.instanceUid, 0, message.instanceUid.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.instanceUid) : message.instanceUid;
                if (message.errorResponse != null && $Object.hasOwnProperty.call(message, "errorResponse"))
                    object.errorResponse = $root.opamp.proto.ServerErrorResponse.toObject(message.errorResponse, options, _depth + 1);
                if (message.remoteConfig != null && $Object.hasOwnProperty.call(message, "remoteConfig"))
                    object.remoteConfig = $root.opamp.proto.AgentRemoteConfig.toObject(message.remoteConfig, options, _depth + 1);
                if (message.connectionSettings != null && $Object.hasOwnProperty.call(message, "connectionSettings"))
                    object.connectionSettings = $root.opamp.proto.ConnectionSettingsOffers.toObject(message.connectionSettings, options, _depth + 1);
                if (message.packagesAvailable != null && $Object.hasOwnProperty.call(message, "packagesAvailable"))
                    object.packagesAvailable = $root.opamp.proto.PackagesAvailable.toObject(message.packagesAvailable, options, _depth + 1);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.flags = typeof message.flags === "number" ? $BigInt(message.flags) : $util.Long.fromBits(message.flags.low >>> 0, message.flags.high >>> 0, true).toBigInt();
                    else if (typeof message.flags === "number")
                        object.flags = options.longs === $String ? $String(message.flags) : message.flags;
                    else
                        object.flags = options.longs === $String ? $util.Long.prototype.toString.call(message.flags) : options.longs === $Number ? new $util.LongBits(message.flags.low >>> 0, message.flags.high >>> 0).toNumber(true) : message.flags;
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.capabilities = typeof message.capabilities === "number" ? $BigInt(message.capabilities) : $util.Long.fromBits(message.capabilities.low >>> 0, message.capabilities.high >>> 0, true).toBigInt();
                    else if (typeof message.capabilities === "number")
                        object.capabilities = options.longs === $String ? $String(message.capabilities) : message.capabilities;
                    else
                        object.capabilities = options.longs === $String ? $util.Long.prototype.toString.call(message.capabilities) : options.longs === $Number ? new $util.LongBits(message.capabilities.low >>> 0, message.capabilities.high >>> 0).toNumber(true) : message.capabilities;
                if (message.agentIdentification != null && $Object.hasOwnProperty.call(message, "agentIdentification"))
                    object.agentIdentification = $root.opamp.proto.AgentIdentification.toObject(message.agentIdentification, options, _depth + 1);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    object.command = $root.opamp.proto.ServerToAgentCommand.toObject(message.command, options, _depth + 1);
                if (message.customCapabilities != null && $Object.hasOwnProperty.call(message, "customCapabilities"))
                    object.customCapabilities = $root.opamp.proto.CustomCapabilities.toObject(message.customCapabilities, options, _depth + 1);
                if (message.customMessage != null && $Object.hasOwnProperty.call(message, "customMessage"))
                    object.customMessage = $root.opamp.proto.CustomMessage.toObject(message.customMessage, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ServerToAgent to JSON.
             * @function toJSON
             * @memberof opamp.proto.ServerToAgent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ServerToAgent.prototype.toJSON = function() {
                return ServerToAgent.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ServerToAgent
             * @function getTypeUrl
             * @memberof opamp.proto.ServerToAgent
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ServerToAgent.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ServerToAgent";
            };

            return ServerToAgent;
        })();

        /**
         * ServerToAgentFlags enum.
         * @name opamp.proto.ServerToAgentFlags
         * @enum {number}
         * @property {number} ServerToAgentFlags_Unspecified=0 ServerToAgentFlags_Unspecified value
         * @property {number} ServerToAgentFlags_ReportFullState=1 ServerToAgentFlags_ReportFullState value
         * @property {number} ServerToAgentFlags_ReportAvailableComponents=2 ServerToAgentFlags_ReportAvailableComponents value
         */
        proto.ServerToAgentFlags = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ServerToAgentFlags_Unspecified"] = 0;
            values[valuesById[1] = "ServerToAgentFlags_ReportFullState"] = 1;
            values[valuesById[2] = "ServerToAgentFlags_ReportAvailableComponents"] = 2;
            return values;
        })();

        /**
         * ServerCapabilities enum.
         * @name opamp.proto.ServerCapabilities
         * @enum {number}
         * @property {number} ServerCapabilities_Unspecified=0 ServerCapabilities_Unspecified value
         * @property {number} ServerCapabilities_AcceptsStatus=1 ServerCapabilities_AcceptsStatus value
         * @property {number} ServerCapabilities_OffersRemoteConfig=2 ServerCapabilities_OffersRemoteConfig value
         * @property {number} ServerCapabilities_AcceptsEffectiveConfig=4 ServerCapabilities_AcceptsEffectiveConfig value
         * @property {number} ServerCapabilities_OffersPackages=8 ServerCapabilities_OffersPackages value
         * @property {number} ServerCapabilities_AcceptsPackagesStatus=16 ServerCapabilities_AcceptsPackagesStatus value
         * @property {number} ServerCapabilities_OffersConnectionSettings=32 ServerCapabilities_OffersConnectionSettings value
         * @property {number} ServerCapabilities_AcceptsConnectionSettingsRequest=64 ServerCapabilities_AcceptsConnectionSettingsRequest value
         */
        proto.ServerCapabilities = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ServerCapabilities_Unspecified"] = 0;
            values[valuesById[1] = "ServerCapabilities_AcceptsStatus"] = 1;
            values[valuesById[2] = "ServerCapabilities_OffersRemoteConfig"] = 2;
            values[valuesById[4] = "ServerCapabilities_AcceptsEffectiveConfig"] = 4;
            values[valuesById[8] = "ServerCapabilities_OffersPackages"] = 8;
            values[valuesById[16] = "ServerCapabilities_AcceptsPackagesStatus"] = 16;
            values[valuesById[32] = "ServerCapabilities_OffersConnectionSettings"] = 32;
            values[valuesById[64] = "ServerCapabilities_AcceptsConnectionSettingsRequest"] = 64;
            return values;
        })();

        proto.OpAMPConnectionSettings = (function() {

            /**
             * Properties of an OpAMPConnectionSettings.
             * @typedef {Object} opamp.proto.OpAMPConnectionSettings.$Properties
             * @property {string|null} [destinationEndpoint] OpAMPConnectionSettings destinationEndpoint
             * @property {opamp.proto.Headers.$Properties|null} [headers] OpAMPConnectionSettings headers
             * @property {opamp.proto.TLSCertificate.$Properties|null} [certificate] OpAMPConnectionSettings certificate
             * @property {number|Long|null} [heartbeatIntervalSeconds] OpAMPConnectionSettings heartbeatIntervalSeconds
             * @property {opamp.proto.TLSConnectionSettings.$Properties|null} [tls] OpAMPConnectionSettings tls
             * @property {opamp.proto.ProxyConnectionSettings.$Properties|null} [proxy] OpAMPConnectionSettings proxy
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpAMPConnectionSettings.
             * @memberof opamp.proto
             * @interface IOpAMPConnectionSettings
             * @augments opamp.proto.OpAMPConnectionSettings.$Properties
             * @deprecated Use opamp.proto.OpAMPConnectionSettings.$Properties instead.
             */

            /**
             * Shape of an OpAMPConnectionSettings.
             * @typedef {opamp.proto.OpAMPConnectionSettings.$Properties} opamp.proto.OpAMPConnectionSettings.$Shape
             */

            /**
             * Constructs a new OpAMPConnectionSettings.
             * @memberof opamp.proto
             * @classdesc Represents an OpAMPConnectionSettings.
             * @constructor
             * @param {opamp.proto.OpAMPConnectionSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpAMPConnectionSettings = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpAMPConnectionSettings destinationEndpoint.
             * @member {string} destinationEndpoint
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.destinationEndpoint = "";

            /**
             * OpAMPConnectionSettings headers.
             * @member {opamp.proto.Headers.$Properties|null|undefined} headers
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.headers = null;

            /**
             * OpAMPConnectionSettings certificate.
             * @member {opamp.proto.TLSCertificate.$Properties|null|undefined} certificate
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.certificate = null;

            /**
             * OpAMPConnectionSettings heartbeatIntervalSeconds.
             * @member {number|Long} heartbeatIntervalSeconds
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.heartbeatIntervalSeconds = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * OpAMPConnectionSettings tls.
             * @member {opamp.proto.TLSConnectionSettings.$Properties|null|undefined} tls
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.tls = null;

            /**
             * OpAMPConnectionSettings proxy.
             * @member {opamp.proto.ProxyConnectionSettings.$Properties|null|undefined} proxy
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             */
            OpAMPConnectionSettings.prototype.proxy = null;

            /**
             * Creates a new OpAMPConnectionSettings instance using the specified properties.
             * @function create
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {opamp.proto.OpAMPConnectionSettings.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.OpAMPConnectionSettings} OpAMPConnectionSettings instance
             * @type {{
             *   (properties: opamp.proto.OpAMPConnectionSettings.$Shape): opamp.proto.OpAMPConnectionSettings & opamp.proto.OpAMPConnectionSettings.$Shape;
             *   (properties?: opamp.proto.OpAMPConnectionSettings.$Properties): opamp.proto.OpAMPConnectionSettings;
             * }}
             */
            OpAMPConnectionSettings.create = function(properties) {
                return new OpAMPConnectionSettings(properties);
            };

            /**
             * Encodes the specified OpAMPConnectionSettings message. Does not implicitly {@link opamp.proto.OpAMPConnectionSettings.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {opamp.proto.OpAMPConnectionSettings.$Properties} message OpAMPConnectionSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpAMPConnectionSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint") && message.destinationEndpoint !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.destinationEndpoint);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.opamp.proto.Headers.encode(message.headers, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    $root.opamp.proto.TLSCertificate.encode(message.certificate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.heartbeatIntervalSeconds != null && $Object.hasOwnProperty.call(message, "heartbeatIntervalSeconds") && (typeof message.heartbeatIntervalSeconds === "object" ? message.heartbeatIntervalSeconds.low || message.heartbeatIntervalSeconds.high : message.heartbeatIntervalSeconds !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.heartbeatIntervalSeconds);
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    $root.opamp.proto.TLSConnectionSettings.encode(message.tls, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    $root.opamp.proto.ProxyConnectionSettings.encode(message.proxy, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpAMPConnectionSettings message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.OpAMPConnectionSettings & opamp.proto.OpAMPConnectionSettings.$Shape} OpAMPConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpAMPConnectionSettings.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.OpAMPConnectionSettings();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.destinationEndpoint = value;
                            else
                                delete message.destinationEndpoint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.opamp.proto.Headers.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.certificate = $root.opamp.proto.TLSCertificate.decode(reader, reader.size(), $undefined, _depth + 1, message.certificate);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.heartbeatIntervalSeconds = value;
                            else
                                delete message.heartbeatIntervalSeconds;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.tls = $root.opamp.proto.TLSConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.tls);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.proxy = $root.opamp.proto.ProxyConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an OpAMPConnectionSettings message.
             * @function verify
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OpAMPConnectionSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    if (!$util.isString(message.destinationEndpoint))
                        return "destinationEndpoint: string expected";
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers")) {
                    let error = $root.opamp.proto.Headers.verify(message.headers, _depth + 1);
                    if (error)
                        return "headers." + error;
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate")) {
                    let error = $root.opamp.proto.TLSCertificate.verify(message.certificate, _depth + 1);
                    if (error)
                        return "certificate." + error;
                }
                if (message.heartbeatIntervalSeconds != null && $Object.hasOwnProperty.call(message, "heartbeatIntervalSeconds"))
                    if (!$util.isInteger(message.heartbeatIntervalSeconds) && !(message.heartbeatIntervalSeconds && $util.isInteger(message.heartbeatIntervalSeconds.low) && $util.isInteger(message.heartbeatIntervalSeconds.high)))
                        return "heartbeatIntervalSeconds: integer|Long expected";
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls")) {
                    let error = $root.opamp.proto.TLSConnectionSettings.verify(message.tls, _depth + 1);
                    if (error)
                        return "tls." + error;
                }
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy")) {
                    let error = $root.opamp.proto.ProxyConnectionSettings.verify(message.proxy, _depth + 1);
                    if (error)
                        return "proxy." + error;
                }
                return null;
            };

            /**
             * Creates an OpAMPConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.OpAMPConnectionSettings} OpAMPConnectionSettings
             */
            OpAMPConnectionSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.OpAMPConnectionSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.OpAMPConnectionSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.OpAMPConnectionSettings();
                if (object.destinationEndpoint != null)
                    if (typeof object.destinationEndpoint !== "string" || object.destinationEndpoint.length)
                        message.destinationEndpoint = $String(object.destinationEndpoint);
                if (object.headers != null) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".opamp.proto.OpAMPConnectionSettings.headers: object expected");
                    message.headers = $root.opamp.proto.Headers.fromObject(object.headers, _depth + 1);
                }
                if (object.certificate != null) {
                    if (!$util.isObject(object.certificate))
                        throw $TypeError(".opamp.proto.OpAMPConnectionSettings.certificate: object expected");
                    message.certificate = $root.opamp.proto.TLSCertificate.fromObject(object.certificate, _depth + 1);
                }
                if (object.heartbeatIntervalSeconds != null)
                    if (typeof object.heartbeatIntervalSeconds === "object" ? object.heartbeatIntervalSeconds.low || object.heartbeatIntervalSeconds.high : $Number(object.heartbeatIntervalSeconds) !== 0)
                        if ($util.Long)
                            message.heartbeatIntervalSeconds = $util.Long.fromValue(object.heartbeatIntervalSeconds, true);
                        else if (typeof object.heartbeatIntervalSeconds === "string")
                            message.heartbeatIntervalSeconds = $parseInt(object.heartbeatIntervalSeconds, 10);
                        else if (typeof object.heartbeatIntervalSeconds === "number")
                            message.heartbeatIntervalSeconds = object.heartbeatIntervalSeconds;
                        else if (typeof object.heartbeatIntervalSeconds === "object")
                            message.heartbeatIntervalSeconds = new $util.LongBits(object.heartbeatIntervalSeconds.low >>> 0, object.heartbeatIntervalSeconds.high >>> 0).toNumber(true);
                if (object.tls != null) {
                    if (!$util.isObject(object.tls))
                        throw $TypeError(".opamp.proto.OpAMPConnectionSettings.tls: object expected");
                    message.tls = $root.opamp.proto.TLSConnectionSettings.fromObject(object.tls, _depth + 1);
                }
                if (object.proxy != null) {
                    if (!$util.isObject(object.proxy))
                        throw $TypeError(".opamp.proto.OpAMPConnectionSettings.proxy: object expected");
                    message.proxy = $root.opamp.proto.ProxyConnectionSettings.fromObject(object.proxy, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an OpAMPConnectionSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {opamp.proto.OpAMPConnectionSettings} message OpAMPConnectionSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OpAMPConnectionSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.destinationEndpoint = "";
                    object.headers = null;
                    object.certificate = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.heartbeatIntervalSeconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.heartbeatIntervalSeconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.tls = null;
                    object.proxy = null;
                }
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    object.destinationEndpoint = message.destinationEndpoint;
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    object.headers = $root.opamp.proto.Headers.toObject(message.headers, options, _depth + 1);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = $root.opamp.proto.TLSCertificate.toObject(message.certificate, options, _depth + 1);
                if (message.heartbeatIntervalSeconds != null && $Object.hasOwnProperty.call(message, "heartbeatIntervalSeconds"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.heartbeatIntervalSeconds = typeof message.heartbeatIntervalSeconds === "number" ? $BigInt(message.heartbeatIntervalSeconds) : $util.Long.fromBits(message.heartbeatIntervalSeconds.low >>> 0, message.heartbeatIntervalSeconds.high >>> 0, true).toBigInt();
                    else if (typeof message.heartbeatIntervalSeconds === "number")
                        object.heartbeatIntervalSeconds = options.longs === $String ? $String(message.heartbeatIntervalSeconds) : message.heartbeatIntervalSeconds;
                    else
                        object.heartbeatIntervalSeconds = options.longs === $String ? $util.Long.prototype.toString.call(message.heartbeatIntervalSeconds) : options.longs === $Number ? new $util.LongBits(message.heartbeatIntervalSeconds.low >>> 0, message.heartbeatIntervalSeconds.high >>> 0).toNumber(true) : message.heartbeatIntervalSeconds;
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    object.tls = $root.opamp.proto.TLSConnectionSettings.toObject(message.tls, options, _depth + 1);
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    object.proxy = $root.opamp.proto.ProxyConnectionSettings.toObject(message.proxy, options, _depth + 1);
                return object;
            };

            /**
             * Converts this OpAMPConnectionSettings to JSON.
             * @function toJSON
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OpAMPConnectionSettings.prototype.toJSON = function() {
                return OpAMPConnectionSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for OpAMPConnectionSettings
             * @function getTypeUrl
             * @memberof opamp.proto.OpAMPConnectionSettings
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            OpAMPConnectionSettings.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.OpAMPConnectionSettings";
            };

            return OpAMPConnectionSettings;
        })();

        proto.TelemetryConnectionSettings = (function() {

            /**
             * Properties of a TelemetryConnectionSettings.
             * @typedef {Object} opamp.proto.TelemetryConnectionSettings.$Properties
             * @property {string|null} [destinationEndpoint] TelemetryConnectionSettings destinationEndpoint
             * @property {opamp.proto.Headers.$Properties|null} [headers] TelemetryConnectionSettings headers
             * @property {opamp.proto.TLSCertificate.$Properties|null} [certificate] TelemetryConnectionSettings certificate
             * @property {opamp.proto.TLSConnectionSettings.$Properties|null} [tls] TelemetryConnectionSettings tls
             * @property {opamp.proto.ProxyConnectionSettings.$Properties|null} [proxy] TelemetryConnectionSettings proxy
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TelemetryConnectionSettings.
             * @memberof opamp.proto
             * @interface ITelemetryConnectionSettings
             * @augments opamp.proto.TelemetryConnectionSettings.$Properties
             * @deprecated Use opamp.proto.TelemetryConnectionSettings.$Properties instead.
             */

            /**
             * Shape of a TelemetryConnectionSettings.
             * @typedef {opamp.proto.TelemetryConnectionSettings.$Properties} opamp.proto.TelemetryConnectionSettings.$Shape
             */

            /**
             * Constructs a new TelemetryConnectionSettings.
             * @memberof opamp.proto
             * @classdesc Represents a TelemetryConnectionSettings.
             * @constructor
             * @param {opamp.proto.TelemetryConnectionSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TelemetryConnectionSettings = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TelemetryConnectionSettings destinationEndpoint.
             * @member {string} destinationEndpoint
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             */
            TelemetryConnectionSettings.prototype.destinationEndpoint = "";

            /**
             * TelemetryConnectionSettings headers.
             * @member {opamp.proto.Headers.$Properties|null|undefined} headers
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             */
            TelemetryConnectionSettings.prototype.headers = null;

            /**
             * TelemetryConnectionSettings certificate.
             * @member {opamp.proto.TLSCertificate.$Properties|null|undefined} certificate
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             */
            TelemetryConnectionSettings.prototype.certificate = null;

            /**
             * TelemetryConnectionSettings tls.
             * @member {opamp.proto.TLSConnectionSettings.$Properties|null|undefined} tls
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             */
            TelemetryConnectionSettings.prototype.tls = null;

            /**
             * TelemetryConnectionSettings proxy.
             * @member {opamp.proto.ProxyConnectionSettings.$Properties|null|undefined} proxy
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             */
            TelemetryConnectionSettings.prototype.proxy = null;

            /**
             * Creates a new TelemetryConnectionSettings instance using the specified properties.
             * @function create
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {opamp.proto.TelemetryConnectionSettings.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.TelemetryConnectionSettings} TelemetryConnectionSettings instance
             * @type {{
             *   (properties: opamp.proto.TelemetryConnectionSettings.$Shape): opamp.proto.TelemetryConnectionSettings & opamp.proto.TelemetryConnectionSettings.$Shape;
             *   (properties?: opamp.proto.TelemetryConnectionSettings.$Properties): opamp.proto.TelemetryConnectionSettings;
             * }}
             */
            TelemetryConnectionSettings.create = function(properties) {
                return new TelemetryConnectionSettings(properties);
            };

            /**
             * Encodes the specified TelemetryConnectionSettings message. Does not implicitly {@link opamp.proto.TelemetryConnectionSettings.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {opamp.proto.TelemetryConnectionSettings.$Properties} message TelemetryConnectionSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TelemetryConnectionSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint") && message.destinationEndpoint !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.destinationEndpoint);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.opamp.proto.Headers.encode(message.headers, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    $root.opamp.proto.TLSCertificate.encode(message.certificate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    $root.opamp.proto.TLSConnectionSettings.encode(message.tls, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    $root.opamp.proto.ProxyConnectionSettings.encode(message.proxy, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TelemetryConnectionSettings message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.TelemetryConnectionSettings & opamp.proto.TelemetryConnectionSettings.$Shape} TelemetryConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TelemetryConnectionSettings.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.TelemetryConnectionSettings();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.destinationEndpoint = value;
                            else
                                delete message.destinationEndpoint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.opamp.proto.Headers.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.certificate = $root.opamp.proto.TLSCertificate.decode(reader, reader.size(), $undefined, _depth + 1, message.certificate);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.tls = $root.opamp.proto.TLSConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.tls);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.proxy = $root.opamp.proto.ProxyConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TelemetryConnectionSettings message.
             * @function verify
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TelemetryConnectionSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    if (!$util.isString(message.destinationEndpoint))
                        return "destinationEndpoint: string expected";
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers")) {
                    let error = $root.opamp.proto.Headers.verify(message.headers, _depth + 1);
                    if (error)
                        return "headers." + error;
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate")) {
                    let error = $root.opamp.proto.TLSCertificate.verify(message.certificate, _depth + 1);
                    if (error)
                        return "certificate." + error;
                }
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls")) {
                    let error = $root.opamp.proto.TLSConnectionSettings.verify(message.tls, _depth + 1);
                    if (error)
                        return "tls." + error;
                }
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy")) {
                    let error = $root.opamp.proto.ProxyConnectionSettings.verify(message.proxy, _depth + 1);
                    if (error)
                        return "proxy." + error;
                }
                return null;
            };

            /**
             * Creates a TelemetryConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.TelemetryConnectionSettings} TelemetryConnectionSettings
             */
            TelemetryConnectionSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.TelemetryConnectionSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.TelemetryConnectionSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.TelemetryConnectionSettings();
                if (object.destinationEndpoint != null)
                    if (typeof object.destinationEndpoint !== "string" || object.destinationEndpoint.length)
                        message.destinationEndpoint = $String(object.destinationEndpoint);
                if (object.headers != null) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".opamp.proto.TelemetryConnectionSettings.headers: object expected");
                    message.headers = $root.opamp.proto.Headers.fromObject(object.headers, _depth + 1);
                }
                if (object.certificate != null) {
                    if (!$util.isObject(object.certificate))
                        throw $TypeError(".opamp.proto.TelemetryConnectionSettings.certificate: object expected");
                    message.certificate = $root.opamp.proto.TLSCertificate.fromObject(object.certificate, _depth + 1);
                }
                if (object.tls != null) {
                    if (!$util.isObject(object.tls))
                        throw $TypeError(".opamp.proto.TelemetryConnectionSettings.tls: object expected");
                    message.tls = $root.opamp.proto.TLSConnectionSettings.fromObject(object.tls, _depth + 1);
                }
                if (object.proxy != null) {
                    if (!$util.isObject(object.proxy))
                        throw $TypeError(".opamp.proto.TelemetryConnectionSettings.proxy: object expected");
                    message.proxy = $root.opamp.proto.ProxyConnectionSettings.fromObject(object.proxy, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a TelemetryConnectionSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {opamp.proto.TelemetryConnectionSettings} message TelemetryConnectionSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TelemetryConnectionSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.destinationEndpoint = "";
                    object.headers = null;
                    object.certificate = null;
                    object.tls = null;
                    object.proxy = null;
                }
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    object.destinationEndpoint = message.destinationEndpoint;
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    object.headers = $root.opamp.proto.Headers.toObject(message.headers, options, _depth + 1);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = $root.opamp.proto.TLSCertificate.toObject(message.certificate, options, _depth + 1);
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    object.tls = $root.opamp.proto.TLSConnectionSettings.toObject(message.tls, options, _depth + 1);
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    object.proxy = $root.opamp.proto.ProxyConnectionSettings.toObject(message.proxy, options, _depth + 1);
                return object;
            };

            /**
             * Converts this TelemetryConnectionSettings to JSON.
             * @function toJSON
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TelemetryConnectionSettings.prototype.toJSON = function() {
                return TelemetryConnectionSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TelemetryConnectionSettings
             * @function getTypeUrl
             * @memberof opamp.proto.TelemetryConnectionSettings
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TelemetryConnectionSettings.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.TelemetryConnectionSettings";
            };

            return TelemetryConnectionSettings;
        })();

        proto.OtherConnectionSettings = (function() {

            /**
             * Properties of an OtherConnectionSettings.
             * @typedef {Object} opamp.proto.OtherConnectionSettings.$Properties
             * @property {string|null} [destinationEndpoint] OtherConnectionSettings destinationEndpoint
             * @property {opamp.proto.Headers.$Properties|null} [headers] OtherConnectionSettings headers
             * @property {opamp.proto.TLSCertificate.$Properties|null} [certificate] OtherConnectionSettings certificate
             * @property {Object.<string,string>|null} [otherSettings] OtherConnectionSettings otherSettings
             * @property {opamp.proto.TLSConnectionSettings.$Properties|null} [tls] OtherConnectionSettings tls
             * @property {opamp.proto.ProxyConnectionSettings.$Properties|null} [proxy] OtherConnectionSettings proxy
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OtherConnectionSettings.
             * @memberof opamp.proto
             * @interface IOtherConnectionSettings
             * @augments opamp.proto.OtherConnectionSettings.$Properties
             * @deprecated Use opamp.proto.OtherConnectionSettings.$Properties instead.
             */

            /**
             * Shape of an OtherConnectionSettings.
             * @typedef {opamp.proto.OtherConnectionSettings.$Properties} opamp.proto.OtherConnectionSettings.$Shape
             */

            /**
             * Constructs a new OtherConnectionSettings.
             * @memberof opamp.proto
             * @classdesc Represents an OtherConnectionSettings.
             * @constructor
             * @param {opamp.proto.OtherConnectionSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OtherConnectionSettings = function (properties) {
                this.otherSettings = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OtherConnectionSettings destinationEndpoint.
             * @member {string} destinationEndpoint
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.destinationEndpoint = "";

            /**
             * OtherConnectionSettings headers.
             * @member {opamp.proto.Headers.$Properties|null|undefined} headers
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.headers = null;

            /**
             * OtherConnectionSettings certificate.
             * @member {opamp.proto.TLSCertificate.$Properties|null|undefined} certificate
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.certificate = null;

            /**
             * OtherConnectionSettings otherSettings.
             * @member {Object.<string,string>} otherSettings
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.otherSettings = $util.emptyObject;

            /**
             * OtherConnectionSettings tls.
             * @member {opamp.proto.TLSConnectionSettings.$Properties|null|undefined} tls
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.tls = null;

            /**
             * OtherConnectionSettings proxy.
             * @member {opamp.proto.ProxyConnectionSettings.$Properties|null|undefined} proxy
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             */
            OtherConnectionSettings.prototype.proxy = null;

            /**
             * Creates a new OtherConnectionSettings instance using the specified properties.
             * @function create
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {opamp.proto.OtherConnectionSettings.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.OtherConnectionSettings} OtherConnectionSettings instance
             * @type {{
             *   (properties: opamp.proto.OtherConnectionSettings.$Shape): opamp.proto.OtherConnectionSettings & opamp.proto.OtherConnectionSettings.$Shape;
             *   (properties?: opamp.proto.OtherConnectionSettings.$Properties): opamp.proto.OtherConnectionSettings;
             * }}
             */
            OtherConnectionSettings.create = function(properties) {
                return new OtherConnectionSettings(properties);
            };

            /**
             * Encodes the specified OtherConnectionSettings message. Does not implicitly {@link opamp.proto.OtherConnectionSettings.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {opamp.proto.OtherConnectionSettings.$Properties} message OtherConnectionSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OtherConnectionSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint") && message.destinationEndpoint !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.destinationEndpoint);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.opamp.proto.Headers.encode(message.headers, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    $root.opamp.proto.TLSCertificate.encode(message.certificate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.otherSettings != null && $Object.hasOwnProperty.call(message, "otherSettings"))
                    for (let keys = $Object.keys(message.otherSettings), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.otherSettings[keys[i]]).ldelim();
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    $root.opamp.proto.TLSConnectionSettings.encode(message.tls, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    $root.opamp.proto.ProxyConnectionSettings.encode(message.proxy, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OtherConnectionSettings message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.OtherConnectionSettings & opamp.proto.OtherConnectionSettings.$Shape} OtherConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OtherConnectionSettings.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.OtherConnectionSettings();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.destinationEndpoint = value;
                            else
                                delete message.destinationEndpoint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.opamp.proto.Headers.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.certificate = $root.opamp.proto.TLSCertificate.decode(reader, reader.size(), $undefined, _depth + 1, message.certificate);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.otherSettings === $util.emptyObject)
                                message.otherSettings = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.otherSettings, key);
                            message.otherSettings[key] = value;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.tls = $root.opamp.proto.TLSConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.tls);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.proxy = $root.opamp.proto.ProxyConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an OtherConnectionSettings message.
             * @function verify
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OtherConnectionSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    if (!$util.isString(message.destinationEndpoint))
                        return "destinationEndpoint: string expected";
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers")) {
                    let error = $root.opamp.proto.Headers.verify(message.headers, _depth + 1);
                    if (error)
                        return "headers." + error;
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate")) {
                    let error = $root.opamp.proto.TLSCertificate.verify(message.certificate, _depth + 1);
                    if (error)
                        return "certificate." + error;
                }
                if (message.otherSettings != null && $Object.hasOwnProperty.call(message, "otherSettings")) {
                    if (!$util.isObject(message.otherSettings))
                        return "otherSettings: object expected";
                    let key = $Object.keys(message.otherSettings);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.otherSettings[key[i]]))
                            return "otherSettings: string{k:string} expected";
                }
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls")) {
                    let error = $root.opamp.proto.TLSConnectionSettings.verify(message.tls, _depth + 1);
                    if (error)
                        return "tls." + error;
                }
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy")) {
                    let error = $root.opamp.proto.ProxyConnectionSettings.verify(message.proxy, _depth + 1);
                    if (error)
                        return "proxy." + error;
                }
                return null;
            };

            /**
             * Creates an OtherConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.OtherConnectionSettings} OtherConnectionSettings
             */
            OtherConnectionSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.OtherConnectionSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.OtherConnectionSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.OtherConnectionSettings();
                if (object.destinationEndpoint != null)
                    if (typeof object.destinationEndpoint !== "string" || object.destinationEndpoint.length)
                        message.destinationEndpoint = $String(object.destinationEndpoint);
                if (object.headers != null) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".opamp.proto.OtherConnectionSettings.headers: object expected");
                    message.headers = $root.opamp.proto.Headers.fromObject(object.headers, _depth + 1);
                }
                if (object.certificate != null) {
                    if (!$util.isObject(object.certificate))
                        throw $TypeError(".opamp.proto.OtherConnectionSettings.certificate: object expected");
                    message.certificate = $root.opamp.proto.TLSCertificate.fromObject(object.certificate, _depth + 1);
                }
                if (object.otherSettings) {
                    if (!$util.isObject(object.otherSettings))
                        throw $TypeError(".opamp.proto.OtherConnectionSettings.otherSettings: object expected");
                    message.otherSettings = {};
                    for (let keys = $Object.keys(object.otherSettings), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.otherSettings, keys[i]);
                        message.otherSettings[keys[i]] = $String(object.otherSettings[keys[i]]);
                    }
                }
                if (object.tls != null) {
                    if (!$util.isObject(object.tls))
                        throw $TypeError(".opamp.proto.OtherConnectionSettings.tls: object expected");
                    message.tls = $root.opamp.proto.TLSConnectionSettings.fromObject(object.tls, _depth + 1);
                }
                if (object.proxy != null) {
                    if (!$util.isObject(object.proxy))
                        throw $TypeError(".opamp.proto.OtherConnectionSettings.proxy: object expected");
                    message.proxy = $root.opamp.proto.ProxyConnectionSettings.fromObject(object.proxy, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an OtherConnectionSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {opamp.proto.OtherConnectionSettings} message OtherConnectionSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OtherConnectionSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.otherSettings = {};
                if (options.defaults) {
                    object.destinationEndpoint = "";
                    object.headers = null;
                    object.certificate = null;
                    object.tls = null;
                    object.proxy = null;
                }
                if (message.destinationEndpoint != null && $Object.hasOwnProperty.call(message, "destinationEndpoint"))
                    object.destinationEndpoint = message.destinationEndpoint;
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    object.headers = $root.opamp.proto.Headers.toObject(message.headers, options, _depth + 1);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = $root.opamp.proto.TLSCertificate.toObject(message.certificate, options, _depth + 1);
                let keys2;
                if (message.otherSettings && (keys2 = $Object.keys(message.otherSettings)).length) {
                    object.otherSettings = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.otherSettings, keys2[j]);
                        object.otherSettings[keys2[j]] = message.otherSettings[keys2[j]];
                    }
                }
                if (message.tls != null && $Object.hasOwnProperty.call(message, "tls"))
                    object.tls = $root.opamp.proto.TLSConnectionSettings.toObject(message.tls, options, _depth + 1);
                if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
                    object.proxy = $root.opamp.proto.ProxyConnectionSettings.toObject(message.proxy, options, _depth + 1);
                return object;
            };

            /**
             * Converts this OtherConnectionSettings to JSON.
             * @function toJSON
             * @memberof opamp.proto.OtherConnectionSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OtherConnectionSettings.prototype.toJSON = function() {
                return OtherConnectionSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for OtherConnectionSettings
             * @function getTypeUrl
             * @memberof opamp.proto.OtherConnectionSettings
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            OtherConnectionSettings.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.OtherConnectionSettings";
            };

            return OtherConnectionSettings;
        })();

        proto.TLSConnectionSettings = (function() {

            /**
             * Properties of a TLSConnectionSettings.
             * @typedef {Object} opamp.proto.TLSConnectionSettings.$Properties
             * @property {string|null} [caPemContents] TLSConnectionSettings caPemContents
             * @property {boolean|null} [includeSystemCaCertsPool] TLSConnectionSettings includeSystemCaCertsPool
             * @property {boolean|null} [insecureSkipVerify] TLSConnectionSettings insecureSkipVerify
             * @property {string|null} [minVersion] TLSConnectionSettings minVersion
             * @property {string|null} [maxVersion] TLSConnectionSettings maxVersion
             * @property {Array.<string>|null} [cipherSuites] TLSConnectionSettings cipherSuites
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TLSConnectionSettings.
             * @memberof opamp.proto
             * @interface ITLSConnectionSettings
             * @augments opamp.proto.TLSConnectionSettings.$Properties
             * @deprecated Use opamp.proto.TLSConnectionSettings.$Properties instead.
             */

            /**
             * Shape of a TLSConnectionSettings.
             * @typedef {opamp.proto.TLSConnectionSettings.$Properties} opamp.proto.TLSConnectionSettings.$Shape
             */

            /**
             * Constructs a new TLSConnectionSettings.
             * @memberof opamp.proto
             * @classdesc Represents a TLSConnectionSettings.
             * @constructor
             * @param {opamp.proto.TLSConnectionSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TLSConnectionSettings = function (properties) {
                this.cipherSuites = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TLSConnectionSettings caPemContents.
             * @member {string} caPemContents
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.caPemContents = "";

            /**
             * TLSConnectionSettings includeSystemCaCertsPool.
             * @member {boolean} includeSystemCaCertsPool
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.includeSystemCaCertsPool = false;

            /**
             * TLSConnectionSettings insecureSkipVerify.
             * @member {boolean} insecureSkipVerify
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.insecureSkipVerify = false;

            /**
             * TLSConnectionSettings minVersion.
             * @member {string} minVersion
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.minVersion = "";

            /**
             * TLSConnectionSettings maxVersion.
             * @member {string} maxVersion
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.maxVersion = "";

            /**
             * TLSConnectionSettings cipherSuites.
             * @member {Array.<string>} cipherSuites
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             */
            TLSConnectionSettings.prototype.cipherSuites = $util.emptyArray;

            /**
             * Creates a new TLSConnectionSettings instance using the specified properties.
             * @function create
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {opamp.proto.TLSConnectionSettings.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.TLSConnectionSettings} TLSConnectionSettings instance
             * @type {{
             *   (properties: opamp.proto.TLSConnectionSettings.$Shape): opamp.proto.TLSConnectionSettings & opamp.proto.TLSConnectionSettings.$Shape;
             *   (properties?: opamp.proto.TLSConnectionSettings.$Properties): opamp.proto.TLSConnectionSettings;
             * }}
             */
            TLSConnectionSettings.create = function(properties) {
                return new TLSConnectionSettings(properties);
            };

            /**
             * Encodes the specified TLSConnectionSettings message. Does not implicitly {@link opamp.proto.TLSConnectionSettings.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {opamp.proto.TLSConnectionSettings.$Properties} message TLSConnectionSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TLSConnectionSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.caPemContents != null && $Object.hasOwnProperty.call(message, "caPemContents") && message.caPemContents !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.caPemContents);
                if (message.includeSystemCaCertsPool != null && $Object.hasOwnProperty.call(message, "includeSystemCaCertsPool") && message.includeSystemCaCertsPool !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.includeSystemCaCertsPool);
                if (message.insecureSkipVerify != null && $Object.hasOwnProperty.call(message, "insecureSkipVerify") && message.insecureSkipVerify !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.insecureSkipVerify);
                if (message.minVersion != null && $Object.hasOwnProperty.call(message, "minVersion") && message.minVersion !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.minVersion);
                if (message.maxVersion != null && $Object.hasOwnProperty.call(message, "maxVersion") && message.maxVersion !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.maxVersion);
                if (message.cipherSuites != null && message.cipherSuites.length)
                    for (let i = 0; i < message.cipherSuites.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.cipherSuites[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TLSConnectionSettings message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.TLSConnectionSettings & opamp.proto.TLSConnectionSettings.$Shape} TLSConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TLSConnectionSettings.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.TLSConnectionSettings();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caPemContents = value;
                            else
                                delete message.caPemContents;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.includeSystemCaCertsPool = value;
                            else
                                delete message.includeSystemCaCertsPool;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.insecureSkipVerify = value;
                            else
                                delete message.insecureSkipVerify;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.minVersion = value;
                            else
                                delete message.minVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.maxVersion = value;
                            else
                                delete message.maxVersion;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.cipherSuites && message.cipherSuites.length))
                                message.cipherSuites = [];
                            message.cipherSuites.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TLSConnectionSettings message.
             * @function verify
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TLSConnectionSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.caPemContents != null && $Object.hasOwnProperty.call(message, "caPemContents"))
                    if (!$util.isString(message.caPemContents))
                        return "caPemContents: string expected";
                if (message.includeSystemCaCertsPool != null && $Object.hasOwnProperty.call(message, "includeSystemCaCertsPool"))
                    if (typeof message.includeSystemCaCertsPool !== "boolean")
                        return "includeSystemCaCertsPool: boolean expected";
                if (message.insecureSkipVerify != null && $Object.hasOwnProperty.call(message, "insecureSkipVerify"))
                    if (typeof message.insecureSkipVerify !== "boolean")
                        return "insecureSkipVerify: boolean expected";
                if (message.minVersion != null && $Object.hasOwnProperty.call(message, "minVersion"))
                    if (!$util.isString(message.minVersion))
                        return "minVersion: string expected";
                if (message.maxVersion != null && $Object.hasOwnProperty.call(message, "maxVersion"))
                    if (!$util.isString(message.maxVersion))
                        return "maxVersion: string expected";
                if (message.cipherSuites != null && $Object.hasOwnProperty.call(message, "cipherSuites")) {
                    if (!$Array.isArray(message.cipherSuites))
                        return "cipherSuites: array expected";
                    for (let i = 0; i < message.cipherSuites.length; ++i)
                        if (!$util.isString(message.cipherSuites[i]))
                            return "cipherSuites: string[] expected";
                }
                return null;
            };

            /**
             * Creates a TLSConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.TLSConnectionSettings} TLSConnectionSettings
             */
            TLSConnectionSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.TLSConnectionSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.TLSConnectionSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.TLSConnectionSettings();
                if (object.caPemContents != null)
                    if (typeof object.caPemContents !== "string" || object.caPemContents.length)
                        message.caPemContents = $String(object.caPemContents);
                if (object.includeSystemCaCertsPool != null)
                    if (object.includeSystemCaCertsPool)
                        message.includeSystemCaCertsPool = $Boolean(object.includeSystemCaCertsPool);
                if (object.insecureSkipVerify != null)
                    if (object.insecureSkipVerify)
                        message.insecureSkipVerify = $Boolean(object.insecureSkipVerify);
                if (object.minVersion != null)
                    if (typeof object.minVersion !== "string" || object.minVersion.length)
                        message.minVersion = $String(object.minVersion);
                if (object.maxVersion != null)
                    if (typeof object.maxVersion !== "string" || object.maxVersion.length)
                        message.maxVersion = $String(object.maxVersion);
                if (object.cipherSuites) {
                    if (!$Array.isArray(object.cipherSuites))
                        throw $TypeError(".opamp.proto.TLSConnectionSettings.cipherSuites: array expected");
                    message.cipherSuites = $Array(object.cipherSuites.length);
                    for (let i = 0; i < object.cipherSuites.length; ++i)
                        message.cipherSuites[i] = $String(object.cipherSuites[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a TLSConnectionSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {opamp.proto.TLSConnectionSettings} message TLSConnectionSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TLSConnectionSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.cipherSuites = [];
                if (options.defaults) {
                    object.caPemContents = "";
                    object.includeSystemCaCertsPool = false;
                    object.insecureSkipVerify = false;
                    object.minVersion = "";
                    object.maxVersion = "";
                }
                if (message.caPemContents != null && $Object.hasOwnProperty.call(message, "caPemContents"))
                    object.caPemContents = message.caPemContents;
                if (message.includeSystemCaCertsPool != null && $Object.hasOwnProperty.call(message, "includeSystemCaCertsPool"))
                    object.includeSystemCaCertsPool = message.includeSystemCaCertsPool;
                if (message.insecureSkipVerify != null && $Object.hasOwnProperty.call(message, "insecureSkipVerify"))
                    object.insecureSkipVerify = message.insecureSkipVerify;
                if (message.minVersion != null && $Object.hasOwnProperty.call(message, "minVersion"))
                    object.minVersion = message.minVersion;
                if (message.maxVersion != null && $Object.hasOwnProperty.call(message, "maxVersion"))
                    object.maxVersion = message.maxVersion;
                if (message.cipherSuites && message.cipherSuites.length) {
                    object.cipherSuites = $Array(message.cipherSuites.length);
                    for (let j = 0; j < message.cipherSuites.length; ++j)
                        object.cipherSuites[j] = message.cipherSuites[j];
                }
                return object;
            };

            /**
             * Converts this TLSConnectionSettings to JSON.
             * @function toJSON
             * @memberof opamp.proto.TLSConnectionSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TLSConnectionSettings.prototype.toJSON = function() {
                return TLSConnectionSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TLSConnectionSettings
             * @function getTypeUrl
             * @memberof opamp.proto.TLSConnectionSettings
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TLSConnectionSettings.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.TLSConnectionSettings";
            };

            return TLSConnectionSettings;
        })();

        proto.ProxyConnectionSettings = (function() {

            /**
             * Properties of a ProxyConnectionSettings.
             * @typedef {Object} opamp.proto.ProxyConnectionSettings.$Properties
             * @property {string|null} [url] ProxyConnectionSettings url
             * @property {opamp.proto.Headers.$Properties|null} [connectHeaders] ProxyConnectionSettings connectHeaders
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProxyConnectionSettings.
             * @memberof opamp.proto
             * @interface IProxyConnectionSettings
             * @augments opamp.proto.ProxyConnectionSettings.$Properties
             * @deprecated Use opamp.proto.ProxyConnectionSettings.$Properties instead.
             */

            /**
             * Shape of a ProxyConnectionSettings.
             * @typedef {opamp.proto.ProxyConnectionSettings.$Properties} opamp.proto.ProxyConnectionSettings.$Shape
             */

            /**
             * Constructs a new ProxyConnectionSettings.
             * @memberof opamp.proto
             * @classdesc Represents a ProxyConnectionSettings.
             * @constructor
             * @param {opamp.proto.ProxyConnectionSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProxyConnectionSettings = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProxyConnectionSettings url.
             * @member {string} url
             * @memberof opamp.proto.ProxyConnectionSettings
             * @instance
             */
            ProxyConnectionSettings.prototype.url = "";

            /**
             * ProxyConnectionSettings connectHeaders.
             * @member {opamp.proto.Headers.$Properties|null|undefined} connectHeaders
             * @memberof opamp.proto.ProxyConnectionSettings
             * @instance
             */
            ProxyConnectionSettings.prototype.connectHeaders = null;

            /**
             * Creates a new ProxyConnectionSettings instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {opamp.proto.ProxyConnectionSettings.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ProxyConnectionSettings} ProxyConnectionSettings instance
             * @type {{
             *   (properties: opamp.proto.ProxyConnectionSettings.$Shape): opamp.proto.ProxyConnectionSettings & opamp.proto.ProxyConnectionSettings.$Shape;
             *   (properties?: opamp.proto.ProxyConnectionSettings.$Properties): opamp.proto.ProxyConnectionSettings;
             * }}
             */
            ProxyConnectionSettings.create = function(properties) {
                return new ProxyConnectionSettings(properties);
            };

            /**
             * Encodes the specified ProxyConnectionSettings message. Does not implicitly {@link opamp.proto.ProxyConnectionSettings.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {opamp.proto.ProxyConnectionSettings.$Properties} message ProxyConnectionSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProxyConnectionSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.url);
                if (message.connectHeaders != null && $Object.hasOwnProperty.call(message, "connectHeaders"))
                    $root.opamp.proto.Headers.encode(message.connectHeaders, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProxyConnectionSettings message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ProxyConnectionSettings & opamp.proto.ProxyConnectionSettings.$Shape} ProxyConnectionSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProxyConnectionSettings.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ProxyConnectionSettings();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.url = value;
                            else
                                delete message.url;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.connectHeaders = $root.opamp.proto.Headers.decode(reader, reader.size(), $undefined, _depth + 1, message.connectHeaders);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ProxyConnectionSettings message.
             * @function verify
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ProxyConnectionSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.url != null && $Object.hasOwnProperty.call(message, "url"))
                    if (!$util.isString(message.url))
                        return "url: string expected";
                if (message.connectHeaders != null && $Object.hasOwnProperty.call(message, "connectHeaders")) {
                    let error = $root.opamp.proto.Headers.verify(message.connectHeaders, _depth + 1);
                    if (error)
                        return "connectHeaders." + error;
                }
                return null;
            };

            /**
             * Creates a ProxyConnectionSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ProxyConnectionSettings} ProxyConnectionSettings
             */
            ProxyConnectionSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ProxyConnectionSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ProxyConnectionSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ProxyConnectionSettings();
                if (object.url != null)
                    if (typeof object.url !== "string" || object.url.length)
                        message.url = $String(object.url);
                if (object.connectHeaders != null) {
                    if (!$util.isObject(object.connectHeaders))
                        throw $TypeError(".opamp.proto.ProxyConnectionSettings.connectHeaders: object expected");
                    message.connectHeaders = $root.opamp.proto.Headers.fromObject(object.connectHeaders, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ProxyConnectionSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {opamp.proto.ProxyConnectionSettings} message ProxyConnectionSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ProxyConnectionSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.url = "";
                    object.connectHeaders = null;
                }
                if (message.url != null && $Object.hasOwnProperty.call(message, "url"))
                    object.url = message.url;
                if (message.connectHeaders != null && $Object.hasOwnProperty.call(message, "connectHeaders"))
                    object.connectHeaders = $root.opamp.proto.Headers.toObject(message.connectHeaders, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ProxyConnectionSettings to JSON.
             * @function toJSON
             * @memberof opamp.proto.ProxyConnectionSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ProxyConnectionSettings.prototype.toJSON = function() {
                return ProxyConnectionSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ProxyConnectionSettings
             * @function getTypeUrl
             * @memberof opamp.proto.ProxyConnectionSettings
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ProxyConnectionSettings.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ProxyConnectionSettings";
            };

            return ProxyConnectionSettings;
        })();

        proto.Headers = (function() {

            /**
             * Properties of a Headers.
             * @typedef {Object} opamp.proto.Headers.$Properties
             * @property {Array.<opamp.proto.Header.$Properties>|null} [headers] Headers headers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Headers.
             * @memberof opamp.proto
             * @interface IHeaders
             * @augments opamp.proto.Headers.$Properties
             * @deprecated Use opamp.proto.Headers.$Properties instead.
             */

            /**
             * Shape of a Headers.
             * @typedef {opamp.proto.Headers.$Properties} opamp.proto.Headers.$Shape
             */

            /**
             * Constructs a new Headers.
             * @memberof opamp.proto
             * @classdesc Represents a Headers.
             * @constructor
             * @param {opamp.proto.Headers.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Headers = function (properties) {
                this.headers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Headers headers.
             * @member {Array.<opamp.proto.Header.$Properties>} headers
             * @memberof opamp.proto.Headers
             * @instance
             */
            Headers.prototype.headers = $util.emptyArray;

            /**
             * Creates a new Headers instance using the specified properties.
             * @function create
             * @memberof opamp.proto.Headers
             * @static
             * @param {opamp.proto.Headers.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.Headers} Headers instance
             * @type {{
             *   (properties: opamp.proto.Headers.$Shape): opamp.proto.Headers & opamp.proto.Headers.$Shape;
             *   (properties?: opamp.proto.Headers.$Properties): opamp.proto.Headers;
             * }}
             */
            Headers.create = function(properties) {
                return new Headers(properties);
            };

            /**
             * Encodes the specified Headers message. Does not implicitly {@link opamp.proto.Headers.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.Headers
             * @static
             * @param {opamp.proto.Headers.$Properties} message Headers message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Headers.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.headers != null && message.headers.length)
                    for (let i = 0; i < message.headers.length; ++i)
                        $root.opamp.proto.Header.encode(message.headers[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Headers message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.Headers
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.Headers & opamp.proto.Headers.$Shape} Headers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Headers.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.Headers();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.headers && message.headers.length))
                                message.headers = [];
                            message.headers.push($root.opamp.proto.Header.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Headers message.
             * @function verify
             * @memberof opamp.proto.Headers
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Headers.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers")) {
                    if (!$Array.isArray(message.headers))
                        return "headers: array expected";
                    for (let i = 0; i < message.headers.length; ++i) {
                        let error = $root.opamp.proto.Header.verify(message.headers[i], _depth + 1);
                        if (error)
                            return "headers." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Headers message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.Headers
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.Headers} Headers
             */
            Headers.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.Headers)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.Headers: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.Headers();
                if (object.headers) {
                    if (!$Array.isArray(object.headers))
                        throw $TypeError(".opamp.proto.Headers.headers: array expected");
                    message.headers = $Array(object.headers.length);
                    for (let i = 0; i < object.headers.length; ++i) {
                        if (!$util.isObject(object.headers[i]))
                            throw $TypeError(".opamp.proto.Headers.headers: object expected");
                        message.headers[i] = $root.opamp.proto.Header.fromObject(object.headers[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Headers message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.Headers
             * @static
             * @param {opamp.proto.Headers} message Headers
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Headers.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.headers = [];
                if (message.headers && message.headers.length) {
                    object.headers = $Array(message.headers.length);
                    for (let j = 0; j < message.headers.length; ++j)
                        object.headers[j] = $root.opamp.proto.Header.toObject(message.headers[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Headers to JSON.
             * @function toJSON
             * @memberof opamp.proto.Headers
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Headers.prototype.toJSON = function() {
                return Headers.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Headers
             * @function getTypeUrl
             * @memberof opamp.proto.Headers
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Headers.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.Headers";
            };

            return Headers;
        })();

        proto.Header = (function() {

            /**
             * Properties of a Header.
             * @typedef {Object} opamp.proto.Header.$Properties
             * @property {string|null} [key] Header key
             * @property {string|null} [value] Header value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Header.
             * @memberof opamp.proto
             * @interface IHeader
             * @augments opamp.proto.Header.$Properties
             * @deprecated Use opamp.proto.Header.$Properties instead.
             */

            /**
             * Shape of a Header.
             * @typedef {opamp.proto.Header.$Properties} opamp.proto.Header.$Shape
             */

            /**
             * Constructs a new Header.
             * @memberof opamp.proto
             * @classdesc Represents a Header.
             * @constructor
             * @param {opamp.proto.Header.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Header = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Header key.
             * @member {string} key
             * @memberof opamp.proto.Header
             * @instance
             */
            Header.prototype.key = "";

            /**
             * Header value.
             * @member {string} value
             * @memberof opamp.proto.Header
             * @instance
             */
            Header.prototype.value = "";

            /**
             * Creates a new Header instance using the specified properties.
             * @function create
             * @memberof opamp.proto.Header
             * @static
             * @param {opamp.proto.Header.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.Header} Header instance
             * @type {{
             *   (properties: opamp.proto.Header.$Shape): opamp.proto.Header & opamp.proto.Header.$Shape;
             *   (properties?: opamp.proto.Header.$Properties): opamp.proto.Header;
             * }}
             */
            Header.create = function(properties) {
                return new Header(properties);
            };

            /**
             * Encodes the specified Header message. Does not implicitly {@link opamp.proto.Header.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.Header
             * @static
             * @param {opamp.proto.Header.$Properties} message Header message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Header.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.Header
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.Header & opamp.proto.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Header.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.Header();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Header message.
             * @function verify
             * @memberof opamp.proto.Header
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Header.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!$util.isString(message.key))
                        return "key: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (!$util.isString(message.value))
                        return "value: string expected";
                return null;
            };

            /**
             * Creates a Header message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.Header
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.Header} Header
             */
            Header.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.Header)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.Header: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.Header();
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.value != null)
                    if (typeof object.value !== "string" || object.value.length)
                        message.value = $String(object.value);
                return message;
            };

            /**
             * Creates a plain object from a Header message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.Header
             * @static
             * @param {opamp.proto.Header} message Header
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Header.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.key = "";
                    object.value = "";
                }
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = message.value;
                return object;
            };

            /**
             * Converts this Header to JSON.
             * @function toJSON
             * @memberof opamp.proto.Header
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Header.prototype.toJSON = function() {
                return Header.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Header
             * @function getTypeUrl
             * @memberof opamp.proto.Header
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Header.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.Header";
            };

            return Header;
        })();

        proto.TLSCertificate = (function() {

            /**
             * Properties of a TLSCertificate.
             * @typedef {Object} opamp.proto.TLSCertificate.$Properties
             * @property {Uint8Array|null} [cert] TLSCertificate cert
             * @property {Uint8Array|null} [privateKey] TLSCertificate privateKey
             * @property {Uint8Array|null} [caCert] TLSCertificate caCert
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TLSCertificate.
             * @memberof opamp.proto
             * @interface ITLSCertificate
             * @augments opamp.proto.TLSCertificate.$Properties
             * @deprecated Use opamp.proto.TLSCertificate.$Properties instead.
             */

            /**
             * Shape of a TLSCertificate.
             * @typedef {opamp.proto.TLSCertificate.$Properties} opamp.proto.TLSCertificate.$Shape
             */

            /**
             * Constructs a new TLSCertificate.
             * @memberof opamp.proto
             * @classdesc Represents a TLSCertificate.
             * @constructor
             * @param {opamp.proto.TLSCertificate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TLSCertificate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TLSCertificate cert.
             * @member {Uint8Array} cert
             * @memberof opamp.proto.TLSCertificate
             * @instance
             */
            TLSCertificate.prototype.cert = $util.newBuffer([]);

            /**
             * TLSCertificate privateKey.
             * @member {Uint8Array} privateKey
             * @memberof opamp.proto.TLSCertificate
             * @instance
             */
            TLSCertificate.prototype.privateKey = $util.newBuffer([]);

            /**
             * TLSCertificate caCert.
             * @member {Uint8Array} caCert
             * @memberof opamp.proto.TLSCertificate
             * @instance
             */
            TLSCertificate.prototype.caCert = $util.newBuffer([]);

            /**
             * Creates a new TLSCertificate instance using the specified properties.
             * @function create
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {opamp.proto.TLSCertificate.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.TLSCertificate} TLSCertificate instance
             * @type {{
             *   (properties: opamp.proto.TLSCertificate.$Shape): opamp.proto.TLSCertificate & opamp.proto.TLSCertificate.$Shape;
             *   (properties?: opamp.proto.TLSCertificate.$Properties): opamp.proto.TLSCertificate;
             * }}
             */
            TLSCertificate.create = function(properties) {
                return new TLSCertificate(properties);
            };

            /**
             * Encodes the specified TLSCertificate message. Does not implicitly {@link opamp.proto.TLSCertificate.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {opamp.proto.TLSCertificate.$Properties} message TLSCertificate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TLSCertificate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cert != null && $Object.hasOwnProperty.call(message, "cert") && message.cert.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.cert);
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey") && message.privateKey.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.privateKey);
                if (message.caCert != null && $Object.hasOwnProperty.call(message, "caCert") && message.caCert.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.caCert);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TLSCertificate message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.TLSCertificate & opamp.proto.TLSCertificate.$Shape} TLSCertificate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TLSCertificate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.TLSCertificate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.cert = value;
                            else
                                delete message.cert;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.privateKey = value;
                            else
                                delete message.privateKey;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.caCert = value;
                            else
                                delete message.caCert;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TLSCertificate message.
             * @function verify
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TLSCertificate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.cert != null && $Object.hasOwnProperty.call(message, "cert"))
                    if (!(message.cert && typeof message.cert.length === "number" || $util.isString(message.cert)))
                        return "cert: buffer expected";
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey"))
                    if (!(message.privateKey && typeof message.privateKey.length === "number" || $util.isString(message.privateKey)))
                        return "privateKey: buffer expected";
                if (message.caCert != null && $Object.hasOwnProperty.call(message, "caCert"))
                    if (!(message.caCert && typeof message.caCert.length === "number" || $util.isString(message.caCert)))
                        return "caCert: buffer expected";
                return null;
            };

            /**
             * Creates a TLSCertificate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.TLSCertificate} TLSCertificate
             */
            TLSCertificate.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.TLSCertificate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.TLSCertificate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.TLSCertificate();
                if (object.cert != null)
                    if (object.cert.length)
                        if (typeof object.cert === "string")
                            $util.base64.decode(object.cert, message.cert = $util.newBuffer($util.base64.length(object.cert)), 0);
                        else if (object.cert.length >= 0)
                            message.cert = object.cert;
                if (object.privateKey != null)
                    if (object.privateKey.length)
                        if (typeof object.privateKey === "string")
                            $util.base64.decode(object.privateKey, message.privateKey = $util.newBuffer($util.base64.length(object.privateKey)), 0);
                        else if (object.privateKey.length >= 0)
                            message.privateKey = object.privateKey;
                if (object.caCert != null)
                    if (object.caCert.length)
                        if (typeof object.caCert === "string")
                            $util.base64.decode(object.caCert, message.caCert = $util.newBuffer($util.base64.length(object.caCert)), 0);
                        else if (object.caCert.length >= 0)
                            message.caCert = object.caCert;
                return message;
            };

            /**
             * Creates a plain object from a TLSCertificate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {opamp.proto.TLSCertificate} message TLSCertificate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TLSCertificate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.cert = "";
                    else {
                        object.cert = [];
                        if (options.bytes !== $Array)
                            object.cert = $util.newBuffer(object.cert);
                    }
                    if (options.bytes === $String)
                        object.privateKey = "";
                    else {
                        object.privateKey = [];
                        if (options.bytes !== $Array)
                            object.privateKey = $util.newBuffer(object.privateKey);
                    }
                    if (options.bytes === $String)
                        object.caCert = "";
                    else {
                        object.caCert = [];
                        if (options.bytes !== $Array)
                            object.caCert = $util.newBuffer(object.caCert);
                    }
                }
                if (message.cert != null && $Object.hasOwnProperty.call(message, "cert"))
                    object.cert = options.bytes === $String ? $util.base64.encode(message.cert, 0, message.cert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cert) : message.cert;
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey"))
                    object.privateKey = options.bytes === $String ? $util.base64.encode(message.privateKey, 0, message.privateKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.privateKey) : message.privateKey;
                if (message.caCert != null && $Object.hasOwnProperty.call(message, "caCert"))
                    object.caCert = options.bytes === $String ? $util.base64.encode(message.caCert, 0, message.caCert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.caCert) : message.caCert;
                return object;
            };

            /**
             * Converts this TLSCertificate to JSON.
             * @function toJSON
             * @memberof opamp.proto.TLSCertificate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TLSCertificate.prototype.toJSON = function() {
                return TLSCertificate.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TLSCertificate
             * @function getTypeUrl
             * @memberof opamp.proto.TLSCertificate
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TLSCertificate.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.TLSCertificate";
            };

            return TLSCertificate;
        })();

        proto.ConnectionSettingsOffers = (function() {

            /**
             * Properties of a ConnectionSettingsOffers.
             * @typedef {Object} opamp.proto.ConnectionSettingsOffers.$Properties
             * @property {Uint8Array|null} [hash] ConnectionSettingsOffers hash
             * @property {opamp.proto.OpAMPConnectionSettings.$Properties|null} [opamp] ConnectionSettingsOffers opamp
             * @property {opamp.proto.TelemetryConnectionSettings.$Properties|null} [ownMetrics] ConnectionSettingsOffers ownMetrics
             * @property {opamp.proto.TelemetryConnectionSettings.$Properties|null} [ownTraces] ConnectionSettingsOffers ownTraces
             * @property {opamp.proto.TelemetryConnectionSettings.$Properties|null} [ownLogs] ConnectionSettingsOffers ownLogs
             * @property {Object.<string,opamp.proto.OtherConnectionSettings.$Properties>|null} [otherConnections] ConnectionSettingsOffers otherConnections
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConnectionSettingsOffers.
             * @memberof opamp.proto
             * @interface IConnectionSettingsOffers
             * @augments opamp.proto.ConnectionSettingsOffers.$Properties
             * @deprecated Use opamp.proto.ConnectionSettingsOffers.$Properties instead.
             */

            /**
             * Shape of a ConnectionSettingsOffers.
             * @typedef {opamp.proto.ConnectionSettingsOffers.$Properties} opamp.proto.ConnectionSettingsOffers.$Shape
             */

            /**
             * Constructs a new ConnectionSettingsOffers.
             * @memberof opamp.proto
             * @classdesc Represents a ConnectionSettingsOffers.
             * @constructor
             * @param {opamp.proto.ConnectionSettingsOffers.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConnectionSettingsOffers = function (properties) {
                this.otherConnections = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConnectionSettingsOffers hash.
             * @member {Uint8Array} hash
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.hash = $util.newBuffer([]);

            /**
             * ConnectionSettingsOffers opamp.
             * @member {opamp.proto.OpAMPConnectionSettings.$Properties|null|undefined} opamp
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.opamp = null;

            /**
             * ConnectionSettingsOffers ownMetrics.
             * @member {opamp.proto.TelemetryConnectionSettings.$Properties|null|undefined} ownMetrics
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.ownMetrics = null;

            /**
             * ConnectionSettingsOffers ownTraces.
             * @member {opamp.proto.TelemetryConnectionSettings.$Properties|null|undefined} ownTraces
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.ownTraces = null;

            /**
             * ConnectionSettingsOffers ownLogs.
             * @member {opamp.proto.TelemetryConnectionSettings.$Properties|null|undefined} ownLogs
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.ownLogs = null;

            /**
             * ConnectionSettingsOffers otherConnections.
             * @member {Object.<string,opamp.proto.OtherConnectionSettings.$Properties>} otherConnections
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             */
            ConnectionSettingsOffers.prototype.otherConnections = $util.emptyObject;

            /**
             * Creates a new ConnectionSettingsOffers instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {opamp.proto.ConnectionSettingsOffers.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ConnectionSettingsOffers} ConnectionSettingsOffers instance
             * @type {{
             *   (properties: opamp.proto.ConnectionSettingsOffers.$Shape): opamp.proto.ConnectionSettingsOffers & opamp.proto.ConnectionSettingsOffers.$Shape;
             *   (properties?: opamp.proto.ConnectionSettingsOffers.$Properties): opamp.proto.ConnectionSettingsOffers;
             * }}
             */
            ConnectionSettingsOffers.create = function(properties) {
                return new ConnectionSettingsOffers(properties);
            };

            /**
             * Encodes the specified ConnectionSettingsOffers message. Does not implicitly {@link opamp.proto.ConnectionSettingsOffers.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {opamp.proto.ConnectionSettingsOffers.$Properties} message ConnectionSettingsOffers message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConnectionSettingsOffers.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.hash);
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp"))
                    $root.opamp.proto.OpAMPConnectionSettings.encode(message.opamp, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.ownMetrics != null && $Object.hasOwnProperty.call(message, "ownMetrics"))
                    $root.opamp.proto.TelemetryConnectionSettings.encode(message.ownMetrics, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.ownTraces != null && $Object.hasOwnProperty.call(message, "ownTraces"))
                    $root.opamp.proto.TelemetryConnectionSettings.encode(message.ownTraces, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.ownLogs != null && $Object.hasOwnProperty.call(message, "ownLogs"))
                    $root.opamp.proto.TelemetryConnectionSettings.encode(message.ownLogs, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.otherConnections != null && $Object.hasOwnProperty.call(message, "otherConnections"))
                    for (let keys = $Object.keys(message.otherConnections), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.OtherConnectionSettings.encode(message.otherConnections[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConnectionSettingsOffers message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsOffers & opamp.proto.ConnectionSettingsOffers.$Shape} ConnectionSettingsOffers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConnectionSettingsOffers.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ConnectionSettingsOffers();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.opamp = $root.opamp.proto.OpAMPConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.opamp);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ownMetrics = $root.opamp.proto.TelemetryConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.ownMetrics);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.ownTraces = $root.opamp.proto.TelemetryConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.ownTraces);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.ownLogs = $root.opamp.proto.TelemetryConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.ownLogs);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (message.otherConnections === $util.emptyObject)
                                message.otherConnections = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.OtherConnectionSettings.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.otherConnections, key);
                            message.otherConnections[key] = value || new $root.opamp.proto.OtherConnectionSettings();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ConnectionSettingsOffers message.
             * @function verify
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ConnectionSettingsOffers.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!(message.hash && typeof message.hash.length === "number" || $util.isString(message.hash)))
                        return "hash: buffer expected";
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp")) {
                    let error = $root.opamp.proto.OpAMPConnectionSettings.verify(message.opamp, _depth + 1);
                    if (error)
                        return "opamp." + error;
                }
                if (message.ownMetrics != null && $Object.hasOwnProperty.call(message, "ownMetrics")) {
                    let error = $root.opamp.proto.TelemetryConnectionSettings.verify(message.ownMetrics, _depth + 1);
                    if (error)
                        return "ownMetrics." + error;
                }
                if (message.ownTraces != null && $Object.hasOwnProperty.call(message, "ownTraces")) {
                    let error = $root.opamp.proto.TelemetryConnectionSettings.verify(message.ownTraces, _depth + 1);
                    if (error)
                        return "ownTraces." + error;
                }
                if (message.ownLogs != null && $Object.hasOwnProperty.call(message, "ownLogs")) {
                    let error = $root.opamp.proto.TelemetryConnectionSettings.verify(message.ownLogs, _depth + 1);
                    if (error)
                        return "ownLogs." + error;
                }
                if (message.otherConnections != null && $Object.hasOwnProperty.call(message, "otherConnections")) {
                    if (!$util.isObject(message.otherConnections))
                        return "otherConnections: object expected";
                    let key = $Object.keys(message.otherConnections);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.OtherConnectionSettings.verify(message.otherConnections[key[i]], _depth + 1);
                        if (error)
                            return "otherConnections." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ConnectionSettingsOffers message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ConnectionSettingsOffers} ConnectionSettingsOffers
             */
            ConnectionSettingsOffers.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ConnectionSettingsOffers)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ConnectionSettingsOffers: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ConnectionSettingsOffers();
                if (object.hash != null)
                    if (object.hash.length)
                        if (typeof object.hash === "string")
                            $util.base64.decode(object.hash, message.hash = $util.newBuffer($util.base64.length(object.hash)), 0);
                        else if (object.hash.length >= 0)
                            message.hash = object.hash;
                if (object.opamp != null) {
                    if (!$util.isObject(object.opamp))
                        throw $TypeError(".opamp.proto.ConnectionSettingsOffers.opamp: object expected");
                    message.opamp = $root.opamp.proto.OpAMPConnectionSettings.fromObject(object.opamp, _depth + 1);
                }
                if (object.ownMetrics != null) {
                    if (!$util.isObject(object.ownMetrics))
                        throw $TypeError(".opamp.proto.ConnectionSettingsOffers.ownMetrics: object expected");
                    message.ownMetrics = $root.opamp.proto.TelemetryConnectionSettings.fromObject(object.ownMetrics, _depth + 1);
                }
                if (object.ownTraces != null) {
                    if (!$util.isObject(object.ownTraces))
                        throw $TypeError(".opamp.proto.ConnectionSettingsOffers.ownTraces: object expected");
                    message.ownTraces = $root.opamp.proto.TelemetryConnectionSettings.fromObject(object.ownTraces, _depth + 1);
                }
                if (object.ownLogs != null) {
                    if (!$util.isObject(object.ownLogs))
                        throw $TypeError(".opamp.proto.ConnectionSettingsOffers.ownLogs: object expected");
                    message.ownLogs = $root.opamp.proto.TelemetryConnectionSettings.fromObject(object.ownLogs, _depth + 1);
                }
                if (object.otherConnections) {
                    if (!$util.isObject(object.otherConnections))
                        throw $TypeError(".opamp.proto.ConnectionSettingsOffers.otherConnections: object expected");
                    message.otherConnections = {};
                    for (let keys = $Object.keys(object.otherConnections), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.otherConnections, keys[i]);
                        if (!$util.isObject(object.otherConnections[keys[i]]))
                            throw $TypeError(".opamp.proto.ConnectionSettingsOffers.otherConnections: object expected");
                        message.otherConnections[keys[i]] = $root.opamp.proto.OtherConnectionSettings.fromObject(object.otherConnections[keys[i]], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a ConnectionSettingsOffers message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {opamp.proto.ConnectionSettingsOffers} message ConnectionSettingsOffers
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ConnectionSettingsOffers.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.otherConnections = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.hash = "";
                    else {
                        object.hash = [];
                        if (options.bytes !== $Array)
                            object.hash = $util.newBuffer(object.hash);
                    }
                    object.opamp = null;
                    object.ownMetrics = null;
                    object.ownTraces = null;
                    object.ownLogs = null;
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = options.bytes === $String ? $util.base64.encode(message.hash, 0, message.hash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.hash) : message.hash;
                if (message.opamp != null && $Object.hasOwnProperty.call(message, "opamp"))
                    object.opamp = $root.opamp.proto.OpAMPConnectionSettings.toObject(message.opamp, options, _depth + 1);
                if (message.ownMetrics != null && $Object.hasOwnProperty.call(message, "ownMetrics"))
                    object.ownMetrics = $root.opamp.proto.TelemetryConnectionSettings.toObject(message.ownMetrics, options, _depth + 1);
                if (message.ownTraces != null && $Object.hasOwnProperty.call(message, "ownTraces"))
                    object.ownTraces = $root.opamp.proto.TelemetryConnectionSettings.toObject(message.ownTraces, options, _depth + 1);
                if (message.ownLogs != null && $Object.hasOwnProperty.call(message, "ownLogs"))
                    object.ownLogs = $root.opamp.proto.TelemetryConnectionSettings.toObject(message.ownLogs, options, _depth + 1);
                let keys2;
                if (message.otherConnections && (keys2 = $Object.keys(message.otherConnections)).length) {
                    object.otherConnections = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.otherConnections, keys2[j]);
                        object.otherConnections[keys2[j]] = $root.opamp.proto.OtherConnectionSettings.toObject(message.otherConnections[keys2[j]], options, _depth + 1);
                    }
                }
                return object;
            };

            /**
             * Converts this ConnectionSettingsOffers to JSON.
             * @function toJSON
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ConnectionSettingsOffers.prototype.toJSON = function() {
                return ConnectionSettingsOffers.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ConnectionSettingsOffers
             * @function getTypeUrl
             * @memberof opamp.proto.ConnectionSettingsOffers
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ConnectionSettingsOffers.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ConnectionSettingsOffers";
            };

            return ConnectionSettingsOffers;
        })();

        proto.PackagesAvailable = (function() {

            /**
             * Properties of a PackagesAvailable.
             * @typedef {Object} opamp.proto.PackagesAvailable.$Properties
             * @property {Object.<string,opamp.proto.PackageAvailable.$Properties>|null} [packages] PackagesAvailable packages
             * @property {Uint8Array|null} [allPackagesHash] PackagesAvailable allPackagesHash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PackagesAvailable.
             * @memberof opamp.proto
             * @interface IPackagesAvailable
             * @augments opamp.proto.PackagesAvailable.$Properties
             * @deprecated Use opamp.proto.PackagesAvailable.$Properties instead.
             */

            /**
             * Shape of a PackagesAvailable.
             * @typedef {opamp.proto.PackagesAvailable.$Properties} opamp.proto.PackagesAvailable.$Shape
             */

            /**
             * Constructs a new PackagesAvailable.
             * @memberof opamp.proto
             * @classdesc Represents a PackagesAvailable.
             * @constructor
             * @param {opamp.proto.PackagesAvailable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PackagesAvailable = function (properties) {
                this.packages = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PackagesAvailable packages.
             * @member {Object.<string,opamp.proto.PackageAvailable.$Properties>} packages
             * @memberof opamp.proto.PackagesAvailable
             * @instance
             */
            PackagesAvailable.prototype.packages = $util.emptyObject;

            /**
             * PackagesAvailable allPackagesHash.
             * @member {Uint8Array} allPackagesHash
             * @memberof opamp.proto.PackagesAvailable
             * @instance
             */
            PackagesAvailable.prototype.allPackagesHash = $util.newBuffer([]);

            /**
             * Creates a new PackagesAvailable instance using the specified properties.
             * @function create
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {opamp.proto.PackagesAvailable.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.PackagesAvailable} PackagesAvailable instance
             * @type {{
             *   (properties: opamp.proto.PackagesAvailable.$Shape): opamp.proto.PackagesAvailable & opamp.proto.PackagesAvailable.$Shape;
             *   (properties?: opamp.proto.PackagesAvailable.$Properties): opamp.proto.PackagesAvailable;
             * }}
             */
            PackagesAvailable.create = function(properties) {
                return new PackagesAvailable(properties);
            };

            /**
             * Encodes the specified PackagesAvailable message. Does not implicitly {@link opamp.proto.PackagesAvailable.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {opamp.proto.PackagesAvailable.$Properties} message PackagesAvailable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PackagesAvailable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    for (let keys = $Object.keys(message.packages), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.PackageAvailable.encode(message.packages[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.allPackagesHash != null && $Object.hasOwnProperty.call(message, "allPackagesHash") && message.allPackagesHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.allPackagesHash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PackagesAvailable message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.PackagesAvailable & opamp.proto.PackagesAvailable.$Shape} PackagesAvailable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PackagesAvailable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.PackagesAvailable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.packages === $util.emptyObject)
                                message.packages = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.PackageAvailable.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.packages, key);
                            message.packages[key] = value || new $root.opamp.proto.PackageAvailable();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.allPackagesHash = value;
                            else
                                delete message.allPackagesHash;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PackagesAvailable message.
             * @function verify
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PackagesAvailable.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages")) {
                    if (!$util.isObject(message.packages))
                        return "packages: object expected";
                    let key = $Object.keys(message.packages);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.PackageAvailable.verify(message.packages[key[i]], _depth + 1);
                        if (error)
                            return "packages." + error;
                    }
                }
                if (message.allPackagesHash != null && $Object.hasOwnProperty.call(message, "allPackagesHash"))
                    if (!(message.allPackagesHash && typeof message.allPackagesHash.length === "number" || $util.isString(message.allPackagesHash)))
                        return "allPackagesHash: buffer expected";
                return null;
            };

            /**
             * Creates a PackagesAvailable message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.PackagesAvailable} PackagesAvailable
             */
            PackagesAvailable.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.PackagesAvailable)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.PackagesAvailable: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.PackagesAvailable();
                if (object.packages) {
                    if (!$util.isObject(object.packages))
                        throw $TypeError(".opamp.proto.PackagesAvailable.packages: object expected");
                    message.packages = {};
                    for (let keys = $Object.keys(object.packages), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.packages, keys[i]);
                        if (!$util.isObject(object.packages[keys[i]]))
                            throw $TypeError(".opamp.proto.PackagesAvailable.packages: object expected");
                        message.packages[keys[i]] = $root.opamp.proto.PackageAvailable.fromObject(object.packages[keys[i]], _depth + 1);
                    }
                }
                if (object.allPackagesHash != null)
                    if (object.allPackagesHash.length)
                        if (typeof object.allPackagesHash === "string")
                            $util.base64.decode(object.allPackagesHash, message.allPackagesHash = $util.newBuffer($util.base64.length(object.allPackagesHash)), 0);
                        else if (object.allPackagesHash.length >= 0)
                            message.allPackagesHash = object.allPackagesHash;
                return message;
            };

            /**
             * Creates a plain object from a PackagesAvailable message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {opamp.proto.PackagesAvailable} message PackagesAvailable
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PackagesAvailable.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.packages = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.allPackagesHash = "";
                    else {
                        object.allPackagesHash = [];
                        if (options.bytes !== $Array)
                            object.allPackagesHash = $util.newBuffer(object.allPackagesHash);
                    }
                let keys2;
                if (message.packages && (keys2 = $Object.keys(message.packages)).length) {
                    object.packages = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.packages, keys2[j]);
                        object.packages[keys2[j]] = $root.opamp.proto.PackageAvailable.toObject(message.packages[keys2[j]], options, _depth + 1);
                    }
                }
                if (message.allPackagesHash != null && $Object.hasOwnProperty.call(message, "allPackagesHash"))
                    object.allPackagesHash = options.bytes === $String ? $util.base64.encode(message.allPackagesHash, 0, message.allPackagesHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.allPackagesHash) : message.allPackagesHash;
                return object;
            };

            /**
             * Converts this PackagesAvailable to JSON.
             * @function toJSON
             * @memberof opamp.proto.PackagesAvailable
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PackagesAvailable.prototype.toJSON = function() {
                return PackagesAvailable.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PackagesAvailable
             * @function getTypeUrl
             * @memberof opamp.proto.PackagesAvailable
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PackagesAvailable.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.PackagesAvailable";
            };

            return PackagesAvailable;
        })();

        proto.PackageAvailable = (function() {

            /**
             * Properties of a PackageAvailable.
             * @typedef {Object} opamp.proto.PackageAvailable.$Properties
             * @property {opamp.proto.PackageType|null} [type] PackageAvailable type
             * @property {string|null} [version] PackageAvailable version
             * @property {opamp.proto.DownloadableFile.$Properties|null} [file] PackageAvailable file
             * @property {Uint8Array|null} [hash] PackageAvailable hash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PackageAvailable.
             * @memberof opamp.proto
             * @interface IPackageAvailable
             * @augments opamp.proto.PackageAvailable.$Properties
             * @deprecated Use opamp.proto.PackageAvailable.$Properties instead.
             */

            /**
             * Shape of a PackageAvailable.
             * @typedef {opamp.proto.PackageAvailable.$Properties} opamp.proto.PackageAvailable.$Shape
             */

            /**
             * Constructs a new PackageAvailable.
             * @memberof opamp.proto
             * @classdesc Represents a PackageAvailable.
             * @constructor
             * @param {opamp.proto.PackageAvailable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PackageAvailable = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PackageAvailable type.
             * @member {opamp.proto.PackageType} type
             * @memberof opamp.proto.PackageAvailable
             * @instance
             */
            PackageAvailable.prototype.type = 0;

            /**
             * PackageAvailable version.
             * @member {string} version
             * @memberof opamp.proto.PackageAvailable
             * @instance
             */
            PackageAvailable.prototype.version = "";

            /**
             * PackageAvailable file.
             * @member {opamp.proto.DownloadableFile.$Properties|null|undefined} file
             * @memberof opamp.proto.PackageAvailable
             * @instance
             */
            PackageAvailable.prototype.file = null;

            /**
             * PackageAvailable hash.
             * @member {Uint8Array} hash
             * @memberof opamp.proto.PackageAvailable
             * @instance
             */
            PackageAvailable.prototype.hash = $util.newBuffer([]);

            /**
             * Creates a new PackageAvailable instance using the specified properties.
             * @function create
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {opamp.proto.PackageAvailable.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.PackageAvailable} PackageAvailable instance
             * @type {{
             *   (properties: opamp.proto.PackageAvailable.$Shape): opamp.proto.PackageAvailable & opamp.proto.PackageAvailable.$Shape;
             *   (properties?: opamp.proto.PackageAvailable.$Properties): opamp.proto.PackageAvailable;
             * }}
             */
            PackageAvailable.create = function(properties) {
                return new PackageAvailable(properties);
            };

            /**
             * Encodes the specified PackageAvailable message. Does not implicitly {@link opamp.proto.PackageAvailable.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {opamp.proto.PackageAvailable.$Properties} message PackageAvailable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PackageAvailable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.version);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    $root.opamp.proto.DownloadableFile.encode(message.file, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.hash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PackageAvailable message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.PackageAvailable & opamp.proto.PackageAvailable.$Shape} PackageAvailable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PackageAvailable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.PackageAvailable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.file = $root.opamp.proto.DownloadableFile.decode(reader, reader.size(), $undefined, _depth + 1, message.file);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PackageAvailable message.
             * @function verify
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PackageAvailable.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    if (typeof message.type !== "number" || (message.type | 0) !== message.type)
                        return "type: enum value expected";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isString(message.version))
                        return "version: string expected";
                if (message.file != null && $Object.hasOwnProperty.call(message, "file")) {
                    let error = $root.opamp.proto.DownloadableFile.verify(message.file, _depth + 1);
                    if (error)
                        return "file." + error;
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!(message.hash && typeof message.hash.length === "number" || $util.isString(message.hash)))
                        return "hash: buffer expected";
                return null;
            };

            /**
             * Creates a PackageAvailable message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.PackageAvailable} PackageAvailable
             */
            PackageAvailable.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.PackageAvailable)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.PackageAvailable: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.PackageAvailable();
                if (object.type !== 0 && (typeof object.type !== "string" || $root.opamp.proto.PackageType[object.type] !== 0))
                    switch (object.type) {
                    case "PackageType_TopLevel":
                    case 0:
                        message.type = 0;
                        break;
                    case "PackageType_Addon":
                    case 1:
                        message.type = 1;
                        break;
                    default:
                        if (typeof object.type === "number" && (object.type | 0) === object.type)
                            message.type = object.type;
                    }
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                if (object.file != null) {
                    if (!$util.isObject(object.file))
                        throw $TypeError(".opamp.proto.PackageAvailable.file: object expected");
                    message.file = $root.opamp.proto.DownloadableFile.fromObject(object.file, _depth + 1);
                }
                if (object.hash != null)
                    if (object.hash.length)
                        if (typeof object.hash === "string")
                            $util.base64.decode(object.hash, message.hash = $util.newBuffer($util.base64.length(object.hash)), 0);
                        else if (object.hash.length >= 0)
                            message.hash = object.hash;
                return message;
            };

            /**
             * Creates a plain object from a PackageAvailable message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {opamp.proto.PackageAvailable} message PackageAvailable
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PackageAvailable.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.type = options.enums === $String ? "PackageType_TopLevel" : 0;
                    object.version = "";
                    object.file = null;
                    if (options.bytes === $String)
                        object.hash = "";
                    else {
                        object.hash = [];
                        if (options.bytes !== $Array)
                            object.hash = $util.newBuffer(object.hash);
                    }
                }
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = options.enums === $String ? $root.opamp.proto.PackageType[message.type] === $undefined ? message.type : $root.opamp.proto.PackageType[message.type] : message.type;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = $root.opamp.proto.DownloadableFile.toObject(message.file, options, _depth + 1);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = options.bytes === $String ? $util.base64.encode(message.hash, 0, message.hash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.hash) : message.hash;
                return object;
            };

            /**
             * Converts this PackageAvailable to JSON.
             * @function toJSON
             * @memberof opamp.proto.PackageAvailable
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PackageAvailable.prototype.toJSON = function() {
                return PackageAvailable.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PackageAvailable
             * @function getTypeUrl
             * @memberof opamp.proto.PackageAvailable
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PackageAvailable.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.PackageAvailable";
            };

            return PackageAvailable;
        })();

        /**
         * PackageType enum.
         * @name opamp.proto.PackageType
         * @enum {number}
         * @property {number} PackageType_TopLevel=0 PackageType_TopLevel value
         * @property {number} PackageType_Addon=1 PackageType_Addon value
         */
        proto.PackageType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PackageType_TopLevel"] = 0;
            values[valuesById[1] = "PackageType_Addon"] = 1;
            return values;
        })();

        proto.DownloadableFile = (function() {

            /**
             * Properties of a DownloadableFile.
             * @typedef {Object} opamp.proto.DownloadableFile.$Properties
             * @property {string|null} [downloadUrl] DownloadableFile downloadUrl
             * @property {Uint8Array|null} [contentHash] DownloadableFile contentHash
             * @property {Uint8Array|null} [signature] DownloadableFile signature
             * @property {opamp.proto.Headers.$Properties|null} [headers] DownloadableFile headers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DownloadableFile.
             * @memberof opamp.proto
             * @interface IDownloadableFile
             * @augments opamp.proto.DownloadableFile.$Properties
             * @deprecated Use opamp.proto.DownloadableFile.$Properties instead.
             */

            /**
             * Shape of a DownloadableFile.
             * @typedef {opamp.proto.DownloadableFile.$Properties} opamp.proto.DownloadableFile.$Shape
             */

            /**
             * Constructs a new DownloadableFile.
             * @memberof opamp.proto
             * @classdesc Represents a DownloadableFile.
             * @constructor
             * @param {opamp.proto.DownloadableFile.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DownloadableFile = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DownloadableFile downloadUrl.
             * @member {string} downloadUrl
             * @memberof opamp.proto.DownloadableFile
             * @instance
             */
            DownloadableFile.prototype.downloadUrl = "";

            /**
             * DownloadableFile contentHash.
             * @member {Uint8Array} contentHash
             * @memberof opamp.proto.DownloadableFile
             * @instance
             */
            DownloadableFile.prototype.contentHash = $util.newBuffer([]);

            /**
             * DownloadableFile signature.
             * @member {Uint8Array} signature
             * @memberof opamp.proto.DownloadableFile
             * @instance
             */
            DownloadableFile.prototype.signature = $util.newBuffer([]);

            /**
             * DownloadableFile headers.
             * @member {opamp.proto.Headers.$Properties|null|undefined} headers
             * @memberof opamp.proto.DownloadableFile
             * @instance
             */
            DownloadableFile.prototype.headers = null;

            /**
             * Creates a new DownloadableFile instance using the specified properties.
             * @function create
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {opamp.proto.DownloadableFile.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.DownloadableFile} DownloadableFile instance
             * @type {{
             *   (properties: opamp.proto.DownloadableFile.$Shape): opamp.proto.DownloadableFile & opamp.proto.DownloadableFile.$Shape;
             *   (properties?: opamp.proto.DownloadableFile.$Properties): opamp.proto.DownloadableFile;
             * }}
             */
            DownloadableFile.create = function(properties) {
                return new DownloadableFile(properties);
            };

            /**
             * Encodes the specified DownloadableFile message. Does not implicitly {@link opamp.proto.DownloadableFile.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {opamp.proto.DownloadableFile.$Properties} message DownloadableFile message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DownloadableFile.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.downloadUrl != null && $Object.hasOwnProperty.call(message, "downloadUrl") && message.downloadUrl !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.downloadUrl);
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash") && message.contentHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.contentHash);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.opamp.proto.Headers.encode(message.headers, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DownloadableFile message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.DownloadableFile & opamp.proto.DownloadableFile.$Shape} DownloadableFile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DownloadableFile.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.DownloadableFile();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.downloadUrl = value;
                            else
                                delete message.downloadUrl;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.contentHash = value;
                            else
                                delete message.contentHash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.opamp.proto.Headers.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a DownloadableFile message.
             * @function verify
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            DownloadableFile.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.downloadUrl != null && $Object.hasOwnProperty.call(message, "downloadUrl"))
                    if (!$util.isString(message.downloadUrl))
                        return "downloadUrl: string expected";
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash"))
                    if (!(message.contentHash && typeof message.contentHash.length === "number" || $util.isString(message.contentHash)))
                        return "contentHash: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers")) {
                    let error = $root.opamp.proto.Headers.verify(message.headers, _depth + 1);
                    if (error)
                        return "headers." + error;
                }
                return null;
            };

            /**
             * Creates a DownloadableFile message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.DownloadableFile} DownloadableFile
             */
            DownloadableFile.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.DownloadableFile)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.DownloadableFile: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.DownloadableFile();
                if (object.downloadUrl != null)
                    if (typeof object.downloadUrl !== "string" || object.downloadUrl.length)
                        message.downloadUrl = $String(object.downloadUrl);
                if (object.contentHash != null)
                    if (object.contentHash.length)
                        if (typeof object.contentHash === "string")
                            $util.base64.decode(object.contentHash, message.contentHash = $util.newBuffer($util.base64.length(object.contentHash)), 0);
                        else if (object.contentHash.length >= 0)
                            message.contentHash = object.contentHash;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                if (object.headers != null) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".opamp.proto.DownloadableFile.headers: object expected");
                    message.headers = $root.opamp.proto.Headers.fromObject(object.headers, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a DownloadableFile message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {opamp.proto.DownloadableFile} message DownloadableFile
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            DownloadableFile.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.downloadUrl = "";
                    if (options.bytes === $String)
                        object.contentHash = "";
                    else {
                        object.contentHash = [];
                        if (options.bytes !== $Array)
                            object.contentHash = $util.newBuffer(object.contentHash);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                    object.headers = null;
                }
                if (message.downloadUrl != null && $Object.hasOwnProperty.call(message, "downloadUrl"))
                    object.downloadUrl = message.downloadUrl;
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash"))
                    object.contentHash = options.bytes === $String ? $util.base64.encode(message.contentHash, 0, message.contentHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.contentHash) : message.contentHash;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    object.headers = $root.opamp.proto.Headers.toObject(message.headers, options, _depth + 1);
                return object;
            };

            /**
             * Converts this DownloadableFile to JSON.
             * @function toJSON
             * @memberof opamp.proto.DownloadableFile
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            DownloadableFile.prototype.toJSON = function() {
                return DownloadableFile.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for DownloadableFile
             * @function getTypeUrl
             * @memberof opamp.proto.DownloadableFile
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            DownloadableFile.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.DownloadableFile";
            };

            return DownloadableFile;
        })();

        proto.ServerErrorResponse = (function() {

            /**
             * Properties of a ServerErrorResponse.
             * @typedef {Object} opamp.proto.ServerErrorResponse.$Properties
             * @property {opamp.proto.ServerErrorResponseType|null} [type] ServerErrorResponse type
             * @property {string|null} [errorMessage] ServerErrorResponse errorMessage
             * @property {opamp.proto.RetryInfo.$Properties|null} [retryInfo] ServerErrorResponse retryInfo
             * @property {"retryInfo"} [Details] ServerErrorResponse Details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerErrorResponse.
             * @memberof opamp.proto
             * @interface IServerErrorResponse
             * @augments opamp.proto.ServerErrorResponse.$Properties
             * @deprecated Use opamp.proto.ServerErrorResponse.$Properties instead.
             */

            /**
             * Narrowed shape of a ServerErrorResponse.
             * @typedef {{
             *   type?: opamp.proto.ServerErrorResponseType|null;
             *   errorMessage?: string|null;
             *   retryInfo?: opamp.proto.RetryInfo.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ Details?: undefined; retryInfo?: null }|{ Details?: "retryInfo"; retryInfo: opamp.proto.RetryInfo.$Shape })
             * )} opamp.proto.ServerErrorResponse.$Shape
             */

            /**
             * Constructs a new ServerErrorResponse.
             * @memberof opamp.proto
             * @classdesc Represents a ServerErrorResponse.
             * @constructor
             * @param {opamp.proto.ServerErrorResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerErrorResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerErrorResponse type.
             * @member {opamp.proto.ServerErrorResponseType} type
             * @memberof opamp.proto.ServerErrorResponse
             * @instance
             */
            ServerErrorResponse.prototype.type = 0;

            /**
             * ServerErrorResponse errorMessage.
             * @member {string} errorMessage
             * @memberof opamp.proto.ServerErrorResponse
             * @instance
             */
            ServerErrorResponse.prototype.errorMessage = "";

            /**
             * ServerErrorResponse retryInfo.
             * @member {opamp.proto.RetryInfo.$Properties|null|undefined} retryInfo
             * @memberof opamp.proto.ServerErrorResponse
             * @instance
             */
            ServerErrorResponse.prototype.retryInfo = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ServerErrorResponse Details.
             * @member {"retryInfo"|undefined} Details
             * @memberof opamp.proto.ServerErrorResponse
             * @instance
             */
            $Object.defineProperty(ServerErrorResponse.prototype, "Details", {
                get: $util.oneOfGetter($oneOfFields = ["retryInfo"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ServerErrorResponse instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {opamp.proto.ServerErrorResponse.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ServerErrorResponse} ServerErrorResponse instance
             * @type {{
             *   (properties: opamp.proto.ServerErrorResponse.$Shape): opamp.proto.ServerErrorResponse & opamp.proto.ServerErrorResponse.$Shape;
             *   (properties?: opamp.proto.ServerErrorResponse.$Properties): opamp.proto.ServerErrorResponse;
             * }}
             */
            ServerErrorResponse.create = function(properties) {
                return new ServerErrorResponse(properties);
            };

            /**
             * Encodes the specified ServerErrorResponse message. Does not implicitly {@link opamp.proto.ServerErrorResponse.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {opamp.proto.ServerErrorResponse.$Properties} message ServerErrorResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerErrorResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.errorMessage);
                if (message.retryInfo != null && $Object.hasOwnProperty.call(message, "retryInfo"))
                    $root.opamp.proto.RetryInfo.encode(message.retryInfo, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ServerErrorResponse message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ServerErrorResponse & opamp.proto.ServerErrorResponse.$Shape} ServerErrorResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerErrorResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ServerErrorResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.retryInfo = $root.opamp.proto.RetryInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.retryInfo);
                            message.Details = "retryInfo";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ServerErrorResponse message.
             * @function verify
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ServerErrorResponse.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    if (typeof message.type !== "number" || (message.type | 0) !== message.type)
                        return "type: enum value expected";
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    if (!$util.isString(message.errorMessage))
                        return "errorMessage: string expected";
                if (message.retryInfo != null && $Object.hasOwnProperty.call(message, "retryInfo")) {
                    properties.Details = 1;
                    {
                        let error = $root.opamp.proto.RetryInfo.verify(message.retryInfo, _depth + 1);
                        if (error)
                            return "retryInfo." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ServerErrorResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ServerErrorResponse} ServerErrorResponse
             */
            ServerErrorResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ServerErrorResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ServerErrorResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ServerErrorResponse();
                if (object.type !== 0 && (typeof object.type !== "string" || $root.opamp.proto.ServerErrorResponseType[object.type] !== 0))
                    switch (object.type) {
                    case "ServerErrorResponseType_Unknown":
                    case 0:
                        message.type = 0;
                        break;
                    case "ServerErrorResponseType_BadRequest":
                    case 1:
                        message.type = 1;
                        break;
                    case "ServerErrorResponseType_Unavailable":
                    case 2:
                        message.type = 2;
                        break;
                    default:
                        if (typeof object.type === "number" && (object.type | 0) === object.type)
                            message.type = object.type;
                    }
                if (object.errorMessage != null)
                    if (typeof object.errorMessage !== "string" || object.errorMessage.length)
                        message.errorMessage = $String(object.errorMessage);
                if (object.retryInfo != null) {
                    if (!$util.isObject(object.retryInfo))
                        throw $TypeError(".opamp.proto.ServerErrorResponse.retryInfo: object expected");
                    message.retryInfo = $root.opamp.proto.RetryInfo.fromObject(object.retryInfo, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ServerErrorResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {opamp.proto.ServerErrorResponse} message ServerErrorResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ServerErrorResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.type = options.enums === $String ? "ServerErrorResponseType_Unknown" : 0;
                    object.errorMessage = "";
                }
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = options.enums === $String ? $root.opamp.proto.ServerErrorResponseType[message.type] === $undefined ? message.type : $root.opamp.proto.ServerErrorResponseType[message.type] : message.type;
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    object.errorMessage = message.errorMessage;
                if (message.retryInfo != null && $Object.hasOwnProperty.call(message, "retryInfo")) {
                    object.retryInfo = $root.opamp.proto.RetryInfo.toObject(message.retryInfo, options, _depth + 1);
                    if (options.oneofs)
                        object.Details = "retryInfo";
                }
                return object;
            };

            /**
             * Converts this ServerErrorResponse to JSON.
             * @function toJSON
             * @memberof opamp.proto.ServerErrorResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ServerErrorResponse.prototype.toJSON = function() {
                return ServerErrorResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ServerErrorResponse
             * @function getTypeUrl
             * @memberof opamp.proto.ServerErrorResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ServerErrorResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ServerErrorResponse";
            };

            return ServerErrorResponse;
        })();

        /**
         * ServerErrorResponseType enum.
         * @name opamp.proto.ServerErrorResponseType
         * @enum {number}
         * @property {number} ServerErrorResponseType_Unknown=0 ServerErrorResponseType_Unknown value
         * @property {number} ServerErrorResponseType_BadRequest=1 ServerErrorResponseType_BadRequest value
         * @property {number} ServerErrorResponseType_Unavailable=2 ServerErrorResponseType_Unavailable value
         */
        proto.ServerErrorResponseType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ServerErrorResponseType_Unknown"] = 0;
            values[valuesById[1] = "ServerErrorResponseType_BadRequest"] = 1;
            values[valuesById[2] = "ServerErrorResponseType_Unavailable"] = 2;
            return values;
        })();

        proto.RetryInfo = (function() {

            /**
             * Properties of a RetryInfo.
             * @typedef {Object} opamp.proto.RetryInfo.$Properties
             * @property {number|Long|null} [retryAfterNanoseconds] RetryInfo retryAfterNanoseconds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RetryInfo.
             * @memberof opamp.proto
             * @interface IRetryInfo
             * @augments opamp.proto.RetryInfo.$Properties
             * @deprecated Use opamp.proto.RetryInfo.$Properties instead.
             */

            /**
             * Shape of a RetryInfo.
             * @typedef {opamp.proto.RetryInfo.$Properties} opamp.proto.RetryInfo.$Shape
             */

            /**
             * Constructs a new RetryInfo.
             * @memberof opamp.proto
             * @classdesc Represents a RetryInfo.
             * @constructor
             * @param {opamp.proto.RetryInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RetryInfo = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RetryInfo retryAfterNanoseconds.
             * @member {number|Long} retryAfterNanoseconds
             * @memberof opamp.proto.RetryInfo
             * @instance
             */
            RetryInfo.prototype.retryAfterNanoseconds = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new RetryInfo instance using the specified properties.
             * @function create
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {opamp.proto.RetryInfo.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.RetryInfo} RetryInfo instance
             * @type {{
             *   (properties: opamp.proto.RetryInfo.$Shape): opamp.proto.RetryInfo & opamp.proto.RetryInfo.$Shape;
             *   (properties?: opamp.proto.RetryInfo.$Properties): opamp.proto.RetryInfo;
             * }}
             */
            RetryInfo.create = function(properties) {
                return new RetryInfo(properties);
            };

            /**
             * Encodes the specified RetryInfo message. Does not implicitly {@link opamp.proto.RetryInfo.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {opamp.proto.RetryInfo.$Properties} message RetryInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RetryInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.retryAfterNanoseconds != null && $Object.hasOwnProperty.call(message, "retryAfterNanoseconds") && (typeof message.retryAfterNanoseconds === "object" ? message.retryAfterNanoseconds.low || message.retryAfterNanoseconds.high : message.retryAfterNanoseconds !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.retryAfterNanoseconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RetryInfo message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.RetryInfo & opamp.proto.RetryInfo.$Shape} RetryInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RetryInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.RetryInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.retryAfterNanoseconds = value;
                            else
                                delete message.retryAfterNanoseconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RetryInfo message.
             * @function verify
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RetryInfo.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.retryAfterNanoseconds != null && $Object.hasOwnProperty.call(message, "retryAfterNanoseconds"))
                    if (!$util.isInteger(message.retryAfterNanoseconds) && !(message.retryAfterNanoseconds && $util.isInteger(message.retryAfterNanoseconds.low) && $util.isInteger(message.retryAfterNanoseconds.high)))
                        return "retryAfterNanoseconds: integer|Long expected";
                return null;
            };

            /**
             * Creates a RetryInfo message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.RetryInfo} RetryInfo
             */
            RetryInfo.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.RetryInfo)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.RetryInfo: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.RetryInfo();
                if (object.retryAfterNanoseconds != null)
                    if (typeof object.retryAfterNanoseconds === "object" ? object.retryAfterNanoseconds.low || object.retryAfterNanoseconds.high : $Number(object.retryAfterNanoseconds) !== 0)
                        if ($util.Long)
                            message.retryAfterNanoseconds = $util.Long.fromValue(object.retryAfterNanoseconds, true);
                        else if (typeof object.retryAfterNanoseconds === "string")
                            message.retryAfterNanoseconds = $parseInt(object.retryAfterNanoseconds, 10);
                        else if (typeof object.retryAfterNanoseconds === "number")
                            message.retryAfterNanoseconds = object.retryAfterNanoseconds;
                        else if (typeof object.retryAfterNanoseconds === "object")
                            message.retryAfterNanoseconds = new $util.LongBits(object.retryAfterNanoseconds.low >>> 0, object.retryAfterNanoseconds.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a RetryInfo message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {opamp.proto.RetryInfo} message RetryInfo
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RetryInfo.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.retryAfterNanoseconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.retryAfterNanoseconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.retryAfterNanoseconds != null && $Object.hasOwnProperty.call(message, "retryAfterNanoseconds"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.retryAfterNanoseconds = typeof message.retryAfterNanoseconds === "number" ? $BigInt(message.retryAfterNanoseconds) : $util.Long.fromBits(message.retryAfterNanoseconds.low >>> 0, message.retryAfterNanoseconds.high >>> 0, true).toBigInt();
                    else if (typeof message.retryAfterNanoseconds === "number")
                        object.retryAfterNanoseconds = options.longs === $String ? $String(message.retryAfterNanoseconds) : message.retryAfterNanoseconds;
                    else
                        object.retryAfterNanoseconds = options.longs === $String ? $util.Long.prototype.toString.call(message.retryAfterNanoseconds) : options.longs === $Number ? new $util.LongBits(message.retryAfterNanoseconds.low >>> 0, message.retryAfterNanoseconds.high >>> 0).toNumber(true) : message.retryAfterNanoseconds;
                return object;
            };

            /**
             * Converts this RetryInfo to JSON.
             * @function toJSON
             * @memberof opamp.proto.RetryInfo
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RetryInfo.prototype.toJSON = function() {
                return RetryInfo.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for RetryInfo
             * @function getTypeUrl
             * @memberof opamp.proto.RetryInfo
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RetryInfo.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.RetryInfo";
            };

            return RetryInfo;
        })();

        proto.ServerToAgentCommand = (function() {

            /**
             * Properties of a ServerToAgentCommand.
             * @typedef {Object} opamp.proto.ServerToAgentCommand.$Properties
             * @property {opamp.proto.CommandType|null} [type] ServerToAgentCommand type
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerToAgentCommand.
             * @memberof opamp.proto
             * @interface IServerToAgentCommand
             * @augments opamp.proto.ServerToAgentCommand.$Properties
             * @deprecated Use opamp.proto.ServerToAgentCommand.$Properties instead.
             */

            /**
             * Shape of a ServerToAgentCommand.
             * @typedef {opamp.proto.ServerToAgentCommand.$Properties} opamp.proto.ServerToAgentCommand.$Shape
             */

            /**
             * Constructs a new ServerToAgentCommand.
             * @memberof opamp.proto
             * @classdesc Represents a ServerToAgentCommand.
             * @constructor
             * @param {opamp.proto.ServerToAgentCommand.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerToAgentCommand = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerToAgentCommand type.
             * @member {opamp.proto.CommandType} type
             * @memberof opamp.proto.ServerToAgentCommand
             * @instance
             */
            ServerToAgentCommand.prototype.type = 0;

            /**
             * Creates a new ServerToAgentCommand instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {opamp.proto.ServerToAgentCommand.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ServerToAgentCommand} ServerToAgentCommand instance
             * @type {{
             *   (properties: opamp.proto.ServerToAgentCommand.$Shape): opamp.proto.ServerToAgentCommand & opamp.proto.ServerToAgentCommand.$Shape;
             *   (properties?: opamp.proto.ServerToAgentCommand.$Properties): opamp.proto.ServerToAgentCommand;
             * }}
             */
            ServerToAgentCommand.create = function(properties) {
                return new ServerToAgentCommand(properties);
            };

            /**
             * Encodes the specified ServerToAgentCommand message. Does not implicitly {@link opamp.proto.ServerToAgentCommand.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {opamp.proto.ServerToAgentCommand.$Properties} message ServerToAgentCommand message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerToAgentCommand.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ServerToAgentCommand message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ServerToAgentCommand & opamp.proto.ServerToAgentCommand.$Shape} ServerToAgentCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerToAgentCommand.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ServerToAgentCommand();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ServerToAgentCommand message.
             * @function verify
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ServerToAgentCommand.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    if (typeof message.type !== "number" || (message.type | 0) !== message.type)
                        return "type: enum value expected";
                return null;
            };

            /**
             * Creates a ServerToAgentCommand message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ServerToAgentCommand} ServerToAgentCommand
             */
            ServerToAgentCommand.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ServerToAgentCommand)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ServerToAgentCommand: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ServerToAgentCommand();
                if (object.type !== 0 && (typeof object.type !== "string" || $root.opamp.proto.CommandType[object.type] !== 0))
                    switch (object.type) {
                    case "CommandType_Restart":
                    case 0:
                        message.type = 0;
                        break;
                    default:
                        if (typeof object.type === "number" && (object.type | 0) === object.type)
                            message.type = object.type;
                    }
                return message;
            };

            /**
             * Creates a plain object from a ServerToAgentCommand message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {opamp.proto.ServerToAgentCommand} message ServerToAgentCommand
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ServerToAgentCommand.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.type = options.enums === $String ? "CommandType_Restart" : 0;
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = options.enums === $String ? $root.opamp.proto.CommandType[message.type] === $undefined ? message.type : $root.opamp.proto.CommandType[message.type] : message.type;
                return object;
            };

            /**
             * Converts this ServerToAgentCommand to JSON.
             * @function toJSON
             * @memberof opamp.proto.ServerToAgentCommand
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ServerToAgentCommand.prototype.toJSON = function() {
                return ServerToAgentCommand.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ServerToAgentCommand
             * @function getTypeUrl
             * @memberof opamp.proto.ServerToAgentCommand
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ServerToAgentCommand.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ServerToAgentCommand";
            };

            return ServerToAgentCommand;
        })();

        /**
         * CommandType enum.
         * @name opamp.proto.CommandType
         * @enum {number}
         * @property {number} CommandType_Restart=0 CommandType_Restart value
         */
        proto.CommandType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CommandType_Restart"] = 0;
            return values;
        })();

        proto.AgentDescription = (function() {

            /**
             * Properties of an AgentDescription.
             * @typedef {Object} opamp.proto.AgentDescription.$Properties
             * @property {Array.<opamp.proto.KeyValue.$Properties>|null} [identifyingAttributes] AgentDescription identifyingAttributes
             * @property {Array.<opamp.proto.KeyValue.$Properties>|null} [nonIdentifyingAttributes] AgentDescription nonIdentifyingAttributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentDescription.
             * @memberof opamp.proto
             * @interface IAgentDescription
             * @augments opamp.proto.AgentDescription.$Properties
             * @deprecated Use opamp.proto.AgentDescription.$Properties instead.
             */

            /**
             * Shape of an AgentDescription.
             * @typedef {{
             *   identifyingAttributes?: Array.<opamp.proto.KeyValue.$Shape>|null;
             *   nonIdentifyingAttributes?: Array.<opamp.proto.KeyValue.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.AgentDescription.$Shape
             */

            /**
             * Constructs a new AgentDescription.
             * @memberof opamp.proto
             * @classdesc Represents an AgentDescription.
             * @constructor
             * @param {opamp.proto.AgentDescription.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentDescription = function (properties) {
                this.identifyingAttributes = [];
                this.nonIdentifyingAttributes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentDescription identifyingAttributes.
             * @member {Array.<opamp.proto.KeyValue.$Properties>} identifyingAttributes
             * @memberof opamp.proto.AgentDescription
             * @instance
             */
            AgentDescription.prototype.identifyingAttributes = $util.emptyArray;

            /**
             * AgentDescription nonIdentifyingAttributes.
             * @member {Array.<opamp.proto.KeyValue.$Properties>} nonIdentifyingAttributes
             * @memberof opamp.proto.AgentDescription
             * @instance
             */
            AgentDescription.prototype.nonIdentifyingAttributes = $util.emptyArray;

            /**
             * Creates a new AgentDescription instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {opamp.proto.AgentDescription.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentDescription} AgentDescription instance
             * @type {{
             *   (properties: opamp.proto.AgentDescription.$Shape): opamp.proto.AgentDescription & opamp.proto.AgentDescription.$Shape;
             *   (properties?: opamp.proto.AgentDescription.$Properties): opamp.proto.AgentDescription;
             * }}
             */
            AgentDescription.create = function(properties) {
                return new AgentDescription(properties);
            };

            /**
             * Encodes the specified AgentDescription message. Does not implicitly {@link opamp.proto.AgentDescription.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {opamp.proto.AgentDescription.$Properties} message AgentDescription message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentDescription.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identifyingAttributes != null && message.identifyingAttributes.length)
                    for (let i = 0; i < message.identifyingAttributes.length; ++i)
                        $root.opamp.proto.KeyValue.encode(message.identifyingAttributes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.nonIdentifyingAttributes != null && message.nonIdentifyingAttributes.length)
                    for (let i = 0; i < message.nonIdentifyingAttributes.length; ++i)
                        $root.opamp.proto.KeyValue.encode(message.nonIdentifyingAttributes[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentDescription message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentDescription & opamp.proto.AgentDescription.$Shape} AgentDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentDescription.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentDescription();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.identifyingAttributes && message.identifyingAttributes.length))
                                message.identifyingAttributes = [];
                            message.identifyingAttributes.push($root.opamp.proto.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nonIdentifyingAttributes && message.nonIdentifyingAttributes.length))
                                message.nonIdentifyingAttributes = [];
                            message.nonIdentifyingAttributes.push($root.opamp.proto.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentDescription message.
             * @function verify
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentDescription.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.identifyingAttributes != null && $Object.hasOwnProperty.call(message, "identifyingAttributes")) {
                    if (!$Array.isArray(message.identifyingAttributes))
                        return "identifyingAttributes: array expected";
                    for (let i = 0; i < message.identifyingAttributes.length; ++i) {
                        let error = $root.opamp.proto.KeyValue.verify(message.identifyingAttributes[i], _depth + 1);
                        if (error)
                            return "identifyingAttributes." + error;
                    }
                }
                if (message.nonIdentifyingAttributes != null && $Object.hasOwnProperty.call(message, "nonIdentifyingAttributes")) {
                    if (!$Array.isArray(message.nonIdentifyingAttributes))
                        return "nonIdentifyingAttributes: array expected";
                    for (let i = 0; i < message.nonIdentifyingAttributes.length; ++i) {
                        let error = $root.opamp.proto.KeyValue.verify(message.nonIdentifyingAttributes[i], _depth + 1);
                        if (error)
                            return "nonIdentifyingAttributes." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an AgentDescription message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentDescription} AgentDescription
             */
            AgentDescription.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentDescription)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentDescription: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentDescription();
                if (object.identifyingAttributes) {
                    if (!$Array.isArray(object.identifyingAttributes))
                        throw $TypeError(".opamp.proto.AgentDescription.identifyingAttributes: array expected");
                    message.identifyingAttributes = $Array(object.identifyingAttributes.length);
                    for (let i = 0; i < object.identifyingAttributes.length; ++i) {
                        if (!$util.isObject(object.identifyingAttributes[i]))
                            throw $TypeError(".opamp.proto.AgentDescription.identifyingAttributes: object expected");
                        message.identifyingAttributes[i] = $root.opamp.proto.KeyValue.fromObject(object.identifyingAttributes[i], _depth + 1);
                    }
                }
                if (object.nonIdentifyingAttributes) {
                    if (!$Array.isArray(object.nonIdentifyingAttributes))
                        throw $TypeError(".opamp.proto.AgentDescription.nonIdentifyingAttributes: array expected");
                    message.nonIdentifyingAttributes = $Array(object.nonIdentifyingAttributes.length);
                    for (let i = 0; i < object.nonIdentifyingAttributes.length; ++i) {
                        if (!$util.isObject(object.nonIdentifyingAttributes[i]))
                            throw $TypeError(".opamp.proto.AgentDescription.nonIdentifyingAttributes: object expected");
                        message.nonIdentifyingAttributes[i] = $root.opamp.proto.KeyValue.fromObject(object.nonIdentifyingAttributes[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an AgentDescription message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {opamp.proto.AgentDescription} message AgentDescription
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentDescription.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.identifyingAttributes = [];
                    object.nonIdentifyingAttributes = [];
                }
                if (message.identifyingAttributes && message.identifyingAttributes.length) {
                    object.identifyingAttributes = $Array(message.identifyingAttributes.length);
                    for (let j = 0; j < message.identifyingAttributes.length; ++j)
                        object.identifyingAttributes[j] = $root.opamp.proto.KeyValue.toObject(message.identifyingAttributes[j], options, _depth + 1);
                }
                if (message.nonIdentifyingAttributes && message.nonIdentifyingAttributes.length) {
                    object.nonIdentifyingAttributes = $Array(message.nonIdentifyingAttributes.length);
                    for (let j = 0; j < message.nonIdentifyingAttributes.length; ++j)
                        object.nonIdentifyingAttributes[j] = $root.opamp.proto.KeyValue.toObject(message.nonIdentifyingAttributes[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this AgentDescription to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentDescription
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentDescription.prototype.toJSON = function() {
                return AgentDescription.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentDescription
             * @function getTypeUrl
             * @memberof opamp.proto.AgentDescription
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentDescription.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentDescription";
            };

            return AgentDescription;
        })();

        proto.ComponentHealth = (function() {

            /**
             * Properties of a ComponentHealth.
             * @typedef {Object} opamp.proto.ComponentHealth.$Properties
             * @property {boolean|null} [healthy] ComponentHealth healthy
             * @property {number|Long|null} [startTimeUnixNano] ComponentHealth startTimeUnixNano
             * @property {string|null} [lastError] ComponentHealth lastError
             * @property {string|null} [status] ComponentHealth status
             * @property {number|Long|null} [statusTimeUnixNano] ComponentHealth statusTimeUnixNano
             * @property {Object.<string,opamp.proto.ComponentHealth.$Properties>|null} [componentHealthMap] ComponentHealth componentHealthMap
             * @property {Array.<opamp.proto.KeyValue.$Properties>|null} [attributes] ComponentHealth attributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ComponentHealth.
             * @memberof opamp.proto
             * @interface IComponentHealth
             * @augments opamp.proto.ComponentHealth.$Properties
             * @deprecated Use opamp.proto.ComponentHealth.$Properties instead.
             */

            /**
             * Shape of a ComponentHealth.
             * @typedef {{
             *   healthy?: boolean|null;
             *   startTimeUnixNano?: number|Long|null;
             *   lastError?: string|null;
             *   status?: string|null;
             *   statusTimeUnixNano?: number|Long|null;
             *   componentHealthMap?: Object.<string,opamp.proto.ComponentHealth.$Shape>|null;
             *   attributes?: Array.<opamp.proto.KeyValue.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.ComponentHealth.$Shape
             */

            /**
             * Constructs a new ComponentHealth.
             * @memberof opamp.proto
             * @classdesc Represents a ComponentHealth.
             * @constructor
             * @param {opamp.proto.ComponentHealth.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ComponentHealth = function (properties) {
                this.componentHealthMap = {};
                this.attributes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ComponentHealth healthy.
             * @member {boolean} healthy
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.healthy = false;

            /**
             * ComponentHealth startTimeUnixNano.
             * @member {number|Long} startTimeUnixNano
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.startTimeUnixNano = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ComponentHealth lastError.
             * @member {string} lastError
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.lastError = "";

            /**
             * ComponentHealth status.
             * @member {string} status
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.status = "";

            /**
             * ComponentHealth statusTimeUnixNano.
             * @member {number|Long} statusTimeUnixNano
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.statusTimeUnixNano = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ComponentHealth componentHealthMap.
             * @member {Object.<string,opamp.proto.ComponentHealth.$Properties>} componentHealthMap
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.componentHealthMap = $util.emptyObject;

            /**
             * ComponentHealth attributes.
             * @member {Array.<opamp.proto.KeyValue.$Properties>} attributes
             * @memberof opamp.proto.ComponentHealth
             * @instance
             */
            ComponentHealth.prototype.attributes = $util.emptyArray;

            /**
             * Creates a new ComponentHealth instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {opamp.proto.ComponentHealth.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ComponentHealth} ComponentHealth instance
             * @type {{
             *   (properties: opamp.proto.ComponentHealth.$Shape): opamp.proto.ComponentHealth & opamp.proto.ComponentHealth.$Shape;
             *   (properties?: opamp.proto.ComponentHealth.$Properties): opamp.proto.ComponentHealth;
             * }}
             */
            ComponentHealth.create = function(properties) {
                return new ComponentHealth(properties);
            };

            /**
             * Encodes the specified ComponentHealth message. Does not implicitly {@link opamp.proto.ComponentHealth.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {opamp.proto.ComponentHealth.$Properties} message ComponentHealth message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ComponentHealth.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.healthy != null && $Object.hasOwnProperty.call(message, "healthy") && message.healthy !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.healthy);
                if (message.startTimeUnixNano != null && $Object.hasOwnProperty.call(message, "startTimeUnixNano") && (typeof message.startTimeUnixNano === "object" ? message.startTimeUnixNano.low || message.startTimeUnixNano.high : message.startTimeUnixNano !== 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).fixed64(message.startTimeUnixNano);
                if (message.lastError != null && $Object.hasOwnProperty.call(message, "lastError") && message.lastError !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.lastError);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.status);
                if (message.statusTimeUnixNano != null && $Object.hasOwnProperty.call(message, "statusTimeUnixNano") && (typeof message.statusTimeUnixNano === "object" ? message.statusTimeUnixNano.low || message.statusTimeUnixNano.high : message.statusTimeUnixNano !== 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).fixed64(message.statusTimeUnixNano);
                if (message.componentHealthMap != null && $Object.hasOwnProperty.call(message, "componentHealthMap"))
                    for (let keys = $Object.keys(message.componentHealthMap), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.ComponentHealth.encode(message.componentHealthMap[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.attributes != null && message.attributes.length)
                    for (let i = 0; i < message.attributes.length; ++i)
                        $root.opamp.proto.KeyValue.encode(message.attributes[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ComponentHealth message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ComponentHealth & opamp.proto.ComponentHealth.$Shape} ComponentHealth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ComponentHealth.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ComponentHealth();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.healthy = value;
                            else
                                delete message.healthy;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (typeof (value = reader.fixed64()) === "object" ? value.low || value.high : value !== 0)
                                message.startTimeUnixNano = value;
                            else
                                delete message.startTimeUnixNano;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lastError = value;
                            else
                                delete message.lastError;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (typeof (value = reader.fixed64()) === "object" ? value.low || value.high : value !== 0)
                                message.statusTimeUnixNano = value;
                            else
                                delete message.statusTimeUnixNano;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (message.componentHealthMap === $util.emptyObject)
                                message.componentHealthMap = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.ComponentHealth.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.componentHealthMap, key);
                            message.componentHealthMap[key] = value || new $root.opamp.proto.ComponentHealth();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attributes && message.attributes.length))
                                message.attributes = [];
                            message.attributes.push($root.opamp.proto.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ComponentHealth message.
             * @function verify
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ComponentHealth.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.healthy != null && $Object.hasOwnProperty.call(message, "healthy"))
                    if (typeof message.healthy !== "boolean")
                        return "healthy: boolean expected";
                if (message.startTimeUnixNano != null && $Object.hasOwnProperty.call(message, "startTimeUnixNano"))
                    if (!$util.isInteger(message.startTimeUnixNano) && !(message.startTimeUnixNano && $util.isInteger(message.startTimeUnixNano.low) && $util.isInteger(message.startTimeUnixNano.high)))
                        return "startTimeUnixNano: integer|Long expected";
                if (message.lastError != null && $Object.hasOwnProperty.call(message, "lastError"))
                    if (!$util.isString(message.lastError))
                        return "lastError: string expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isString(message.status))
                        return "status: string expected";
                if (message.statusTimeUnixNano != null && $Object.hasOwnProperty.call(message, "statusTimeUnixNano"))
                    if (!$util.isInteger(message.statusTimeUnixNano) && !(message.statusTimeUnixNano && $util.isInteger(message.statusTimeUnixNano.low) && $util.isInteger(message.statusTimeUnixNano.high)))
                        return "statusTimeUnixNano: integer|Long expected";
                if (message.componentHealthMap != null && $Object.hasOwnProperty.call(message, "componentHealthMap")) {
                    if (!$util.isObject(message.componentHealthMap))
                        return "componentHealthMap: object expected";
                    let key = $Object.keys(message.componentHealthMap);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.ComponentHealth.verify(message.componentHealthMap[key[i]], _depth + 1);
                        if (error)
                            return "componentHealthMap." + error;
                    }
                }
                if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes")) {
                    if (!$Array.isArray(message.attributes))
                        return "attributes: array expected";
                    for (let i = 0; i < message.attributes.length; ++i) {
                        let error = $root.opamp.proto.KeyValue.verify(message.attributes[i], _depth + 1);
                        if (error)
                            return "attributes." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ComponentHealth message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ComponentHealth} ComponentHealth
             */
            ComponentHealth.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ComponentHealth)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ComponentHealth: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ComponentHealth();
                if (object.healthy != null)
                    if (object.healthy)
                        message.healthy = $Boolean(object.healthy);
                if (object.startTimeUnixNano != null)
                    if (typeof object.startTimeUnixNano === "object" ? object.startTimeUnixNano.low || object.startTimeUnixNano.high : $Number(object.startTimeUnixNano) !== 0)
                        if ($util.Long)
                            message.startTimeUnixNano = $util.Long.fromValue(object.startTimeUnixNano, true);
                        else if (typeof object.startTimeUnixNano === "string")
                            message.startTimeUnixNano = $parseInt(object.startTimeUnixNano, 10);
                        else if (typeof object.startTimeUnixNano === "number")
                            message.startTimeUnixNano = object.startTimeUnixNano;
                        else if (typeof object.startTimeUnixNano === "object")
                            message.startTimeUnixNano = new $util.LongBits(object.startTimeUnixNano.low >>> 0, object.startTimeUnixNano.high >>> 0).toNumber(true);
                if (object.lastError != null)
                    if (typeof object.lastError !== "string" || object.lastError.length)
                        message.lastError = $String(object.lastError);
                if (object.status != null)
                    if (typeof object.status !== "string" || object.status.length)
                        message.status = $String(object.status);
                if (object.statusTimeUnixNano != null)
                    if (typeof object.statusTimeUnixNano === "object" ? object.statusTimeUnixNano.low || object.statusTimeUnixNano.high : $Number(object.statusTimeUnixNano) !== 0)
                        if ($util.Long)
                            message.statusTimeUnixNano = $util.Long.fromValue(object.statusTimeUnixNano, true);
                        else if (typeof object.statusTimeUnixNano === "string")
                            message.statusTimeUnixNano = $parseInt(object.statusTimeUnixNano, 10);
                        else if (typeof object.statusTimeUnixNano === "number")
                            message.statusTimeUnixNano = object.statusTimeUnixNano;
                        else if (typeof object.statusTimeUnixNano === "object")
                            message.statusTimeUnixNano = new $util.LongBits(object.statusTimeUnixNano.low >>> 0, object.statusTimeUnixNano.high >>> 0).toNumber(true);
                if (object.componentHealthMap) {
                    if (!$util.isObject(object.componentHealthMap))
                        throw $TypeError(".opamp.proto.ComponentHealth.componentHealthMap: object expected");
                    message.componentHealthMap = {};
                    for (let keys = $Object.keys(object.componentHealthMap), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.componentHealthMap, keys[i]);
                        if (!$util.isObject(object.componentHealthMap[keys[i]]))
                            throw $TypeError(".opamp.proto.ComponentHealth.componentHealthMap: object expected");
                        message.componentHealthMap[keys[i]] = $root.opamp.proto.ComponentHealth.fromObject(object.componentHealthMap[keys[i]], _depth + 1);
                    }
                }
                if (object.attributes) {
                    if (!$Array.isArray(object.attributes))
                        throw $TypeError(".opamp.proto.ComponentHealth.attributes: array expected");
                    message.attributes = $Array(object.attributes.length);
                    for (let i = 0; i < object.attributes.length; ++i) {
                        if (!$util.isObject(object.attributes[i]))
                            throw $TypeError(".opamp.proto.ComponentHealth.attributes: object expected");
                        message.attributes[i] = $root.opamp.proto.KeyValue.fromObject(object.attributes[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a ComponentHealth message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {opamp.proto.ComponentHealth} message ComponentHealth
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ComponentHealth.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.attributes = [];
                if (options.objects || options.defaults)
                    object.componentHealthMap = {};
                if (options.defaults) {
                    object.healthy = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startTimeUnixNano = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startTimeUnixNano = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.lastError = "";
                    object.status = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.statusTimeUnixNano = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.statusTimeUnixNano = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.healthy != null && $Object.hasOwnProperty.call(message, "healthy"))
                    object.healthy = message.healthy;
                if (message.startTimeUnixNano != null && $Object.hasOwnProperty.call(message, "startTimeUnixNano"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startTimeUnixNano = typeof message.startTimeUnixNano === "number" ? $BigInt(message.startTimeUnixNano) : $util.Long.fromBits(message.startTimeUnixNano.low >>> 0, message.startTimeUnixNano.high >>> 0, true).toBigInt();
                    else if (typeof message.startTimeUnixNano === "number")
                        object.startTimeUnixNano = options.longs === $String ? $String(message.startTimeUnixNano) : message.startTimeUnixNano;
                    else
                        object.startTimeUnixNano = options.longs === $String ? $util.Long.prototype.toString.call(message.startTimeUnixNano) : options.longs === $Number ? new $util.LongBits(message.startTimeUnixNano.low >>> 0, message.startTimeUnixNano.high >>> 0).toNumber(true) : message.startTimeUnixNano;
                if (message.lastError != null && $Object.hasOwnProperty.call(message, "lastError"))
                    object.lastError = message.lastError;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.statusTimeUnixNano != null && $Object.hasOwnProperty.call(message, "statusTimeUnixNano"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.statusTimeUnixNano = typeof message.statusTimeUnixNano === "number" ? $BigInt(message.statusTimeUnixNano) : $util.Long.fromBits(message.statusTimeUnixNano.low >>> 0, message.statusTimeUnixNano.high >>> 0, true).toBigInt();
                    else if (typeof message.statusTimeUnixNano === "number")
                        object.statusTimeUnixNano = options.longs === $String ? $String(message.statusTimeUnixNano) : message.statusTimeUnixNano;
                    else
                        object.statusTimeUnixNano = options.longs === $String ? $util.Long.prototype.toString.call(message.statusTimeUnixNano) : options.longs === $Number ? new $util.LongBits(message.statusTimeUnixNano.low >>> 0, message.statusTimeUnixNano.high >>> 0).toNumber(true) : message.statusTimeUnixNano;
                let keys2;
                if (message.componentHealthMap && (keys2 = $Object.keys(message.componentHealthMap)).length) {
                    object.componentHealthMap = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.componentHealthMap, keys2[j]);
                        object.componentHealthMap[keys2[j]] = $root.opamp.proto.ComponentHealth.toObject(message.componentHealthMap[keys2[j]], options, _depth + 1);
                    }
                }
                if (message.attributes && message.attributes.length) {
                    object.attributes = $Array(message.attributes.length);
                    for (let j = 0; j < message.attributes.length; ++j)
                        object.attributes[j] = $root.opamp.proto.KeyValue.toObject(message.attributes[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ComponentHealth to JSON.
             * @function toJSON
             * @memberof opamp.proto.ComponentHealth
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ComponentHealth.prototype.toJSON = function() {
                return ComponentHealth.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ComponentHealth
             * @function getTypeUrl
             * @memberof opamp.proto.ComponentHealth
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ComponentHealth.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ComponentHealth";
            };

            return ComponentHealth;
        })();

        proto.EffectiveConfig = (function() {

            /**
             * Properties of an EffectiveConfig.
             * @typedef {Object} opamp.proto.EffectiveConfig.$Properties
             * @property {opamp.proto.AgentConfigMap.$Properties|null} [configMap] EffectiveConfig configMap
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EffectiveConfig.
             * @memberof opamp.proto
             * @interface IEffectiveConfig
             * @augments opamp.proto.EffectiveConfig.$Properties
             * @deprecated Use opamp.proto.EffectiveConfig.$Properties instead.
             */

            /**
             * Shape of an EffectiveConfig.
             * @typedef {opamp.proto.EffectiveConfig.$Properties} opamp.proto.EffectiveConfig.$Shape
             */

            /**
             * Constructs a new EffectiveConfig.
             * @memberof opamp.proto
             * @classdesc Represents an EffectiveConfig.
             * @constructor
             * @param {opamp.proto.EffectiveConfig.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EffectiveConfig = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EffectiveConfig configMap.
             * @member {opamp.proto.AgentConfigMap.$Properties|null|undefined} configMap
             * @memberof opamp.proto.EffectiveConfig
             * @instance
             */
            EffectiveConfig.prototype.configMap = null;

            /**
             * Creates a new EffectiveConfig instance using the specified properties.
             * @function create
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {opamp.proto.EffectiveConfig.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.EffectiveConfig} EffectiveConfig instance
             * @type {{
             *   (properties: opamp.proto.EffectiveConfig.$Shape): opamp.proto.EffectiveConfig & opamp.proto.EffectiveConfig.$Shape;
             *   (properties?: opamp.proto.EffectiveConfig.$Properties): opamp.proto.EffectiveConfig;
             * }}
             */
            EffectiveConfig.create = function(properties) {
                return new EffectiveConfig(properties);
            };

            /**
             * Encodes the specified EffectiveConfig message. Does not implicitly {@link opamp.proto.EffectiveConfig.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {opamp.proto.EffectiveConfig.$Properties} message EffectiveConfig message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EffectiveConfig.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.configMap != null && $Object.hasOwnProperty.call(message, "configMap"))
                    $root.opamp.proto.AgentConfigMap.encode(message.configMap, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EffectiveConfig message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.EffectiveConfig & opamp.proto.EffectiveConfig.$Shape} EffectiveConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EffectiveConfig.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.EffectiveConfig();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.configMap = $root.opamp.proto.AgentConfigMap.decode(reader, reader.size(), $undefined, _depth + 1, message.configMap);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an EffectiveConfig message.
             * @function verify
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            EffectiveConfig.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.configMap != null && $Object.hasOwnProperty.call(message, "configMap")) {
                    let error = $root.opamp.proto.AgentConfigMap.verify(message.configMap, _depth + 1);
                    if (error)
                        return "configMap." + error;
                }
                return null;
            };

            /**
             * Creates an EffectiveConfig message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.EffectiveConfig} EffectiveConfig
             */
            EffectiveConfig.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.EffectiveConfig)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.EffectiveConfig: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.EffectiveConfig();
                if (object.configMap != null) {
                    if (!$util.isObject(object.configMap))
                        throw $TypeError(".opamp.proto.EffectiveConfig.configMap: object expected");
                    message.configMap = $root.opamp.proto.AgentConfigMap.fromObject(object.configMap, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an EffectiveConfig message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {opamp.proto.EffectiveConfig} message EffectiveConfig
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            EffectiveConfig.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.configMap = null;
                if (message.configMap != null && $Object.hasOwnProperty.call(message, "configMap"))
                    object.configMap = $root.opamp.proto.AgentConfigMap.toObject(message.configMap, options, _depth + 1);
                return object;
            };

            /**
             * Converts this EffectiveConfig to JSON.
             * @function toJSON
             * @memberof opamp.proto.EffectiveConfig
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            EffectiveConfig.prototype.toJSON = function() {
                return EffectiveConfig.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for EffectiveConfig
             * @function getTypeUrl
             * @memberof opamp.proto.EffectiveConfig
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            EffectiveConfig.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.EffectiveConfig";
            };

            return EffectiveConfig;
        })();

        proto.RemoteConfigStatus = (function() {

            /**
             * Properties of a RemoteConfigStatus.
             * @typedef {Object} opamp.proto.RemoteConfigStatus.$Properties
             * @property {Uint8Array|null} [lastRemoteConfigHash] RemoteConfigStatus lastRemoteConfigHash
             * @property {opamp.proto.RemoteConfigStatuses|null} [status] RemoteConfigStatus status
             * @property {string|null} [errorMessage] RemoteConfigStatus errorMessage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoteConfigStatus.
             * @memberof opamp.proto
             * @interface IRemoteConfigStatus
             * @augments opamp.proto.RemoteConfigStatus.$Properties
             * @deprecated Use opamp.proto.RemoteConfigStatus.$Properties instead.
             */

            /**
             * Shape of a RemoteConfigStatus.
             * @typedef {opamp.proto.RemoteConfigStatus.$Properties} opamp.proto.RemoteConfigStatus.$Shape
             */

            /**
             * Constructs a new RemoteConfigStatus.
             * @memberof opamp.proto
             * @classdesc Represents a RemoteConfigStatus.
             * @constructor
             * @param {opamp.proto.RemoteConfigStatus.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoteConfigStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RemoteConfigStatus lastRemoteConfigHash.
             * @member {Uint8Array} lastRemoteConfigHash
             * @memberof opamp.proto.RemoteConfigStatus
             * @instance
             */
            RemoteConfigStatus.prototype.lastRemoteConfigHash = $util.newBuffer([]);

            /**
             * RemoteConfigStatus status.
             * @member {opamp.proto.RemoteConfigStatuses} status
             * @memberof opamp.proto.RemoteConfigStatus
             * @instance
             */
            RemoteConfigStatus.prototype.status = 0;

            /**
             * RemoteConfigStatus errorMessage.
             * @member {string} errorMessage
             * @memberof opamp.proto.RemoteConfigStatus
             * @instance
             */
            RemoteConfigStatus.prototype.errorMessage = "";

            /**
             * Creates a new RemoteConfigStatus instance using the specified properties.
             * @function create
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {opamp.proto.RemoteConfigStatus.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.RemoteConfigStatus} RemoteConfigStatus instance
             * @type {{
             *   (properties: opamp.proto.RemoteConfigStatus.$Shape): opamp.proto.RemoteConfigStatus & opamp.proto.RemoteConfigStatus.$Shape;
             *   (properties?: opamp.proto.RemoteConfigStatus.$Properties): opamp.proto.RemoteConfigStatus;
             * }}
             */
            RemoteConfigStatus.create = function(properties) {
                return new RemoteConfigStatus(properties);
            };

            /**
             * Encodes the specified RemoteConfigStatus message. Does not implicitly {@link opamp.proto.RemoteConfigStatus.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {opamp.proto.RemoteConfigStatus.$Properties} message RemoteConfigStatus message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoteConfigStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lastRemoteConfigHash != null && $Object.hasOwnProperty.call(message, "lastRemoteConfigHash") && message.lastRemoteConfigHash.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lastRemoteConfigHash);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.status);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.errorMessage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoteConfigStatus message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.RemoteConfigStatus & opamp.proto.RemoteConfigStatus.$Shape} RemoteConfigStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoteConfigStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.RemoteConfigStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lastRemoteConfigHash = value;
                            else
                                delete message.lastRemoteConfigHash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RemoteConfigStatus message.
             * @function verify
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RemoteConfigStatus.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.lastRemoteConfigHash != null && $Object.hasOwnProperty.call(message, "lastRemoteConfigHash"))
                    if (!(message.lastRemoteConfigHash && typeof message.lastRemoteConfigHash.length === "number" || $util.isString(message.lastRemoteConfigHash)))
                        return "lastRemoteConfigHash: buffer expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (typeof message.status !== "number" || (message.status | 0) !== message.status)
                        return "status: enum value expected";
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    if (!$util.isString(message.errorMessage))
                        return "errorMessage: string expected";
                return null;
            };

            /**
             * Creates a RemoteConfigStatus message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.RemoteConfigStatus} RemoteConfigStatus
             */
            RemoteConfigStatus.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.RemoteConfigStatus)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.RemoteConfigStatus: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.RemoteConfigStatus();
                if (object.lastRemoteConfigHash != null)
                    if (object.lastRemoteConfigHash.length)
                        if (typeof object.lastRemoteConfigHash === "string")
                            $util.base64.decode(object.lastRemoteConfigHash, message.lastRemoteConfigHash = $util.newBuffer($util.base64.length(object.lastRemoteConfigHash)), 0);
                        else if (object.lastRemoteConfigHash.length >= 0)
                            message.lastRemoteConfigHash = object.lastRemoteConfigHash;
                if (object.status !== 0 && (typeof object.status !== "string" || $root.opamp.proto.RemoteConfigStatuses[object.status] !== 0))
                    switch (object.status) {
                    case "RemoteConfigStatuses_UNSET":
                    case 0:
                        message.status = 0;
                        break;
                    case "RemoteConfigStatuses_APPLIED":
                    case 1:
                        message.status = 1;
                        break;
                    case "RemoteConfigStatuses_APPLYING":
                    case 2:
                        message.status = 2;
                        break;
                    case "RemoteConfigStatuses_FAILED":
                    case 3:
                        message.status = 3;
                        break;
                    default:
                        if (typeof object.status === "number" && (object.status | 0) === object.status)
                            message.status = object.status;
                    }
                if (object.errorMessage != null)
                    if (typeof object.errorMessage !== "string" || object.errorMessage.length)
                        message.errorMessage = $String(object.errorMessage);
                return message;
            };

            /**
             * Creates a plain object from a RemoteConfigStatus message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {opamp.proto.RemoteConfigStatus} message RemoteConfigStatus
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RemoteConfigStatus.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.lastRemoteConfigHash = "";
                    else {
                        object.lastRemoteConfigHash = [];
                        if (options.bytes !== $Array)
                            object.lastRemoteConfigHash = $util.newBuffer(object.lastRemoteConfigHash);
                    }
                    object.status = options.enums === $String ? "RemoteConfigStatuses_UNSET" : 0;
                    object.errorMessage = "";
                }
                if (message.lastRemoteConfigHash != null && $Object.hasOwnProperty.call(message, "lastRemoteConfigHash"))
                    object.lastRemoteConfigHash = options.bytes === $String ? $util.base64.encode(message.lastRemoteConfigHash, 0, message.lastRemoteConfigHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.lastRemoteConfigHash) : message.lastRemoteConfigHash;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = options.enums === $String ? $root.opamp.proto.RemoteConfigStatuses[message.status] === $undefined ? message.status : $root.opamp.proto.RemoteConfigStatuses[message.status] : message.status;
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    object.errorMessage = message.errorMessage;
                return object;
            };

            /**
             * Converts this RemoteConfigStatus to JSON.
             * @function toJSON
             * @memberof opamp.proto.RemoteConfigStatus
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RemoteConfigStatus.prototype.toJSON = function() {
                return RemoteConfigStatus.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for RemoteConfigStatus
             * @function getTypeUrl
             * @memberof opamp.proto.RemoteConfigStatus
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RemoteConfigStatus.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.RemoteConfigStatus";
            };

            return RemoteConfigStatus;
        })();

        /**
         * RemoteConfigStatuses enum.
         * @name opamp.proto.RemoteConfigStatuses
         * @enum {number}
         * @property {number} RemoteConfigStatuses_UNSET=0 RemoteConfigStatuses_UNSET value
         * @property {number} RemoteConfigStatuses_APPLIED=1 RemoteConfigStatuses_APPLIED value
         * @property {number} RemoteConfigStatuses_APPLYING=2 RemoteConfigStatuses_APPLYING value
         * @property {number} RemoteConfigStatuses_FAILED=3 RemoteConfigStatuses_FAILED value
         */
        proto.RemoteConfigStatuses = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RemoteConfigStatuses_UNSET"] = 0;
            values[valuesById[1] = "RemoteConfigStatuses_APPLIED"] = 1;
            values[valuesById[2] = "RemoteConfigStatuses_APPLYING"] = 2;
            values[valuesById[3] = "RemoteConfigStatuses_FAILED"] = 3;
            return values;
        })();

        proto.ConnectionSettingsStatus = (function() {

            /**
             * Properties of a ConnectionSettingsStatus.
             * @typedef {Object} opamp.proto.ConnectionSettingsStatus.$Properties
             * @property {Uint8Array|null} [lastConnectionSettingsHash] ConnectionSettingsStatus lastConnectionSettingsHash
             * @property {opamp.proto.ConnectionSettingsStatuses|null} [status] ConnectionSettingsStatus status
             * @property {string|null} [errorMessage] ConnectionSettingsStatus errorMessage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConnectionSettingsStatus.
             * @memberof opamp.proto
             * @interface IConnectionSettingsStatus
             * @augments opamp.proto.ConnectionSettingsStatus.$Properties
             * @deprecated Use opamp.proto.ConnectionSettingsStatus.$Properties instead.
             */

            /**
             * Shape of a ConnectionSettingsStatus.
             * @typedef {opamp.proto.ConnectionSettingsStatus.$Properties} opamp.proto.ConnectionSettingsStatus.$Shape
             */

            /**
             * Constructs a new ConnectionSettingsStatus.
             * @memberof opamp.proto
             * @classdesc Represents a ConnectionSettingsStatus.
             * @constructor
             * @param {opamp.proto.ConnectionSettingsStatus.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConnectionSettingsStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConnectionSettingsStatus lastConnectionSettingsHash.
             * @member {Uint8Array} lastConnectionSettingsHash
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @instance
             */
            ConnectionSettingsStatus.prototype.lastConnectionSettingsHash = $util.newBuffer([]);

            /**
             * ConnectionSettingsStatus status.
             * @member {opamp.proto.ConnectionSettingsStatuses} status
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @instance
             */
            ConnectionSettingsStatus.prototype.status = 0;

            /**
             * ConnectionSettingsStatus errorMessage.
             * @member {string} errorMessage
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @instance
             */
            ConnectionSettingsStatus.prototype.errorMessage = "";

            /**
             * Creates a new ConnectionSettingsStatus instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {opamp.proto.ConnectionSettingsStatus.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ConnectionSettingsStatus} ConnectionSettingsStatus instance
             * @type {{
             *   (properties: opamp.proto.ConnectionSettingsStatus.$Shape): opamp.proto.ConnectionSettingsStatus & opamp.proto.ConnectionSettingsStatus.$Shape;
             *   (properties?: opamp.proto.ConnectionSettingsStatus.$Properties): opamp.proto.ConnectionSettingsStatus;
             * }}
             */
            ConnectionSettingsStatus.create = function(properties) {
                return new ConnectionSettingsStatus(properties);
            };

            /**
             * Encodes the specified ConnectionSettingsStatus message. Does not implicitly {@link opamp.proto.ConnectionSettingsStatus.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {opamp.proto.ConnectionSettingsStatus.$Properties} message ConnectionSettingsStatus message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConnectionSettingsStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lastConnectionSettingsHash != null && $Object.hasOwnProperty.call(message, "lastConnectionSettingsHash") && message.lastConnectionSettingsHash.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lastConnectionSettingsHash);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.status);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.errorMessage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConnectionSettingsStatus message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ConnectionSettingsStatus & opamp.proto.ConnectionSettingsStatus.$Shape} ConnectionSettingsStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConnectionSettingsStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ConnectionSettingsStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lastConnectionSettingsHash = value;
                            else
                                delete message.lastConnectionSettingsHash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ConnectionSettingsStatus message.
             * @function verify
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ConnectionSettingsStatus.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.lastConnectionSettingsHash != null && $Object.hasOwnProperty.call(message, "lastConnectionSettingsHash"))
                    if (!(message.lastConnectionSettingsHash && typeof message.lastConnectionSettingsHash.length === "number" || $util.isString(message.lastConnectionSettingsHash)))
                        return "lastConnectionSettingsHash: buffer expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (typeof message.status !== "number" || (message.status | 0) !== message.status)
                        return "status: enum value expected";
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    if (!$util.isString(message.errorMessage))
                        return "errorMessage: string expected";
                return null;
            };

            /**
             * Creates a ConnectionSettingsStatus message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ConnectionSettingsStatus} ConnectionSettingsStatus
             */
            ConnectionSettingsStatus.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ConnectionSettingsStatus)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ConnectionSettingsStatus: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ConnectionSettingsStatus();
                if (object.lastConnectionSettingsHash != null)
                    if (object.lastConnectionSettingsHash.length)
                        if (typeof object.lastConnectionSettingsHash === "string")
                            $util.base64.decode(object.lastConnectionSettingsHash, message.lastConnectionSettingsHash = $util.newBuffer($util.base64.length(object.lastConnectionSettingsHash)), 0);
                        else if (object.lastConnectionSettingsHash.length >= 0)
                            message.lastConnectionSettingsHash = object.lastConnectionSettingsHash;
                if (object.status !== 0 && (typeof object.status !== "string" || $root.opamp.proto.ConnectionSettingsStatuses[object.status] !== 0))
                    switch (object.status) {
                    case "ConnectionSettingsStatuses_UNSET":
                    case 0:
                        message.status = 0;
                        break;
                    case "ConnectionSettingsStatuses_APPLIED":
                    case 1:
                        message.status = 1;
                        break;
                    case "ConnectionSettingsStatuses_APPLYING":
                    case 2:
                        message.status = 2;
                        break;
                    case "ConnectionSettingsStatuses_FAILED":
                    case 3:
                        message.status = 3;
                        break;
                    default:
                        if (typeof object.status === "number" && (object.status | 0) === object.status)
                            message.status = object.status;
                    }
                if (object.errorMessage != null)
                    if (typeof object.errorMessage !== "string" || object.errorMessage.length)
                        message.errorMessage = $String(object.errorMessage);
                return message;
            };

            /**
             * Creates a plain object from a ConnectionSettingsStatus message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {opamp.proto.ConnectionSettingsStatus} message ConnectionSettingsStatus
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ConnectionSettingsStatus.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.lastConnectionSettingsHash = "";
                    else {
                        object.lastConnectionSettingsHash = [];
                        if (options.bytes !== $Array)
                            object.lastConnectionSettingsHash = $util.newBuffer(object.lastConnectionSettingsHash);
                    }
                    object.status = options.enums === $String ? "ConnectionSettingsStatuses_UNSET" : 0;
                    object.errorMessage = "";
                }
                if (message.lastConnectionSettingsHash != null && $Object.hasOwnProperty.call(message, "lastConnectionSettingsHash"))
                    object.lastConnectionSettingsHash = options.bytes === $String ? $util.base64.encode(message.lastConnectionSettingsHash, 0, message.lastConnectionSettingsHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.lastConnectionSettingsHash) : message.lastConnectionSettingsHash;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = options.enums === $String ? $root.opamp.proto.ConnectionSettingsStatuses[message.status] === $undefined ? message.status : $root.opamp.proto.ConnectionSettingsStatuses[message.status] : message.status;
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    object.errorMessage = message.errorMessage;
                return object;
            };

            /**
             * Converts this ConnectionSettingsStatus to JSON.
             * @function toJSON
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ConnectionSettingsStatus.prototype.toJSON = function() {
                return ConnectionSettingsStatus.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ConnectionSettingsStatus
             * @function getTypeUrl
             * @memberof opamp.proto.ConnectionSettingsStatus
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ConnectionSettingsStatus.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ConnectionSettingsStatus";
            };

            return ConnectionSettingsStatus;
        })();

        /**
         * ConnectionSettingsStatuses enum.
         * @name opamp.proto.ConnectionSettingsStatuses
         * @enum {number}
         * @property {number} ConnectionSettingsStatuses_UNSET=0 ConnectionSettingsStatuses_UNSET value
         * @property {number} ConnectionSettingsStatuses_APPLIED=1 ConnectionSettingsStatuses_APPLIED value
         * @property {number} ConnectionSettingsStatuses_APPLYING=2 ConnectionSettingsStatuses_APPLYING value
         * @property {number} ConnectionSettingsStatuses_FAILED=3 ConnectionSettingsStatuses_FAILED value
         */
        proto.ConnectionSettingsStatuses = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ConnectionSettingsStatuses_UNSET"] = 0;
            values[valuesById[1] = "ConnectionSettingsStatuses_APPLIED"] = 1;
            values[valuesById[2] = "ConnectionSettingsStatuses_APPLYING"] = 2;
            values[valuesById[3] = "ConnectionSettingsStatuses_FAILED"] = 3;
            return values;
        })();

        proto.PackageStatuses = (function() {

            /**
             * Properties of a PackageStatuses.
             * @typedef {Object} opamp.proto.PackageStatuses.$Properties
             * @property {Object.<string,opamp.proto.PackageStatus.$Properties>|null} [packages] PackageStatuses packages
             * @property {Uint8Array|null} [serverProvidedAllPackagesHash] PackageStatuses serverProvidedAllPackagesHash
             * @property {string|null} [errorMessage] PackageStatuses errorMessage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PackageStatuses.
             * @memberof opamp.proto
             * @interface IPackageStatuses
             * @augments opamp.proto.PackageStatuses.$Properties
             * @deprecated Use opamp.proto.PackageStatuses.$Properties instead.
             */

            /**
             * Shape of a PackageStatuses.
             * @typedef {opamp.proto.PackageStatuses.$Properties} opamp.proto.PackageStatuses.$Shape
             */

            /**
             * Constructs a new PackageStatuses.
             * @memberof opamp.proto
             * @classdesc Represents a PackageStatuses.
             * @constructor
             * @param {opamp.proto.PackageStatuses.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PackageStatuses = function (properties) {
                this.packages = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PackageStatuses packages.
             * @member {Object.<string,opamp.proto.PackageStatus.$Properties>} packages
             * @memberof opamp.proto.PackageStatuses
             * @instance
             */
            PackageStatuses.prototype.packages = $util.emptyObject;

            /**
             * PackageStatuses serverProvidedAllPackagesHash.
             * @member {Uint8Array} serverProvidedAllPackagesHash
             * @memberof opamp.proto.PackageStatuses
             * @instance
             */
            PackageStatuses.prototype.serverProvidedAllPackagesHash = $util.newBuffer([]);

            /**
             * PackageStatuses errorMessage.
             * @member {string} errorMessage
             * @memberof opamp.proto.PackageStatuses
             * @instance
             */
            PackageStatuses.prototype.errorMessage = "";

            /**
             * Creates a new PackageStatuses instance using the specified properties.
             * @function create
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {opamp.proto.PackageStatuses.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.PackageStatuses} PackageStatuses instance
             * @type {{
             *   (properties: opamp.proto.PackageStatuses.$Shape): opamp.proto.PackageStatuses & opamp.proto.PackageStatuses.$Shape;
             *   (properties?: opamp.proto.PackageStatuses.$Properties): opamp.proto.PackageStatuses;
             * }}
             */
            PackageStatuses.create = function(properties) {
                return new PackageStatuses(properties);
            };

            /**
             * Encodes the specified PackageStatuses message. Does not implicitly {@link opamp.proto.PackageStatuses.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {opamp.proto.PackageStatuses.$Properties} message PackageStatuses message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PackageStatuses.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    for (let keys = $Object.keys(message.packages), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.PackageStatus.encode(message.packages[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.serverProvidedAllPackagesHash != null && $Object.hasOwnProperty.call(message, "serverProvidedAllPackagesHash") && message.serverProvidedAllPackagesHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.serverProvidedAllPackagesHash);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.errorMessage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PackageStatuses message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.PackageStatuses & opamp.proto.PackageStatuses.$Shape} PackageStatuses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PackageStatuses.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.PackageStatuses();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.packages === $util.emptyObject)
                                message.packages = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.PackageStatus.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.packages, key);
                            message.packages[key] = value || new $root.opamp.proto.PackageStatus();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.serverProvidedAllPackagesHash = value;
                            else
                                delete message.serverProvidedAllPackagesHash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PackageStatuses message.
             * @function verify
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PackageStatuses.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages")) {
                    if (!$util.isObject(message.packages))
                        return "packages: object expected";
                    let key = $Object.keys(message.packages);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.PackageStatus.verify(message.packages[key[i]], _depth + 1);
                        if (error)
                            return "packages." + error;
                    }
                }
                if (message.serverProvidedAllPackagesHash != null && $Object.hasOwnProperty.call(message, "serverProvidedAllPackagesHash"))
                    if (!(message.serverProvidedAllPackagesHash && typeof message.serverProvidedAllPackagesHash.length === "number" || $util.isString(message.serverProvidedAllPackagesHash)))
                        return "serverProvidedAllPackagesHash: buffer expected";
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    if (!$util.isString(message.errorMessage))
                        return "errorMessage: string expected";
                return null;
            };

            /**
             * Creates a PackageStatuses message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.PackageStatuses} PackageStatuses
             */
            PackageStatuses.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.PackageStatuses)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.PackageStatuses: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.PackageStatuses();
                if (object.packages) {
                    if (!$util.isObject(object.packages))
                        throw $TypeError(".opamp.proto.PackageStatuses.packages: object expected");
                    message.packages = {};
                    for (let keys = $Object.keys(object.packages), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.packages, keys[i]);
                        if (!$util.isObject(object.packages[keys[i]]))
                            throw $TypeError(".opamp.proto.PackageStatuses.packages: object expected");
                        message.packages[keys[i]] = $root.opamp.proto.PackageStatus.fromObject(object.packages[keys[i]], _depth + 1);
                    }
                }
                if (object.serverProvidedAllPackagesHash != null)
                    if (object.serverProvidedAllPackagesHash.length)
                        if (typeof object.serverProvidedAllPackagesHash === "string")
                            $util.base64.decode(object.serverProvidedAllPackagesHash, message.serverProvidedAllPackagesHash = $util.newBuffer($util.base64.length(object.serverProvidedAllPackagesHash)), 0);
                        else if (object.serverProvidedAllPackagesHash.length >= 0)
                            message.serverProvidedAllPackagesHash = object.serverProvidedAllPackagesHash;
                if (object.errorMessage != null)
                    if (typeof object.errorMessage !== "string" || object.errorMessage.length)
                        message.errorMessage = $String(object.errorMessage);
                return message;
            };

            /**
             * Creates a plain object from a PackageStatuses message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {opamp.proto.PackageStatuses} message PackageStatuses
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PackageStatuses.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.packages = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.serverProvidedAllPackagesHash = "";
                    else {
                        object.serverProvidedAllPackagesHash = [];
                        if (options.bytes !== $Array)
                            object.serverProvidedAllPackagesHash = $util.newBuffer(object.serverProvidedAllPackagesHash);
                    }
                    object.errorMessage = "";
                }
                let keys2;
                if (message.packages && (keys2 = $Object.keys(message.packages)).length) {
                    object.packages = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.packages, keys2[j]);
                        object.packages[keys2[j]] = $root.opamp.proto.PackageStatus.toObject(message.packages[keys2[j]], options, _depth + 1);
                    }
                }
                if (message.serverProvidedAllPackagesHash != null && $Object.hasOwnProperty.call(message, "serverProvidedAllPackagesHash"))
                    object.serverProvidedAllPackagesHash = options.bytes === $String ? $util.base64.encode(message.serverProvidedAllPackagesHash, 0, message.serverProvidedAllPackagesHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.serverProvidedAllPackagesHash) : message.serverProvidedAllPackagesHash;
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    object.errorMessage = message.errorMessage;
                return object;
            };

            /**
             * Converts this PackageStatuses to JSON.
             * @function toJSON
             * @memberof opamp.proto.PackageStatuses
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PackageStatuses.prototype.toJSON = function() {
                return PackageStatuses.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PackageStatuses
             * @function getTypeUrl
             * @memberof opamp.proto.PackageStatuses
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PackageStatuses.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.PackageStatuses";
            };

            return PackageStatuses;
        })();

        proto.PackageStatus = (function() {

            /**
             * Properties of a PackageStatus.
             * @typedef {Object} opamp.proto.PackageStatus.$Properties
             * @property {string|null} [name] PackageStatus name
             * @property {string|null} [agentHasVersion] PackageStatus agentHasVersion
             * @property {Uint8Array|null} [agentHasHash] PackageStatus agentHasHash
             * @property {string|null} [serverOfferedVersion] PackageStatus serverOfferedVersion
             * @property {Uint8Array|null} [serverOfferedHash] PackageStatus serverOfferedHash
             * @property {opamp.proto.PackageStatusEnum|null} [status] PackageStatus status
             * @property {string|null} [errorMessage] PackageStatus errorMessage
             * @property {opamp.proto.PackageDownloadDetails.$Properties|null} [downloadDetails] PackageStatus downloadDetails
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PackageStatus.
             * @memberof opamp.proto
             * @interface IPackageStatus
             * @augments opamp.proto.PackageStatus.$Properties
             * @deprecated Use opamp.proto.PackageStatus.$Properties instead.
             */

            /**
             * Shape of a PackageStatus.
             * @typedef {opamp.proto.PackageStatus.$Properties} opamp.proto.PackageStatus.$Shape
             */

            /**
             * Constructs a new PackageStatus.
             * @memberof opamp.proto
             * @classdesc Represents a PackageStatus.
             * @constructor
             * @param {opamp.proto.PackageStatus.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PackageStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PackageStatus name.
             * @member {string} name
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.name = "";

            /**
             * PackageStatus agentHasVersion.
             * @member {string} agentHasVersion
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.agentHasVersion = "";

            /**
             * PackageStatus agentHasHash.
             * @member {Uint8Array} agentHasHash
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.agentHasHash = $util.newBuffer([]);

            /**
             * PackageStatus serverOfferedVersion.
             * @member {string} serverOfferedVersion
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.serverOfferedVersion = "";

            /**
             * PackageStatus serverOfferedHash.
             * @member {Uint8Array} serverOfferedHash
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.serverOfferedHash = $util.newBuffer([]);

            /**
             * PackageStatus status.
             * @member {opamp.proto.PackageStatusEnum} status
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.status = 0;

            /**
             * PackageStatus errorMessage.
             * @member {string} errorMessage
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.errorMessage = "";

            /**
             * PackageStatus downloadDetails.
             * @member {opamp.proto.PackageDownloadDetails.$Properties|null|undefined} downloadDetails
             * @memberof opamp.proto.PackageStatus
             * @instance
             */
            PackageStatus.prototype.downloadDetails = null;

            /**
             * Creates a new PackageStatus instance using the specified properties.
             * @function create
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {opamp.proto.PackageStatus.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.PackageStatus} PackageStatus instance
             * @type {{
             *   (properties: opamp.proto.PackageStatus.$Shape): opamp.proto.PackageStatus & opamp.proto.PackageStatus.$Shape;
             *   (properties?: opamp.proto.PackageStatus.$Properties): opamp.proto.PackageStatus;
             * }}
             */
            PackageStatus.create = function(properties) {
                return new PackageStatus(properties);
            };

            /**
             * Encodes the specified PackageStatus message. Does not implicitly {@link opamp.proto.PackageStatus.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {opamp.proto.PackageStatus.$Properties} message PackageStatus message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PackageStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.agentHasVersion != null && $Object.hasOwnProperty.call(message, "agentHasVersion") && message.agentHasVersion !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.agentHasVersion);
                if (message.agentHasHash != null && $Object.hasOwnProperty.call(message, "agentHasHash") && message.agentHasHash.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.agentHasHash);
                if (message.serverOfferedVersion != null && $Object.hasOwnProperty.call(message, "serverOfferedVersion") && message.serverOfferedVersion !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.serverOfferedVersion);
                if (message.serverOfferedHash != null && $Object.hasOwnProperty.call(message, "serverOfferedHash") && message.serverOfferedHash.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.serverOfferedHash);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.status);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.errorMessage);
                if (message.downloadDetails != null && $Object.hasOwnProperty.call(message, "downloadDetails"))
                    $root.opamp.proto.PackageDownloadDetails.encode(message.downloadDetails, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PackageStatus message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.PackageStatus & opamp.proto.PackageStatus.$Shape} PackageStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PackageStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.PackageStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agentHasVersion = value;
                            else
                                delete message.agentHasVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.agentHasHash = value;
                            else
                                delete message.agentHasHash;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.serverOfferedVersion = value;
                            else
                                delete message.serverOfferedVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.serverOfferedHash = value;
                            else
                                delete message.serverOfferedHash;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.downloadDetails = $root.opamp.proto.PackageDownloadDetails.decode(reader, reader.size(), $undefined, _depth + 1, message.downloadDetails);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PackageStatus message.
             * @function verify
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PackageStatus.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.agentHasVersion != null && $Object.hasOwnProperty.call(message, "agentHasVersion"))
                    if (!$util.isString(message.agentHasVersion))
                        return "agentHasVersion: string expected";
                if (message.agentHasHash != null && $Object.hasOwnProperty.call(message, "agentHasHash"))
                    if (!(message.agentHasHash && typeof message.agentHasHash.length === "number" || $util.isString(message.agentHasHash)))
                        return "agentHasHash: buffer expected";
                if (message.serverOfferedVersion != null && $Object.hasOwnProperty.call(message, "serverOfferedVersion"))
                    if (!$util.isString(message.serverOfferedVersion))
                        return "serverOfferedVersion: string expected";
                if (message.serverOfferedHash != null && $Object.hasOwnProperty.call(message, "serverOfferedHash"))
                    if (!(message.serverOfferedHash && typeof message.serverOfferedHash.length === "number" || $util.isString(message.serverOfferedHash)))
                        return "serverOfferedHash: buffer expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (typeof message.status !== "number" || (message.status | 0) !== message.status)
                        return "status: enum value expected";
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    if (!$util.isString(message.errorMessage))
                        return "errorMessage: string expected";
                if (message.downloadDetails != null && $Object.hasOwnProperty.call(message, "downloadDetails")) {
                    let error = $root.opamp.proto.PackageDownloadDetails.verify(message.downloadDetails, _depth + 1);
                    if (error)
                        return "downloadDetails." + error;
                }
                return null;
            };

            /**
             * Creates a PackageStatus message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.PackageStatus} PackageStatus
             */
            PackageStatus.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.PackageStatus)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.PackageStatus: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.PackageStatus();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.agentHasVersion != null)
                    if (typeof object.agentHasVersion !== "string" || object.agentHasVersion.length)
                        message.agentHasVersion = $String(object.agentHasVersion);
                if (object.agentHasHash != null)
                    if (object.agentHasHash.length)
                        if (typeof object.agentHasHash === "string")
                            $util.base64.decode(object.agentHasHash, message.agentHasHash = $util.newBuffer($util.base64.length(object.agentHasHash)), 0);
                        else if (object.agentHasHash.length >= 0)
                            message.agentHasHash = object.agentHasHash;
                if (object.serverOfferedVersion != null)
                    if (typeof object.serverOfferedVersion !== "string" || object.serverOfferedVersion.length)
                        message.serverOfferedVersion = $String(object.serverOfferedVersion);
                if (object.serverOfferedHash != null)
                    if (object.serverOfferedHash.length)
                        if (typeof object.serverOfferedHash === "string")
                            $util.base64.decode(object.serverOfferedHash, message.serverOfferedHash = $util.newBuffer($util.base64.length(object.serverOfferedHash)), 0);
                        else if (object.serverOfferedHash.length >= 0)
                            message.serverOfferedHash = object.serverOfferedHash;
                if (object.status !== 0 && (typeof object.status !== "string" || $root.opamp.proto.PackageStatusEnum[object.status] !== 0))
                    switch (object.status) {
                    case "PackageStatusEnum_Installed":
                    case 0:
                        message.status = 0;
                        break;
                    case "PackageStatusEnum_InstallPending":
                    case 1:
                        message.status = 1;
                        break;
                    case "PackageStatusEnum_Installing":
                    case 2:
                        message.status = 2;
                        break;
                    case "PackageStatusEnum_InstallFailed":
                    case 3:
                        message.status = 3;
                        break;
                    case "PackageStatusEnum_Downloading":
                    case 4:
                        message.status = 4;
                        break;
                    default:
                        if (typeof object.status === "number" && (object.status | 0) === object.status)
                            message.status = object.status;
                    }
                if (object.errorMessage != null)
                    if (typeof object.errorMessage !== "string" || object.errorMessage.length)
                        message.errorMessage = $String(object.errorMessage);
                if (object.downloadDetails != null) {
                    if (!$util.isObject(object.downloadDetails))
                        throw $TypeError(".opamp.proto.PackageStatus.downloadDetails: object expected");
                    message.downloadDetails = $root.opamp.proto.PackageDownloadDetails.fromObject(object.downloadDetails, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a PackageStatus message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {opamp.proto.PackageStatus} message PackageStatus
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PackageStatus.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.agentHasVersion = "";
                    if (options.bytes === $String)
                        object.agentHasHash = "";
                    else {
                        object.agentHasHash = [];
                        if (options.bytes !== $Array)
                            object.agentHasHash = $util.newBuffer(object.agentHasHash);
                    }
                    object.serverOfferedVersion = "";
                    if (options.bytes === $String)
                        object.serverOfferedHash = "";
                    else {
                        object.serverOfferedHash = [];
                        if (options.bytes !== $Array)
                            object.serverOfferedHash = $util.newBuffer(object.serverOfferedHash);
                    }
                    object.status = options.enums === $String ? "PackageStatusEnum_Installed" : 0;
                    object.errorMessage = "";
                    object.downloadDetails = null;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.agentHasVersion != null && $Object.hasOwnProperty.call(message, "agentHasVersion"))
                    object.agentHasVersion = message.agentHasVersion;
                if (message.agentHasHash != null && $Object.hasOwnProperty.call(message, "agentHasHash"))
                    object.agentHasHash = options.bytes === $String ? $util.base64.encode(message.agentHasHash, 0, message.agentHasHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.agentHasHash) : message.agentHasHash;
                if (message.serverOfferedVersion != null && $Object.hasOwnProperty.call(message, "serverOfferedVersion"))
                    object.serverOfferedVersion = message.serverOfferedVersion;
                if (message.serverOfferedHash != null && $Object.hasOwnProperty.call(message, "serverOfferedHash"))
                    object.serverOfferedHash = options.bytes === $String ? $util.base64.encode(message.serverOfferedHash, 0, message.serverOfferedHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.serverOfferedHash) : message.serverOfferedHash;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = options.enums === $String ? $root.opamp.proto.PackageStatusEnum[message.status] === $undefined ? message.status : $root.opamp.proto.PackageStatusEnum[message.status] : message.status;
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage"))
                    object.errorMessage = message.errorMessage;
                if (message.downloadDetails != null && $Object.hasOwnProperty.call(message, "downloadDetails"))
                    object.downloadDetails = $root.opamp.proto.PackageDownloadDetails.toObject(message.downloadDetails, options, _depth + 1);
                return object;
            };

            /**
             * Converts this PackageStatus to JSON.
             * @function toJSON
             * @memberof opamp.proto.PackageStatus
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PackageStatus.prototype.toJSON = function() {
                return PackageStatus.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PackageStatus
             * @function getTypeUrl
             * @memberof opamp.proto.PackageStatus
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PackageStatus.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.PackageStatus";
            };

            return PackageStatus;
        })();

        /**
         * PackageStatusEnum enum.
         * @name opamp.proto.PackageStatusEnum
         * @enum {number}
         * @property {number} PackageStatusEnum_Installed=0 PackageStatusEnum_Installed value
         * @property {number} PackageStatusEnum_InstallPending=1 PackageStatusEnum_InstallPending value
         * @property {number} PackageStatusEnum_Installing=2 PackageStatusEnum_Installing value
         * @property {number} PackageStatusEnum_InstallFailed=3 PackageStatusEnum_InstallFailed value
         * @property {number} PackageStatusEnum_Downloading=4 PackageStatusEnum_Downloading value
         */
        proto.PackageStatusEnum = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PackageStatusEnum_Installed"] = 0;
            values[valuesById[1] = "PackageStatusEnum_InstallPending"] = 1;
            values[valuesById[2] = "PackageStatusEnum_Installing"] = 2;
            values[valuesById[3] = "PackageStatusEnum_InstallFailed"] = 3;
            values[valuesById[4] = "PackageStatusEnum_Downloading"] = 4;
            return values;
        })();

        proto.PackageDownloadDetails = (function() {

            /**
             * Properties of a PackageDownloadDetails.
             * @typedef {Object} opamp.proto.PackageDownloadDetails.$Properties
             * @property {number|null} [downloadPercent] PackageDownloadDetails downloadPercent
             * @property {number|null} [downloadBytesPerSecond] PackageDownloadDetails downloadBytesPerSecond
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PackageDownloadDetails.
             * @memberof opamp.proto
             * @interface IPackageDownloadDetails
             * @augments opamp.proto.PackageDownloadDetails.$Properties
             * @deprecated Use opamp.proto.PackageDownloadDetails.$Properties instead.
             */

            /**
             * Shape of a PackageDownloadDetails.
             * @typedef {opamp.proto.PackageDownloadDetails.$Properties} opamp.proto.PackageDownloadDetails.$Shape
             */

            /**
             * Constructs a new PackageDownloadDetails.
             * @memberof opamp.proto
             * @classdesc Represents a PackageDownloadDetails.
             * @constructor
             * @param {opamp.proto.PackageDownloadDetails.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PackageDownloadDetails = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PackageDownloadDetails downloadPercent.
             * @member {number} downloadPercent
             * @memberof opamp.proto.PackageDownloadDetails
             * @instance
             */
            PackageDownloadDetails.prototype.downloadPercent = 0;

            /**
             * PackageDownloadDetails downloadBytesPerSecond.
             * @member {number} downloadBytesPerSecond
             * @memberof opamp.proto.PackageDownloadDetails
             * @instance
             */
            PackageDownloadDetails.prototype.downloadBytesPerSecond = 0;

            /**
             * Creates a new PackageDownloadDetails instance using the specified properties.
             * @function create
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {opamp.proto.PackageDownloadDetails.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.PackageDownloadDetails} PackageDownloadDetails instance
             * @type {{
             *   (properties: opamp.proto.PackageDownloadDetails.$Shape): opamp.proto.PackageDownloadDetails & opamp.proto.PackageDownloadDetails.$Shape;
             *   (properties?: opamp.proto.PackageDownloadDetails.$Properties): opamp.proto.PackageDownloadDetails;
             * }}
             */
            PackageDownloadDetails.create = function(properties) {
                return new PackageDownloadDetails(properties);
            };

            /**
             * Encodes the specified PackageDownloadDetails message. Does not implicitly {@link opamp.proto.PackageDownloadDetails.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {opamp.proto.PackageDownloadDetails.$Properties} message PackageDownloadDetails message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PackageDownloadDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.downloadPercent != null && $Object.hasOwnProperty.call(message, "downloadPercent") && !$Object.is(message.downloadPercent, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.downloadPercent);
                if (message.downloadBytesPerSecond != null && $Object.hasOwnProperty.call(message, "downloadBytesPerSecond") && !$Object.is(message.downloadBytesPerSecond, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.downloadBytesPerSecond);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PackageDownloadDetails message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.PackageDownloadDetails & opamp.proto.PackageDownloadDetails.$Shape} PackageDownloadDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PackageDownloadDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.PackageDownloadDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.downloadPercent = value;
                            else
                                delete message.downloadPercent;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.downloadBytesPerSecond = value;
                            else
                                delete message.downloadBytesPerSecond;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PackageDownloadDetails message.
             * @function verify
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PackageDownloadDetails.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.downloadPercent != null && $Object.hasOwnProperty.call(message, "downloadPercent"))
                    if (typeof message.downloadPercent !== "number")
                        return "downloadPercent: number expected";
                if (message.downloadBytesPerSecond != null && $Object.hasOwnProperty.call(message, "downloadBytesPerSecond"))
                    if (typeof message.downloadBytesPerSecond !== "number")
                        return "downloadBytesPerSecond: number expected";
                return null;
            };

            /**
             * Creates a PackageDownloadDetails message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.PackageDownloadDetails} PackageDownloadDetails
             */
            PackageDownloadDetails.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.PackageDownloadDetails)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.PackageDownloadDetails: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.PackageDownloadDetails();
                if (object.downloadPercent != null)
                    if (!$Object.is($Number(object.downloadPercent), 0))
                        message.downloadPercent = $Number(object.downloadPercent);
                if (object.downloadBytesPerSecond != null)
                    if (!$Object.is($Number(object.downloadBytesPerSecond), 0))
                        message.downloadBytesPerSecond = $Number(object.downloadBytesPerSecond);
                return message;
            };

            /**
             * Creates a plain object from a PackageDownloadDetails message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {opamp.proto.PackageDownloadDetails} message PackageDownloadDetails
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PackageDownloadDetails.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.downloadPercent = 0;
                    object.downloadBytesPerSecond = 0;
                }
                if (message.downloadPercent != null && $Object.hasOwnProperty.call(message, "downloadPercent"))
                    object.downloadPercent = options.json && !$isFinite(message.downloadPercent) ? $String(message.downloadPercent) : message.downloadPercent;
                if (message.downloadBytesPerSecond != null && $Object.hasOwnProperty.call(message, "downloadBytesPerSecond"))
                    object.downloadBytesPerSecond = options.json && !$isFinite(message.downloadBytesPerSecond) ? $String(message.downloadBytesPerSecond) : message.downloadBytesPerSecond;
                return object;
            };

            /**
             * Converts this PackageDownloadDetails to JSON.
             * @function toJSON
             * @memberof opamp.proto.PackageDownloadDetails
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PackageDownloadDetails.prototype.toJSON = function() {
                return PackageDownloadDetails.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PackageDownloadDetails
             * @function getTypeUrl
             * @memberof opamp.proto.PackageDownloadDetails
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PackageDownloadDetails.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.PackageDownloadDetails";
            };

            return PackageDownloadDetails;
        })();

        proto.AgentIdentification = (function() {

            /**
             * Properties of an AgentIdentification.
             * @typedef {Object} opamp.proto.AgentIdentification.$Properties
             * @property {Uint8Array|null} [newInstanceUid] AgentIdentification newInstanceUid
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentIdentification.
             * @memberof opamp.proto
             * @interface IAgentIdentification
             * @augments opamp.proto.AgentIdentification.$Properties
             * @deprecated Use opamp.proto.AgentIdentification.$Properties instead.
             */

            /**
             * Shape of an AgentIdentification.
             * @typedef {opamp.proto.AgentIdentification.$Properties} opamp.proto.AgentIdentification.$Shape
             */

            /**
             * Constructs a new AgentIdentification.
             * @memberof opamp.proto
             * @classdesc Represents an AgentIdentification.
             * @constructor
             * @param {opamp.proto.AgentIdentification.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentIdentification = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentIdentification newInstanceUid.
             * @member {Uint8Array} newInstanceUid
             * @memberof opamp.proto.AgentIdentification
             * @instance
             */
            AgentIdentification.prototype.newInstanceUid = $util.newBuffer([]);

            /**
             * Creates a new AgentIdentification instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {opamp.proto.AgentIdentification.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentIdentification} AgentIdentification instance
             * @type {{
             *   (properties: opamp.proto.AgentIdentification.$Shape): opamp.proto.AgentIdentification & opamp.proto.AgentIdentification.$Shape;
             *   (properties?: opamp.proto.AgentIdentification.$Properties): opamp.proto.AgentIdentification;
             * }}
             */
            AgentIdentification.create = function(properties) {
                return new AgentIdentification(properties);
            };

            /**
             * Encodes the specified AgentIdentification message. Does not implicitly {@link opamp.proto.AgentIdentification.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {opamp.proto.AgentIdentification.$Properties} message AgentIdentification message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentIdentification.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.newInstanceUid != null && $Object.hasOwnProperty.call(message, "newInstanceUid") && message.newInstanceUid.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.newInstanceUid);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentIdentification message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentIdentification & opamp.proto.AgentIdentification.$Shape} AgentIdentification
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentIdentification.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentIdentification();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.newInstanceUid = value;
                            else
                                delete message.newInstanceUid;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentIdentification message.
             * @function verify
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentIdentification.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.newInstanceUid != null && $Object.hasOwnProperty.call(message, "newInstanceUid"))
                    if (!(message.newInstanceUid && typeof message.newInstanceUid.length === "number" || $util.isString(message.newInstanceUid)))
                        return "newInstanceUid: buffer expected";
                return null;
            };

            /**
             * Creates an AgentIdentification message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentIdentification} AgentIdentification
             */
            AgentIdentification.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentIdentification)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentIdentification: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentIdentification();
                if (object.newInstanceUid != null)
                    if (object.newInstanceUid.length)
                        if (typeof object.newInstanceUid === "string")
                            $util.base64.decode(object.newInstanceUid, message.newInstanceUid = $util.newBuffer($util.base64.length(object.newInstanceUid)), 0);
                        else if (object.newInstanceUid.length >= 0)
                            message.newInstanceUid = object.newInstanceUid;
                return message;
            };

            /**
             * Creates a plain object from an AgentIdentification message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {opamp.proto.AgentIdentification} message AgentIdentification
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentIdentification.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.newInstanceUid = "";
                    else {
                        object.newInstanceUid = [];
                        if (options.bytes !== $Array)
                            object.newInstanceUid = $util.newBuffer(object.newInstanceUid);
                    }
                if (message.newInstanceUid != null && $Object.hasOwnProperty.call(message, "newInstanceUid"))
                    object.newInstanceUid = options.bytes === $String ? $util.base64.encode(message.newInstanceUid, 0, message.newInstanceUid.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.newInstanceUid) : message.newInstanceUid;
                return object;
            };

            /**
             * Converts this AgentIdentification to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentIdentification
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentIdentification.prototype.toJSON = function() {
                return AgentIdentification.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentIdentification
             * @function getTypeUrl
             * @memberof opamp.proto.AgentIdentification
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentIdentification.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentIdentification";
            };

            return AgentIdentification;
        })();

        proto.AgentRemoteConfig = (function() {

            /**
             * Properties of an AgentRemoteConfig.
             * @typedef {Object} opamp.proto.AgentRemoteConfig.$Properties
             * @property {opamp.proto.AgentConfigMap.$Properties|null} [config] AgentRemoteConfig config
             * @property {Uint8Array|null} [configHash] AgentRemoteConfig configHash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentRemoteConfig.
             * @memberof opamp.proto
             * @interface IAgentRemoteConfig
             * @augments opamp.proto.AgentRemoteConfig.$Properties
             * @deprecated Use opamp.proto.AgentRemoteConfig.$Properties instead.
             */

            /**
             * Shape of an AgentRemoteConfig.
             * @typedef {opamp.proto.AgentRemoteConfig.$Properties} opamp.proto.AgentRemoteConfig.$Shape
             */

            /**
             * Constructs a new AgentRemoteConfig.
             * @memberof opamp.proto
             * @classdesc Represents an AgentRemoteConfig.
             * @constructor
             * @param {opamp.proto.AgentRemoteConfig.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentRemoteConfig = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentRemoteConfig config.
             * @member {opamp.proto.AgentConfigMap.$Properties|null|undefined} config
             * @memberof opamp.proto.AgentRemoteConfig
             * @instance
             */
            AgentRemoteConfig.prototype.config = null;

            /**
             * AgentRemoteConfig configHash.
             * @member {Uint8Array} configHash
             * @memberof opamp.proto.AgentRemoteConfig
             * @instance
             */
            AgentRemoteConfig.prototype.configHash = $util.newBuffer([]);

            /**
             * Creates a new AgentRemoteConfig instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {opamp.proto.AgentRemoteConfig.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentRemoteConfig} AgentRemoteConfig instance
             * @type {{
             *   (properties: opamp.proto.AgentRemoteConfig.$Shape): opamp.proto.AgentRemoteConfig & opamp.proto.AgentRemoteConfig.$Shape;
             *   (properties?: opamp.proto.AgentRemoteConfig.$Properties): opamp.proto.AgentRemoteConfig;
             * }}
             */
            AgentRemoteConfig.create = function(properties) {
                return new AgentRemoteConfig(properties);
            };

            /**
             * Encodes the specified AgentRemoteConfig message. Does not implicitly {@link opamp.proto.AgentRemoteConfig.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {opamp.proto.AgentRemoteConfig.$Properties} message AgentRemoteConfig message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentRemoteConfig.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.config != null && $Object.hasOwnProperty.call(message, "config"))
                    $root.opamp.proto.AgentConfigMap.encode(message.config, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash") && message.configHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.configHash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentRemoteConfig message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentRemoteConfig & opamp.proto.AgentRemoteConfig.$Shape} AgentRemoteConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentRemoteConfig.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentRemoteConfig();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.config = $root.opamp.proto.AgentConfigMap.decode(reader, reader.size(), $undefined, _depth + 1, message.config);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.configHash = value;
                            else
                                delete message.configHash;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentRemoteConfig message.
             * @function verify
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentRemoteConfig.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.config != null && $Object.hasOwnProperty.call(message, "config")) {
                    let error = $root.opamp.proto.AgentConfigMap.verify(message.config, _depth + 1);
                    if (error)
                        return "config." + error;
                }
                if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash"))
                    if (!(message.configHash && typeof message.configHash.length === "number" || $util.isString(message.configHash)))
                        return "configHash: buffer expected";
                return null;
            };

            /**
             * Creates an AgentRemoteConfig message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentRemoteConfig} AgentRemoteConfig
             */
            AgentRemoteConfig.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentRemoteConfig)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentRemoteConfig: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentRemoteConfig();
                if (object.config != null) {
                    if (!$util.isObject(object.config))
                        throw $TypeError(".opamp.proto.AgentRemoteConfig.config: object expected");
                    message.config = $root.opamp.proto.AgentConfigMap.fromObject(object.config, _depth + 1);
                }
                if (object.configHash != null)
                    if (object.configHash.length)
                        if (typeof object.configHash === "string")
                            $util.base64.decode(object.configHash, message.configHash = $util.newBuffer($util.base64.length(object.configHash)), 0);
                        else if (object.configHash.length >= 0)
                            message.configHash = object.configHash;
                return message;
            };

            /**
             * Creates a plain object from an AgentRemoteConfig message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {opamp.proto.AgentRemoteConfig} message AgentRemoteConfig
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentRemoteConfig.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.config = null;
                    if (options.bytes === $String)
                        object.configHash = "";
                    else {
                        object.configHash = [];
                        if (options.bytes !== $Array)
                            object.configHash = $util.newBuffer(object.configHash);
                    }
                }
                if (message.config != null && $Object.hasOwnProperty.call(message, "config"))
                    object.config = $root.opamp.proto.AgentConfigMap.toObject(message.config, options, _depth + 1);
                if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash"))
                    object.configHash = options.bytes === $String ? $util.base64.encode(message.configHash, 0, message.configHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.configHash) : message.configHash;
                return object;
            };

            /**
             * Converts this AgentRemoteConfig to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentRemoteConfig
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentRemoteConfig.prototype.toJSON = function() {
                return AgentRemoteConfig.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentRemoteConfig
             * @function getTypeUrl
             * @memberof opamp.proto.AgentRemoteConfig
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentRemoteConfig.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentRemoteConfig";
            };

            return AgentRemoteConfig;
        })();

        proto.AgentConfigMap = (function() {

            /**
             * Properties of an AgentConfigMap.
             * @typedef {Object} opamp.proto.AgentConfigMap.$Properties
             * @property {Object.<string,opamp.proto.AgentConfigFile.$Properties>|null} [configMap] AgentConfigMap configMap
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentConfigMap.
             * @memberof opamp.proto
             * @interface IAgentConfigMap
             * @augments opamp.proto.AgentConfigMap.$Properties
             * @deprecated Use opamp.proto.AgentConfigMap.$Properties instead.
             */

            /**
             * Shape of an AgentConfigMap.
             * @typedef {opamp.proto.AgentConfigMap.$Properties} opamp.proto.AgentConfigMap.$Shape
             */

            /**
             * Constructs a new AgentConfigMap.
             * @memberof opamp.proto
             * @classdesc Represents an AgentConfigMap.
             * @constructor
             * @param {opamp.proto.AgentConfigMap.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentConfigMap = function (properties) {
                this.configMap = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentConfigMap configMap.
             * @member {Object.<string,opamp.proto.AgentConfigFile.$Properties>} configMap
             * @memberof opamp.proto.AgentConfigMap
             * @instance
             */
            AgentConfigMap.prototype.configMap = $util.emptyObject;

            /**
             * Creates a new AgentConfigMap instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {opamp.proto.AgentConfigMap.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentConfigMap} AgentConfigMap instance
             * @type {{
             *   (properties: opamp.proto.AgentConfigMap.$Shape): opamp.proto.AgentConfigMap & opamp.proto.AgentConfigMap.$Shape;
             *   (properties?: opamp.proto.AgentConfigMap.$Properties): opamp.proto.AgentConfigMap;
             * }}
             */
            AgentConfigMap.create = function(properties) {
                return new AgentConfigMap(properties);
            };

            /**
             * Encodes the specified AgentConfigMap message. Does not implicitly {@link opamp.proto.AgentConfigMap.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {opamp.proto.AgentConfigMap.$Properties} message AgentConfigMap message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentConfigMap.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.configMap != null && $Object.hasOwnProperty.call(message, "configMap"))
                    for (let keys = $Object.keys(message.configMap), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.opamp.proto.AgentConfigFile.encode(message.configMap[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentConfigMap message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentConfigMap & opamp.proto.AgentConfigMap.$Shape} AgentConfigMap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentConfigMap.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentConfigMap();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.configMap === $util.emptyObject)
                                message.configMap = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.opamp.proto.AgentConfigFile.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.configMap, key);
                            message.configMap[key] = value || new $root.opamp.proto.AgentConfigFile();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentConfigMap message.
             * @function verify
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentConfigMap.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.configMap != null && $Object.hasOwnProperty.call(message, "configMap")) {
                    if (!$util.isObject(message.configMap))
                        return "configMap: object expected";
                    let key = $Object.keys(message.configMap);
                    for (let i = 0; i < key.length; ++i) {
                        let error = $root.opamp.proto.AgentConfigFile.verify(message.configMap[key[i]], _depth + 1);
                        if (error)
                            return "configMap." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an AgentConfigMap message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentConfigMap} AgentConfigMap
             */
            AgentConfigMap.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentConfigMap)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentConfigMap: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentConfigMap();
                if (object.configMap) {
                    if (!$util.isObject(object.configMap))
                        throw $TypeError(".opamp.proto.AgentConfigMap.configMap: object expected");
                    message.configMap = {};
                    for (let keys = $Object.keys(object.configMap), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.configMap, keys[i]);
                        if (!$util.isObject(object.configMap[keys[i]]))
                            throw $TypeError(".opamp.proto.AgentConfigMap.configMap: object expected");
                        message.configMap[keys[i]] = $root.opamp.proto.AgentConfigFile.fromObject(object.configMap[keys[i]], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an AgentConfigMap message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {opamp.proto.AgentConfigMap} message AgentConfigMap
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentConfigMap.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.configMap = {};
                let keys2;
                if (message.configMap && (keys2 = $Object.keys(message.configMap)).length) {
                    object.configMap = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.configMap, keys2[j]);
                        object.configMap[keys2[j]] = $root.opamp.proto.AgentConfigFile.toObject(message.configMap[keys2[j]], options, _depth + 1);
                    }
                }
                return object;
            };

            /**
             * Converts this AgentConfigMap to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentConfigMap
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentConfigMap.prototype.toJSON = function() {
                return AgentConfigMap.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentConfigMap
             * @function getTypeUrl
             * @memberof opamp.proto.AgentConfigMap
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentConfigMap.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentConfigMap";
            };

            return AgentConfigMap;
        })();

        proto.AgentConfigFile = (function() {

            /**
             * Properties of an AgentConfigFile.
             * @typedef {Object} opamp.proto.AgentConfigFile.$Properties
             * @property {Uint8Array|null} [body] AgentConfigFile body
             * @property {string|null} [contentType] AgentConfigFile contentType
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentConfigFile.
             * @memberof opamp.proto
             * @interface IAgentConfigFile
             * @augments opamp.proto.AgentConfigFile.$Properties
             * @deprecated Use opamp.proto.AgentConfigFile.$Properties instead.
             */

            /**
             * Shape of an AgentConfigFile.
             * @typedef {opamp.proto.AgentConfigFile.$Properties} opamp.proto.AgentConfigFile.$Shape
             */

            /**
             * Constructs a new AgentConfigFile.
             * @memberof opamp.proto
             * @classdesc Represents an AgentConfigFile.
             * @constructor
             * @param {opamp.proto.AgentConfigFile.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentConfigFile = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentConfigFile body.
             * @member {Uint8Array} body
             * @memberof opamp.proto.AgentConfigFile
             * @instance
             */
            AgentConfigFile.prototype.body = $util.newBuffer([]);

            /**
             * AgentConfigFile contentType.
             * @member {string} contentType
             * @memberof opamp.proto.AgentConfigFile
             * @instance
             */
            AgentConfigFile.prototype.contentType = "";

            /**
             * Creates a new AgentConfigFile instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {opamp.proto.AgentConfigFile.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AgentConfigFile} AgentConfigFile instance
             * @type {{
             *   (properties: opamp.proto.AgentConfigFile.$Shape): opamp.proto.AgentConfigFile & opamp.proto.AgentConfigFile.$Shape;
             *   (properties?: opamp.proto.AgentConfigFile.$Properties): opamp.proto.AgentConfigFile;
             * }}
             */
            AgentConfigFile.create = function(properties) {
                return new AgentConfigFile(properties);
            };

            /**
             * Encodes the specified AgentConfigFile message. Does not implicitly {@link opamp.proto.AgentConfigFile.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {opamp.proto.AgentConfigFile.$Properties} message AgentConfigFile message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentConfigFile.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.body);
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType") && message.contentType !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.contentType);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentConfigFile message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AgentConfigFile & opamp.proto.AgentConfigFile.$Shape} AgentConfigFile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentConfigFile.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AgentConfigFile();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.contentType = value;
                            else
                                delete message.contentType;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AgentConfigFile message.
             * @function verify
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentConfigFile.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    if (!(message.body && typeof message.body.length === "number" || $util.isString(message.body)))
                        return "body: buffer expected";
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType"))
                    if (!$util.isString(message.contentType))
                        return "contentType: string expected";
                return null;
            };

            /**
             * Creates an AgentConfigFile message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AgentConfigFile} AgentConfigFile
             */
            AgentConfigFile.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AgentConfigFile)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AgentConfigFile: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AgentConfigFile();
                if (object.body != null)
                    if (object.body.length)
                        if (typeof object.body === "string")
                            $util.base64.decode(object.body, message.body = $util.newBuffer($util.base64.length(object.body)), 0);
                        else if (object.body.length >= 0)
                            message.body = object.body;
                if (object.contentType != null)
                    if (typeof object.contentType !== "string" || object.contentType.length)
                        message.contentType = $String(object.contentType);
                return message;
            };

            /**
             * Creates a plain object from an AgentConfigFile message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {opamp.proto.AgentConfigFile} message AgentConfigFile
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentConfigFile.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.body = "";
                    else {
                        object.body = [];
                        if (options.bytes !== $Array)
                            object.body = $util.newBuffer(object.body);
                    }
                    object.contentType = "";
                }
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    object.body = options.bytes === $String ? $util.base64.encode(message.body, 0, message.body.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.body) : message.body;
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType"))
                    object.contentType = message.contentType;
                return object;
            };

            /**
             * Converts this AgentConfigFile to JSON.
             * @function toJSON
             * @memberof opamp.proto.AgentConfigFile
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentConfigFile.prototype.toJSON = function() {
                return AgentConfigFile.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentConfigFile
             * @function getTypeUrl
             * @memberof opamp.proto.AgentConfigFile
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentConfigFile.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AgentConfigFile";
            };

            return AgentConfigFile;
        })();

        proto.CustomCapabilities = (function() {

            /**
             * Properties of a CustomCapabilities.
             * @typedef {Object} opamp.proto.CustomCapabilities.$Properties
             * @property {Array.<string>|null} [capabilities] CustomCapabilities capabilities
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CustomCapabilities.
             * @memberof opamp.proto
             * @interface ICustomCapabilities
             * @augments opamp.proto.CustomCapabilities.$Properties
             * @deprecated Use opamp.proto.CustomCapabilities.$Properties instead.
             */

            /**
             * Shape of a CustomCapabilities.
             * @typedef {opamp.proto.CustomCapabilities.$Properties} opamp.proto.CustomCapabilities.$Shape
             */

            /**
             * Constructs a new CustomCapabilities.
             * @memberof opamp.proto
             * @classdesc Represents a CustomCapabilities.
             * @constructor
             * @param {opamp.proto.CustomCapabilities.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CustomCapabilities = function (properties) {
                this.capabilities = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CustomCapabilities capabilities.
             * @member {Array.<string>} capabilities
             * @memberof opamp.proto.CustomCapabilities
             * @instance
             */
            CustomCapabilities.prototype.capabilities = $util.emptyArray;

            /**
             * Creates a new CustomCapabilities instance using the specified properties.
             * @function create
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {opamp.proto.CustomCapabilities.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.CustomCapabilities} CustomCapabilities instance
             * @type {{
             *   (properties: opamp.proto.CustomCapabilities.$Shape): opamp.proto.CustomCapabilities & opamp.proto.CustomCapabilities.$Shape;
             *   (properties?: opamp.proto.CustomCapabilities.$Properties): opamp.proto.CustomCapabilities;
             * }}
             */
            CustomCapabilities.create = function(properties) {
                return new CustomCapabilities(properties);
            };

            /**
             * Encodes the specified CustomCapabilities message. Does not implicitly {@link opamp.proto.CustomCapabilities.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {opamp.proto.CustomCapabilities.$Properties} message CustomCapabilities message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CustomCapabilities.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.capabilities != null && message.capabilities.length)
                    for (let i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.capabilities[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CustomCapabilities message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.CustomCapabilities & opamp.proto.CustomCapabilities.$Shape} CustomCapabilities
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CustomCapabilities.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.CustomCapabilities();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CustomCapabilities message.
             * @function verify
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CustomCapabilities.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities")) {
                    if (!$Array.isArray(message.capabilities))
                        return "capabilities: array expected";
                    for (let i = 0; i < message.capabilities.length; ++i)
                        if (!$util.isString(message.capabilities[i]))
                            return "capabilities: string[] expected";
                }
                return null;
            };

            /**
             * Creates a CustomCapabilities message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.CustomCapabilities} CustomCapabilities
             */
            CustomCapabilities.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.CustomCapabilities)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.CustomCapabilities: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.CustomCapabilities();
                if (object.capabilities) {
                    if (!$Array.isArray(object.capabilities))
                        throw $TypeError(".opamp.proto.CustomCapabilities.capabilities: array expected");
                    message.capabilities = $Array(object.capabilities.length);
                    for (let i = 0; i < object.capabilities.length; ++i)
                        message.capabilities[i] = $String(object.capabilities[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a CustomCapabilities message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {opamp.proto.CustomCapabilities} message CustomCapabilities
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CustomCapabilities.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.capabilities = [];
                if (message.capabilities && message.capabilities.length) {
                    object.capabilities = $Array(message.capabilities.length);
                    for (let j = 0; j < message.capabilities.length; ++j)
                        object.capabilities[j] = message.capabilities[j];
                }
                return object;
            };

            /**
             * Converts this CustomCapabilities to JSON.
             * @function toJSON
             * @memberof opamp.proto.CustomCapabilities
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CustomCapabilities.prototype.toJSON = function() {
                return CustomCapabilities.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CustomCapabilities
             * @function getTypeUrl
             * @memberof opamp.proto.CustomCapabilities
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CustomCapabilities.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.CustomCapabilities";
            };

            return CustomCapabilities;
        })();

        proto.CustomMessage = (function() {

            /**
             * Properties of a CustomMessage.
             * @typedef {Object} opamp.proto.CustomMessage.$Properties
             * @property {string|null} [capability] CustomMessage capability
             * @property {string|null} [type] CustomMessage type
             * @property {Uint8Array|null} [data] CustomMessage data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CustomMessage.
             * @memberof opamp.proto
             * @interface ICustomMessage
             * @augments opamp.proto.CustomMessage.$Properties
             * @deprecated Use opamp.proto.CustomMessage.$Properties instead.
             */

            /**
             * Shape of a CustomMessage.
             * @typedef {opamp.proto.CustomMessage.$Properties} opamp.proto.CustomMessage.$Shape
             */

            /**
             * Constructs a new CustomMessage.
             * @memberof opamp.proto
             * @classdesc Represents a CustomMessage.
             * @constructor
             * @param {opamp.proto.CustomMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CustomMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CustomMessage capability.
             * @member {string} capability
             * @memberof opamp.proto.CustomMessage
             * @instance
             */
            CustomMessage.prototype.capability = "";

            /**
             * CustomMessage type.
             * @member {string} type
             * @memberof opamp.proto.CustomMessage
             * @instance
             */
            CustomMessage.prototype.type = "";

            /**
             * CustomMessage data.
             * @member {Uint8Array} data
             * @memberof opamp.proto.CustomMessage
             * @instance
             */
            CustomMessage.prototype.data = $util.newBuffer([]);

            /**
             * Creates a new CustomMessage instance using the specified properties.
             * @function create
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {opamp.proto.CustomMessage.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.CustomMessage} CustomMessage instance
             * @type {{
             *   (properties: opamp.proto.CustomMessage.$Shape): opamp.proto.CustomMessage & opamp.proto.CustomMessage.$Shape;
             *   (properties?: opamp.proto.CustomMessage.$Properties): opamp.proto.CustomMessage;
             * }}
             */
            CustomMessage.create = function(properties) {
                return new CustomMessage(properties);
            };

            /**
             * Encodes the specified CustomMessage message. Does not implicitly {@link opamp.proto.CustomMessage.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {opamp.proto.CustomMessage.$Properties} message CustomMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CustomMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability") && message.capability !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.capability);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.type);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CustomMessage message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.CustomMessage & opamp.proto.CustomMessage.$Shape} CustomMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CustomMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.CustomMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.capability = value;
                            else
                                delete message.capability;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CustomMessage message.
             * @function verify
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CustomMessage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability"))
                    if (!$util.isString(message.capability))
                        return "capability: string expected";
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    if (!$util.isString(message.type))
                        return "type: string expected";
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    if (!(message.data && typeof message.data.length === "number" || $util.isString(message.data)))
                        return "data: buffer expected";
                return null;
            };

            /**
             * Creates a CustomMessage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.CustomMessage} CustomMessage
             */
            CustomMessage.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.CustomMessage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.CustomMessage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.CustomMessage();
                if (object.capability != null)
                    if (typeof object.capability !== "string" || object.capability.length)
                        message.capability = $String(object.capability);
                if (object.type != null)
                    if (typeof object.type !== "string" || object.type.length)
                        message.type = $String(object.type);
                if (object.data != null)
                    if (object.data.length)
                        if (typeof object.data === "string")
                            $util.base64.decode(object.data, message.data = $util.newBuffer($util.base64.length(object.data)), 0);
                        else if (object.data.length >= 0)
                            message.data = object.data;
                return message;
            };

            /**
             * Creates a plain object from a CustomMessage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {opamp.proto.CustomMessage} message CustomMessage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CustomMessage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.capability = "";
                    object.type = "";
                    if (options.bytes === $String)
                        object.data = "";
                    else {
                        object.data = [];
                        if (options.bytes !== $Array)
                            object.data = $util.newBuffer(object.data);
                    }
                }
                if (message.capability != null && $Object.hasOwnProperty.call(message, "capability"))
                    object.capability = message.capability;
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = message.type;
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    object.data = options.bytes === $String ? $util.base64.encode(message.data, 0, message.data.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.data) : message.data;
                return object;
            };

            /**
             * Converts this CustomMessage to JSON.
             * @function toJSON
             * @memberof opamp.proto.CustomMessage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CustomMessage.prototype.toJSON = function() {
                return CustomMessage.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CustomMessage
             * @function getTypeUrl
             * @memberof opamp.proto.CustomMessage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CustomMessage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.CustomMessage";
            };

            return CustomMessage;
        })();

        proto.AnyValue = (function() {

            /**
             * Properties of an AnyValue.
             * @typedef {Object} opamp.proto.AnyValue.$Properties
             * @property {string|null} [stringValue] AnyValue stringValue
             * @property {boolean|null} [boolValue] AnyValue boolValue
             * @property {number|Long|null} [intValue] AnyValue intValue
             * @property {number|null} [doubleValue] AnyValue doubleValue
             * @property {opamp.proto.ArrayValue.$Properties|null} [arrayValue] AnyValue arrayValue
             * @property {opamp.proto.KeyValueList.$Properties|null} [kvlistValue] AnyValue kvlistValue
             * @property {Uint8Array|null} [bytesValue] AnyValue bytesValue
             * @property {"stringValue"|"boolValue"|"intValue"|"doubleValue"|"arrayValue"|"kvlistValue"|"bytesValue"} [value] AnyValue value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AnyValue.
             * @memberof opamp.proto
             * @interface IAnyValue
             * @augments opamp.proto.AnyValue.$Properties
             * @deprecated Use opamp.proto.AnyValue.$Properties instead.
             */

            /**
             * Narrowed shape of an AnyValue.
             * @typedef {{
             *   stringValue?: string|null;
             *   boolValue?: boolean|null;
             *   intValue?: number|Long|null;
             *   doubleValue?: number|null;
             *   arrayValue?: opamp.proto.ArrayValue.$Shape|null;
             *   kvlistValue?: opamp.proto.KeyValueList.$Shape|null;
             *   bytesValue?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ value?: undefined; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "stringValue"; stringValue: string; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "boolValue"; stringValue?: null; boolValue: boolean; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "intValue"; stringValue?: null; boolValue?: null; intValue: number|Long; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "doubleValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue: number; arrayValue?: null; kvlistValue?: null; bytesValue?: null }|{ value?: "arrayValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue: opamp.proto.ArrayValue.$Shape; kvlistValue?: null; bytesValue?: null }|{ value?: "kvlistValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue: opamp.proto.KeyValueList.$Shape; bytesValue?: null }|{ value?: "bytesValue"; stringValue?: null; boolValue?: null; intValue?: null; doubleValue?: null; arrayValue?: null; kvlistValue?: null; bytesValue: Uint8Array })
             * )} opamp.proto.AnyValue.$Shape
             */

            /**
             * Constructs a new AnyValue.
             * @memberof opamp.proto
             * @classdesc Represents an AnyValue.
             * @constructor
             * @param {opamp.proto.AnyValue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AnyValue = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AnyValue stringValue.
             * @member {string|null|undefined} stringValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.stringValue = null;

            /**
             * AnyValue boolValue.
             * @member {boolean|null|undefined} boolValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.boolValue = null;

            /**
             * AnyValue intValue.
             * @member {number|Long|null|undefined} intValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.intValue = null;

            /**
             * AnyValue doubleValue.
             * @member {number|null|undefined} doubleValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.doubleValue = null;

            /**
             * AnyValue arrayValue.
             * @member {opamp.proto.ArrayValue.$Properties|null|undefined} arrayValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.arrayValue = null;

            /**
             * AnyValue kvlistValue.
             * @member {opamp.proto.KeyValueList.$Properties|null|undefined} kvlistValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.kvlistValue = null;

            /**
             * AnyValue bytesValue.
             * @member {Uint8Array|null|undefined} bytesValue
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            AnyValue.prototype.bytesValue = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * AnyValue value.
             * @member {"stringValue"|"boolValue"|"intValue"|"doubleValue"|"arrayValue"|"kvlistValue"|"bytesValue"|undefined} value
             * @memberof opamp.proto.AnyValue
             * @instance
             */
            $Object.defineProperty(AnyValue.prototype, "value", {
                get: $util.oneOfGetter($oneOfFields = ["stringValue", "boolValue", "intValue", "doubleValue", "arrayValue", "kvlistValue", "bytesValue"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AnyValue instance using the specified properties.
             * @function create
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {opamp.proto.AnyValue.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.AnyValue} AnyValue instance
             * @type {{
             *   (properties: opamp.proto.AnyValue.$Shape): opamp.proto.AnyValue & opamp.proto.AnyValue.$Shape;
             *   (properties?: opamp.proto.AnyValue.$Properties): opamp.proto.AnyValue;
             * }}
             */
            AnyValue.create = function(properties) {
                return new AnyValue(properties);
            };

            /**
             * Encodes the specified AnyValue message. Does not implicitly {@link opamp.proto.AnyValue.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {opamp.proto.AnyValue.$Properties} message AnyValue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnyValue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.stringValue);
                if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.boolValue);
                if (message.intValue != null && $Object.hasOwnProperty.call(message, "intValue"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.intValue);
                if (message.doubleValue != null && $Object.hasOwnProperty.call(message, "doubleValue"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.doubleValue);
                if (message.arrayValue != null && $Object.hasOwnProperty.call(message, "arrayValue"))
                    $root.opamp.proto.ArrayValue.encode(message.arrayValue, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.kvlistValue != null && $Object.hasOwnProperty.call(message, "kvlistValue"))
                    $root.opamp.proto.KeyValueList.encode(message.kvlistValue, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.bytesValue != null && $Object.hasOwnProperty.call(message, "bytesValue"))
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.bytesValue);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AnyValue message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.AnyValue & opamp.proto.AnyValue.$Shape} AnyValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnyValue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.AnyValue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.stringValue = reader.stringVerify();
                            message.value = "stringValue";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.boolValue = reader.bool();
                            message.value = "boolValue";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.intValue = reader.int64();
                            message.value = "intValue";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.doubleValue = reader.double();
                            message.value = "doubleValue";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.arrayValue = $root.opamp.proto.ArrayValue.decode(reader, reader.size(), $undefined, _depth + 1, message.arrayValue);
                            message.value = "arrayValue";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.kvlistValue = $root.opamp.proto.KeyValueList.decode(reader, reader.size(), $undefined, _depth + 1, message.kvlistValue);
                            message.value = "kvlistValue";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.bytesValue = reader.bytes();
                            message.value = "bytesValue";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AnyValue message.
             * @function verify
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AnyValue.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue")) {
                    properties.value = 1;
                    if (!$util.isString(message.stringValue))
                        return "stringValue: string expected";
                }
                if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    if (typeof message.boolValue !== "boolean")
                        return "boolValue: boolean expected";
                }
                if (message.intValue != null && $Object.hasOwnProperty.call(message, "intValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    if (!$util.isInteger(message.intValue) && !(message.intValue && $util.isInteger(message.intValue.low) && $util.isInteger(message.intValue.high)))
                        return "intValue: integer|Long expected";
                }
                if (message.doubleValue != null && $Object.hasOwnProperty.call(message, "doubleValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    if (typeof message.doubleValue !== "number")
                        return "doubleValue: number expected";
                }
                if (message.arrayValue != null && $Object.hasOwnProperty.call(message, "arrayValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    {
                        let error = $root.opamp.proto.ArrayValue.verify(message.arrayValue, _depth + 1);
                        if (error)
                            return "arrayValue." + error;
                    }
                }
                if (message.kvlistValue != null && $Object.hasOwnProperty.call(message, "kvlistValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    {
                        let error = $root.opamp.proto.KeyValueList.verify(message.kvlistValue, _depth + 1);
                        if (error)
                            return "kvlistValue." + error;
                    }
                }
                if (message.bytesValue != null && $Object.hasOwnProperty.call(message, "bytesValue")) {
                    if (properties.value === 1)
                        return "value: multiple values";
                    properties.value = 1;
                    if (!(message.bytesValue && typeof message.bytesValue.length === "number" || $util.isString(message.bytesValue)))
                        return "bytesValue: buffer expected";
                }
                return null;
            };

            /**
             * Creates an AnyValue message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.AnyValue} AnyValue
             */
            AnyValue.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.AnyValue)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.AnyValue: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.AnyValue();
                if (object.stringValue != null)
                    message.stringValue = $String(object.stringValue);
                if (object.boolValue != null)
                    message.boolValue = $Boolean(object.boolValue);
                if (object.intValue != null)
                    if ($util.Long)
                        message.intValue = $util.Long.fromValue(object.intValue, false);
                    else if (typeof object.intValue === "string")
                        message.intValue = $parseInt(object.intValue, 10);
                    else if (typeof object.intValue === "number")
                        message.intValue = object.intValue;
                    else if (typeof object.intValue === "object")
                        message.intValue = new $util.LongBits(object.intValue.low >>> 0, object.intValue.high >>> 0).toNumber();
                if (object.doubleValue != null)
                    message.doubleValue = $Number(object.doubleValue);
                if (object.arrayValue != null) {
                    if (!$util.isObject(object.arrayValue))
                        throw $TypeError(".opamp.proto.AnyValue.arrayValue: object expected");
                    message.arrayValue = $root.opamp.proto.ArrayValue.fromObject(object.arrayValue, _depth + 1);
                }
                if (object.kvlistValue != null) {
                    if (!$util.isObject(object.kvlistValue))
                        throw $TypeError(".opamp.proto.AnyValue.kvlistValue: object expected");
                    message.kvlistValue = $root.opamp.proto.KeyValueList.fromObject(object.kvlistValue, _depth + 1);
                }
                if (object.bytesValue != null)
                    if (typeof object.bytesValue === "string")
                        $util.base64.decode(object.bytesValue, message.bytesValue = $util.newBuffer($util.base64.length(object.bytesValue)), 0);
                    else if (object.bytesValue.length >= 0)
                        message.bytesValue = object.bytesValue;
                return message;
            };

            /**
             * Creates a plain object from an AnyValue message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {opamp.proto.AnyValue} message AnyValue
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AnyValue.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue")) {
                    object.stringValue = message.stringValue;
                    if (options.oneofs)
                        object.value = "stringValue";
                }
                if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue")) {
                    object.boolValue = message.boolValue;
                    if (options.oneofs)
                        object.value = "boolValue";
                }
                if (message.intValue != null && $Object.hasOwnProperty.call(message, "intValue")) {
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.intValue = typeof message.intValue === "number" ? $BigInt(message.intValue) : $util.Long.fromBits(message.intValue.low >>> 0, message.intValue.high >>> 0, false).toBigInt();
                    else if (typeof message.intValue === "number")
                        object.intValue = options.longs === $String ? $String(message.intValue) : message.intValue;
                    else
                        object.intValue = options.longs === $String ? $util.Long.prototype.toString.call(message.intValue) : options.longs === $Number ? new $util.LongBits(message.intValue.low >>> 0, message.intValue.high >>> 0).toNumber() : message.intValue;
                    if (options.oneofs)
                        object.value = "intValue";
                }
                if (message.doubleValue != null && $Object.hasOwnProperty.call(message, "doubleValue")) {
                    object.doubleValue = options.json && !$isFinite(message.doubleValue) ? $String(message.doubleValue) : message.doubleValue;
                    if (options.oneofs)
                        object.value = "doubleValue";
                }
                if (message.arrayValue != null && $Object.hasOwnProperty.call(message, "arrayValue")) {
                    object.arrayValue = $root.opamp.proto.ArrayValue.toObject(message.arrayValue, options, _depth + 1);
                    if (options.oneofs)
                        object.value = "arrayValue";
                }
                if (message.kvlistValue != null && $Object.hasOwnProperty.call(message, "kvlistValue")) {
                    object.kvlistValue = $root.opamp.proto.KeyValueList.toObject(message.kvlistValue, options, _depth + 1);
                    if (options.oneofs)
                        object.value = "kvlistValue";
                }
                if (message.bytesValue != null && $Object.hasOwnProperty.call(message, "bytesValue")) {
                    object.bytesValue = options.bytes === $String ? $util.base64.encode(message.bytesValue, 0, message.bytesValue.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.bytesValue) : message.bytesValue;
                    if (options.oneofs)
                        object.value = "bytesValue";
                }
                return object;
            };

            /**
             * Converts this AnyValue to JSON.
             * @function toJSON
             * @memberof opamp.proto.AnyValue
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AnyValue.prototype.toJSON = function() {
                return AnyValue.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AnyValue
             * @function getTypeUrl
             * @memberof opamp.proto.AnyValue
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AnyValue.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.AnyValue";
            };

            return AnyValue;
        })();

        proto.ArrayValue = (function() {

            /**
             * Properties of an ArrayValue.
             * @typedef {Object} opamp.proto.ArrayValue.$Properties
             * @property {Array.<opamp.proto.AnyValue.$Properties>|null} [values] ArrayValue values
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayValue.
             * @memberof opamp.proto
             * @interface IArrayValue
             * @augments opamp.proto.ArrayValue.$Properties
             * @deprecated Use opamp.proto.ArrayValue.$Properties instead.
             */

            /**
             * Shape of an ArrayValue.
             * @typedef {{
             *   values?: Array.<opamp.proto.AnyValue.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.ArrayValue.$Shape
             */

            /**
             * Constructs a new ArrayValue.
             * @memberof opamp.proto
             * @classdesc Represents an ArrayValue.
             * @constructor
             * @param {opamp.proto.ArrayValue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArrayValue = function (properties) {
                this.values = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArrayValue values.
             * @member {Array.<opamp.proto.AnyValue.$Properties>} values
             * @memberof opamp.proto.ArrayValue
             * @instance
             */
            ArrayValue.prototype.values = $util.emptyArray;

            /**
             * Creates a new ArrayValue instance using the specified properties.
             * @function create
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {opamp.proto.ArrayValue.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.ArrayValue} ArrayValue instance
             * @type {{
             *   (properties: opamp.proto.ArrayValue.$Shape): opamp.proto.ArrayValue & opamp.proto.ArrayValue.$Shape;
             *   (properties?: opamp.proto.ArrayValue.$Properties): opamp.proto.ArrayValue;
             * }}
             */
            ArrayValue.create = function(properties) {
                return new ArrayValue(properties);
            };

            /**
             * Encodes the specified ArrayValue message. Does not implicitly {@link opamp.proto.ArrayValue.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {opamp.proto.ArrayValue.$Properties} message ArrayValue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ArrayValue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.values != null && message.values.length)
                    for (let i = 0; i < message.values.length; ++i)
                        $root.opamp.proto.AnyValue.encode(message.values[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArrayValue message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.ArrayValue & opamp.proto.ArrayValue.$Shape} ArrayValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ArrayValue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.ArrayValue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.values && message.values.length))
                                message.values = [];
                            message.values.push($root.opamp.proto.AnyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an ArrayValue message.
             * @function verify
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ArrayValue.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.values != null && $Object.hasOwnProperty.call(message, "values")) {
                    if (!$Array.isArray(message.values))
                        return "values: array expected";
                    for (let i = 0; i < message.values.length; ++i) {
                        let error = $root.opamp.proto.AnyValue.verify(message.values[i], _depth + 1);
                        if (error)
                            return "values." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an ArrayValue message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.ArrayValue} ArrayValue
             */
            ArrayValue.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.ArrayValue)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.ArrayValue: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.ArrayValue();
                if (object.values) {
                    if (!$Array.isArray(object.values))
                        throw $TypeError(".opamp.proto.ArrayValue.values: array expected");
                    message.values = $Array(object.values.length);
                    for (let i = 0; i < object.values.length; ++i) {
                        if (!$util.isObject(object.values[i]))
                            throw $TypeError(".opamp.proto.ArrayValue.values: object expected");
                        message.values[i] = $root.opamp.proto.AnyValue.fromObject(object.values[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an ArrayValue message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {opamp.proto.ArrayValue} message ArrayValue
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ArrayValue.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.values = [];
                if (message.values && message.values.length) {
                    object.values = $Array(message.values.length);
                    for (let j = 0; j < message.values.length; ++j)
                        object.values[j] = $root.opamp.proto.AnyValue.toObject(message.values[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ArrayValue to JSON.
             * @function toJSON
             * @memberof opamp.proto.ArrayValue
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ArrayValue.prototype.toJSON = function() {
                return ArrayValue.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ArrayValue
             * @function getTypeUrl
             * @memberof opamp.proto.ArrayValue
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ArrayValue.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.ArrayValue";
            };

            return ArrayValue;
        })();

        proto.KeyValueList = (function() {

            /**
             * Properties of a KeyValueList.
             * @typedef {Object} opamp.proto.KeyValueList.$Properties
             * @property {Array.<opamp.proto.KeyValue.$Properties>|null} [values] KeyValueList values
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a KeyValueList.
             * @memberof opamp.proto
             * @interface IKeyValueList
             * @augments opamp.proto.KeyValueList.$Properties
             * @deprecated Use opamp.proto.KeyValueList.$Properties instead.
             */

            /**
             * Shape of a KeyValueList.
             * @typedef {{
             *   values?: Array.<opamp.proto.KeyValue.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.KeyValueList.$Shape
             */

            /**
             * Constructs a new KeyValueList.
             * @memberof opamp.proto
             * @classdesc Represents a KeyValueList.
             * @constructor
             * @param {opamp.proto.KeyValueList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const KeyValueList = function (properties) {
                this.values = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * KeyValueList values.
             * @member {Array.<opamp.proto.KeyValue.$Properties>} values
             * @memberof opamp.proto.KeyValueList
             * @instance
             */
            KeyValueList.prototype.values = $util.emptyArray;

            /**
             * Creates a new KeyValueList instance using the specified properties.
             * @function create
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {opamp.proto.KeyValueList.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.KeyValueList} KeyValueList instance
             * @type {{
             *   (properties: opamp.proto.KeyValueList.$Shape): opamp.proto.KeyValueList & opamp.proto.KeyValueList.$Shape;
             *   (properties?: opamp.proto.KeyValueList.$Properties): opamp.proto.KeyValueList;
             * }}
             */
            KeyValueList.create = function(properties) {
                return new KeyValueList(properties);
            };

            /**
             * Encodes the specified KeyValueList message. Does not implicitly {@link opamp.proto.KeyValueList.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {opamp.proto.KeyValueList.$Properties} message KeyValueList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            KeyValueList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.values != null && message.values.length)
                    for (let i = 0; i < message.values.length; ++i)
                        $root.opamp.proto.KeyValue.encode(message.values[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a KeyValueList message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.KeyValueList & opamp.proto.KeyValueList.$Shape} KeyValueList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            KeyValueList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.KeyValueList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.values && message.values.length))
                                message.values = [];
                            message.values.push($root.opamp.proto.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a KeyValueList message.
             * @function verify
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            KeyValueList.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.values != null && $Object.hasOwnProperty.call(message, "values")) {
                    if (!$Array.isArray(message.values))
                        return "values: array expected";
                    for (let i = 0; i < message.values.length; ++i) {
                        let error = $root.opamp.proto.KeyValue.verify(message.values[i], _depth + 1);
                        if (error)
                            return "values." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a KeyValueList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.KeyValueList} KeyValueList
             */
            KeyValueList.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.KeyValueList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.KeyValueList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.KeyValueList();
                if (object.values) {
                    if (!$Array.isArray(object.values))
                        throw $TypeError(".opamp.proto.KeyValueList.values: array expected");
                    message.values = $Array(object.values.length);
                    for (let i = 0; i < object.values.length; ++i) {
                        if (!$util.isObject(object.values[i]))
                            throw $TypeError(".opamp.proto.KeyValueList.values: object expected");
                        message.values[i] = $root.opamp.proto.KeyValue.fromObject(object.values[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a KeyValueList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {opamp.proto.KeyValueList} message KeyValueList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            KeyValueList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.values = [];
                if (message.values && message.values.length) {
                    object.values = $Array(message.values.length);
                    for (let j = 0; j < message.values.length; ++j)
                        object.values[j] = $root.opamp.proto.KeyValue.toObject(message.values[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this KeyValueList to JSON.
             * @function toJSON
             * @memberof opamp.proto.KeyValueList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            KeyValueList.prototype.toJSON = function() {
                return KeyValueList.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for KeyValueList
             * @function getTypeUrl
             * @memberof opamp.proto.KeyValueList
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            KeyValueList.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.KeyValueList";
            };

            return KeyValueList;
        })();

        proto.KeyValue = (function() {

            /**
             * Properties of a KeyValue.
             * @typedef {Object} opamp.proto.KeyValue.$Properties
             * @property {string|null} [key] KeyValue key
             * @property {opamp.proto.AnyValue.$Properties|null} [value] KeyValue value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a KeyValue.
             * @memberof opamp.proto
             * @interface IKeyValue
             * @augments opamp.proto.KeyValue.$Properties
             * @deprecated Use opamp.proto.KeyValue.$Properties instead.
             */

            /**
             * Shape of a KeyValue.
             * @typedef {{
             *   key?: string|null;
             *   value?: opamp.proto.AnyValue.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} opamp.proto.KeyValue.$Shape
             */

            /**
             * Constructs a new KeyValue.
             * @memberof opamp.proto
             * @classdesc Represents a KeyValue.
             * @constructor
             * @param {opamp.proto.KeyValue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const KeyValue = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * KeyValue key.
             * @member {string} key
             * @memberof opamp.proto.KeyValue
             * @instance
             */
            KeyValue.prototype.key = "";

            /**
             * KeyValue value.
             * @member {opamp.proto.AnyValue.$Properties|null|undefined} value
             * @memberof opamp.proto.KeyValue
             * @instance
             */
            KeyValue.prototype.value = null;

            /**
             * Creates a new KeyValue instance using the specified properties.
             * @function create
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {opamp.proto.KeyValue.$Properties=} [properties] Properties to set
             * @returns {opamp.proto.KeyValue} KeyValue instance
             * @type {{
             *   (properties: opamp.proto.KeyValue.$Shape): opamp.proto.KeyValue & opamp.proto.KeyValue.$Shape;
             *   (properties?: opamp.proto.KeyValue.$Properties): opamp.proto.KeyValue;
             * }}
             */
            KeyValue.create = function(properties) {
                return new KeyValue(properties);
            };

            /**
             * Encodes the specified KeyValue message. Does not implicitly {@link opamp.proto.KeyValue.verify|verify} messages.
             * @function encode
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {opamp.proto.KeyValue.$Properties} message KeyValue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            KeyValue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.opamp.proto.AnyValue.encode(message.value, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a KeyValue message from the specified reader or buffer.
             * @function decode
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {opamp.proto.KeyValue & opamp.proto.KeyValue.$Shape} KeyValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            KeyValue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.opamp.proto.KeyValue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.opamp.proto.AnyValue.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a KeyValue message.
             * @function verify
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            KeyValue.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!$util.isString(message.key))
                        return "key: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value")) {
                    let error = $root.opamp.proto.AnyValue.verify(message.value, _depth + 1);
                    if (error)
                        return "value." + error;
                }
                return null;
            };

            /**
             * Creates a KeyValue message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {opamp.proto.KeyValue} KeyValue
             */
            KeyValue.fromObject = function (object, _depth) {
                if (object instanceof $root.opamp.proto.KeyValue)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".opamp.proto.KeyValue: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.opamp.proto.KeyValue();
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.value != null) {
                    if (!$util.isObject(object.value))
                        throw $TypeError(".opamp.proto.KeyValue.value: object expected");
                    message.value = $root.opamp.proto.AnyValue.fromObject(object.value, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a KeyValue message. Also converts values to other types if specified.
             * @function toObject
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {opamp.proto.KeyValue} message KeyValue
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            KeyValue.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.key = "";
                    object.value = null;
                }
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = $root.opamp.proto.AnyValue.toObject(message.value, options, _depth + 1);
                return object;
            };

            /**
             * Converts this KeyValue to JSON.
             * @function toJSON
             * @memberof opamp.proto.KeyValue
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            KeyValue.prototype.toJSON = function() {
                return KeyValue.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for KeyValue
             * @function getTypeUrl
             * @memberof opamp.proto.KeyValue
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            KeyValue.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/opamp.proto.KeyValue";
            };

            return KeyValue;
        })();

        return proto;
    })();

    return opamp;
})();

export {
  $root as default
};
