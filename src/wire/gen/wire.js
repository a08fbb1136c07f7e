/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Array = $util.global.Array, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["holdfast"] || ($protobuf.roots["holdfast"] = {});

export const holdfast = $root.holdfast = (() => {

    /**
     * Namespace holdfast.
     * @exports holdfast
     * @namespace
     */
    const holdfast = {};

    holdfast.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof holdfast
         * @namespace
         */
        const v1 = {};

        v1.Head = (function() {

            /**
             * Properties of a Head.
             * @typedef {Object} holdfast.v1.Head.$Properties
             * @property {Uint8Array|null} [timestamp] Head timestamp
             * @property {Uint8Array|null} [snapshot] Head snapshot
             * @property {Uint8Array|null} [targets] Head targets
             * @property {number|null} [rootVersion] Head rootVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Head.
             * @memberof holdfast.v1
             * @interface IHead
             * @augments holdfast.v1.Head.$Properties
             * @deprecated Use holdfast.v1.Head.$Properties instead.
             */

            /**
             * Shape of a Head.
             * @typedef {holdfast.v1.Head.$Properties} holdfast.v1.Head.$Shape
             */

            /**
             * Constructs a new Head.
             * @memberof holdfast.v1
             * @classdesc Represents a Head.
             * @constructor
             * @param {holdfast.v1.Head.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Head = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Head timestamp.
             * @member {Uint8Array} timestamp
             * @memberof holdfast.v1.Head
             * @instance
             */
            Head.prototype.timestamp = $util.newBuffer([]);

            /**
             * Head snapshot.
             * @member {Uint8Array} snapshot
             * @memberof holdfast.v1.Head
             * @instance
             */
            Head.prototype.snapshot = $util.newBuffer([]);

            /**
             * Head targets.
             * @member {Uint8Array} targets
             * @memberof holdfast.v1.Head
             * @instance
             */
            Head.prototype.targets = $util.newBuffer([]);

            /**
             * Head rootVersion.
             * @member {number} rootVersion
             * @memberof holdfast.v1.Head
             * @instance
             */
            Head.prototype.rootVersion = 0;

            /**
             * Creates a new Head instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Head
             * @static
             * @param {holdfast.v1.Head.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Head} Head instance
             * @type {{
             *   (properties: holdfast.v1.Head.$Shape): holdfast.v1.Head & holdfast.v1.Head.$Shape;
             *   (properties?: holdfast.v1.Head.$Properties): holdfast.v1.Head;
             * }}
             */
            Head.create = function(properties) {
                return new Head(properties);
            };

            /**
             * Encodes the specified Head message. Does not implicitly {@link holdfast.v1.Head.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Head
             * @static
             * @param {holdfast.v1.Head.$Properties} message Head message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Head.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && message.timestamp.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.timestamp);
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot") && message.snapshot.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.snapshot);
                if (message.targets != null && $Object.hasOwnProperty.call(message, "targets") && message.targets.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.targets);
                if (message.rootVersion != null && $Object.hasOwnProperty.call(message, "rootVersion") && message.rootVersion !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.rootVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Head message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Head
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Head & holdfast.v1.Head.$Shape} Head
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Head.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Head();
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
                                message.timestamp = value;
                            else
                                delete message.timestamp;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.snapshot = value;
                            else
                                delete message.snapshot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.targets = value;
                            else
                                delete message.targets;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rootVersion = value;
                            else
                                delete message.rootVersion;
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
             * Verifies a Head message.
             * @function verify
             * @memberof holdfast.v1.Head
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Head.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                    if (!(message.timestamp && typeof message.timestamp.length === "number" || $util.isString(message.timestamp)))
                        return "timestamp: buffer expected";
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    if (!(message.snapshot && typeof message.snapshot.length === "number" || $util.isString(message.snapshot)))
                        return "snapshot: buffer expected";
                if (message.targets != null && $Object.hasOwnProperty.call(message, "targets"))
                    if (!(message.targets && typeof message.targets.length === "number" || $util.isString(message.targets)))
                        return "targets: buffer expected";
                if (message.rootVersion != null && $Object.hasOwnProperty.call(message, "rootVersion"))
                    if (!$util.isInteger(message.rootVersion))
                        return "rootVersion: integer expected";
                return null;
            };

            /**
             * Creates a Head message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Head
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Head} Head
             */
            Head.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Head)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Head: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Head();
                if (object.timestamp != null)
                    if (object.timestamp.length)
                        if (typeof object.timestamp === "string")
                            $util.base64.decode(object.timestamp, message.timestamp = $util.newBuffer($util.base64.length(object.timestamp)), 0);
                        else if (object.timestamp.length >= 0)
                            message.timestamp = object.timestamp;
                if (object.snapshot != null)
                    if (object.snapshot.length)
                        if (typeof object.snapshot === "string")
                            $util.base64.decode(object.snapshot, message.snapshot = $util.newBuffer($util.base64.length(object.snapshot)), 0);
                        else if (object.snapshot.length >= 0)
                            message.snapshot = object.snapshot;
                if (object.targets != null)
                    if (object.targets.length)
                        if (typeof object.targets === "string")
                            $util.base64.decode(object.targets, message.targets = $util.newBuffer($util.base64.length(object.targets)), 0);
                        else if (object.targets.length >= 0)
                            message.targets = object.targets;
                if (object.rootVersion != null)
                    if ($Number(object.rootVersion) !== 0)
                        message.rootVersion = object.rootVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Head message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Head
             * @static
             * @param {holdfast.v1.Head} message Head
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Head.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.timestamp = "";
                    else {
                        object.timestamp = [];
                        if (options.bytes !== $Array)
                            object.timestamp = $util.newBuffer(object.timestamp);
                    }
                    if (options.bytes === $String)
                        object.snapshot = "";
                    else {
                        object.snapshot = [];
                        if (options.bytes !== $Array)
                            object.snapshot = $util.newBuffer(object.snapshot);
                    }
                    if (options.bytes === $String)
                        object.targets = "";
                    else {
                        object.targets = [];
                        if (options.bytes !== $Array)
                            object.targets = $util.newBuffer(object.targets);
                    }
                    object.rootVersion = 0;
                }
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                    object.timestamp = options.bytes === $String ? $util.base64.encode(message.timestamp, 0, message.timestamp.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.timestamp) : message.timestamp;
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    object.snapshot = options.bytes === $String ? $util.base64.encode(message.snapshot, 0, message.snapshot.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.snapshot) : message.snapshot;
                if (message.targets != null && $Object.hasOwnProperty.call(message, "targets"))
                    object.targets = options.bytes === $String ? $util.base64.encode(message.targets, 0, message.targets.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.targets) : message.targets;
                if (message.rootVersion != null && $Object.hasOwnProperty.call(message, "rootVersion"))
                    object.rootVersion = message.rootVersion;
                return object;
            };

            /**
             * Converts this Head to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Head
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Head.prototype.toJSON = function() {
                return Head.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Head
             * @function getTypeUrl
             * @memberof holdfast.v1.Head
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Head.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Head";
            };

            return Head;
        })();

        v1.RootRequest = (function() {

            /**
             * Properties of a RootRequest.
             * @typedef {Object} holdfast.v1.RootRequest.$Properties
             * @property {number|null} [fromVersion] RootRequest fromVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RootRequest.
             * @memberof holdfast.v1
             * @interface IRootRequest
             * @augments holdfast.v1.RootRequest.$Properties
             * @deprecated Use holdfast.v1.RootRequest.$Properties instead.
             */

            /**
             * Shape of a RootRequest.
             * @typedef {holdfast.v1.RootRequest.$Properties} holdfast.v1.RootRequest.$Shape
             */

            /**
             * Constructs a new RootRequest.
             * @memberof holdfast.v1
             * @classdesc Represents a RootRequest.
             * @constructor
             * @param {holdfast.v1.RootRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RootRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RootRequest fromVersion.
             * @member {number} fromVersion
             * @memberof holdfast.v1.RootRequest
             * @instance
             */
            RootRequest.prototype.fromVersion = 0;

            /**
             * Creates a new RootRequest instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {holdfast.v1.RootRequest.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.RootRequest} RootRequest instance
             * @type {{
             *   (properties: holdfast.v1.RootRequest.$Shape): holdfast.v1.RootRequest & holdfast.v1.RootRequest.$Shape;
             *   (properties?: holdfast.v1.RootRequest.$Properties): holdfast.v1.RootRequest;
             * }}
             */
            RootRequest.create = function(properties) {
                return new RootRequest(properties);
            };

            /**
             * Encodes the specified RootRequest message. Does not implicitly {@link holdfast.v1.RootRequest.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {holdfast.v1.RootRequest.$Properties} message RootRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RootRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fromVersion != null && $Object.hasOwnProperty.call(message, "fromVersion") && message.fromVersion !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.fromVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RootRequest message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.RootRequest & holdfast.v1.RootRequest.$Shape} RootRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RootRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.RootRequest();
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
                            if (value = reader.uint32())
                                message.fromVersion = value;
                            else
                                delete message.fromVersion;
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
             * Verifies a RootRequest message.
             * @function verify
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RootRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.fromVersion != null && $Object.hasOwnProperty.call(message, "fromVersion"))
                    if (!$util.isInteger(message.fromVersion))
                        return "fromVersion: integer expected";
                return null;
            };

            /**
             * Creates a RootRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.RootRequest} RootRequest
             */
            RootRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.RootRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.RootRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.RootRequest();
                if (object.fromVersion != null)
                    if ($Number(object.fromVersion) !== 0)
                        message.fromVersion = object.fromVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a RootRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {holdfast.v1.RootRequest} message RootRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RootRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.fromVersion = 0;
                if (message.fromVersion != null && $Object.hasOwnProperty.call(message, "fromVersion"))
                    object.fromVersion = message.fromVersion;
                return object;
            };

            /**
             * Converts this RootRequest to JSON.
             * @function toJSON
             * @memberof holdfast.v1.RootRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RootRequest.prototype.toJSON = function() {
                return RootRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for RootRequest
             * @function getTypeUrl
             * @memberof holdfast.v1.RootRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RootRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.RootRequest";
            };

            return RootRequest;
        })();

        v1.RootReply = (function() {

            /**
             * Properties of a RootReply.
             * @typedef {Object} holdfast.v1.RootReply.$Properties
             * @property {Array.<Uint8Array>|null} [roots] RootReply roots
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RootReply.
             * @memberof holdfast.v1
             * @interface IRootReply
             * @augments holdfast.v1.RootReply.$Properties
             * @deprecated Use holdfast.v1.RootReply.$Properties instead.
             */

            /**
             * Shape of a RootReply.
             * @typedef {holdfast.v1.RootReply.$Properties} holdfast.v1.RootReply.$Shape
             */

            /**
             * Constructs a new RootReply.
             * @memberof holdfast.v1
             * @classdesc Represents a RootReply.
             * @constructor
             * @param {holdfast.v1.RootReply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RootReply = function (properties) {
                this.roots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RootReply roots.
             * @member {Array.<Uint8Array>} roots
             * @memberof holdfast.v1.RootReply
             * @instance
             */
            RootReply.prototype.roots = $util.emptyArray;

            /**
             * Creates a new RootReply instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {holdfast.v1.RootReply.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.RootReply} RootReply instance
             * @type {{
             *   (properties: holdfast.v1.RootReply.$Shape): holdfast.v1.RootReply & holdfast.v1.RootReply.$Shape;
             *   (properties?: holdfast.v1.RootReply.$Properties): holdfast.v1.RootReply;
             * }}
             */
            RootReply.create = function(properties) {
                return new RootReply(properties);
            };

            /**
             * Encodes the specified RootReply message. Does not implicitly {@link holdfast.v1.RootReply.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {holdfast.v1.RootReply.$Properties} message RootReply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RootReply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.roots != null && message.roots.length)
                    for (let i = 0; i < message.roots.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.roots[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RootReply message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.RootReply & holdfast.v1.RootReply.$Shape} RootReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RootReply.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.RootReply();
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
                            if (!(message.roots && message.roots.length))
                                message.roots = [];
                            message.roots.push(reader.bytes());
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
             * Verifies a RootReply message.
             * @function verify
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RootReply.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.roots != null && $Object.hasOwnProperty.call(message, "roots")) {
                    if (!$Array.isArray(message.roots))
                        return "roots: array expected";
                    for (let i = 0; i < message.roots.length; ++i)
                        if (!(message.roots[i] && typeof message.roots[i].length === "number" || $util.isString(message.roots[i])))
                            return "roots: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a RootReply message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.RootReply} RootReply
             */
            RootReply.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.RootReply)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.RootReply: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.RootReply();
                if (object.roots) {
                    if (!$Array.isArray(object.roots))
                        throw $TypeError(".holdfast.v1.RootReply.roots: array expected");
                    message.roots = $Array(object.roots.length);
                    for (let i = 0; i < object.roots.length; ++i)
                        if (typeof object.roots[i] === "string")
                            $util.base64.decode(object.roots[i], message.roots[i] = $util.newBuffer($util.base64.length(object.roots[i])), 0);
                        else if (object.roots[i].length >= 0)
                            message.roots[i] = object.roots[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a RootReply message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {holdfast.v1.RootReply} message RootReply
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RootReply.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.roots = [];
                if (message.roots && message.roots.length) {
                    object.roots = $Array(message.roots.length);
                    for (let j = 0; j < message.roots.length; ++j)
                        object.roots[j] = options.bytes === $String ? $util.base64.encode(message.roots[j], 0, message.roots[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.roots[j]) : message.roots[j];
                }
                return object;
            };

            /**
             * Converts this RootReply to JSON.
             * @function toJSON
             * @memberof holdfast.v1.RootReply
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RootReply.prototype.toJSON = function() {
                return RootReply.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for RootReply
             * @function getTypeUrl
             * @memberof holdfast.v1.RootReply
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RootReply.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.RootReply";
            };

            return RootReply;
        })();

        v1.BlobRequest = (function() {

            /**
             * Properties of a BlobRequest.
             * @typedef {Object} holdfast.v1.BlobRequest.$Properties
             * @property {string|null} [sha256] BlobRequest sha256
             * @property {number|null} [part] BlobRequest part
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BlobRequest.
             * @memberof holdfast.v1
             * @interface IBlobRequest
             * @augments holdfast.v1.BlobRequest.$Properties
             * @deprecated Use holdfast.v1.BlobRequest.$Properties instead.
             */

            /**
             * Shape of a BlobRequest.
             * @typedef {holdfast.v1.BlobRequest.$Properties} holdfast.v1.BlobRequest.$Shape
             */

            /**
             * Constructs a new BlobRequest.
             * @memberof holdfast.v1
             * @classdesc Represents a BlobRequest.
             * @constructor
             * @param {holdfast.v1.BlobRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BlobRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BlobRequest sha256.
             * @member {string} sha256
             * @memberof holdfast.v1.BlobRequest
             * @instance
             */
            BlobRequest.prototype.sha256 = "";

            /**
             * BlobRequest part.
             * @member {number} part
             * @memberof holdfast.v1.BlobRequest
             * @instance
             */
            BlobRequest.prototype.part = 0;

            /**
             * Creates a new BlobRequest instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {holdfast.v1.BlobRequest.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.BlobRequest} BlobRequest instance
             * @type {{
             *   (properties: holdfast.v1.BlobRequest.$Shape): holdfast.v1.BlobRequest & holdfast.v1.BlobRequest.$Shape;
             *   (properties?: holdfast.v1.BlobRequest.$Properties): holdfast.v1.BlobRequest;
             * }}
             */
            BlobRequest.create = function(properties) {
                return new BlobRequest(properties);
            };

            /**
             * Encodes the specified BlobRequest message. Does not implicitly {@link holdfast.v1.BlobRequest.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {holdfast.v1.BlobRequest.$Properties} message BlobRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BlobRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sha256);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part") && message.part !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.part);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BlobRequest message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.BlobRequest & holdfast.v1.BlobRequest.$Shape} BlobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BlobRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.BlobRequest();
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
                                message.sha256 = value;
                            else
                                delete message.sha256;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.part = value;
                            else
                                delete message.part;
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
             * Verifies a BlobRequest message.
             * @function verify
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BlobRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                    if (!$util.isString(message.sha256))
                        return "sha256: string expected";
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    if (!$util.isInteger(message.part))
                        return "part: integer expected";
                return null;
            };

            /**
             * Creates a BlobRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.BlobRequest} BlobRequest
             */
            BlobRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.BlobRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.BlobRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.BlobRequest();
                if (object.sha256 != null)
                    if (typeof object.sha256 !== "string" || object.sha256.length)
                        message.sha256 = $String(object.sha256);
                if (object.part != null)
                    if ($Number(object.part) !== 0)
                        message.part = object.part >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a BlobRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {holdfast.v1.BlobRequest} message BlobRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BlobRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.sha256 = "";
                    object.part = 0;
                }
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                    object.sha256 = message.sha256;
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    object.part = message.part;
                return object;
            };

            /**
             * Converts this BlobRequest to JSON.
             * @function toJSON
             * @memberof holdfast.v1.BlobRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BlobRequest.prototype.toJSON = function() {
                return BlobRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for BlobRequest
             * @function getTypeUrl
             * @memberof holdfast.v1.BlobRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            BlobRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.BlobRequest";
            };

            return BlobRequest;
        })();

        v1.BlobReply = (function() {

            /**
             * Properties of a BlobReply.
             * @typedef {Object} holdfast.v1.BlobReply.$Properties
             * @property {Uint8Array|null} [body] BlobReply body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BlobReply.
             * @memberof holdfast.v1
             * @interface IBlobReply
             * @augments holdfast.v1.BlobReply.$Properties
             * @deprecated Use holdfast.v1.BlobReply.$Properties instead.
             */

            /**
             * Shape of a BlobReply.
             * @typedef {holdfast.v1.BlobReply.$Properties} holdfast.v1.BlobReply.$Shape
             */

            /**
             * Constructs a new BlobReply.
             * @memberof holdfast.v1
             * @classdesc Represents a BlobReply.
             * @constructor
             * @param {holdfast.v1.BlobReply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BlobReply = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BlobReply body.
             * @member {Uint8Array} body
             * @memberof holdfast.v1.BlobReply
             * @instance
             */
            BlobReply.prototype.body = $util.newBuffer([]);

            /**
             * Creates a new BlobReply instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {holdfast.v1.BlobReply.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.BlobReply} BlobReply instance
             * @type {{
             *   (properties: holdfast.v1.BlobReply.$Shape): holdfast.v1.BlobReply & holdfast.v1.BlobReply.$Shape;
             *   (properties?: holdfast.v1.BlobReply.$Properties): holdfast.v1.BlobReply;
             * }}
             */
            BlobReply.create = function(properties) {
                return new BlobReply(properties);
            };

            /**
             * Encodes the specified BlobReply message. Does not implicitly {@link holdfast.v1.BlobReply.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {holdfast.v1.BlobReply.$Properties} message BlobReply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BlobReply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.body);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BlobReply message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.BlobReply & holdfast.v1.BlobReply.$Shape} BlobReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BlobReply.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.BlobReply();
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
             * Verifies a BlobReply message.
             * @function verify
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BlobReply.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    if (!(message.body && typeof message.body.length === "number" || $util.isString(message.body)))
                        return "body: buffer expected";
                return null;
            };

            /**
             * Creates a BlobReply message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.BlobReply} BlobReply
             */
            BlobReply.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.BlobReply)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.BlobReply: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.BlobReply();
                if (object.body != null)
                    if (object.body.length)
                        if (typeof object.body === "string")
                            $util.base64.decode(object.body, message.body = $util.newBuffer($util.base64.length(object.body)), 0);
                        else if (object.body.length >= 0)
                            message.body = object.body;
                return message;
            };

            /**
             * Creates a plain object from a BlobReply message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {holdfast.v1.BlobReply} message BlobReply
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BlobReply.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.body = "";
                    else {
                        object.body = [];
                        if (options.bytes !== $Array)
                            object.body = $util.newBuffer(object.body);
                    }
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    object.body = options.bytes === $String ? $util.base64.encode(message.body, 0, message.body.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.body) : message.body;
                return object;
            };

            /**
             * Converts this BlobReply to JSON.
             * @function toJSON
             * @memberof holdfast.v1.BlobReply
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BlobReply.prototype.toJSON = function() {
                return BlobReply.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for BlobReply
             * @function getTypeUrl
             * @memberof holdfast.v1.BlobReply
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            BlobReply.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.BlobReply";
            };

            return BlobReply;
        })();

        v1.UpRequest = (function() {

            /**
             * Properties of an UpRequest.
             * @typedef {Object} holdfast.v1.UpRequest.$Properties
             * @property {string|null} [storeId] UpRequest storeId
             * @property {string|null} [incarnation] UpRequest incarnation
             * @property {Array.<holdfast.v1.Event.$Properties>|null} [events] UpRequest events
             * @property {holdfast.v1.Report.$Properties|null} [report] UpRequest report
             * @property {Array.<holdfast.v1.Held.$Properties>|null} [acknowledged] UpRequest acknowledged
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpRequest.
             * @memberof holdfast.v1
             * @interface IUpRequest
             * @augments holdfast.v1.UpRequest.$Properties
             * @deprecated Use holdfast.v1.UpRequest.$Properties instead.
             */

            /**
             * Shape of an UpRequest.
             * @typedef {holdfast.v1.UpRequest.$Properties} holdfast.v1.UpRequest.$Shape
             */

            /**
             * Constructs a new UpRequest.
             * @memberof holdfast.v1
             * @classdesc Represents an UpRequest.
             * @constructor
             * @param {holdfast.v1.UpRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpRequest = function (properties) {
                this.events = [];
                this.acknowledged = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpRequest storeId.
             * @member {string} storeId
             * @memberof holdfast.v1.UpRequest
             * @instance
             */
            UpRequest.prototype.storeId = "";

            /**
             * UpRequest incarnation.
             * @member {string} incarnation
             * @memberof holdfast.v1.UpRequest
             * @instance
             */
            UpRequest.prototype.incarnation = "";

            /**
             * UpRequest events.
             * @member {Array.<holdfast.v1.Event.$Properties>} events
             * @memberof holdfast.v1.UpRequest
             * @instance
             */
            UpRequest.prototype.events = $util.emptyArray;

            /**
             * UpRequest report.
             * @member {holdfast.v1.Report.$Properties|null|undefined} report
             * @memberof holdfast.v1.UpRequest
             * @instance
             */
            UpRequest.prototype.report = null;

            /**
             * UpRequest acknowledged.
             * @member {Array.<holdfast.v1.Held.$Properties>} acknowledged
             * @memberof holdfast.v1.UpRequest
             * @instance
             */
            UpRequest.prototype.acknowledged = $util.emptyArray;

            /**
             * Creates a new UpRequest instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {holdfast.v1.UpRequest.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.UpRequest} UpRequest instance
             * @type {{
             *   (properties: holdfast.v1.UpRequest.$Shape): holdfast.v1.UpRequest & holdfast.v1.UpRequest.$Shape;
             *   (properties?: holdfast.v1.UpRequest.$Properties): holdfast.v1.UpRequest;
             * }}
             */
            UpRequest.create = function(properties) {
                return new UpRequest(properties);
            };

            /**
             * Encodes the specified UpRequest message. Does not implicitly {@link holdfast.v1.UpRequest.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {holdfast.v1.UpRequest.$Properties} message UpRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UpRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.storeId != null && $Object.hasOwnProperty.call(message, "storeId") && message.storeId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.storeId);
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.incarnation);
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.holdfast.v1.Event.encode(message.events[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
                    $root.holdfast.v1.Report.encode(message.report, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.acknowledged != null && message.acknowledged.length)
                    for (let i = 0; i < message.acknowledged.length; ++i)
                        $root.holdfast.v1.Held.encode(message.acknowledged[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpRequest message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.UpRequest & holdfast.v1.UpRequest.$Shape} UpRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UpRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.UpRequest();
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
                                message.storeId = value;
                            else
                                delete message.storeId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.holdfast.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.report = $root.holdfast.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.acknowledged && message.acknowledged.length))
                                message.acknowledged = [];
                            message.acknowledged.push($root.holdfast.v1.Held.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies an UpRequest message.
             * @function verify
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            UpRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.storeId != null && $Object.hasOwnProperty.call(message, "storeId"))
                    if (!$util.isString(message.storeId))
                        return "storeId: string expected";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isString(message.incarnation))
                        return "incarnation: string expected";
                if (message.events != null && $Object.hasOwnProperty.call(message, "events")) {
                    if (!$Array.isArray(message.events))
                        return "events: array expected";
                    for (let i = 0; i < message.events.length; ++i) {
                        let error = $root.holdfast.v1.Event.verify(message.events[i], _depth + 1);
                        if (error)
                            return "events." + error;
                    }
                }
                if (message.report != null && $Object.hasOwnProperty.call(message, "report")) {
                    let error = $root.holdfast.v1.Report.verify(message.report, _depth + 1);
                    if (error)
                        return "report." + error;
                }
                if (message.acknowledged != null && $Object.hasOwnProperty.call(message, "acknowledged")) {
                    if (!$Array.isArray(message.acknowledged))
                        return "acknowledged: array expected";
                    for (let i = 0; i < message.acknowledged.length; ++i) {
                        let error = $root.holdfast.v1.Held.verify(message.acknowledged[i], _depth + 1);
                        if (error)
                            return "acknowledged." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an UpRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.UpRequest} UpRequest
             */
            UpRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.UpRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.UpRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.UpRequest();
                if (object.storeId != null)
                    if (typeof object.storeId !== "string" || object.storeId.length)
                        message.storeId = $String(object.storeId);
                if (object.incarnation != null)
                    if (typeof object.incarnation !== "string" || object.incarnation.length)
                        message.incarnation = $String(object.incarnation);
                if (object.events) {
                    if (!$Array.isArray(object.events))
                        throw $TypeError(".holdfast.v1.UpRequest.events: array expected");
                    message.events = $Array(object.events.length);
                    for (let i = 0; i < object.events.length; ++i) {
                        if (!$util.isObject(object.events[i]))
                            throw $TypeError(".holdfast.v1.UpRequest.events: object expected");
                        message.events[i] = $root.holdfast.v1.Event.fromObject(object.events[i], _depth + 1);
                    }
                }
                if (object.report != null) {
                    if (!$util.isObject(object.report))
                        throw $TypeError(".holdfast.v1.UpRequest.report: object expected");
                    message.report = $root.holdfast.v1.Report.fromObject(object.report, _depth + 1);
                }
                if (object.acknowledged) {
                    if (!$Array.isArray(object.acknowledged))
                        throw $TypeError(".holdfast.v1.UpRequest.acknowledged: array expected");
                    message.acknowledged = $Array(object.acknowledged.length);
                    for (let i = 0; i < object.acknowledged.length; ++i) {
                        if (!$util.isObject(object.acknowledged[i]))
                            throw $TypeError(".holdfast.v1.UpRequest.acknowledged: object expected");
                        message.acknowledged[i] = $root.holdfast.v1.Held.fromObject(object.acknowledged[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an UpRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {holdfast.v1.UpRequest} message UpRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            UpRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.events = [];
                    object.acknowledged = [];
                }
                if (options.defaults) {
                    object.storeId = "";
                    object.incarnation = "";
                    object.report = null;
                }
                if (message.storeId != null && $Object.hasOwnProperty.call(message, "storeId"))
                    object.storeId = message.storeId;
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.events && message.events.length) {
                    object.events = $Array(message.events.length);
                    for (let j = 0; j < message.events.length; ++j)
                        object.events[j] = $root.holdfast.v1.Event.toObject(message.events[j], options, _depth + 1);
                }
                if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
                    object.report = $root.holdfast.v1.Report.toObject(message.report, options, _depth + 1);
                if (message.acknowledged && message.acknowledged.length) {
                    object.acknowledged = $Array(message.acknowledged.length);
                    for (let j = 0; j < message.acknowledged.length; ++j)
                        object.acknowledged[j] = $root.holdfast.v1.Held.toObject(message.acknowledged[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this UpRequest to JSON.
             * @function toJSON
             * @memberof holdfast.v1.UpRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            UpRequest.prototype.toJSON = function() {
                return UpRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for UpRequest
             * @function getTypeUrl
             * @memberof holdfast.v1.UpRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            UpRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.UpRequest";
            };

            return UpRequest;
        })();

        v1.Held = (function() {

            /**
             * Properties of a Held.
             * @typedef {Object} holdfast.v1.Held.$Properties
             * @property {string|null} [incarnation] Held incarnation
             * @property {number|Long|null} [n] Held n
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Held.
             * @memberof holdfast.v1
             * @interface IHeld
             * @augments holdfast.v1.Held.$Properties
             * @deprecated Use holdfast.v1.Held.$Properties instead.
             */

            /**
             * Shape of a Held.
             * @typedef {holdfast.v1.Held.$Properties} holdfast.v1.Held.$Shape
             */

            /**
             * Constructs a new Held.
             * @memberof holdfast.v1
             * @classdesc Represents a Held.
             * @constructor
             * @param {holdfast.v1.Held.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Held = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Held incarnation.
             * @member {string} incarnation
             * @memberof holdfast.v1.Held
             * @instance
             */
            Held.prototype.incarnation = "";

            /**
             * Held n.
             * @member {number|Long} n
             * @memberof holdfast.v1.Held
             * @instance
             */
            Held.prototype.n = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Held instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Held
             * @static
             * @param {holdfast.v1.Held.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Held} Held instance
             * @type {{
             *   (properties: holdfast.v1.Held.$Shape): holdfast.v1.Held & holdfast.v1.Held.$Shape;
             *   (properties?: holdfast.v1.Held.$Properties): holdfast.v1.Held;
             * }}
             */
            Held.create = function(properties) {
                return new Held(properties);
            };

            /**
             * Encodes the specified Held message. Does not implicitly {@link holdfast.v1.Held.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Held
             * @static
             * @param {holdfast.v1.Held.$Properties} message Held message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Held.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.incarnation);
                if (message.n != null && $Object.hasOwnProperty.call(message, "n") && (typeof message.n === "object" ? message.n.low || message.n.high : message.n !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.n);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Held message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Held
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Held & holdfast.v1.Held.$Shape} Held
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Held.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Held();
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
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.n = value;
                            else
                                delete message.n;
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
             * Verifies a Held message.
             * @function verify
             * @memberof holdfast.v1.Held
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Held.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isString(message.incarnation))
                        return "incarnation: string expected";
                if (message.n != null && $Object.hasOwnProperty.call(message, "n"))
                    if (!$util.isInteger(message.n) && !(message.n && $util.isInteger(message.n.low) && $util.isInteger(message.n.high)))
                        return "n: integer|Long expected";
                return null;
            };

            /**
             * Creates a Held message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Held
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Held} Held
             */
            Held.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Held)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Held: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Held();
                if (object.incarnation != null)
                    if (typeof object.incarnation !== "string" || object.incarnation.length)
                        message.incarnation = $String(object.incarnation);
                if (object.n != null)
                    if (typeof object.n === "object" ? object.n.low || object.n.high : $Number(object.n) !== 0)
                        if ($util.Long)
                            message.n = $util.Long.fromValue(object.n, true);
                        else if (typeof object.n === "string")
                            message.n = $parseInt(object.n, 10);
                        else if (typeof object.n === "number")
                            message.n = object.n;
                        else if (typeof object.n === "object")
                            message.n = new $util.LongBits(object.n.low >>> 0, object.n.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Held message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Held
             * @static
             * @param {holdfast.v1.Held} message Held
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Held.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.incarnation = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.n = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.n = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.n != null && $Object.hasOwnProperty.call(message, "n"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.n = typeof message.n === "number" ? $BigInt(message.n) : $util.Long.fromBits(message.n.low >>> 0, message.n.high >>> 0, true).toBigInt();
                    else if (typeof message.n === "number")
                        object.n = options.longs === $String ? $String(message.n) : message.n;
                    else
                        object.n = options.longs === $String ? $util.Long.prototype.toString.call(message.n) : options.longs === $Number ? new $util.LongBits(message.n.low >>> 0, message.n.high >>> 0).toNumber(true) : message.n;
                return object;
            };

            /**
             * Converts this Held to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Held
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Held.prototype.toJSON = function() {
                return Held.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Held
             * @function getTypeUrl
             * @memberof holdfast.v1.Held
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Held.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Held";
            };

            return Held;
        })();

        v1.Event = (function() {

            /**
             * Properties of an Event.
             * @typedef {Object} holdfast.v1.Event.$Properties
             * @property {string|null} [incarnation] Event incarnation
             * @property {number|Long|null} [n] Event n
             * @property {number|Long|null} [atMs] Event atMs
             * @property {string|null} [kind] Event kind
             * @property {string|null} [detail] Event detail
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Event.
             * @memberof holdfast.v1
             * @interface IEvent
             * @augments holdfast.v1.Event.$Properties
             * @deprecated Use holdfast.v1.Event.$Properties instead.
             */

            /**
             * Shape of an Event.
             * @typedef {holdfast.v1.Event.$Properties} holdfast.v1.Event.$Shape
             */

            /**
             * Constructs a new Event.
             * @memberof holdfast.v1
             * @classdesc Represents an Event.
             * @constructor
             * @param {holdfast.v1.Event.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Event = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Event incarnation.
             * @member {string} incarnation
             * @memberof holdfast.v1.Event
             * @instance
             */
            Event.prototype.incarnation = "";

            /**
             * Event n.
             * @member {number|Long} n
             * @memberof holdfast.v1.Event
             * @instance
             */
            Event.prototype.n = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Event atMs.
             * @member {number|Long} atMs
             * @memberof holdfast.v1.Event
             * @instance
             */
            Event.prototype.atMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Event kind.
             * @member {string} kind
             * @memberof holdfast.v1.Event
             * @instance
             */
            Event.prototype.kind = "";

            /**
             * Event detail.
             * @member {string} detail
             * @memberof holdfast.v1.Event
             * @instance
             */
            Event.prototype.detail = "";

            /**
             * Creates a new Event instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Event
             * @static
             * @param {holdfast.v1.Event.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Event} Event instance
             * @type {{
             *   (properties: holdfast.v1.Event.$Shape): holdfast.v1.Event & holdfast.v1.Event.$Shape;
             *   (properties?: holdfast.v1.Event.$Properties): holdfast.v1.Event;
             * }}
             */
            Event.create = function(properties) {
                return new Event(properties);
            };

            /**
             * Encodes the specified Event message. Does not implicitly {@link holdfast.v1.Event.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Event
             * @static
             * @param {holdfast.v1.Event.$Properties} message Event message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Event.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.incarnation);
                if (message.n != null && $Object.hasOwnProperty.call(message, "n") && (typeof message.n === "object" ? message.n.low || message.n.high : message.n !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.n);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.atMs);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.detail);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Event
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Event & holdfast.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Event.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Event();
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
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.n = value;
                            else
                                delete message.n;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.detail = value;
                            else
                                delete message.detail;
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
             * Verifies an Event message.
             * @function verify
             * @memberof holdfast.v1.Event
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Event.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isString(message.incarnation))
                        return "incarnation: string expected";
                if (message.n != null && $Object.hasOwnProperty.call(message, "n"))
                    if (!$util.isInteger(message.n) && !(message.n && $util.isInteger(message.n.low) && $util.isInteger(message.n.high)))
                        return "n: integer|Long expected";
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                    if (!$util.isInteger(message.atMs) && !(message.atMs && $util.isInteger(message.atMs.low) && $util.isInteger(message.atMs.high)))
                        return "atMs: integer|Long expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    if (!$util.isString(message.detail))
                        return "detail: string expected";
                return null;
            };

            /**
             * Creates an Event message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Event
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Event} Event
             */
            Event.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Event)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Event: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Event();
                if (object.incarnation != null)
                    if (typeof object.incarnation !== "string" || object.incarnation.length)
                        message.incarnation = $String(object.incarnation);
                if (object.n != null)
                    if (typeof object.n === "object" ? object.n.low || object.n.high : $Number(object.n) !== 0)
                        if ($util.Long)
                            message.n = $util.Long.fromValue(object.n, true);
                        else if (typeof object.n === "string")
                            message.n = $parseInt(object.n, 10);
                        else if (typeof object.n === "number")
                            message.n = object.n;
                        else if (typeof object.n === "object")
                            message.n = new $util.LongBits(object.n.low >>> 0, object.n.high >>> 0).toNumber(true);
                if (object.atMs != null)
                    if (typeof object.atMs === "object" ? object.atMs.low || object.atMs.high : $Number(object.atMs) !== 0)
                        if ($util.Long)
                            message.atMs = $util.Long.fromValue(object.atMs, false);
                        else if (typeof object.atMs === "string")
                            message.atMs = $parseInt(object.atMs, 10);
                        else if (typeof object.atMs === "number")
                            message.atMs = object.atMs;
                        else if (typeof object.atMs === "object")
                            message.atMs = new $util.LongBits(object.atMs.low >>> 0, object.atMs.high >>> 0).toNumber();
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.detail != null)
                    if (typeof object.detail !== "string" || object.detail.length)
                        message.detail = $String(object.detail);
                return message;
            };

            /**
             * Creates a plain object from an Event message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Event
             * @static
             * @param {holdfast.v1.Event} message Event
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Event.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.incarnation = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.n = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.n = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.atMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = "";
                    object.detail = "";
                }
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.n != null && $Object.hasOwnProperty.call(message, "n"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.n = typeof message.n === "number" ? $BigInt(message.n) : $util.Long.fromBits(message.n.low >>> 0, message.n.high >>> 0, true).toBigInt();
                    else if (typeof message.n === "number")
                        object.n = options.longs === $String ? $String(message.n) : message.n;
                    else
                        object.n = options.longs === $String ? $util.Long.prototype.toString.call(message.n) : options.longs === $Number ? new $util.LongBits(message.n.low >>> 0, message.n.high >>> 0).toNumber(true) : message.n;
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atMs = typeof message.atMs === "number" ? $BigInt(message.atMs) : $util.Long.fromBits(message.atMs.low >>> 0, message.atMs.high >>> 0, false).toBigInt();
                    else if (typeof message.atMs === "number")
                        object.atMs = options.longs === $String ? $String(message.atMs) : message.atMs;
                    else
                        object.atMs = options.longs === $String ? $util.Long.prototype.toString.call(message.atMs) : options.longs === $Number ? new $util.LongBits(message.atMs.low >>> 0, message.atMs.high >>> 0).toNumber() : message.atMs;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    object.detail = message.detail;
                return object;
            };

            /**
             * Converts this Event to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Event
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Event.prototype.toJSON = function() {
                return Event.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Event
             * @function getTypeUrl
             * @memberof holdfast.v1.Event
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Event.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Event";
            };

            return Event;
        })();

        v1.UpReply = (function() {

            /**
             * Properties of an UpReply.
             * @typedef {Object} holdfast.v1.UpReply.$Properties
             * @property {Array.<holdfast.v1.Held.$Properties>|null} [held] UpReply held
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpReply.
             * @memberof holdfast.v1
             * @interface IUpReply
             * @augments holdfast.v1.UpReply.$Properties
             * @deprecated Use holdfast.v1.UpReply.$Properties instead.
             */

            /**
             * Shape of an UpReply.
             * @typedef {holdfast.v1.UpReply.$Properties} holdfast.v1.UpReply.$Shape
             */

            /**
             * Constructs a new UpReply.
             * @memberof holdfast.v1
             * @classdesc Represents an UpReply.
             * @constructor
             * @param {holdfast.v1.UpReply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpReply = function (properties) {
                this.held = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpReply held.
             * @member {Array.<holdfast.v1.Held.$Properties>} held
             * @memberof holdfast.v1.UpReply
             * @instance
             */
            UpReply.prototype.held = $util.emptyArray;

            /**
             * Creates a new UpReply instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {holdfast.v1.UpReply.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.UpReply} UpReply instance
             * @type {{
             *   (properties: holdfast.v1.UpReply.$Shape): holdfast.v1.UpReply & holdfast.v1.UpReply.$Shape;
             *   (properties?: holdfast.v1.UpReply.$Properties): holdfast.v1.UpReply;
             * }}
             */
            UpReply.create = function(properties) {
                return new UpReply(properties);
            };

            /**
             * Encodes the specified UpReply message. Does not implicitly {@link holdfast.v1.UpReply.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {holdfast.v1.UpReply.$Properties} message UpReply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UpReply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.held != null && message.held.length)
                    for (let i = 0; i < message.held.length; ++i)
                        $root.holdfast.v1.Held.encode(message.held[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpReply message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.UpReply & holdfast.v1.UpReply.$Shape} UpReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UpReply.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.UpReply();
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
                            if (!(message.held && message.held.length))
                                message.held = [];
                            message.held.push($root.holdfast.v1.Held.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies an UpReply message.
             * @function verify
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            UpReply.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.held != null && $Object.hasOwnProperty.call(message, "held")) {
                    if (!$Array.isArray(message.held))
                        return "held: array expected";
                    for (let i = 0; i < message.held.length; ++i) {
                        let error = $root.holdfast.v1.Held.verify(message.held[i], _depth + 1);
                        if (error)
                            return "held." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an UpReply message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.UpReply} UpReply
             */
            UpReply.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.UpReply)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.UpReply: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.UpReply();
                if (object.held) {
                    if (!$Array.isArray(object.held))
                        throw $TypeError(".holdfast.v1.UpReply.held: array expected");
                    message.held = $Array(object.held.length);
                    for (let i = 0; i < object.held.length; ++i) {
                        if (!$util.isObject(object.held[i]))
                            throw $TypeError(".holdfast.v1.UpReply.held: object expected");
                        message.held[i] = $root.holdfast.v1.Held.fromObject(object.held[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an UpReply message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {holdfast.v1.UpReply} message UpReply
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            UpReply.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.held = [];
                if (message.held && message.held.length) {
                    object.held = $Array(message.held.length);
                    for (let j = 0; j < message.held.length; ++j)
                        object.held[j] = $root.holdfast.v1.Held.toObject(message.held[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this UpReply to JSON.
             * @function toJSON
             * @memberof holdfast.v1.UpReply
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            UpReply.prototype.toJSON = function() {
                return UpReply.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for UpReply
             * @function getTypeUrl
             * @memberof holdfast.v1.UpReply
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            UpReply.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.UpReply";
            };

            return UpReply;
        })();

        v1.Report = (function() {

            /**
             * Properties of a Report.
             * @typedef {Object} holdfast.v1.Report.$Properties
             * @property {number|Long|null} [asOfMs] Report asOfMs
             * @property {string|null} [relayVersion] Report relayVersion
             * @property {number|Long|null} [generation] Report generation
             * @property {string|null} [trust] Report trust
             * @property {number|Long|null} [timestampExpiresMs] Report timestampExpiresMs
             * @property {number|Long|null} [agents] Report agents
             * @property {Array.<holdfast.v1.Count.$Properties>|null} [counts] Report counts
             * @property {Array.<holdfast.v1.Tally.$Properties>|null} [agentVersions] Report agentVersions
             * @property {Array.<holdfast.v1.Failure.$Properties>|null} [failures] Report failures
             * @property {Array.<holdfast.v1.Tally.$Properties>|null} [refusals] Report refusals
             * @property {Array.<string>|null} [flags] Report flags
             * @property {number|Long|null} [queueRows] Report queueRows
             * @property {number|Long|null} [eventsDropped] Report eventsDropped
             * @property {number|Long|null} [startedMs] Report startedMs
             * @property {number|Long|null} [reportN] Report reportN
             * @property {number|Long|null} [reportIntervalMs] Report reportIntervalMs
             * @property {holdfast.v1.Isolation.$Properties|null} [isolation] Report isolation
             * @property {Array.<holdfast.v1.BreakGlassAct.$Properties>|null} [breakGlass] Report breakGlass
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Report.
             * @memberof holdfast.v1
             * @interface IReport
             * @augments holdfast.v1.Report.$Properties
             * @deprecated Use holdfast.v1.Report.$Properties instead.
             */

            /**
             * Shape of a Report.
             * @typedef {holdfast.v1.Report.$Properties} holdfast.v1.Report.$Shape
             */

            /**
             * Constructs a new Report.
             * @memberof holdfast.v1
             * @classdesc Represents a Report.
             * @constructor
             * @param {holdfast.v1.Report.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Report = function (properties) {
                this.counts = [];
                this.agentVersions = [];
                this.failures = [];
                this.refusals = [];
                this.flags = [];
                this.breakGlass = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Report asOfMs.
             * @member {number|Long} asOfMs
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.asOfMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Report relayVersion.
             * @member {string} relayVersion
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.relayVersion = "";

            /**
             * Report generation.
             * @member {number|Long} generation
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report trust.
             * @member {string} trust
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.trust = "";

            /**
             * Report timestampExpiresMs.
             * @member {number|Long} timestampExpiresMs
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.timestampExpiresMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Report agents.
             * @member {number|Long} agents
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.agents = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report counts.
             * @member {Array.<holdfast.v1.Count.$Properties>} counts
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.counts = $util.emptyArray;

            /**
             * Report agentVersions.
             * @member {Array.<holdfast.v1.Tally.$Properties>} agentVersions
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.agentVersions = $util.emptyArray;

            /**
             * Report failures.
             * @member {Array.<holdfast.v1.Failure.$Properties>} failures
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.failures = $util.emptyArray;

            /**
             * Report refusals.
             * @member {Array.<holdfast.v1.Tally.$Properties>} refusals
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.refusals = $util.emptyArray;

            /**
             * Report flags.
             * @member {Array.<string>} flags
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.flags = $util.emptyArray;

            /**
             * Report queueRows.
             * @member {number|Long} queueRows
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.queueRows = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report eventsDropped.
             * @member {number|Long} eventsDropped
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.eventsDropped = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report startedMs.
             * @member {number|Long} startedMs
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.startedMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Report reportN.
             * @member {number|Long} reportN
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.reportN = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report reportIntervalMs.
             * @member {number|Long} reportIntervalMs
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.reportIntervalMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report isolation.
             * @member {holdfast.v1.Isolation.$Properties|null|undefined} isolation
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.isolation = null;

            /**
             * Report breakGlass.
             * @member {Array.<holdfast.v1.BreakGlassAct.$Properties>} breakGlass
             * @memberof holdfast.v1.Report
             * @instance
             */
            Report.prototype.breakGlass = $util.emptyArray;

            /**
             * Creates a new Report instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Report
             * @static
             * @param {holdfast.v1.Report.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Report} Report instance
             * @type {{
             *   (properties: holdfast.v1.Report.$Shape): holdfast.v1.Report & holdfast.v1.Report.$Shape;
             *   (properties?: holdfast.v1.Report.$Properties): holdfast.v1.Report;
             * }}
             */
            Report.create = function(properties) {
                return new Report(properties);
            };

            /**
             * Encodes the specified Report message. Does not implicitly {@link holdfast.v1.Report.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Report
             * @static
             * @param {holdfast.v1.Report.$Properties} message Report message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Report.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs") && (typeof message.asOfMs === "object" ? message.asOfMs.low || message.asOfMs.high : message.asOfMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).int64(message.asOfMs);
                if (message.relayVersion != null && $Object.hasOwnProperty.call(message, "relayVersion") && message.relayVersion !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.relayVersion);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.generation);
                if (message.trust != null && $Object.hasOwnProperty.call(message, "trust") && message.trust !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.trust);
                if (message.timestampExpiresMs != null && $Object.hasOwnProperty.call(message, "timestampExpiresMs") && (typeof message.timestampExpiresMs === "object" ? message.timestampExpiresMs.low || message.timestampExpiresMs.high : message.timestampExpiresMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).int64(message.timestampExpiresMs);
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents") && (typeof message.agents === "object" ? message.agents.low || message.agents.high : message.agents !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.agents);
                if (message.counts != null && message.counts.length)
                    for (let i = 0; i < message.counts.length; ++i)
                        $root.holdfast.v1.Count.encode(message.counts[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.agentVersions != null && message.agentVersions.length)
                    for (let i = 0; i < message.agentVersions.length; ++i)
                        $root.holdfast.v1.Tally.encode(message.agentVersions[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.failures != null && message.failures.length)
                    for (let i = 0; i < message.failures.length; ++i)
                        $root.holdfast.v1.Failure.encode(message.failures[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.refusals != null && message.refusals.length)
                    for (let i = 0; i < message.refusals.length; ++i)
                        $root.holdfast.v1.Tally.encode(message.refusals[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.flags != null && message.flags.length)
                    for (let i = 0; i < message.flags.length; ++i)
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.flags[i]);
                if (message.queueRows != null && $Object.hasOwnProperty.call(message, "queueRows") && (typeof message.queueRows === "object" ? message.queueRows.low || message.queueRows.high : message.queueRows !== 0))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.queueRows);
                if (message.eventsDropped != null && $Object.hasOwnProperty.call(message, "eventsDropped") && (typeof message.eventsDropped === "object" ? message.eventsDropped.low || message.eventsDropped.high : message.eventsDropped !== 0))
                    writer.uint32(/* id 13, wireType 0 =*/104).uint64(message.eventsDropped);
                if (message.startedMs != null && $Object.hasOwnProperty.call(message, "startedMs") && (typeof message.startedMs === "object" ? message.startedMs.low || message.startedMs.high : message.startedMs !== 0))
                    writer.uint32(/* id 14, wireType 0 =*/112).int64(message.startedMs);
                if (message.reportN != null && $Object.hasOwnProperty.call(message, "reportN") && (typeof message.reportN === "object" ? message.reportN.low || message.reportN.high : message.reportN !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.reportN);
                if (message.reportIntervalMs != null && $Object.hasOwnProperty.call(message, "reportIntervalMs") && (typeof message.reportIntervalMs === "object" ? message.reportIntervalMs.low || message.reportIntervalMs.high : message.reportIntervalMs !== 0))
                    writer.uint32(/* id 16, wireType 0 =*/128).uint64(message.reportIntervalMs);
                if (message.isolation != null && $Object.hasOwnProperty.call(message, "isolation"))
                    $root.holdfast.v1.Isolation.encode(message.isolation, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.breakGlass != null && message.breakGlass.length)
                    for (let i = 0; i < message.breakGlass.length; ++i)
                        $root.holdfast.v1.BreakGlassAct.encode(message.breakGlass[i], writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Report
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Report & holdfast.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Report.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Report();
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
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.asOfMs = value;
                            else
                                delete message.asOfMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.relayVersion = value;
                            else
                                delete message.relayVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.trust = value;
                            else
                                delete message.trust;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.timestampExpiresMs = value;
                            else
                                delete message.timestampExpiresMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.agents = value;
                            else
                                delete message.agents;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.counts && message.counts.length))
                                message.counts = [];
                            message.counts.push($root.holdfast.v1.Count.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.agentVersions && message.agentVersions.length))
                                message.agentVersions = [];
                            message.agentVersions.push($root.holdfast.v1.Tally.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.failures && message.failures.length))
                                message.failures = [];
                            message.failures.push($root.holdfast.v1.Failure.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.refusals && message.refusals.length))
                                message.refusals = [];
                            message.refusals.push($root.holdfast.v1.Tally.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.flags && message.flags.length))
                                message.flags = [];
                            message.flags.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.queueRows = value;
                            else
                                delete message.queueRows;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.eventsDropped = value;
                            else
                                delete message.eventsDropped;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedMs = value;
                            else
                                delete message.startedMs;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.reportN = value;
                            else
                                delete message.reportN;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.reportIntervalMs = value;
                            else
                                delete message.reportIntervalMs;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.isolation = $root.holdfast.v1.Isolation.decode(reader, reader.size(), $undefined, _depth + 1, message.isolation);
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if (!(message.breakGlass && message.breakGlass.length))
                                message.breakGlass = [];
                            message.breakGlass.push($root.holdfast.v1.BreakGlassAct.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies a Report message.
             * @function verify
             * @memberof holdfast.v1.Report
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Report.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs"))
                    if (!$util.isInteger(message.asOfMs) && !(message.asOfMs && $util.isInteger(message.asOfMs.low) && $util.isInteger(message.asOfMs.high)))
                        return "asOfMs: integer|Long expected";
                if (message.relayVersion != null && $Object.hasOwnProperty.call(message, "relayVersion"))
                    if (!$util.isString(message.relayVersion))
                        return "relayVersion: string expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation) && !(message.generation && $util.isInteger(message.generation.low) && $util.isInteger(message.generation.high)))
                        return "generation: integer|Long expected";
                if (message.trust != null && $Object.hasOwnProperty.call(message, "trust"))
                    if (!$util.isString(message.trust))
                        return "trust: string expected";
                if (message.timestampExpiresMs != null && $Object.hasOwnProperty.call(message, "timestampExpiresMs"))
                    if (!$util.isInteger(message.timestampExpiresMs) && !(message.timestampExpiresMs && $util.isInteger(message.timestampExpiresMs.low) && $util.isInteger(message.timestampExpiresMs.high)))
                        return "timestampExpiresMs: integer|Long expected";
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents"))
                    if (!$util.isInteger(message.agents) && !(message.agents && $util.isInteger(message.agents.low) && $util.isInteger(message.agents.high)))
                        return "agents: integer|Long expected";
                if (message.counts != null && $Object.hasOwnProperty.call(message, "counts")) {
                    if (!$Array.isArray(message.counts))
                        return "counts: array expected";
                    for (let i = 0; i < message.counts.length; ++i) {
                        let error = $root.holdfast.v1.Count.verify(message.counts[i], _depth + 1);
                        if (error)
                            return "counts." + error;
                    }
                }
                if (message.agentVersions != null && $Object.hasOwnProperty.call(message, "agentVersions")) {
                    if (!$Array.isArray(message.agentVersions))
                        return "agentVersions: array expected";
                    for (let i = 0; i < message.agentVersions.length; ++i) {
                        let error = $root.holdfast.v1.Tally.verify(message.agentVersions[i], _depth + 1);
                        if (error)
                            return "agentVersions." + error;
                    }
                }
                if (message.failures != null && $Object.hasOwnProperty.call(message, "failures")) {
                    if (!$Array.isArray(message.failures))
                        return "failures: array expected";
                    for (let i = 0; i < message.failures.length; ++i) {
                        let error = $root.holdfast.v1.Failure.verify(message.failures[i], _depth + 1);
                        if (error)
                            return "failures." + error;
                    }
                }
                if (message.refusals != null && $Object.hasOwnProperty.call(message, "refusals")) {
                    if (!$Array.isArray(message.refusals))
                        return "refusals: array expected";
                    for (let i = 0; i < message.refusals.length; ++i) {
                        let error = $root.holdfast.v1.Tally.verify(message.refusals[i], _depth + 1);
                        if (error)
                            return "refusals." + error;
                    }
                }
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags")) {
                    if (!$Array.isArray(message.flags))
                        return "flags: array expected";
                    for (let i = 0; i < message.flags.length; ++i)
                        if (!$util.isString(message.flags[i]))
                            return "flags: string[] expected";
                }
                if (message.queueRows != null && $Object.hasOwnProperty.call(message, "queueRows"))
                    if (!$util.isInteger(message.queueRows) && !(message.queueRows && $util.isInteger(message.queueRows.low) && $util.isInteger(message.queueRows.high)))
                        return "queueRows: integer|Long expected";
                if (message.eventsDropped != null && $Object.hasOwnProperty.call(message, "eventsDropped"))
                    if (!$util.isInteger(message.eventsDropped) && !(message.eventsDropped && $util.isInteger(message.eventsDropped.low) && $util.isInteger(message.eventsDropped.high)))
                        return "eventsDropped: integer|Long expected";
                if (message.startedMs != null && $Object.hasOwnProperty.call(message, "startedMs"))
                    if (!$util.isInteger(message.startedMs) && !(message.startedMs && $util.isInteger(message.startedMs.low) && $util.isInteger(message.startedMs.high)))
                        return "startedMs: integer|Long expected";
                if (message.reportN != null && $Object.hasOwnProperty.call(message, "reportN"))
                    if (!$util.isInteger(message.reportN) && !(message.reportN && $util.isInteger(message.reportN.low) && $util.isInteger(message.reportN.high)))
                        return "reportN: integer|Long expected";
                if (message.reportIntervalMs != null && $Object.hasOwnProperty.call(message, "reportIntervalMs"))
                    if (!$util.isInteger(message.reportIntervalMs) && !(message.reportIntervalMs && $util.isInteger(message.reportIntervalMs.low) && $util.isInteger(message.reportIntervalMs.high)))
                        return "reportIntervalMs: integer|Long expected";
                if (message.isolation != null && $Object.hasOwnProperty.call(message, "isolation")) {
                    let error = $root.holdfast.v1.Isolation.verify(message.isolation, _depth + 1);
                    if (error)
                        return "isolation." + error;
                }
                if (message.breakGlass != null && $Object.hasOwnProperty.call(message, "breakGlass")) {
                    if (!$Array.isArray(message.breakGlass))
                        return "breakGlass: array expected";
                    for (let i = 0; i < message.breakGlass.length; ++i) {
                        let error = $root.holdfast.v1.BreakGlassAct.verify(message.breakGlass[i], _depth + 1);
                        if (error)
                            return "breakGlass." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Report
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Report} Report
             */
            Report.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Report)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Report: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Report();
                if (object.asOfMs != null)
                    if (typeof object.asOfMs === "object" ? object.asOfMs.low || object.asOfMs.high : $Number(object.asOfMs) !== 0)
                        if ($util.Long)
                            message.asOfMs = $util.Long.fromValue(object.asOfMs, false);
                        else if (typeof object.asOfMs === "string")
                            message.asOfMs = $parseInt(object.asOfMs, 10);
                        else if (typeof object.asOfMs === "number")
                            message.asOfMs = object.asOfMs;
                        else if (typeof object.asOfMs === "object")
                            message.asOfMs = new $util.LongBits(object.asOfMs.low >>> 0, object.asOfMs.high >>> 0).toNumber();
                if (object.relayVersion != null)
                    if (typeof object.relayVersion !== "string" || object.relayVersion.length)
                        message.relayVersion = $String(object.relayVersion);
                if (object.generation != null)
                    if (typeof object.generation === "object" ? object.generation.low || object.generation.high : $Number(object.generation) !== 0)
                        if ($util.Long)
                            message.generation = $util.Long.fromValue(object.generation, true);
                        else if (typeof object.generation === "string")
                            message.generation = $parseInt(object.generation, 10);
                        else if (typeof object.generation === "number")
                            message.generation = object.generation;
                        else if (typeof object.generation === "object")
                            message.generation = new $util.LongBits(object.generation.low >>> 0, object.generation.high >>> 0).toNumber(true);
                if (object.trust != null)
                    if (typeof object.trust !== "string" || object.trust.length)
                        message.trust = $String(object.trust);
                if (object.timestampExpiresMs != null)
                    if (typeof object.timestampExpiresMs === "object" ? object.timestampExpiresMs.low || object.timestampExpiresMs.high : $Number(object.timestampExpiresMs) !== 0)
                        if ($util.Long)
                            message.timestampExpiresMs = $util.Long.fromValue(object.timestampExpiresMs, false);
                        else if (typeof object.timestampExpiresMs === "string")
                            message.timestampExpiresMs = $parseInt(object.timestampExpiresMs, 10);
                        else if (typeof object.timestampExpiresMs === "number")
                            message.timestampExpiresMs = object.timestampExpiresMs;
                        else if (typeof object.timestampExpiresMs === "object")
                            message.timestampExpiresMs = new $util.LongBits(object.timestampExpiresMs.low >>> 0, object.timestampExpiresMs.high >>> 0).toNumber();
                if (object.agents != null)
                    if (typeof object.agents === "object" ? object.agents.low || object.agents.high : $Number(object.agents) !== 0)
                        if ($util.Long)
                            message.agents = $util.Long.fromValue(object.agents, true);
                        else if (typeof object.agents === "string")
                            message.agents = $parseInt(object.agents, 10);
                        else if (typeof object.agents === "number")
                            message.agents = object.agents;
                        else if (typeof object.agents === "object")
                            message.agents = new $util.LongBits(object.agents.low >>> 0, object.agents.high >>> 0).toNumber(true);
                if (object.counts) {
                    if (!$Array.isArray(object.counts))
                        throw $TypeError(".holdfast.v1.Report.counts: array expected");
                    message.counts = $Array(object.counts.length);
                    for (let i = 0; i < object.counts.length; ++i) {
                        if (!$util.isObject(object.counts[i]))
                            throw $TypeError(".holdfast.v1.Report.counts: object expected");
                        message.counts[i] = $root.holdfast.v1.Count.fromObject(object.counts[i], _depth + 1);
                    }
                }
                if (object.agentVersions) {
                    if (!$Array.isArray(object.agentVersions))
                        throw $TypeError(".holdfast.v1.Report.agentVersions: array expected");
                    message.agentVersions = $Array(object.agentVersions.length);
                    for (let i = 0; i < object.agentVersions.length; ++i) {
                        if (!$util.isObject(object.agentVersions[i]))
                            throw $TypeError(".holdfast.v1.Report.agentVersions: object expected");
                        message.agentVersions[i] = $root.holdfast.v1.Tally.fromObject(object.agentVersions[i], _depth + 1);
                    }
                }
                if (object.failures) {
                    if (!$Array.isArray(object.failures))
                        throw $TypeError(".holdfast.v1.Report.failures: array expected");
                    message.failures = $Array(object.failures.length);
                    for (let i = 0; i < object.failures.length; ++i) {
                        if (!$util.isObject(object.failures[i]))
                            throw $TypeError(".holdfast.v1.Report.failures: object expected");
                        message.failures[i] = $root.holdfast.v1.Failure.fromObject(object.failures[i], _depth + 1);
                    }
                }
                if (object.refusals) {
                    if (!$Array.isArray(object.refusals))
                        throw $TypeError(".holdfast.v1.Report.refusals: array expected");
                    message.refusals = $Array(object.refusals.length);
                    for (let i = 0; i < object.refusals.length; ++i) {
                        if (!$util.isObject(object.refusals[i]))
                            throw $TypeError(".holdfast.v1.Report.refusals: object expected");
                        message.refusals[i] = $root.holdfast.v1.Tally.fromObject(object.refusals[i], _depth + 1);
                    }
                }
                if (object.flags) {
                    if (!$Array.isArray(object.flags))
                        throw $TypeError(".holdfast.v1.Report.flags: array expected");
                    message.flags = $Array(object.flags.length);
                    for (let i = 0; i < object.flags.length; ++i)
                        message.flags[i] = $String(object.flags[i]);
                }
                if (object.queueRows != null)
                    if (typeof object.queueRows === "object" ? object.queueRows.low || object.queueRows.high : $Number(object.queueRows) !== 0)
                        if ($util.Long)
                            message.queueRows = $util.Long.fromValue(object.queueRows, true);
                        else if (typeof object.queueRows === "string")
                            message.queueRows = $parseInt(object.queueRows, 10);
                        else if (typeof object.queueRows === "number")
                            message.queueRows = object.queueRows;
                        else if (typeof object.queueRows === "object")
                            message.queueRows = new $util.LongBits(object.queueRows.low >>> 0, object.queueRows.high >>> 0).toNumber(true);
                if (object.eventsDropped != null)
                    if (typeof object.eventsDropped === "object" ? object.eventsDropped.low || object.eventsDropped.high : $Number(object.eventsDropped) !== 0)
                        if ($util.Long)
                            message.eventsDropped = $util.Long.fromValue(object.eventsDropped, true);
                        else if (typeof object.eventsDropped === "string")
                            message.eventsDropped = $parseInt(object.eventsDropped, 10);
                        else if (typeof object.eventsDropped === "number")
                            message.eventsDropped = object.eventsDropped;
                        else if (typeof object.eventsDropped === "object")
                            message.eventsDropped = new $util.LongBits(object.eventsDropped.low >>> 0, object.eventsDropped.high >>> 0).toNumber(true);
                if (object.startedMs != null)
                    if (typeof object.startedMs === "object" ? object.startedMs.low || object.startedMs.high : $Number(object.startedMs) !== 0)
                        if ($util.Long)
                            message.startedMs = $util.Long.fromValue(object.startedMs, false);
                        else if (typeof object.startedMs === "string")
                            message.startedMs = $parseInt(object.startedMs, 10);
                        else if (typeof object.startedMs === "number")
                            message.startedMs = object.startedMs;
                        else if (typeof object.startedMs === "object")
                            message.startedMs = new $util.LongBits(object.startedMs.low >>> 0, object.startedMs.high >>> 0).toNumber();
                if (object.reportN != null)
                    if (typeof object.reportN === "object" ? object.reportN.low || object.reportN.high : $Number(object.reportN) !== 0)
                        if ($util.Long)
                            message.reportN = $util.Long.fromValue(object.reportN, true);
                        else if (typeof object.reportN === "string")
                            message.reportN = $parseInt(object.reportN, 10);
                        else if (typeof object.reportN === "number")
                            message.reportN = object.reportN;
                        else if (typeof object.reportN === "object")
                            message.reportN = new $util.LongBits(object.reportN.low >>> 0, object.reportN.high >>> 0).toNumber(true);
                if (object.reportIntervalMs != null)
                    if (typeof object.reportIntervalMs === "object" ? object.reportIntervalMs.low || object.reportIntervalMs.high : $Number(object.reportIntervalMs) !== 0)
                        if ($util.Long)
                            message.reportIntervalMs = $util.Long.fromValue(object.reportIntervalMs, true);
                        else if (typeof object.reportIntervalMs === "string")
                            message.reportIntervalMs = $parseInt(object.reportIntervalMs, 10);
                        else if (typeof object.reportIntervalMs === "number")
                            message.reportIntervalMs = object.reportIntervalMs;
                        else if (typeof object.reportIntervalMs === "object")
                            message.reportIntervalMs = new $util.LongBits(object.reportIntervalMs.low >>> 0, object.reportIntervalMs.high >>> 0).toNumber(true);
                if (object.isolation != null) {
                    if (!$util.isObject(object.isolation))
                        throw $TypeError(".holdfast.v1.Report.isolation: object expected");
                    message.isolation = $root.holdfast.v1.Isolation.fromObject(object.isolation, _depth + 1);
                }
                if (object.breakGlass) {
                    if (!$Array.isArray(object.breakGlass))
                        throw $TypeError(".holdfast.v1.Report.breakGlass: array expected");
                    message.breakGlass = $Array(object.breakGlass.length);
                    for (let i = 0; i < object.breakGlass.length; ++i) {
                        if (!$util.isObject(object.breakGlass[i]))
                            throw $TypeError(".holdfast.v1.Report.breakGlass: object expected");
                        message.breakGlass[i] = $root.holdfast.v1.BreakGlassAct.fromObject(object.breakGlass[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Report
             * @static
             * @param {holdfast.v1.Report} message Report
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Report.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.counts = [];
                    object.agentVersions = [];
                    object.failures = [];
                    object.refusals = [];
                    object.flags = [];
                    object.breakGlass = [];
                }
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.asOfMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.asOfMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.relayVersion = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.generation = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.generation = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.trust = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.timestampExpiresMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.timestampExpiresMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.agents = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.agents = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.queueRows = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.queueRows = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.eventsDropped = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.eventsDropped = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.startedMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.reportN = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.reportN = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.reportIntervalMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.reportIntervalMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.isolation = null;
                }
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.asOfMs = typeof message.asOfMs === "number" ? $BigInt(message.asOfMs) : $util.Long.fromBits(message.asOfMs.low >>> 0, message.asOfMs.high >>> 0, false).toBigInt();
                    else if (typeof message.asOfMs === "number")
                        object.asOfMs = options.longs === $String ? $String(message.asOfMs) : message.asOfMs;
                    else
                        object.asOfMs = options.longs === $String ? $util.Long.prototype.toString.call(message.asOfMs) : options.longs === $Number ? new $util.LongBits(message.asOfMs.low >>> 0, message.asOfMs.high >>> 0).toNumber() : message.asOfMs;
                if (message.relayVersion != null && $Object.hasOwnProperty.call(message, "relayVersion"))
                    object.relayVersion = message.relayVersion;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.generation = typeof message.generation === "number" ? $BigInt(message.generation) : $util.Long.fromBits(message.generation.low >>> 0, message.generation.high >>> 0, true).toBigInt();
                    else if (typeof message.generation === "number")
                        object.generation = options.longs === $String ? $String(message.generation) : message.generation;
                    else
                        object.generation = options.longs === $String ? $util.Long.prototype.toString.call(message.generation) : options.longs === $Number ? new $util.LongBits(message.generation.low >>> 0, message.generation.high >>> 0).toNumber(true) : message.generation;
                if (message.trust != null && $Object.hasOwnProperty.call(message, "trust"))
                    object.trust = message.trust;
                if (message.timestampExpiresMs != null && $Object.hasOwnProperty.call(message, "timestampExpiresMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.timestampExpiresMs = typeof message.timestampExpiresMs === "number" ? $BigInt(message.timestampExpiresMs) : $util.Long.fromBits(message.timestampExpiresMs.low >>> 0, message.timestampExpiresMs.high >>> 0, false).toBigInt();
                    else if (typeof message.timestampExpiresMs === "number")
                        object.timestampExpiresMs = options.longs === $String ? $String(message.timestampExpiresMs) : message.timestampExpiresMs;
                    else
                        object.timestampExpiresMs = options.longs === $String ? $util.Long.prototype.toString.call(message.timestampExpiresMs) : options.longs === $Number ? new $util.LongBits(message.timestampExpiresMs.low >>> 0, message.timestampExpiresMs.high >>> 0).toNumber() : message.timestampExpiresMs;
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.agents = typeof message.agents === "number" ? $BigInt(message.agents) : $util.Long.fromBits(message.agents.low >>> 0, message.agents.high >>> 0, true).toBigInt();
                    else if (typeof message.agents === "number")
                        object.agents = options.longs === $String ? $String(message.agents) : message.agents;
                    else
                        object.agents = options.longs === $String ? $util.Long.prototype.toString.call(message.agents) : options.longs === $Number ? new $util.LongBits(message.agents.low >>> 0, message.agents.high >>> 0).toNumber(true) : message.agents;
                if (message.counts && message.counts.length) {
                    object.counts = $Array(message.counts.length);
                    for (let j = 0; j < message.counts.length; ++j)
                        object.counts[j] = $root.holdfast.v1.Count.toObject(message.counts[j], options, _depth + 1);
                }
                if (message.agentVersions && message.agentVersions.length) {
                    object.agentVersions = $Array(message.agentVersions.length);
                    for (let j = 0; j < message.agentVersions.length; ++j)
                        object.agentVersions[j] = $root.holdfast.v1.Tally.toObject(message.agentVersions[j], options, _depth + 1);
                }
                if (message.failures && message.failures.length) {
                    object.failures = $Array(message.failures.length);
                    for (let j = 0; j < message.failures.length; ++j)
                        object.failures[j] = $root.holdfast.v1.Failure.toObject(message.failures[j], options, _depth + 1);
                }
                if (message.refusals && message.refusals.length) {
                    object.refusals = $Array(message.refusals.length);
                    for (let j = 0; j < message.refusals.length; ++j)
                        object.refusals[j] = $root.holdfast.v1.Tally.toObject(message.refusals[j], options, _depth + 1);
                }
                if (message.flags && message.flags.length) {
                    object.flags = $Array(message.flags.length);
                    for (let j = 0; j < message.flags.length; ++j)
                        object.flags[j] = message.flags[j];
                }
                if (message.queueRows != null && $Object.hasOwnProperty.call(message, "queueRows"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.queueRows = typeof message.queueRows === "number" ? $BigInt(message.queueRows) : $util.Long.fromBits(message.queueRows.low >>> 0, message.queueRows.high >>> 0, true).toBigInt();
                    else if (typeof message.queueRows === "number")
                        object.queueRows = options.longs === $String ? $String(message.queueRows) : message.queueRows;
                    else
                        object.queueRows = options.longs === $String ? $util.Long.prototype.toString.call(message.queueRows) : options.longs === $Number ? new $util.LongBits(message.queueRows.low >>> 0, message.queueRows.high >>> 0).toNumber(true) : message.queueRows;
                if (message.eventsDropped != null && $Object.hasOwnProperty.call(message, "eventsDropped"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.eventsDropped = typeof message.eventsDropped === "number" ? $BigInt(message.eventsDropped) : $util.Long.fromBits(message.eventsDropped.low >>> 0, message.eventsDropped.high >>> 0, true).toBigInt();
                    else if (typeof message.eventsDropped === "number")
                        object.eventsDropped = options.longs === $String ? $String(message.eventsDropped) : message.eventsDropped;
                    else
                        object.eventsDropped = options.longs === $String ? $util.Long.prototype.toString.call(message.eventsDropped) : options.longs === $Number ? new $util.LongBits(message.eventsDropped.low >>> 0, message.eventsDropped.high >>> 0).toNumber(true) : message.eventsDropped;
                if (message.startedMs != null && $Object.hasOwnProperty.call(message, "startedMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedMs = typeof message.startedMs === "number" ? $BigInt(message.startedMs) : $util.Long.fromBits(message.startedMs.low >>> 0, message.startedMs.high >>> 0, false).toBigInt();
                    else if (typeof message.startedMs === "number")
                        object.startedMs = options.longs === $String ? $String(message.startedMs) : message.startedMs;
                    else
                        object.startedMs = options.longs === $String ? $util.Long.prototype.toString.call(message.startedMs) : options.longs === $Number ? new $util.LongBits(message.startedMs.low >>> 0, message.startedMs.high >>> 0).toNumber() : message.startedMs;
                if (message.reportN != null && $Object.hasOwnProperty.call(message, "reportN"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.reportN = typeof message.reportN === "number" ? $BigInt(message.reportN) : $util.Long.fromBits(message.reportN.low >>> 0, message.reportN.high >>> 0, true).toBigInt();
                    else if (typeof message.reportN === "number")
                        object.reportN = options.longs === $String ? $String(message.reportN) : message.reportN;
                    else
                        object.reportN = options.longs === $String ? $util.Long.prototype.toString.call(message.reportN) : options.longs === $Number ? new $util.LongBits(message.reportN.low >>> 0, message.reportN.high >>> 0).toNumber(true) : message.reportN;
                if (message.reportIntervalMs != null && $Object.hasOwnProperty.call(message, "reportIntervalMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.reportIntervalMs = typeof message.reportIntervalMs === "number" ? $BigInt(message.reportIntervalMs) : $util.Long.fromBits(message.reportIntervalMs.low >>> 0, message.reportIntervalMs.high >>> 0, true).toBigInt();
                    else if (typeof message.reportIntervalMs === "number")
                        object.reportIntervalMs = options.longs === $String ? $String(message.reportIntervalMs) : message.reportIntervalMs;
                    else
                        object.reportIntervalMs = options.longs === $String ? $util.Long.prototype.toString.call(message.reportIntervalMs) : options.longs === $Number ? new $util.LongBits(message.reportIntervalMs.low >>> 0, message.reportIntervalMs.high >>> 0).toNumber(true) : message.reportIntervalMs;
                if (message.isolation != null && $Object.hasOwnProperty.call(message, "isolation"))
                    object.isolation = $root.holdfast.v1.Isolation.toObject(message.isolation, options, _depth + 1);
                if (message.breakGlass && message.breakGlass.length) {
                    object.breakGlass = $Array(message.breakGlass.length);
                    for (let j = 0; j < message.breakGlass.length; ++j)
                        object.breakGlass[j] = $root.holdfast.v1.BreakGlassAct.toObject(message.breakGlass[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Report to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Report
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Report.prototype.toJSON = function() {
                return Report.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Report
             * @function getTypeUrl
             * @memberof holdfast.v1.Report
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Report.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Report";
            };

            return Report;
        })();

        v1.BreakGlassAct = (function() {

            /**
             * Properties of a BreakGlassAct.
             * @typedef {Object} holdfast.v1.BreakGlassAct.$Properties
             * @property {string|null} [scope] BreakGlassAct scope
             * @property {string|null} [target] BreakGlassAct target
             * @property {Object.<string,string>|null} [labels] BreakGlassAct labels
             * @property {number|Long|null} [generation] BreakGlassAct generation
             * @property {string|null} [who] BreakGlassAct who
             * @property {string|null} [reason] BreakGlassAct reason
             * @property {number|Long|null} [atMs] BreakGlassAct atMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BreakGlassAct.
             * @memberof holdfast.v1
             * @interface IBreakGlassAct
             * @augments holdfast.v1.BreakGlassAct.$Properties
             * @deprecated Use holdfast.v1.BreakGlassAct.$Properties instead.
             */

            /**
             * Shape of a BreakGlassAct.
             * @typedef {holdfast.v1.BreakGlassAct.$Properties} holdfast.v1.BreakGlassAct.$Shape
             */

            /**
             * Constructs a new BreakGlassAct.
             * @memberof holdfast.v1
             * @classdesc Represents a BreakGlassAct.
             * @constructor
             * @param {holdfast.v1.BreakGlassAct.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BreakGlassAct = function (properties) {
                this.labels = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BreakGlassAct scope.
             * @member {string} scope
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.scope = "";

            /**
             * BreakGlassAct target.
             * @member {string} target
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.target = "";

            /**
             * BreakGlassAct labels.
             * @member {Object.<string,string>} labels
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.labels = $util.emptyObject;

            /**
             * BreakGlassAct generation.
             * @member {number|Long} generation
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BreakGlassAct who.
             * @member {string} who
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.who = "";

            /**
             * BreakGlassAct reason.
             * @member {string} reason
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.reason = "";

            /**
             * BreakGlassAct atMs.
             * @member {number|Long} atMs
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             */
            BreakGlassAct.prototype.atMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Creates a new BreakGlassAct instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {holdfast.v1.BreakGlassAct.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.BreakGlassAct} BreakGlassAct instance
             * @type {{
             *   (properties: holdfast.v1.BreakGlassAct.$Shape): holdfast.v1.BreakGlassAct & holdfast.v1.BreakGlassAct.$Shape;
             *   (properties?: holdfast.v1.BreakGlassAct.$Properties): holdfast.v1.BreakGlassAct;
             * }}
             */
            BreakGlassAct.create = function(properties) {
                return new BreakGlassAct(properties);
            };

            /**
             * Encodes the specified BreakGlassAct message. Does not implicitly {@link holdfast.v1.BreakGlassAct.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {holdfast.v1.BreakGlassAct.$Properties} message BreakGlassAct message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BreakGlassAct.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.scope);
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.target);
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels"))
                    for (let keys = $Object.keys(message.labels), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.labels[keys[i]]).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.generation);
                if (message.who != null && $Object.hasOwnProperty.call(message, "who") && message.who !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.who);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.reason);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).int64(message.atMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BreakGlassAct message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.BreakGlassAct & holdfast.v1.BreakGlassAct.$Shape} BreakGlassAct
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BreakGlassAct.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.BreakGlassAct();
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
                                message.scope = value;
                            else
                                delete message.scope;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.labels === $util.emptyObject)
                                message.labels = {};
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
                                $util.makeProp(message.labels, key);
                            message.labels[key] = value;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.who = value;
                            else
                                delete message.who;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.atMs = value;
                            else
                                delete message.atMs;
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
             * Verifies a BreakGlassAct message.
             * @function verify
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BreakGlassAct.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope"))
                    if (!$util.isString(message.scope))
                        return "scope: string expected";
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    if (!$util.isString(message.target))
                        return "target: string expected";
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels")) {
                    if (!$util.isObject(message.labels))
                        return "labels: object expected";
                    let key = $Object.keys(message.labels);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.labels[key[i]]))
                            return "labels: string{k:string} expected";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation) && !(message.generation && $util.isInteger(message.generation.low) && $util.isInteger(message.generation.high)))
                        return "generation: integer|Long expected";
                if (message.who != null && $Object.hasOwnProperty.call(message, "who"))
                    if (!$util.isString(message.who))
                        return "who: string expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                    if (!$util.isInteger(message.atMs) && !(message.atMs && $util.isInteger(message.atMs.low) && $util.isInteger(message.atMs.high)))
                        return "atMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a BreakGlassAct message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.BreakGlassAct} BreakGlassAct
             */
            BreakGlassAct.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.BreakGlassAct)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.BreakGlassAct: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.BreakGlassAct();
                if (object.scope != null)
                    if (typeof object.scope !== "string" || object.scope.length)
                        message.scope = $String(object.scope);
                if (object.target != null)
                    if (typeof object.target !== "string" || object.target.length)
                        message.target = $String(object.target);
                if (object.labels) {
                    if (!$util.isObject(object.labels))
                        throw $TypeError(".holdfast.v1.BreakGlassAct.labels: object expected");
                    message.labels = {};
                    for (let keys = $Object.keys(object.labels), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.labels, keys[i]);
                        message.labels[keys[i]] = $String(object.labels[keys[i]]);
                    }
                }
                if (object.generation != null)
                    if (typeof object.generation === "object" ? object.generation.low || object.generation.high : $Number(object.generation) !== 0)
                        if ($util.Long)
                            message.generation = $util.Long.fromValue(object.generation, true);
                        else if (typeof object.generation === "string")
                            message.generation = $parseInt(object.generation, 10);
                        else if (typeof object.generation === "number")
                            message.generation = object.generation;
                        else if (typeof object.generation === "object")
                            message.generation = new $util.LongBits(object.generation.low >>> 0, object.generation.high >>> 0).toNumber(true);
                if (object.who != null)
                    if (typeof object.who !== "string" || object.who.length)
                        message.who = $String(object.who);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.atMs != null)
                    if (typeof object.atMs === "object" ? object.atMs.low || object.atMs.high : $Number(object.atMs) !== 0)
                        if ($util.Long)
                            message.atMs = $util.Long.fromValue(object.atMs, false);
                        else if (typeof object.atMs === "string")
                            message.atMs = $parseInt(object.atMs, 10);
                        else if (typeof object.atMs === "number")
                            message.atMs = object.atMs;
                        else if (typeof object.atMs === "object")
                            message.atMs = new $util.LongBits(object.atMs.low >>> 0, object.atMs.high >>> 0).toNumber();
                return message;
            };

            /**
             * Creates a plain object from a BreakGlassAct message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {holdfast.v1.BreakGlassAct} message BreakGlassAct
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BreakGlassAct.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.labels = {};
                if (options.defaults) {
                    object.scope = "";
                    object.target = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.generation = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.generation = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.who = "";
                    object.reason = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.atMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope"))
                    object.scope = message.scope;
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    object.target = message.target;
                let keys2;
                if (message.labels && (keys2 = $Object.keys(message.labels)).length) {
                    object.labels = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.labels, keys2[j]);
                        object.labels[keys2[j]] = message.labels[keys2[j]];
                    }
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.generation = typeof message.generation === "number" ? $BigInt(message.generation) : $util.Long.fromBits(message.generation.low >>> 0, message.generation.high >>> 0, true).toBigInt();
                    else if (typeof message.generation === "number")
                        object.generation = options.longs === $String ? $String(message.generation) : message.generation;
                    else
                        object.generation = options.longs === $String ? $util.Long.prototype.toString.call(message.generation) : options.longs === $Number ? new $util.LongBits(message.generation.low >>> 0, message.generation.high >>> 0).toNumber(true) : message.generation;
                if (message.who != null && $Object.hasOwnProperty.call(message, "who"))
                    object.who = message.who;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atMs = typeof message.atMs === "number" ? $BigInt(message.atMs) : $util.Long.fromBits(message.atMs.low >>> 0, message.atMs.high >>> 0, false).toBigInt();
                    else if (typeof message.atMs === "number")
                        object.atMs = options.longs === $String ? $String(message.atMs) : message.atMs;
                    else
                        object.atMs = options.longs === $String ? $util.Long.prototype.toString.call(message.atMs) : options.longs === $Number ? new $util.LongBits(message.atMs.low >>> 0, message.atMs.high >>> 0).toNumber() : message.atMs;
                return object;
            };

            /**
             * Converts this BreakGlassAct to JSON.
             * @function toJSON
             * @memberof holdfast.v1.BreakGlassAct
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BreakGlassAct.prototype.toJSON = function() {
                return BreakGlassAct.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for BreakGlassAct
             * @function getTypeUrl
             * @memberof holdfast.v1.BreakGlassAct
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            BreakGlassAct.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.BreakGlassAct";
            };

            return BreakGlassAct;
        })();

        v1.Isolation = (function() {

            /**
             * Properties of an Isolation.
             * @typedef {Object} holdfast.v1.Isolation.$Properties
             * @property {string|null} [first] Isolation first
             * @property {number|Long|null} [seconds] Isolation seconds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Isolation.
             * @memberof holdfast.v1
             * @interface IIsolation
             * @augments holdfast.v1.Isolation.$Properties
             * @deprecated Use holdfast.v1.Isolation.$Properties instead.
             */

            /**
             * Shape of an Isolation.
             * @typedef {holdfast.v1.Isolation.$Properties} holdfast.v1.Isolation.$Shape
             */

            /**
             * Constructs a new Isolation.
             * @memberof holdfast.v1
             * @classdesc Represents an Isolation.
             * @constructor
             * @param {holdfast.v1.Isolation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Isolation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Isolation first.
             * @member {string} first
             * @memberof holdfast.v1.Isolation
             * @instance
             */
            Isolation.prototype.first = "";

            /**
             * Isolation seconds.
             * @member {number|Long} seconds
             * @memberof holdfast.v1.Isolation
             * @instance
             */
            Isolation.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Isolation instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {holdfast.v1.Isolation.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Isolation} Isolation instance
             * @type {{
             *   (properties: holdfast.v1.Isolation.$Shape): holdfast.v1.Isolation & holdfast.v1.Isolation.$Shape;
             *   (properties?: holdfast.v1.Isolation.$Properties): holdfast.v1.Isolation;
             * }}
             */
            Isolation.create = function(properties) {
                return new Isolation(properties);
            };

            /**
             * Encodes the specified Isolation message. Does not implicitly {@link holdfast.v1.Isolation.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {holdfast.v1.Isolation.$Properties} message Isolation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Isolation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.first);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Isolation message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Isolation & holdfast.v1.Isolation.$Shape} Isolation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Isolation.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Isolation();
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
                                message.first = value;
                            else
                                delete message.first;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seconds = value;
                            else
                                delete message.seconds;
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
             * Verifies an Isolation message.
             * @function verify
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Isolation.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.first != null && $Object.hasOwnProperty.call(message, "first"))
                    if (!$util.isString(message.first))
                        return "first: string expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (!$util.isInteger(message.seconds) && !(message.seconds && $util.isInteger(message.seconds.low) && $util.isInteger(message.seconds.high)))
                        return "seconds: integer|Long expected";
                return null;
            };

            /**
             * Creates an Isolation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Isolation} Isolation
             */
            Isolation.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Isolation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Isolation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Isolation();
                if (object.first != null)
                    if (typeof object.first !== "string" || object.first.length)
                        message.first = $String(object.first);
                if (object.seconds != null)
                    if (typeof object.seconds === "object" ? object.seconds.low || object.seconds.high : $Number(object.seconds) !== 0)
                        if ($util.Long)
                            message.seconds = $util.Long.fromValue(object.seconds, true);
                        else if (typeof object.seconds === "string")
                            message.seconds = $parseInt(object.seconds, 10);
                        else if (typeof object.seconds === "number")
                            message.seconds = object.seconds;
                        else if (typeof object.seconds === "object")
                            message.seconds = new $util.LongBits(object.seconds.low >>> 0, object.seconds.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an Isolation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {holdfast.v1.Isolation} message Isolation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Isolation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.first = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.first != null && $Object.hasOwnProperty.call(message, "first"))
                    object.first = message.first;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seconds = typeof message.seconds === "number" ? $BigInt(message.seconds) : $util.Long.fromBits(message.seconds.low >>> 0, message.seconds.high >>> 0, true).toBigInt();
                    else if (typeof message.seconds === "number")
                        object.seconds = options.longs === $String ? $String(message.seconds) : message.seconds;
                    else
                        object.seconds = options.longs === $String ? $util.Long.prototype.toString.call(message.seconds) : options.longs === $Number ? new $util.LongBits(message.seconds.low >>> 0, message.seconds.high >>> 0).toNumber(true) : message.seconds;
                return object;
            };

            /**
             * Converts this Isolation to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Isolation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Isolation.prototype.toJSON = function() {
                return Isolation.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Isolation
             * @function getTypeUrl
             * @memberof holdfast.v1.Isolation
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Isolation.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Isolation";
            };

            return Isolation;
        })();

        v1.Count = (function() {

            /**
             * Properties of a Count.
             * @typedef {Object} holdfast.v1.Count.$Properties
             * @property {string|null} [assignmentUid] Count assignmentUid
             * @property {number|Long|null} [revision] Count revision
             * @property {string|null} [status] Count status
             * @property {string|null} [health] Count health
             * @property {number|Long|null} [count] Count count
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Count.
             * @memberof holdfast.v1
             * @interface ICount
             * @augments holdfast.v1.Count.$Properties
             * @deprecated Use holdfast.v1.Count.$Properties instead.
             */

            /**
             * Shape of a Count.
             * @typedef {holdfast.v1.Count.$Properties} holdfast.v1.Count.$Shape
             */

            /**
             * Constructs a new Count.
             * @memberof holdfast.v1
             * @classdesc Represents a Count.
             * @constructor
             * @param {holdfast.v1.Count.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Count = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Count assignmentUid.
             * @member {string} assignmentUid
             * @memberof holdfast.v1.Count
             * @instance
             */
            Count.prototype.assignmentUid = "";

            /**
             * Count revision.
             * @member {number|Long} revision
             * @memberof holdfast.v1.Count
             * @instance
             */
            Count.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Count status.
             * @member {string} status
             * @memberof holdfast.v1.Count
             * @instance
             */
            Count.prototype.status = "";

            /**
             * Count health.
             * @member {string} health
             * @memberof holdfast.v1.Count
             * @instance
             */
            Count.prototype.health = "";

            /**
             * Count count.
             * @member {number|Long} count
             * @memberof holdfast.v1.Count
             * @instance
             */
            Count.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Count instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Count
             * @static
             * @param {holdfast.v1.Count.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Count} Count instance
             * @type {{
             *   (properties: holdfast.v1.Count.$Shape): holdfast.v1.Count & holdfast.v1.Count.$Shape;
             *   (properties?: holdfast.v1.Count.$Properties): holdfast.v1.Count;
             * }}
             */
            Count.create = function(properties) {
                return new Count(properties);
            };

            /**
             * Encodes the specified Count message. Does not implicitly {@link holdfast.v1.Count.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Count
             * @static
             * @param {holdfast.v1.Count.$Properties} message Count message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Count.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid") && message.assignmentUid !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.assignmentUid);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.status);
                if (message.health != null && $Object.hasOwnProperty.call(message, "health") && message.health !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.health);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Count message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Count
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Count & holdfast.v1.Count.$Shape} Count
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Count.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Count();
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
                                message.assignmentUid = value;
                            else
                                delete message.assignmentUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.health = value;
                            else
                                delete message.health;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
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
             * Verifies a Count message.
             * @function verify
             * @memberof holdfast.v1.Count
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Count.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    if (!$util.isString(message.assignmentUid))
                        return "assignmentUid: string expected";
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (!$util.isInteger(message.revision) && !(message.revision && $util.isInteger(message.revision.low) && $util.isInteger(message.revision.high)))
                        return "revision: integer|Long expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isString(message.status))
                        return "status: string expected";
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    if (!$util.isString(message.health))
                        return "health: string expected";
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (!$util.isInteger(message.count) && !(message.count && $util.isInteger(message.count.low) && $util.isInteger(message.count.high)))
                        return "count: integer|Long expected";
                return null;
            };

            /**
             * Creates a Count message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Count
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Count} Count
             */
            Count.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Count)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Count: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Count();
                if (object.assignmentUid != null)
                    if (typeof object.assignmentUid !== "string" || object.assignmentUid.length)
                        message.assignmentUid = $String(object.assignmentUid);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.status != null)
                    if (typeof object.status !== "string" || object.status.length)
                        message.status = $String(object.status);
                if (object.health != null)
                    if (typeof object.health !== "string" || object.health.length)
                        message.health = $String(object.health);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Count message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Count
             * @static
             * @param {holdfast.v1.Count} message Count
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Count.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.assignmentUid = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.status = "";
                    object.health = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    object.assignmentUid = message.assignmentUid;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    object.health = message.health;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                return object;
            };

            /**
             * Converts this Count to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Count
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Count.prototype.toJSON = function() {
                return Count.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Count
             * @function getTypeUrl
             * @memberof holdfast.v1.Count
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Count.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Count";
            };

            return Count;
        })();

        v1.Tally = (function() {

            /**
             * Properties of a Tally.
             * @typedef {Object} holdfast.v1.Tally.$Properties
             * @property {string|null} [name] Tally name
             * @property {number|Long|null} [count] Tally count
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tally.
             * @memberof holdfast.v1
             * @interface ITally
             * @augments holdfast.v1.Tally.$Properties
             * @deprecated Use holdfast.v1.Tally.$Properties instead.
             */

            /**
             * Shape of a Tally.
             * @typedef {holdfast.v1.Tally.$Properties} holdfast.v1.Tally.$Shape
             */

            /**
             * Constructs a new Tally.
             * @memberof holdfast.v1
             * @classdesc Represents a Tally.
             * @constructor
             * @param {holdfast.v1.Tally.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tally = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tally name.
             * @member {string} name
             * @memberof holdfast.v1.Tally
             * @instance
             */
            Tally.prototype.name = "";

            /**
             * Tally count.
             * @member {number|Long} count
             * @memberof holdfast.v1.Tally
             * @instance
             */
            Tally.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Tally instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Tally
             * @static
             * @param {holdfast.v1.Tally.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Tally} Tally instance
             * @type {{
             *   (properties: holdfast.v1.Tally.$Shape): holdfast.v1.Tally & holdfast.v1.Tally.$Shape;
             *   (properties?: holdfast.v1.Tally.$Properties): holdfast.v1.Tally;
             * }}
             */
            Tally.create = function(properties) {
                return new Tally(properties);
            };

            /**
             * Encodes the specified Tally message. Does not implicitly {@link holdfast.v1.Tally.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Tally
             * @static
             * @param {holdfast.v1.Tally.$Properties} message Tally message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tally.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tally message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Tally
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Tally & holdfast.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tally.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Tally();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
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
             * Verifies a Tally message.
             * @function verify
             * @memberof holdfast.v1.Tally
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Tally.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (!$util.isInteger(message.count) && !(message.count && $util.isInteger(message.count.low) && $util.isInteger(message.count.high)))
                        return "count: integer|Long expected";
                return null;
            };

            /**
             * Creates a Tally message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Tally
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Tally} Tally
             */
            Tally.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Tally)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Tally: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Tally();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Tally message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Tally
             * @static
             * @param {holdfast.v1.Tally} message Tally
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Tally.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                return object;
            };

            /**
             * Converts this Tally to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Tally
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Tally.prototype.toJSON = function() {
                return Tally.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Tally
             * @function getTypeUrl
             * @memberof holdfast.v1.Tally
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Tally.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Tally";
            };

            return Tally;
        })();

        v1.Failure = (function() {

            /**
             * Properties of a Failure.
             * @typedef {Object} holdfast.v1.Failure.$Properties
             * @property {string|null} [assignmentUid] Failure assignmentUid
             * @property {number|Long|null} [revision] Failure revision
             * @property {string|null} [reason] Failure reason
             * @property {number|Long|null} [count] Failure count
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failure.
             * @memberof holdfast.v1
             * @interface IFailure
             * @augments holdfast.v1.Failure.$Properties
             * @deprecated Use holdfast.v1.Failure.$Properties instead.
             */

            /**
             * Shape of a Failure.
             * @typedef {holdfast.v1.Failure.$Properties} holdfast.v1.Failure.$Shape
             */

            /**
             * Constructs a new Failure.
             * @memberof holdfast.v1
             * @classdesc Represents a Failure.
             * @constructor
             * @param {holdfast.v1.Failure.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failure = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failure assignmentUid.
             * @member {string} assignmentUid
             * @memberof holdfast.v1.Failure
             * @instance
             */
            Failure.prototype.assignmentUid = "";

            /**
             * Failure revision.
             * @member {number|Long} revision
             * @memberof holdfast.v1.Failure
             * @instance
             */
            Failure.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Failure reason.
             * @member {string} reason
             * @memberof holdfast.v1.Failure
             * @instance
             */
            Failure.prototype.reason = "";

            /**
             * Failure count.
             * @member {number|Long} count
             * @memberof holdfast.v1.Failure
             * @instance
             */
            Failure.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Failure instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.Failure
             * @static
             * @param {holdfast.v1.Failure.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.Failure} Failure instance
             * @type {{
             *   (properties: holdfast.v1.Failure.$Shape): holdfast.v1.Failure & holdfast.v1.Failure.$Shape;
             *   (properties?: holdfast.v1.Failure.$Properties): holdfast.v1.Failure;
             * }}
             */
            Failure.create = function(properties) {
                return new Failure(properties);
            };

            /**
             * Encodes the specified Failure message. Does not implicitly {@link holdfast.v1.Failure.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.Failure
             * @static
             * @param {holdfast.v1.Failure.$Properties} message Failure message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid") && message.assignmentUid !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.assignmentUid);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.Failure
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.Failure & holdfast.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failure.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.Failure();
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
                                message.assignmentUid = value;
                            else
                                delete message.assignmentUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
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
             * Verifies a Failure message.
             * @function verify
             * @memberof holdfast.v1.Failure
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Failure.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    if (!$util.isString(message.assignmentUid))
                        return "assignmentUid: string expected";
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (!$util.isInteger(message.revision) && !(message.revision && $util.isInteger(message.revision.low) && $util.isInteger(message.revision.high)))
                        return "revision: integer|Long expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (!$util.isInteger(message.count) && !(message.count && $util.isInteger(message.count.low) && $util.isInteger(message.count.high)))
                        return "count: integer|Long expected";
                return null;
            };

            /**
             * Creates a Failure message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.Failure
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.Failure} Failure
             */
            Failure.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.Failure)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.Failure: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.Failure();
                if (object.assignmentUid != null)
                    if (typeof object.assignmentUid !== "string" || object.assignmentUid.length)
                        message.assignmentUid = $String(object.assignmentUid);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Failure message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.Failure
             * @static
             * @param {holdfast.v1.Failure} message Failure
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Failure.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.assignmentUid = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.reason = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    object.assignmentUid = message.assignmentUid;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                return object;
            };

            /**
             * Converts this Failure to JSON.
             * @function toJSON
             * @memberof holdfast.v1.Failure
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Failure.prototype.toJSON = function() {
                return Failure.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Failure
             * @function getTypeUrl
             * @memberof holdfast.v1.Failure
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Failure.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.Failure";
            };

            return Failure;
        })();

        v1.AskRequest = (function() {

            /**
             * Properties of an AskRequest.
             * @typedef {Object} holdfast.v1.AskRequest.$Properties
             * @property {holdfast.v1.AskAgents.$Properties|null} [agents] AskRequest agents
             * @property {holdfast.v1.AskAgent.$Properties|null} [agent] AskRequest agent
             * @property {holdfast.v1.AskContent.$Properties|null} [content] AskRequest content
             * @property {"agents"|"agent"|"content"} [ask] AskRequest ask
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskRequest.
             * @memberof holdfast.v1
             * @interface IAskRequest
             * @augments holdfast.v1.AskRequest.$Properties
             * @deprecated Use holdfast.v1.AskRequest.$Properties instead.
             */

            /**
             * Narrowed shape of an AskRequest.
             * @typedef {{
             *   agents?: holdfast.v1.AskAgents.$Shape|null;
             *   agent?: holdfast.v1.AskAgent.$Shape|null;
             *   content?: holdfast.v1.AskContent.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ ask?: undefined; agents?: null; agent?: null; content?: null }|{ ask?: "agents"; agents: holdfast.v1.AskAgents.$Shape; agent?: null; content?: null }|{ ask?: "agent"; agents?: null; agent: holdfast.v1.AskAgent.$Shape; content?: null }|{ ask?: "content"; agents?: null; agent?: null; content: holdfast.v1.AskContent.$Shape })
             * )} holdfast.v1.AskRequest.$Shape
             */

            /**
             * Constructs a new AskRequest.
             * @memberof holdfast.v1
             * @classdesc Represents an AskRequest.
             * @constructor
             * @param {holdfast.v1.AskRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskRequest agents.
             * @member {holdfast.v1.AskAgents.$Properties|null|undefined} agents
             * @memberof holdfast.v1.AskRequest
             * @instance
             */
            AskRequest.prototype.agents = null;

            /**
             * AskRequest agent.
             * @member {holdfast.v1.AskAgent.$Properties|null|undefined} agent
             * @memberof holdfast.v1.AskRequest
             * @instance
             */
            AskRequest.prototype.agent = null;

            /**
             * AskRequest content.
             * @member {holdfast.v1.AskContent.$Properties|null|undefined} content
             * @memberof holdfast.v1.AskRequest
             * @instance
             */
            AskRequest.prototype.content = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * AskRequest ask.
             * @member {"agents"|"agent"|"content"|undefined} ask
             * @memberof holdfast.v1.AskRequest
             * @instance
             */
            $Object.defineProperty(AskRequest.prototype, "ask", {
                get: $util.oneOfGetter($oneOfFields = ["agents", "agent", "content"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AskRequest instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {holdfast.v1.AskRequest.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AskRequest} AskRequest instance
             * @type {{
             *   (properties: holdfast.v1.AskRequest.$Shape): holdfast.v1.AskRequest & holdfast.v1.AskRequest.$Shape;
             *   (properties?: holdfast.v1.AskRequest.$Properties): holdfast.v1.AskRequest;
             * }}
             */
            AskRequest.create = function(properties) {
                return new AskRequest(properties);
            };

            /**
             * Encodes the specified AskRequest message. Does not implicitly {@link holdfast.v1.AskRequest.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {holdfast.v1.AskRequest.$Properties} message AskRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents"))
                    $root.holdfast.v1.AskAgents.encode(message.agents, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.agent != null && $Object.hasOwnProperty.call(message, "agent"))
                    $root.holdfast.v1.AskAgent.encode(message.agent, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    $root.holdfast.v1.AskContent.encode(message.content, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskRequest message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AskRequest & holdfast.v1.AskRequest.$Shape} AskRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AskRequest();
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
                            message.agents = $root.holdfast.v1.AskAgents.decode(reader, reader.size(), $undefined, _depth + 1, message.agents);
                            message.ask = "agents";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.agent = $root.holdfast.v1.AskAgent.decode(reader, reader.size(), $undefined, _depth + 1, message.agent);
                            message.ask = "agent";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.content = $root.holdfast.v1.AskContent.decode(reader, reader.size(), $undefined, _depth + 1, message.content);
                            message.ask = "content";
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
             * Verifies an AskRequest message.
             * @function verify
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AskRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents")) {
                    properties.ask = 1;
                    {
                        let error = $root.holdfast.v1.AskAgents.verify(message.agents, _depth + 1);
                        if (error)
                            return "agents." + error;
                    }
                }
                if (message.agent != null && $Object.hasOwnProperty.call(message, "agent")) {
                    if (properties.ask === 1)
                        return "ask: multiple values";
                    properties.ask = 1;
                    {
                        let error = $root.holdfast.v1.AskAgent.verify(message.agent, _depth + 1);
                        if (error)
                            return "agent." + error;
                    }
                }
                if (message.content != null && $Object.hasOwnProperty.call(message, "content")) {
                    if (properties.ask === 1)
                        return "ask: multiple values";
                    properties.ask = 1;
                    {
                        let error = $root.holdfast.v1.AskContent.verify(message.content, _depth + 1);
                        if (error)
                            return "content." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an AskRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AskRequest} AskRequest
             */
            AskRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AskRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AskRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AskRequest();
                if (object.agents != null) {
                    if (!$util.isObject(object.agents))
                        throw $TypeError(".holdfast.v1.AskRequest.agents: object expected");
                    message.agents = $root.holdfast.v1.AskAgents.fromObject(object.agents, _depth + 1);
                }
                if (object.agent != null) {
                    if (!$util.isObject(object.agent))
                        throw $TypeError(".holdfast.v1.AskRequest.agent: object expected");
                    message.agent = $root.holdfast.v1.AskAgent.fromObject(object.agent, _depth + 1);
                }
                if (object.content != null) {
                    if (!$util.isObject(object.content))
                        throw $TypeError(".holdfast.v1.AskRequest.content: object expected");
                    message.content = $root.holdfast.v1.AskContent.fromObject(object.content, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an AskRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {holdfast.v1.AskRequest} message AskRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents")) {
                    object.agents = $root.holdfast.v1.AskAgents.toObject(message.agents, options, _depth + 1);
                    if (options.oneofs)
                        object.ask = "agents";
                }
                if (message.agent != null && $Object.hasOwnProperty.call(message, "agent")) {
                    object.agent = $root.holdfast.v1.AskAgent.toObject(message.agent, options, _depth + 1);
                    if (options.oneofs)
                        object.ask = "agent";
                }
                if (message.content != null && $Object.hasOwnProperty.call(message, "content")) {
                    object.content = $root.holdfast.v1.AskContent.toObject(message.content, options, _depth + 1);
                    if (options.oneofs)
                        object.ask = "content";
                }
                return object;
            };

            /**
             * Converts this AskRequest to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AskRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskRequest.prototype.toJSON = function() {
                return AskRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AskRequest
             * @function getTypeUrl
             * @memberof holdfast.v1.AskRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AskRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AskRequest";
            };

            return AskRequest;
        })();

        v1.AskContent = (function() {

            /**
             * Properties of an AskContent.
             * @typedef {Object} holdfast.v1.AskContent.$Properties
             * @property {string|null} [sha256] AskContent sha256
             * @property {number|null} [part] AskContent part
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskContent.
             * @memberof holdfast.v1
             * @interface IAskContent
             * @augments holdfast.v1.AskContent.$Properties
             * @deprecated Use holdfast.v1.AskContent.$Properties instead.
             */

            /**
             * Shape of an AskContent.
             * @typedef {holdfast.v1.AskContent.$Properties} holdfast.v1.AskContent.$Shape
             */

            /**
             * Constructs a new AskContent.
             * @memberof holdfast.v1
             * @classdesc Represents an AskContent.
             * @constructor
             * @param {holdfast.v1.AskContent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskContent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskContent sha256.
             * @member {string} sha256
             * @memberof holdfast.v1.AskContent
             * @instance
             */
            AskContent.prototype.sha256 = "";

            /**
             * AskContent part.
             * @member {number} part
             * @memberof holdfast.v1.AskContent
             * @instance
             */
            AskContent.prototype.part = 0;

            /**
             * Creates a new AskContent instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {holdfast.v1.AskContent.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AskContent} AskContent instance
             * @type {{
             *   (properties: holdfast.v1.AskContent.$Shape): holdfast.v1.AskContent & holdfast.v1.AskContent.$Shape;
             *   (properties?: holdfast.v1.AskContent.$Properties): holdfast.v1.AskContent;
             * }}
             */
            AskContent.create = function(properties) {
                return new AskContent(properties);
            };

            /**
             * Encodes the specified AskContent message. Does not implicitly {@link holdfast.v1.AskContent.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {holdfast.v1.AskContent.$Properties} message AskContent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskContent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sha256);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part") && message.part !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.part);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskContent message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AskContent & holdfast.v1.AskContent.$Shape} AskContent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskContent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AskContent();
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
                                message.sha256 = value;
                            else
                                delete message.sha256;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.part = value;
                            else
                                delete message.part;
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
             * Verifies an AskContent message.
             * @function verify
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AskContent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                    if (!$util.isString(message.sha256))
                        return "sha256: string expected";
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    if (!$util.isInteger(message.part))
                        return "part: integer expected";
                return null;
            };

            /**
             * Creates an AskContent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AskContent} AskContent
             */
            AskContent.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AskContent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AskContent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AskContent();
                if (object.sha256 != null)
                    if (typeof object.sha256 !== "string" || object.sha256.length)
                        message.sha256 = $String(object.sha256);
                if (object.part != null)
                    if ($Number(object.part) !== 0)
                        message.part = object.part >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an AskContent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {holdfast.v1.AskContent} message AskContent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskContent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.sha256 = "";
                    object.part = 0;
                }
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                    object.sha256 = message.sha256;
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    object.part = message.part;
                return object;
            };

            /**
             * Converts this AskContent to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AskContent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskContent.prototype.toJSON = function() {
                return AskContent.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AskContent
             * @function getTypeUrl
             * @memberof holdfast.v1.AskContent
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AskContent.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AskContent";
            };

            return AskContent;
        })();

        v1.AskAgents = (function() {

            /**
             * Properties of an AskAgents.
             * @typedef {Object} holdfast.v1.AskAgents.$Properties
             * @property {Object.<string,string>|null} [labels] AskAgents labels
             * @property {number|null} [limit] AskAgents limit
             * @property {string|null} [after] AskAgents after
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskAgents.
             * @memberof holdfast.v1
             * @interface IAskAgents
             * @augments holdfast.v1.AskAgents.$Properties
             * @deprecated Use holdfast.v1.AskAgents.$Properties instead.
             */

            /**
             * Shape of an AskAgents.
             * @typedef {holdfast.v1.AskAgents.$Properties} holdfast.v1.AskAgents.$Shape
             */

            /**
             * Constructs a new AskAgents.
             * @memberof holdfast.v1
             * @classdesc Represents an AskAgents.
             * @constructor
             * @param {holdfast.v1.AskAgents.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskAgents = function (properties) {
                this.labels = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskAgents labels.
             * @member {Object.<string,string>} labels
             * @memberof holdfast.v1.AskAgents
             * @instance
             */
            AskAgents.prototype.labels = $util.emptyObject;

            /**
             * AskAgents limit.
             * @member {number} limit
             * @memberof holdfast.v1.AskAgents
             * @instance
             */
            AskAgents.prototype.limit = 0;

            /**
             * AskAgents after.
             * @member {string} after
             * @memberof holdfast.v1.AskAgents
             * @instance
             */
            AskAgents.prototype.after = "";

            /**
             * Creates a new AskAgents instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {holdfast.v1.AskAgents.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AskAgents} AskAgents instance
             * @type {{
             *   (properties: holdfast.v1.AskAgents.$Shape): holdfast.v1.AskAgents & holdfast.v1.AskAgents.$Shape;
             *   (properties?: holdfast.v1.AskAgents.$Properties): holdfast.v1.AskAgents;
             * }}
             */
            AskAgents.create = function(properties) {
                return new AskAgents(properties);
            };

            /**
             * Encodes the specified AskAgents message. Does not implicitly {@link holdfast.v1.AskAgents.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {holdfast.v1.AskAgents.$Properties} message AskAgents message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskAgents.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels"))
                    for (let keys = $Object.keys(message.labels), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.labels[keys[i]]).ldelim();
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.after);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskAgents message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AskAgents & holdfast.v1.AskAgents.$Shape} AskAgents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskAgents.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AskAgents();
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
                            if (message.labels === $util.emptyObject)
                                message.labels = {};
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
                                $util.makeProp(message.labels, key);
                            message.labels[key] = value;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.limit = value;
                            else
                                delete message.limit;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.after = value;
                            else
                                delete message.after;
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
             * Verifies an AskAgents message.
             * @function verify
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AskAgents.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels")) {
                    if (!$util.isObject(message.labels))
                        return "labels: object expected";
                    let key = $Object.keys(message.labels);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.labels[key[i]]))
                            return "labels: string{k:string} expected";
                }
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                    if (!$util.isInteger(message.limit))
                        return "limit: integer expected";
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    if (!$util.isString(message.after))
                        return "after: string expected";
                return null;
            };

            /**
             * Creates an AskAgents message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AskAgents} AskAgents
             */
            AskAgents.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AskAgents)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AskAgents: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AskAgents();
                if (object.labels) {
                    if (!$util.isObject(object.labels))
                        throw $TypeError(".holdfast.v1.AskAgents.labels: object expected");
                    message.labels = {};
                    for (let keys = $Object.keys(object.labels), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.labels, keys[i]);
                        message.labels[keys[i]] = $String(object.labels[keys[i]]);
                    }
                }
                if (object.limit != null)
                    if ($Number(object.limit) !== 0)
                        message.limit = object.limit >>> 0;
                if (object.after != null)
                    if (typeof object.after !== "string" || object.after.length)
                        message.after = $String(object.after);
                return message;
            };

            /**
             * Creates a plain object from an AskAgents message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {holdfast.v1.AskAgents} message AskAgents
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskAgents.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.labels = {};
                if (options.defaults) {
                    object.limit = 0;
                    object.after = "";
                }
                let keys2;
                if (message.labels && (keys2 = $Object.keys(message.labels)).length) {
                    object.labels = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.labels, keys2[j]);
                        object.labels[keys2[j]] = message.labels[keys2[j]];
                    }
                }
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                    object.limit = message.limit;
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    object.after = message.after;
                return object;
            };

            /**
             * Converts this AskAgents to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AskAgents
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskAgents.prototype.toJSON = function() {
                return AskAgents.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AskAgents
             * @function getTypeUrl
             * @memberof holdfast.v1.AskAgents
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AskAgents.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AskAgents";
            };

            return AskAgents;
        })();

        v1.AskAgent = (function() {

            /**
             * Properties of an AskAgent.
             * @typedef {Object} holdfast.v1.AskAgent.$Properties
             * @property {string|null} [id] AskAgent id
             * @property {boolean|null} [detail] AskAgent detail
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskAgent.
             * @memberof holdfast.v1
             * @interface IAskAgent
             * @augments holdfast.v1.AskAgent.$Properties
             * @deprecated Use holdfast.v1.AskAgent.$Properties instead.
             */

            /**
             * Shape of an AskAgent.
             * @typedef {holdfast.v1.AskAgent.$Properties} holdfast.v1.AskAgent.$Shape
             */

            /**
             * Constructs a new AskAgent.
             * @memberof holdfast.v1
             * @classdesc Represents an AskAgent.
             * @constructor
             * @param {holdfast.v1.AskAgent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskAgent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskAgent id.
             * @member {string} id
             * @memberof holdfast.v1.AskAgent
             * @instance
             */
            AskAgent.prototype.id = "";

            /**
             * AskAgent detail.
             * @member {boolean} detail
             * @memberof holdfast.v1.AskAgent
             * @instance
             */
            AskAgent.prototype.detail = false;

            /**
             * Creates a new AskAgent instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {holdfast.v1.AskAgent.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AskAgent} AskAgent instance
             * @type {{
             *   (properties: holdfast.v1.AskAgent.$Shape): holdfast.v1.AskAgent & holdfast.v1.AskAgent.$Shape;
             *   (properties?: holdfast.v1.AskAgent.$Properties): holdfast.v1.AskAgent;
             * }}
             */
            AskAgent.create = function(properties) {
                return new AskAgent(properties);
            };

            /**
             * Encodes the specified AskAgent message. Does not implicitly {@link holdfast.v1.AskAgent.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {holdfast.v1.AskAgent.$Properties} message AskAgent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskAgent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.detail);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskAgent message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AskAgent & holdfast.v1.AskAgent.$Shape} AskAgent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskAgent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AskAgent();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.detail = value;
                            else
                                delete message.detail;
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
             * Verifies an AskAgent message.
             * @function verify
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AskAgent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    if (typeof message.detail !== "boolean")
                        return "detail: boolean expected";
                return null;
            };

            /**
             * Creates an AskAgent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AskAgent} AskAgent
             */
            AskAgent.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AskAgent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AskAgent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AskAgent();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.detail != null)
                    if (object.detail)
                        message.detail = $Boolean(object.detail);
                return message;
            };

            /**
             * Creates a plain object from an AskAgent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {holdfast.v1.AskAgent} message AskAgent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskAgent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.detail = false;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    object.detail = message.detail;
                return object;
            };

            /**
             * Converts this AskAgent to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AskAgent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskAgent.prototype.toJSON = function() {
                return AskAgent.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AskAgent
             * @function getTypeUrl
             * @memberof holdfast.v1.AskAgent
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AskAgent.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AskAgent";
            };

            return AskAgent;
        })();

        v1.AskReply = (function() {

            /**
             * Properties of an AskReply.
             * @typedef {Object} holdfast.v1.AskReply.$Properties
             * @property {number|Long|null} [asOfMs] AskReply asOfMs
             * @property {Array.<holdfast.v1.AgentView.$Properties>|null} [agents] AskReply agents
             * @property {string|null} [nextAfter] AskReply nextAfter
             * @property {number|Long|null} [total] AskReply total
             * @property {Uint8Array|null} [content] AskReply content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskReply.
             * @memberof holdfast.v1
             * @interface IAskReply
             * @augments holdfast.v1.AskReply.$Properties
             * @deprecated Use holdfast.v1.AskReply.$Properties instead.
             */

            /**
             * Shape of an AskReply.
             * @typedef {holdfast.v1.AskReply.$Properties} holdfast.v1.AskReply.$Shape
             */

            /**
             * Constructs a new AskReply.
             * @memberof holdfast.v1
             * @classdesc Represents an AskReply.
             * @constructor
             * @param {holdfast.v1.AskReply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskReply = function (properties) {
                this.agents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskReply asOfMs.
             * @member {number|Long} asOfMs
             * @memberof holdfast.v1.AskReply
             * @instance
             */
            AskReply.prototype.asOfMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * AskReply agents.
             * @member {Array.<holdfast.v1.AgentView.$Properties>} agents
             * @memberof holdfast.v1.AskReply
             * @instance
             */
            AskReply.prototype.agents = $util.emptyArray;

            /**
             * AskReply nextAfter.
             * @member {string} nextAfter
             * @memberof holdfast.v1.AskReply
             * @instance
             */
            AskReply.prototype.nextAfter = "";

            /**
             * AskReply total.
             * @member {number|Long} total
             * @memberof holdfast.v1.AskReply
             * @instance
             */
            AskReply.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AskReply content.
             * @member {Uint8Array} content
             * @memberof holdfast.v1.AskReply
             * @instance
             */
            AskReply.prototype.content = $util.newBuffer([]);

            /**
             * Creates a new AskReply instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {holdfast.v1.AskReply.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AskReply} AskReply instance
             * @type {{
             *   (properties: holdfast.v1.AskReply.$Shape): holdfast.v1.AskReply & holdfast.v1.AskReply.$Shape;
             *   (properties?: holdfast.v1.AskReply.$Properties): holdfast.v1.AskReply;
             * }}
             */
            AskReply.create = function(properties) {
                return new AskReply(properties);
            };

            /**
             * Encodes the specified AskReply message. Does not implicitly {@link holdfast.v1.AskReply.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {holdfast.v1.AskReply.$Properties} message AskReply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskReply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs") && (typeof message.asOfMs === "object" ? message.asOfMs.low || message.asOfMs.high : message.asOfMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).int64(message.asOfMs);
                if (message.agents != null && message.agents.length)
                    for (let i = 0; i < message.agents.length; ++i)
                        $root.holdfast.v1.AgentView.encode(message.agents[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.nextAfter != null && $Object.hasOwnProperty.call(message, "nextAfter") && message.nextAfter !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.nextAfter);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.total);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                    writer.uint32(/* id 40, wireType 2 =*/322).bytes(message.content);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskReply message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AskReply & holdfast.v1.AskReply.$Shape} AskReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskReply.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AskReply();
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
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.asOfMs = value;
                            else
                                delete message.asOfMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.agents && message.agents.length))
                                message.agents = [];
                            message.agents.push($root.holdfast.v1.AgentView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nextAfter = value;
                            else
                                delete message.nextAfter;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.content = value;
                            else
                                delete message.content;
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
             * Verifies an AskReply message.
             * @function verify
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AskReply.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs"))
                    if (!$util.isInteger(message.asOfMs) && !(message.asOfMs && $util.isInteger(message.asOfMs.low) && $util.isInteger(message.asOfMs.high)))
                        return "asOfMs: integer|Long expected";
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents")) {
                    if (!$Array.isArray(message.agents))
                        return "agents: array expected";
                    for (let i = 0; i < message.agents.length; ++i) {
                        let error = $root.holdfast.v1.AgentView.verify(message.agents[i], _depth + 1);
                        if (error)
                            return "agents." + error;
                    }
                }
                if (message.nextAfter != null && $Object.hasOwnProperty.call(message, "nextAfter"))
                    if (!$util.isString(message.nextAfter))
                        return "nextAfter: string expected";
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (!$util.isInteger(message.total) && !(message.total && $util.isInteger(message.total.low) && $util.isInteger(message.total.high)))
                        return "total: integer|Long expected";
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    if (!(message.content && typeof message.content.length === "number" || $util.isString(message.content)))
                        return "content: buffer expected";
                return null;
            };

            /**
             * Creates an AskReply message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AskReply} AskReply
             */
            AskReply.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AskReply)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AskReply: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AskReply();
                if (object.asOfMs != null)
                    if (typeof object.asOfMs === "object" ? object.asOfMs.low || object.asOfMs.high : $Number(object.asOfMs) !== 0)
                        if ($util.Long)
                            message.asOfMs = $util.Long.fromValue(object.asOfMs, false);
                        else if (typeof object.asOfMs === "string")
                            message.asOfMs = $parseInt(object.asOfMs, 10);
                        else if (typeof object.asOfMs === "number")
                            message.asOfMs = object.asOfMs;
                        else if (typeof object.asOfMs === "object")
                            message.asOfMs = new $util.LongBits(object.asOfMs.low >>> 0, object.asOfMs.high >>> 0).toNumber();
                if (object.agents) {
                    if (!$Array.isArray(object.agents))
                        throw $TypeError(".holdfast.v1.AskReply.agents: array expected");
                    message.agents = $Array(object.agents.length);
                    for (let i = 0; i < object.agents.length; ++i) {
                        if (!$util.isObject(object.agents[i]))
                            throw $TypeError(".holdfast.v1.AskReply.agents: object expected");
                        message.agents[i] = $root.holdfast.v1.AgentView.fromObject(object.agents[i], _depth + 1);
                    }
                }
                if (object.nextAfter != null)
                    if (typeof object.nextAfter !== "string" || object.nextAfter.length)
                        message.nextAfter = $String(object.nextAfter);
                if (object.total != null)
                    if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
                        if ($util.Long)
                            message.total = $util.Long.fromValue(object.total, true);
                        else if (typeof object.total === "string")
                            message.total = $parseInt(object.total, 10);
                        else if (typeof object.total === "number")
                            message.total = object.total;
                        else if (typeof object.total === "object")
                            message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
                if (object.content != null)
                    if (object.content.length)
                        if (typeof object.content === "string")
                            $util.base64.decode(object.content, message.content = $util.newBuffer($util.base64.length(object.content)), 0);
                        else if (object.content.length >= 0)
                            message.content = object.content;
                return message;
            };

            /**
             * Creates a plain object from an AskReply message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {holdfast.v1.AskReply} message AskReply
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskReply.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.agents = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.asOfMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.asOfMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.nextAfter = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.content = "";
                    else {
                        object.content = [];
                        if (options.bytes !== $Array)
                            object.content = $util.newBuffer(object.content);
                    }
                }
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.asOfMs = typeof message.asOfMs === "number" ? $BigInt(message.asOfMs) : $util.Long.fromBits(message.asOfMs.low >>> 0, message.asOfMs.high >>> 0, false).toBigInt();
                    else if (typeof message.asOfMs === "number")
                        object.asOfMs = options.longs === $String ? $String(message.asOfMs) : message.asOfMs;
                    else
                        object.asOfMs = options.longs === $String ? $util.Long.prototype.toString.call(message.asOfMs) : options.longs === $Number ? new $util.LongBits(message.asOfMs.low >>> 0, message.asOfMs.high >>> 0).toNumber() : message.asOfMs;
                if (message.agents && message.agents.length) {
                    object.agents = $Array(message.agents.length);
                    for (let j = 0; j < message.agents.length; ++j)
                        object.agents[j] = $root.holdfast.v1.AgentView.toObject(message.agents[j], options, _depth + 1);
                }
                if (message.nextAfter != null && $Object.hasOwnProperty.call(message, "nextAfter"))
                    object.nextAfter = message.nextAfter;
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
                    else if (typeof message.total === "number")
                        object.total = options.longs === $String ? $String(message.total) : message.total;
                    else
                        object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    object.content = options.bytes === $String ? $util.base64.encode(message.content, 0, message.content.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.content) : message.content;
                return object;
            };

            /**
             * Converts this AskReply to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AskReply
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskReply.prototype.toJSON = function() {
                return AskReply.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AskReply
             * @function getTypeUrl
             * @memberof holdfast.v1.AskReply
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AskReply.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AskReply";
            };

            return AskReply;
        })();

        v1.AgentView = (function() {

            /**
             * Properties of an AgentView.
             * @typedef {Object} holdfast.v1.AgentView.$Properties
             * @property {string|null} [uid] AgentView uid
             * @property {string|null} [name] AgentView name
             * @property {string|null} [version] AgentView version
             * @property {string|null} [health] AgentView health
             * @property {string|null} [status] AgentView status
             * @property {string|null} [message] AgentView message
             * @property {string|null} [assignment] AgentView assignment
             * @property {number|Long|null} [revision] AgentView revision
             * @property {number|Long|null} [wantedRevision] AgentView wantedRevision
             * @property {number|Long|null} [lastSeenMs] AgentView lastSeenMs
             * @property {boolean|null} [connected] AgentView connected
             * @property {Object.<string,string>|null} [labels] AgentView labels
             * @property {string|null} [effectiveConfig] AgentView effectiveConfig
             * @property {string|null} [explanation] AgentView explanation
             * @property {string|null} [transport] AgentView transport
             * @property {string|null} [remoteAddr] AgentView remoteAddr
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AgentView.
             * @memberof holdfast.v1
             * @interface IAgentView
             * @augments holdfast.v1.AgentView.$Properties
             * @deprecated Use holdfast.v1.AgentView.$Properties instead.
             */

            /**
             * Shape of an AgentView.
             * @typedef {holdfast.v1.AgentView.$Properties} holdfast.v1.AgentView.$Shape
             */

            /**
             * Constructs a new AgentView.
             * @memberof holdfast.v1
             * @classdesc Represents an AgentView.
             * @constructor
             * @param {holdfast.v1.AgentView.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AgentView = function (properties) {
                this.labels = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AgentView uid.
             * @member {string} uid
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.uid = "";

            /**
             * AgentView name.
             * @member {string} name
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.name = "";

            /**
             * AgentView version.
             * @member {string} version
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.version = "";

            /**
             * AgentView health.
             * @member {string} health
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.health = "";

            /**
             * AgentView status.
             * @member {string} status
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.status = "";

            /**
             * AgentView message.
             * @member {string} message
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.message = "";

            /**
             * AgentView assignment.
             * @member {string} assignment
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.assignment = "";

            /**
             * AgentView revision.
             * @member {number|Long} revision
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AgentView wantedRevision.
             * @member {number|Long} wantedRevision
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.wantedRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AgentView lastSeenMs.
             * @member {number|Long} lastSeenMs
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.lastSeenMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * AgentView connected.
             * @member {boolean} connected
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.connected = false;

            /**
             * AgentView labels.
             * @member {Object.<string,string>} labels
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.labels = $util.emptyObject;

            /**
             * AgentView effectiveConfig.
             * @member {string} effectiveConfig
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.effectiveConfig = "";

            /**
             * AgentView explanation.
             * @member {string} explanation
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.explanation = "";

            /**
             * AgentView transport.
             * @member {string} transport
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.transport = "";

            /**
             * AgentView remoteAddr.
             * @member {string} remoteAddr
             * @memberof holdfast.v1.AgentView
             * @instance
             */
            AgentView.prototype.remoteAddr = "";

            /**
             * Creates a new AgentView instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {holdfast.v1.AgentView.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.AgentView} AgentView instance
             * @type {{
             *   (properties: holdfast.v1.AgentView.$Shape): holdfast.v1.AgentView & holdfast.v1.AgentView.$Shape;
             *   (properties?: holdfast.v1.AgentView.$Properties): holdfast.v1.AgentView;
             * }}
             */
            AgentView.create = function(properties) {
                return new AgentView(properties);
            };

            /**
             * Encodes the specified AgentView message. Does not implicitly {@link holdfast.v1.AgentView.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {holdfast.v1.AgentView.$Properties} message AgentView message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AgentView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.uid);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.version);
                if (message.health != null && $Object.hasOwnProperty.call(message, "health") && message.health !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.health);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.status);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.message);
                if (message.assignment != null && $Object.hasOwnProperty.call(message, "assignment") && message.assignment !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.assignment);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.revision);
                if (message.wantedRevision != null && $Object.hasOwnProperty.call(message, "wantedRevision") && (typeof message.wantedRevision === "object" ? message.wantedRevision.low || message.wantedRevision.high : message.wantedRevision !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.wantedRevision);
                if (message.lastSeenMs != null && $Object.hasOwnProperty.call(message, "lastSeenMs") && (typeof message.lastSeenMs === "object" ? message.lastSeenMs.low || message.lastSeenMs.high : message.lastSeenMs !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).int64(message.lastSeenMs);
                if (message.connected != null && $Object.hasOwnProperty.call(message, "connected") && message.connected !== false)
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.connected);
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels"))
                    for (let keys = $Object.keys(message.labels), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 12, wireType 2 =*/98).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.labels[keys[i]]).ldelim();
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig") && message.effectiveConfig !== "")
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.effectiveConfig);
                if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation") && message.explanation !== "")
                    writer.uint32(/* id 14, wireType 2 =*/114).string(message.explanation);
                if (message.transport != null && $Object.hasOwnProperty.call(message, "transport") && message.transport !== "")
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.transport);
                if (message.remoteAddr != null && $Object.hasOwnProperty.call(message, "remoteAddr") && message.remoteAddr !== "")
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.remoteAddr);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AgentView message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.AgentView & holdfast.v1.AgentView.$Shape} AgentView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AgentView.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.AgentView();
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
                                message.uid = value;
                            else
                                delete message.uid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.health = value;
                            else
                                delete message.health;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.assignment = value;
                            else
                                delete message.assignment;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wantedRevision = value;
                            else
                                delete message.wantedRevision;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastSeenMs = value;
                            else
                                delete message.lastSeenMs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.connected = value;
                            else
                                delete message.connected;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (message.labels === $util.emptyObject)
                                message.labels = {};
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
                                $util.makeProp(message.labels, key);
                            message.labels[key] = value;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.effectiveConfig = value;
                            else
                                delete message.effectiveConfig;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.explanation = value;
                            else
                                delete message.explanation;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.transport = value;
                            else
                                delete message.transport;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.remoteAddr = value;
                            else
                                delete message.remoteAddr;
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
             * Verifies an AgentView message.
             * @function verify
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AgentView.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    if (!$util.isString(message.uid))
                        return "uid: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isString(message.version))
                        return "version: string expected";
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    if (!$util.isString(message.health))
                        return "health: string expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isString(message.status))
                        return "status: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.assignment != null && $Object.hasOwnProperty.call(message, "assignment"))
                    if (!$util.isString(message.assignment))
                        return "assignment: string expected";
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (!$util.isInteger(message.revision) && !(message.revision && $util.isInteger(message.revision.low) && $util.isInteger(message.revision.high)))
                        return "revision: integer|Long expected";
                if (message.wantedRevision != null && $Object.hasOwnProperty.call(message, "wantedRevision"))
                    if (!$util.isInteger(message.wantedRevision) && !(message.wantedRevision && $util.isInteger(message.wantedRevision.low) && $util.isInteger(message.wantedRevision.high)))
                        return "wantedRevision: integer|Long expected";
                if (message.lastSeenMs != null && $Object.hasOwnProperty.call(message, "lastSeenMs"))
                    if (!$util.isInteger(message.lastSeenMs) && !(message.lastSeenMs && $util.isInteger(message.lastSeenMs.low) && $util.isInteger(message.lastSeenMs.high)))
                        return "lastSeenMs: integer|Long expected";
                if (message.connected != null && $Object.hasOwnProperty.call(message, "connected"))
                    if (typeof message.connected !== "boolean")
                        return "connected: boolean expected";
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels")) {
                    if (!$util.isObject(message.labels))
                        return "labels: object expected";
                    let key = $Object.keys(message.labels);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.labels[key[i]]))
                            return "labels: string{k:string} expected";
                }
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig"))
                    if (!$util.isString(message.effectiveConfig))
                        return "effectiveConfig: string expected";
                if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation"))
                    if (!$util.isString(message.explanation))
                        return "explanation: string expected";
                if (message.transport != null && $Object.hasOwnProperty.call(message, "transport"))
                    if (!$util.isString(message.transport))
                        return "transport: string expected";
                if (message.remoteAddr != null && $Object.hasOwnProperty.call(message, "remoteAddr"))
                    if (!$util.isString(message.remoteAddr))
                        return "remoteAddr: string expected";
                return null;
            };

            /**
             * Creates an AgentView message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.AgentView} AgentView
             */
            AgentView.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.AgentView)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.AgentView: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.AgentView();
                if (object.uid != null)
                    if (typeof object.uid !== "string" || object.uid.length)
                        message.uid = $String(object.uid);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                if (object.health != null)
                    if (typeof object.health !== "string" || object.health.length)
                        message.health = $String(object.health);
                if (object.status != null)
                    if (typeof object.status !== "string" || object.status.length)
                        message.status = $String(object.status);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.assignment != null)
                    if (typeof object.assignment !== "string" || object.assignment.length)
                        message.assignment = $String(object.assignment);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.wantedRevision != null)
                    if (typeof object.wantedRevision === "object" ? object.wantedRevision.low || object.wantedRevision.high : $Number(object.wantedRevision) !== 0)
                        if ($util.Long)
                            message.wantedRevision = $util.Long.fromValue(object.wantedRevision, true);
                        else if (typeof object.wantedRevision === "string")
                            message.wantedRevision = $parseInt(object.wantedRevision, 10);
                        else if (typeof object.wantedRevision === "number")
                            message.wantedRevision = object.wantedRevision;
                        else if (typeof object.wantedRevision === "object")
                            message.wantedRevision = new $util.LongBits(object.wantedRevision.low >>> 0, object.wantedRevision.high >>> 0).toNumber(true);
                if (object.lastSeenMs != null)
                    if (typeof object.lastSeenMs === "object" ? object.lastSeenMs.low || object.lastSeenMs.high : $Number(object.lastSeenMs) !== 0)
                        if ($util.Long)
                            message.lastSeenMs = $util.Long.fromValue(object.lastSeenMs, false);
                        else if (typeof object.lastSeenMs === "string")
                            message.lastSeenMs = $parseInt(object.lastSeenMs, 10);
                        else if (typeof object.lastSeenMs === "number")
                            message.lastSeenMs = object.lastSeenMs;
                        else if (typeof object.lastSeenMs === "object")
                            message.lastSeenMs = new $util.LongBits(object.lastSeenMs.low >>> 0, object.lastSeenMs.high >>> 0).toNumber();
                if (object.connected != null)
                    if (object.connected)
                        message.connected = $Boolean(object.connected);
                if (object.labels) {
                    if (!$util.isObject(object.labels))
                        throw $TypeError(".holdfast.v1.AgentView.labels: object expected");
                    message.labels = {};
                    for (let keys = $Object.keys(object.labels), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.labels, keys[i]);
                        message.labels[keys[i]] = $String(object.labels[keys[i]]);
                    }
                }
                if (object.effectiveConfig != null)
                    if (typeof object.effectiveConfig !== "string" || object.effectiveConfig.length)
                        message.effectiveConfig = $String(object.effectiveConfig);
                if (object.explanation != null)
                    if (typeof object.explanation !== "string" || object.explanation.length)
                        message.explanation = $String(object.explanation);
                if (object.transport != null)
                    if (typeof object.transport !== "string" || object.transport.length)
                        message.transport = $String(object.transport);
                if (object.remoteAddr != null)
                    if (typeof object.remoteAddr !== "string" || object.remoteAddr.length)
                        message.remoteAddr = $String(object.remoteAddr);
                return message;
            };

            /**
             * Creates a plain object from an AgentView message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {holdfast.v1.AgentView} message AgentView
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AgentView.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.labels = {};
                if (options.defaults) {
                    object.uid = "";
                    object.name = "";
                    object.version = "";
                    object.health = "";
                    object.status = "";
                    object.message = "";
                    object.assignment = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.wantedRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.wantedRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.lastSeenMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lastSeenMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.connected = false;
                    object.effectiveConfig = "";
                    object.explanation = "";
                    object.transport = "";
                    object.remoteAddr = "";
                }
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    object.uid = message.uid;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    object.health = message.health;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.assignment != null && $Object.hasOwnProperty.call(message, "assignment"))
                    object.assignment = message.assignment;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.wantedRevision != null && $Object.hasOwnProperty.call(message, "wantedRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.wantedRevision = typeof message.wantedRevision === "number" ? $BigInt(message.wantedRevision) : $util.Long.fromBits(message.wantedRevision.low >>> 0, message.wantedRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.wantedRevision === "number")
                        object.wantedRevision = options.longs === $String ? $String(message.wantedRevision) : message.wantedRevision;
                    else
                        object.wantedRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.wantedRevision) : options.longs === $Number ? new $util.LongBits(message.wantedRevision.low >>> 0, message.wantedRevision.high >>> 0).toNumber(true) : message.wantedRevision;
                if (message.lastSeenMs != null && $Object.hasOwnProperty.call(message, "lastSeenMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lastSeenMs = typeof message.lastSeenMs === "number" ? $BigInt(message.lastSeenMs) : $util.Long.fromBits(message.lastSeenMs.low >>> 0, message.lastSeenMs.high >>> 0, false).toBigInt();
                    else if (typeof message.lastSeenMs === "number")
                        object.lastSeenMs = options.longs === $String ? $String(message.lastSeenMs) : message.lastSeenMs;
                    else
                        object.lastSeenMs = options.longs === $String ? $util.Long.prototype.toString.call(message.lastSeenMs) : options.longs === $Number ? new $util.LongBits(message.lastSeenMs.low >>> 0, message.lastSeenMs.high >>> 0).toNumber() : message.lastSeenMs;
                if (message.connected != null && $Object.hasOwnProperty.call(message, "connected"))
                    object.connected = message.connected;
                let keys2;
                if (message.labels && (keys2 = $Object.keys(message.labels)).length) {
                    object.labels = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.labels, keys2[j]);
                        object.labels[keys2[j]] = message.labels[keys2[j]];
                    }
                }
                if (message.effectiveConfig != null && $Object.hasOwnProperty.call(message, "effectiveConfig"))
                    object.effectiveConfig = message.effectiveConfig;
                if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation"))
                    object.explanation = message.explanation;
                if (message.transport != null && $Object.hasOwnProperty.call(message, "transport"))
                    object.transport = message.transport;
                if (message.remoteAddr != null && $Object.hasOwnProperty.call(message, "remoteAddr"))
                    object.remoteAddr = message.remoteAddr;
                return object;
            };

            /**
             * Converts this AgentView to JSON.
             * @function toJSON
             * @memberof holdfast.v1.AgentView
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AgentView.prototype.toJSON = function() {
                return AgentView.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AgentView
             * @function getTypeUrl
             * @memberof holdfast.v1.AgentView
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AgentView.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.AgentView";
            };

            return AgentView;
        })();

        v1.PeerState = (function() {

            /**
             * Properties of a PeerState.
             * @typedef {Object} holdfast.v1.PeerState.$Properties
             * @property {string|null} [incarnation] PeerState incarnation
             * @property {number|Long|null} [generation] PeerState generation
             * @property {string|null} [targetsSha256] PeerState targetsSha256
             * @property {number|Long|null} [issuedMs] PeerState issuedMs
             * @property {Array.<holdfast.v1.PeerTrip.$Properties>|null} [trips] PeerState trips
             * @property {Array.<string>|null} [suspects] PeerState suspects
             * @property {Array.<holdfast.v1.PeerTally.$Properties>|null} [tallies] PeerState tallies
             * @property {string|null} [breakGlass] PeerState breakGlass
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerState.
             * @memberof holdfast.v1
             * @interface IPeerState
             * @augments holdfast.v1.PeerState.$Properties
             * @deprecated Use holdfast.v1.PeerState.$Properties instead.
             */

            /**
             * Shape of a PeerState.
             * @typedef {holdfast.v1.PeerState.$Properties} holdfast.v1.PeerState.$Shape
             */

            /**
             * Constructs a new PeerState.
             * @memberof holdfast.v1
             * @classdesc Represents a PeerState.
             * @constructor
             * @param {holdfast.v1.PeerState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerState = function (properties) {
                this.trips = [];
                this.suspects = [];
                this.tallies = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerState incarnation.
             * @member {string} incarnation
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.incarnation = "";

            /**
             * PeerState generation.
             * @member {number|Long} generation
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PeerState targetsSha256.
             * @member {string} targetsSha256
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.targetsSha256 = "";

            /**
             * PeerState issuedMs.
             * @member {number|Long} issuedMs
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.issuedMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * PeerState trips.
             * @member {Array.<holdfast.v1.PeerTrip.$Properties>} trips
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.trips = $util.emptyArray;

            /**
             * PeerState suspects.
             * @member {Array.<string>} suspects
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.suspects = $util.emptyArray;

            /**
             * PeerState tallies.
             * @member {Array.<holdfast.v1.PeerTally.$Properties>} tallies
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.tallies = $util.emptyArray;

            /**
             * PeerState breakGlass.
             * @member {string} breakGlass
             * @memberof holdfast.v1.PeerState
             * @instance
             */
            PeerState.prototype.breakGlass = "";

            /**
             * Creates a new PeerState instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {holdfast.v1.PeerState.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.PeerState} PeerState instance
             * @type {{
             *   (properties: holdfast.v1.PeerState.$Shape): holdfast.v1.PeerState & holdfast.v1.PeerState.$Shape;
             *   (properties?: holdfast.v1.PeerState.$Properties): holdfast.v1.PeerState;
             * }}
             */
            PeerState.create = function(properties) {
                return new PeerState(properties);
            };

            /**
             * Encodes the specified PeerState message. Does not implicitly {@link holdfast.v1.PeerState.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {holdfast.v1.PeerState.$Properties} message PeerState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.incarnation);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.targetsSha256 != null && $Object.hasOwnProperty.call(message, "targetsSha256") && message.targetsSha256 !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.targetsSha256);
                if (message.issuedMs != null && $Object.hasOwnProperty.call(message, "issuedMs") && (typeof message.issuedMs === "object" ? message.issuedMs.low || message.issuedMs.high : message.issuedMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).int64(message.issuedMs);
                if (message.trips != null && message.trips.length)
                    for (let i = 0; i < message.trips.length; ++i)
                        $root.holdfast.v1.PeerTrip.encode(message.trips[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.suspects != null && message.suspects.length)
                    for (let i = 0; i < message.suspects.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.suspects[i]);
                if (message.tallies != null && message.tallies.length)
                    for (let i = 0; i < message.tallies.length; ++i)
                        $root.holdfast.v1.PeerTally.encode(message.tallies[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.breakGlass != null && $Object.hasOwnProperty.call(message, "breakGlass") && message.breakGlass !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.breakGlass);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerState message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerState & holdfast.v1.PeerState.$Shape} PeerState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerState.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.PeerState();
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
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.targetsSha256 = value;
                            else
                                delete message.targetsSha256;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.issuedMs = value;
                            else
                                delete message.issuedMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.trips && message.trips.length))
                                message.trips = [];
                            message.trips.push($root.holdfast.v1.PeerTrip.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.suspects && message.suspects.length))
                                message.suspects = [];
                            message.suspects.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tallies && message.tallies.length))
                                message.tallies = [];
                            message.tallies.push($root.holdfast.v1.PeerTally.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.breakGlass = value;
                            else
                                delete message.breakGlass;
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
             * Verifies a PeerState message.
             * @function verify
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PeerState.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isString(message.incarnation))
                        return "incarnation: string expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation) && !(message.generation && $util.isInteger(message.generation.low) && $util.isInteger(message.generation.high)))
                        return "generation: integer|Long expected";
                if (message.targetsSha256 != null && $Object.hasOwnProperty.call(message, "targetsSha256"))
                    if (!$util.isString(message.targetsSha256))
                        return "targetsSha256: string expected";
                if (message.issuedMs != null && $Object.hasOwnProperty.call(message, "issuedMs"))
                    if (!$util.isInteger(message.issuedMs) && !(message.issuedMs && $util.isInteger(message.issuedMs.low) && $util.isInteger(message.issuedMs.high)))
                        return "issuedMs: integer|Long expected";
                if (message.trips != null && $Object.hasOwnProperty.call(message, "trips")) {
                    if (!$Array.isArray(message.trips))
                        return "trips: array expected";
                    for (let i = 0; i < message.trips.length; ++i) {
                        let error = $root.holdfast.v1.PeerTrip.verify(message.trips[i], _depth + 1);
                        if (error)
                            return "trips." + error;
                    }
                }
                if (message.suspects != null && $Object.hasOwnProperty.call(message, "suspects")) {
                    if (!$Array.isArray(message.suspects))
                        return "suspects: array expected";
                    for (let i = 0; i < message.suspects.length; ++i)
                        if (!$util.isString(message.suspects[i]))
                            return "suspects: string[] expected";
                }
                if (message.tallies != null && $Object.hasOwnProperty.call(message, "tallies")) {
                    if (!$Array.isArray(message.tallies))
                        return "tallies: array expected";
                    for (let i = 0; i < message.tallies.length; ++i) {
                        let error = $root.holdfast.v1.PeerTally.verify(message.tallies[i], _depth + 1);
                        if (error)
                            return "tallies." + error;
                    }
                }
                if (message.breakGlass != null && $Object.hasOwnProperty.call(message, "breakGlass"))
                    if (!$util.isString(message.breakGlass))
                        return "breakGlass: string expected";
                return null;
            };

            /**
             * Creates a PeerState message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.PeerState} PeerState
             */
            PeerState.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.PeerState)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.PeerState: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.PeerState();
                if (object.incarnation != null)
                    if (typeof object.incarnation !== "string" || object.incarnation.length)
                        message.incarnation = $String(object.incarnation);
                if (object.generation != null)
                    if (typeof object.generation === "object" ? object.generation.low || object.generation.high : $Number(object.generation) !== 0)
                        if ($util.Long)
                            message.generation = $util.Long.fromValue(object.generation, true);
                        else if (typeof object.generation === "string")
                            message.generation = $parseInt(object.generation, 10);
                        else if (typeof object.generation === "number")
                            message.generation = object.generation;
                        else if (typeof object.generation === "object")
                            message.generation = new $util.LongBits(object.generation.low >>> 0, object.generation.high >>> 0).toNumber(true);
                if (object.targetsSha256 != null)
                    if (typeof object.targetsSha256 !== "string" || object.targetsSha256.length)
                        message.targetsSha256 = $String(object.targetsSha256);
                if (object.issuedMs != null)
                    if (typeof object.issuedMs === "object" ? object.issuedMs.low || object.issuedMs.high : $Number(object.issuedMs) !== 0)
                        if ($util.Long)
                            message.issuedMs = $util.Long.fromValue(object.issuedMs, false);
                        else if (typeof object.issuedMs === "string")
                            message.issuedMs = $parseInt(object.issuedMs, 10);
                        else if (typeof object.issuedMs === "number")
                            message.issuedMs = object.issuedMs;
                        else if (typeof object.issuedMs === "object")
                            message.issuedMs = new $util.LongBits(object.issuedMs.low >>> 0, object.issuedMs.high >>> 0).toNumber();
                if (object.trips) {
                    if (!$Array.isArray(object.trips))
                        throw $TypeError(".holdfast.v1.PeerState.trips: array expected");
                    message.trips = $Array(object.trips.length);
                    for (let i = 0; i < object.trips.length; ++i) {
                        if (!$util.isObject(object.trips[i]))
                            throw $TypeError(".holdfast.v1.PeerState.trips: object expected");
                        message.trips[i] = $root.holdfast.v1.PeerTrip.fromObject(object.trips[i], _depth + 1);
                    }
                }
                if (object.suspects) {
                    if (!$Array.isArray(object.suspects))
                        throw $TypeError(".holdfast.v1.PeerState.suspects: array expected");
                    message.suspects = $Array(object.suspects.length);
                    for (let i = 0; i < object.suspects.length; ++i)
                        message.suspects[i] = $String(object.suspects[i]);
                }
                if (object.tallies) {
                    if (!$Array.isArray(object.tallies))
                        throw $TypeError(".holdfast.v1.PeerState.tallies: array expected");
                    message.tallies = $Array(object.tallies.length);
                    for (let i = 0; i < object.tallies.length; ++i) {
                        if (!$util.isObject(object.tallies[i]))
                            throw $TypeError(".holdfast.v1.PeerState.tallies: object expected");
                        message.tallies[i] = $root.holdfast.v1.PeerTally.fromObject(object.tallies[i], _depth + 1);
                    }
                }
                if (object.breakGlass != null)
                    if (typeof object.breakGlass !== "string" || object.breakGlass.length)
                        message.breakGlass = $String(object.breakGlass);
                return message;
            };

            /**
             * Creates a plain object from a PeerState message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {holdfast.v1.PeerState} message PeerState
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PeerState.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.trips = [];
                    object.suspects = [];
                    object.tallies = [];
                }
                if (options.defaults) {
                    object.incarnation = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.generation = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.generation = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.targetsSha256 = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.issuedMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.issuedMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.breakGlass = "";
                }
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.generation = typeof message.generation === "number" ? $BigInt(message.generation) : $util.Long.fromBits(message.generation.low >>> 0, message.generation.high >>> 0, true).toBigInt();
                    else if (typeof message.generation === "number")
                        object.generation = options.longs === $String ? $String(message.generation) : message.generation;
                    else
                        object.generation = options.longs === $String ? $util.Long.prototype.toString.call(message.generation) : options.longs === $Number ? new $util.LongBits(message.generation.low >>> 0, message.generation.high >>> 0).toNumber(true) : message.generation;
                if (message.targetsSha256 != null && $Object.hasOwnProperty.call(message, "targetsSha256"))
                    object.targetsSha256 = message.targetsSha256;
                if (message.issuedMs != null && $Object.hasOwnProperty.call(message, "issuedMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.issuedMs = typeof message.issuedMs === "number" ? $BigInt(message.issuedMs) : $util.Long.fromBits(message.issuedMs.low >>> 0, message.issuedMs.high >>> 0, false).toBigInt();
                    else if (typeof message.issuedMs === "number")
                        object.issuedMs = options.longs === $String ? $String(message.issuedMs) : message.issuedMs;
                    else
                        object.issuedMs = options.longs === $String ? $util.Long.prototype.toString.call(message.issuedMs) : options.longs === $Number ? new $util.LongBits(message.issuedMs.low >>> 0, message.issuedMs.high >>> 0).toNumber() : message.issuedMs;
                if (message.trips && message.trips.length) {
                    object.trips = $Array(message.trips.length);
                    for (let j = 0; j < message.trips.length; ++j)
                        object.trips[j] = $root.holdfast.v1.PeerTrip.toObject(message.trips[j], options, _depth + 1);
                }
                if (message.suspects && message.suspects.length) {
                    object.suspects = $Array(message.suspects.length);
                    for (let j = 0; j < message.suspects.length; ++j)
                        object.suspects[j] = message.suspects[j];
                }
                if (message.tallies && message.tallies.length) {
                    object.tallies = $Array(message.tallies.length);
                    for (let j = 0; j < message.tallies.length; ++j)
                        object.tallies[j] = $root.holdfast.v1.PeerTally.toObject(message.tallies[j], options, _depth + 1);
                }
                if (message.breakGlass != null && $Object.hasOwnProperty.call(message, "breakGlass"))
                    object.breakGlass = message.breakGlass;
                return object;
            };

            /**
             * Converts this PeerState to JSON.
             * @function toJSON
             * @memberof holdfast.v1.PeerState
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PeerState.prototype.toJSON = function() {
                return PeerState.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PeerState
             * @function getTypeUrl
             * @memberof holdfast.v1.PeerState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PeerState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.PeerState";
            };

            return PeerState;
        })();

        v1.PeerTrip = (function() {

            /**
             * Properties of a PeerTrip.
             * @typedef {Object} holdfast.v1.PeerTrip.$Properties
             * @property {string|null} [assignmentUid] PeerTrip assignmentUid
             * @property {number|null} [variant] PeerTrip variant
             * @property {number|Long|null} [revision] PeerTrip revision
             * @property {number|null} [failed] PeerTrip failed
             * @property {number|null} [inForce] PeerTrip inForce
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerTrip.
             * @memberof holdfast.v1
             * @interface IPeerTrip
             * @augments holdfast.v1.PeerTrip.$Properties
             * @deprecated Use holdfast.v1.PeerTrip.$Properties instead.
             */

            /**
             * Shape of a PeerTrip.
             * @typedef {holdfast.v1.PeerTrip.$Properties} holdfast.v1.PeerTrip.$Shape
             */

            /**
             * Constructs a new PeerTrip.
             * @memberof holdfast.v1
             * @classdesc Represents a PeerTrip.
             * @constructor
             * @param {holdfast.v1.PeerTrip.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerTrip = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerTrip assignmentUid.
             * @member {string} assignmentUid
             * @memberof holdfast.v1.PeerTrip
             * @instance
             */
            PeerTrip.prototype.assignmentUid = "";

            /**
             * PeerTrip variant.
             * @member {number} variant
             * @memberof holdfast.v1.PeerTrip
             * @instance
             */
            PeerTrip.prototype.variant = 0;

            /**
             * PeerTrip revision.
             * @member {number|Long} revision
             * @memberof holdfast.v1.PeerTrip
             * @instance
             */
            PeerTrip.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PeerTrip failed.
             * @member {number} failed
             * @memberof holdfast.v1.PeerTrip
             * @instance
             */
            PeerTrip.prototype.failed = 0;

            /**
             * PeerTrip inForce.
             * @member {number} inForce
             * @memberof holdfast.v1.PeerTrip
             * @instance
             */
            PeerTrip.prototype.inForce = 0;

            /**
             * Creates a new PeerTrip instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {holdfast.v1.PeerTrip.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.PeerTrip} PeerTrip instance
             * @type {{
             *   (properties: holdfast.v1.PeerTrip.$Shape): holdfast.v1.PeerTrip & holdfast.v1.PeerTrip.$Shape;
             *   (properties?: holdfast.v1.PeerTrip.$Properties): holdfast.v1.PeerTrip;
             * }}
             */
            PeerTrip.create = function(properties) {
                return new PeerTrip(properties);
            };

            /**
             * Encodes the specified PeerTrip message. Does not implicitly {@link holdfast.v1.PeerTrip.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {holdfast.v1.PeerTrip.$Properties} message PeerTrip message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerTrip.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid") && message.assignmentUid !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.assignmentUid);
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant") && message.variant !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.variant);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.revision);
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed") && message.failed !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.failed);
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce") && message.inForce !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.inForce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerTrip message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerTrip & holdfast.v1.PeerTrip.$Shape} PeerTrip
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerTrip.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.PeerTrip();
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
                                message.assignmentUid = value;
                            else
                                delete message.assignmentUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.variant = value;
                            else
                                delete message.variant;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.failed = value;
                            else
                                delete message.failed;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.inForce = value;
                            else
                                delete message.inForce;
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
             * Verifies a PeerTrip message.
             * @function verify
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PeerTrip.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    if (!$util.isString(message.assignmentUid))
                        return "assignmentUid: string expected";
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant"))
                    if (!$util.isInteger(message.variant))
                        return "variant: integer expected";
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (!$util.isInteger(message.revision) && !(message.revision && $util.isInteger(message.revision.low) && $util.isInteger(message.revision.high)))
                        return "revision: integer|Long expected";
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    if (!$util.isInteger(message.failed))
                        return "failed: integer expected";
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce"))
                    if (!$util.isInteger(message.inForce))
                        return "inForce: integer expected";
                return null;
            };

            /**
             * Creates a PeerTrip message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.PeerTrip} PeerTrip
             */
            PeerTrip.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.PeerTrip)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.PeerTrip: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.PeerTrip();
                if (object.assignmentUid != null)
                    if (typeof object.assignmentUid !== "string" || object.assignmentUid.length)
                        message.assignmentUid = $String(object.assignmentUid);
                if (object.variant != null)
                    if ($Number(object.variant) !== 0)
                        message.variant = object.variant >>> 0;
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.failed != null)
                    if ($Number(object.failed) !== 0)
                        message.failed = object.failed >>> 0;
                if (object.inForce != null)
                    if ($Number(object.inForce) !== 0)
                        message.inForce = object.inForce >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a PeerTrip message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {holdfast.v1.PeerTrip} message PeerTrip
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PeerTrip.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.assignmentUid = "";
                    object.variant = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.failed = 0;
                    object.inForce = 0;
                }
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    object.assignmentUid = message.assignmentUid;
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant"))
                    object.variant = message.variant;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    object.failed = message.failed;
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce"))
                    object.inForce = message.inForce;
                return object;
            };

            /**
             * Converts this PeerTrip to JSON.
             * @function toJSON
             * @memberof holdfast.v1.PeerTrip
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PeerTrip.prototype.toJSON = function() {
                return PeerTrip.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PeerTrip
             * @function getTypeUrl
             * @memberof holdfast.v1.PeerTrip
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PeerTrip.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.PeerTrip";
            };

            return PeerTrip;
        })();

        v1.PeerTally = (function() {

            /**
             * Properties of a PeerTally.
             * @typedef {Object} holdfast.v1.PeerTally.$Properties
             * @property {string|null} [assignmentUid] PeerTally assignmentUid
             * @property {number|null} [variant] PeerTally variant
             * @property {number|Long|null} [revision] PeerTally revision
             * @property {number|null} [members] PeerTally members
             * @property {number|null} [inForce] PeerTally inForce
             * @property {number|null} [failed] PeerTally failed
             * @property {number|null} [ripe] PeerTally ripe
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerTally.
             * @memberof holdfast.v1
             * @interface IPeerTally
             * @augments holdfast.v1.PeerTally.$Properties
             * @deprecated Use holdfast.v1.PeerTally.$Properties instead.
             */

            /**
             * Shape of a PeerTally.
             * @typedef {holdfast.v1.PeerTally.$Properties} holdfast.v1.PeerTally.$Shape
             */

            /**
             * Constructs a new PeerTally.
             * @memberof holdfast.v1
             * @classdesc Represents a PeerTally.
             * @constructor
             * @param {holdfast.v1.PeerTally.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerTally = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerTally assignmentUid.
             * @member {string} assignmentUid
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.assignmentUid = "";

            /**
             * PeerTally variant.
             * @member {number} variant
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.variant = 0;

            /**
             * PeerTally revision.
             * @member {number|Long} revision
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PeerTally members.
             * @member {number} members
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.members = 0;

            /**
             * PeerTally inForce.
             * @member {number} inForce
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.inForce = 0;

            /**
             * PeerTally failed.
             * @member {number} failed
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.failed = 0;

            /**
             * PeerTally ripe.
             * @member {number} ripe
             * @memberof holdfast.v1.PeerTally
             * @instance
             */
            PeerTally.prototype.ripe = 0;

            /**
             * Creates a new PeerTally instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {holdfast.v1.PeerTally.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.PeerTally} PeerTally instance
             * @type {{
             *   (properties: holdfast.v1.PeerTally.$Shape): holdfast.v1.PeerTally & holdfast.v1.PeerTally.$Shape;
             *   (properties?: holdfast.v1.PeerTally.$Properties): holdfast.v1.PeerTally;
             * }}
             */
            PeerTally.create = function(properties) {
                return new PeerTally(properties);
            };

            /**
             * Encodes the specified PeerTally message. Does not implicitly {@link holdfast.v1.PeerTally.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {holdfast.v1.PeerTally.$Properties} message PeerTally message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerTally.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid") && message.assignmentUid !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.assignmentUid);
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant") && message.variant !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.variant);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.revision);
                if (message.members != null && $Object.hasOwnProperty.call(message, "members") && message.members !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.members);
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce") && message.inForce !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.inForce);
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed") && message.failed !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.failed);
                if (message.ripe != null && $Object.hasOwnProperty.call(message, "ripe") && message.ripe !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.ripe);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerTally message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerTally & holdfast.v1.PeerTally.$Shape} PeerTally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerTally.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.PeerTally();
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
                                message.assignmentUid = value;
                            else
                                delete message.assignmentUid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.variant = value;
                            else
                                delete message.variant;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.members = value;
                            else
                                delete message.members;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.inForce = value;
                            else
                                delete message.inForce;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.failed = value;
                            else
                                delete message.failed;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ripe = value;
                            else
                                delete message.ripe;
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
             * Verifies a PeerTally message.
             * @function verify
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PeerTally.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    if (!$util.isString(message.assignmentUid))
                        return "assignmentUid: string expected";
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant"))
                    if (!$util.isInteger(message.variant))
                        return "variant: integer expected";
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (!$util.isInteger(message.revision) && !(message.revision && $util.isInteger(message.revision.low) && $util.isInteger(message.revision.high)))
                        return "revision: integer|Long expected";
                if (message.members != null && $Object.hasOwnProperty.call(message, "members"))
                    if (!$util.isInteger(message.members))
                        return "members: integer expected";
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce"))
                    if (!$util.isInteger(message.inForce))
                        return "inForce: integer expected";
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    if (!$util.isInteger(message.failed))
                        return "failed: integer expected";
                if (message.ripe != null && $Object.hasOwnProperty.call(message, "ripe"))
                    if (!$util.isInteger(message.ripe))
                        return "ripe: integer expected";
                return null;
            };

            /**
             * Creates a PeerTally message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.PeerTally} PeerTally
             */
            PeerTally.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.PeerTally)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.PeerTally: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.PeerTally();
                if (object.assignmentUid != null)
                    if (typeof object.assignmentUid !== "string" || object.assignmentUid.length)
                        message.assignmentUid = $String(object.assignmentUid);
                if (object.variant != null)
                    if ($Number(object.variant) !== 0)
                        message.variant = object.variant >>> 0;
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.members != null)
                    if ($Number(object.members) !== 0)
                        message.members = object.members >>> 0;
                if (object.inForce != null)
                    if ($Number(object.inForce) !== 0)
                        message.inForce = object.inForce >>> 0;
                if (object.failed != null)
                    if ($Number(object.failed) !== 0)
                        message.failed = object.failed >>> 0;
                if (object.ripe != null)
                    if ($Number(object.ripe) !== 0)
                        message.ripe = object.ripe >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a PeerTally message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {holdfast.v1.PeerTally} message PeerTally
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PeerTally.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.assignmentUid = "";
                    object.variant = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.members = 0;
                    object.inForce = 0;
                    object.failed = 0;
                    object.ripe = 0;
                }
                if (message.assignmentUid != null && $Object.hasOwnProperty.call(message, "assignmentUid"))
                    object.assignmentUid = message.assignmentUid;
                if (message.variant != null && $Object.hasOwnProperty.call(message, "variant"))
                    object.variant = message.variant;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.members != null && $Object.hasOwnProperty.call(message, "members"))
                    object.members = message.members;
                if (message.inForce != null && $Object.hasOwnProperty.call(message, "inForce"))
                    object.inForce = message.inForce;
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    object.failed = message.failed;
                if (message.ripe != null && $Object.hasOwnProperty.call(message, "ripe"))
                    object.ripe = message.ripe;
                return object;
            };

            /**
             * Converts this PeerTally to JSON.
             * @function toJSON
             * @memberof holdfast.v1.PeerTally
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PeerTally.prototype.toJSON = function() {
                return PeerTally.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PeerTally
             * @function getTypeUrl
             * @memberof holdfast.v1.PeerTally
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PeerTally.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.PeerTally";
            };

            return PeerTally;
        })();

        v1.PeerArrivals = (function() {

            /**
             * Properties of a PeerArrivals.
             * @typedef {Object} holdfast.v1.PeerArrivals.$Properties
             * @property {Array.<holdfast.v1.PeerArrival.$Properties>|null} [agents] PeerArrivals agents
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerArrivals.
             * @memberof holdfast.v1
             * @interface IPeerArrivals
             * @augments holdfast.v1.PeerArrivals.$Properties
             * @deprecated Use holdfast.v1.PeerArrivals.$Properties instead.
             */

            /**
             * Shape of a PeerArrivals.
             * @typedef {holdfast.v1.PeerArrivals.$Properties} holdfast.v1.PeerArrivals.$Shape
             */

            /**
             * Constructs a new PeerArrivals.
             * @memberof holdfast.v1
             * @classdesc Represents a PeerArrivals.
             * @constructor
             * @param {holdfast.v1.PeerArrivals.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerArrivals = function (properties) {
                this.agents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerArrivals agents.
             * @member {Array.<holdfast.v1.PeerArrival.$Properties>} agents
             * @memberof holdfast.v1.PeerArrivals
             * @instance
             */
            PeerArrivals.prototype.agents = $util.emptyArray;

            /**
             * Creates a new PeerArrivals instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {holdfast.v1.PeerArrivals.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.PeerArrivals} PeerArrivals instance
             * @type {{
             *   (properties: holdfast.v1.PeerArrivals.$Shape): holdfast.v1.PeerArrivals & holdfast.v1.PeerArrivals.$Shape;
             *   (properties?: holdfast.v1.PeerArrivals.$Properties): holdfast.v1.PeerArrivals;
             * }}
             */
            PeerArrivals.create = function(properties) {
                return new PeerArrivals(properties);
            };

            /**
             * Encodes the specified PeerArrivals message. Does not implicitly {@link holdfast.v1.PeerArrivals.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {holdfast.v1.PeerArrivals.$Properties} message PeerArrivals message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerArrivals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.agents != null && message.agents.length)
                    for (let i = 0; i < message.agents.length; ++i)
                        $root.holdfast.v1.PeerArrival.encode(message.agents[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerArrivals message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerArrivals & holdfast.v1.PeerArrivals.$Shape} PeerArrivals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerArrivals.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.PeerArrivals();
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
                            if (!(message.agents && message.agents.length))
                                message.agents = [];
                            message.agents.push($root.holdfast.v1.PeerArrival.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies a PeerArrivals message.
             * @function verify
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PeerArrivals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.agents != null && $Object.hasOwnProperty.call(message, "agents")) {
                    if (!$Array.isArray(message.agents))
                        return "agents: array expected";
                    for (let i = 0; i < message.agents.length; ++i) {
                        let error = $root.holdfast.v1.PeerArrival.verify(message.agents[i], _depth + 1);
                        if (error)
                            return "agents." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a PeerArrivals message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.PeerArrivals} PeerArrivals
             */
            PeerArrivals.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.PeerArrivals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.PeerArrivals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.PeerArrivals();
                if (object.agents) {
                    if (!$Array.isArray(object.agents))
                        throw $TypeError(".holdfast.v1.PeerArrivals.agents: array expected");
                    message.agents = $Array(object.agents.length);
                    for (let i = 0; i < object.agents.length; ++i) {
                        if (!$util.isObject(object.agents[i]))
                            throw $TypeError(".holdfast.v1.PeerArrivals.agents: object expected");
                        message.agents[i] = $root.holdfast.v1.PeerArrival.fromObject(object.agents[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a PeerArrivals message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {holdfast.v1.PeerArrivals} message PeerArrivals
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PeerArrivals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.agents = [];
                if (message.agents && message.agents.length) {
                    object.agents = $Array(message.agents.length);
                    for (let j = 0; j < message.agents.length; ++j)
                        object.agents[j] = $root.holdfast.v1.PeerArrival.toObject(message.agents[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this PeerArrivals to JSON.
             * @function toJSON
             * @memberof holdfast.v1.PeerArrivals
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PeerArrivals.prototype.toJSON = function() {
                return PeerArrivals.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PeerArrivals
             * @function getTypeUrl
             * @memberof holdfast.v1.PeerArrivals
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PeerArrivals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.PeerArrivals";
            };

            return PeerArrivals;
        })();

        v1.PeerArrival = (function() {

            /**
             * Properties of a PeerArrival.
             * @typedef {Object} holdfast.v1.PeerArrival.$Properties
             * @property {Uint8Array|null} [uid] PeerArrival uid
             * @property {number|Long|null} [sequenceNum] PeerArrival sequenceNum
             * @property {number|Long|null} [heardAgoMs] PeerArrival heardAgoMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerArrival.
             * @memberof holdfast.v1
             * @interface IPeerArrival
             * @augments holdfast.v1.PeerArrival.$Properties
             * @deprecated Use holdfast.v1.PeerArrival.$Properties instead.
             */

            /**
             * Shape of a PeerArrival.
             * @typedef {holdfast.v1.PeerArrival.$Properties} holdfast.v1.PeerArrival.$Shape
             */

            /**
             * Constructs a new PeerArrival.
             * @memberof holdfast.v1
             * @classdesc Represents a PeerArrival.
             * @constructor
             * @param {holdfast.v1.PeerArrival.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerArrival = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerArrival uid.
             * @member {Uint8Array} uid
             * @memberof holdfast.v1.PeerArrival
             * @instance
             */
            PeerArrival.prototype.uid = $util.newBuffer([]);

            /**
             * PeerArrival sequenceNum.
             * @member {number|Long} sequenceNum
             * @memberof holdfast.v1.PeerArrival
             * @instance
             */
            PeerArrival.prototype.sequenceNum = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PeerArrival heardAgoMs.
             * @member {number|Long} heardAgoMs
             * @memberof holdfast.v1.PeerArrival
             * @instance
             */
            PeerArrival.prototype.heardAgoMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new PeerArrival instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {holdfast.v1.PeerArrival.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.PeerArrival} PeerArrival instance
             * @type {{
             *   (properties: holdfast.v1.PeerArrival.$Shape): holdfast.v1.PeerArrival & holdfast.v1.PeerArrival.$Shape;
             *   (properties?: holdfast.v1.PeerArrival.$Properties): holdfast.v1.PeerArrival;
             * }}
             */
            PeerArrival.create = function(properties) {
                return new PeerArrival(properties);
            };

            /**
             * Encodes the specified PeerArrival message. Does not implicitly {@link holdfast.v1.PeerArrival.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {holdfast.v1.PeerArrival.$Properties} message PeerArrival message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerArrival.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.uid);
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum") && (typeof message.sequenceNum === "object" ? message.sequenceNum.low || message.sequenceNum.high : message.sequenceNum !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sequenceNum);
                if (message.heardAgoMs != null && $Object.hasOwnProperty.call(message, "heardAgoMs") && (typeof message.heardAgoMs === "object" ? message.heardAgoMs.low || message.heardAgoMs.high : message.heardAgoMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.heardAgoMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerArrival message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerArrival & holdfast.v1.PeerArrival.$Shape} PeerArrival
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerArrival.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.PeerArrival();
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
                                message.uid = value;
                            else
                                delete message.uid;
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.heardAgoMs = value;
                            else
                                delete message.heardAgoMs;
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
             * Verifies a PeerArrival message.
             * @function verify
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PeerArrival.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    if (!(message.uid && typeof message.uid.length === "number" || $util.isString(message.uid)))
                        return "uid: buffer expected";
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum"))
                    if (!$util.isInteger(message.sequenceNum) && !(message.sequenceNum && $util.isInteger(message.sequenceNum.low) && $util.isInteger(message.sequenceNum.high)))
                        return "sequenceNum: integer|Long expected";
                if (message.heardAgoMs != null && $Object.hasOwnProperty.call(message, "heardAgoMs"))
                    if (!$util.isInteger(message.heardAgoMs) && !(message.heardAgoMs && $util.isInteger(message.heardAgoMs.low) && $util.isInteger(message.heardAgoMs.high)))
                        return "heardAgoMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a PeerArrival message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.PeerArrival} PeerArrival
             */
            PeerArrival.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.PeerArrival)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.PeerArrival: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.PeerArrival();
                if (object.uid != null)
                    if (object.uid.length)
                        if (typeof object.uid === "string")
                            $util.base64.decode(object.uid, message.uid = $util.newBuffer($util.base64.length(object.uid)), 0);
                        else if (object.uid.length >= 0)
                            message.uid = object.uid;
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
                if (object.heardAgoMs != null)
                    if (typeof object.heardAgoMs === "object" ? object.heardAgoMs.low || object.heardAgoMs.high : $Number(object.heardAgoMs) !== 0)
                        if ($util.Long)
                            message.heardAgoMs = $util.Long.fromValue(object.heardAgoMs, true);
                        else if (typeof object.heardAgoMs === "string")
                            message.heardAgoMs = $parseInt(object.heardAgoMs, 10);
                        else if (typeof object.heardAgoMs === "number")
                            message.heardAgoMs = object.heardAgoMs;
                        else if (typeof object.heardAgoMs === "object")
                            message.heardAgoMs = new $util.LongBits(object.heardAgoMs.low >>> 0, object.heardAgoMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a PeerArrival message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {holdfast.v1.PeerArrival} message PeerArrival
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PeerArrival.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.uid = "";
                    else {
                        object.uid = [];
                        if (options.bytes !== $Array)
                            object.uid = $util.newBuffer(object.uid);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sequenceNum = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sequenceNum = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.heardAgoMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.heardAgoMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    object.uid = options.bytes === $String ? $util.base64.encode(message.uid, 0, message.uid.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.uid) : message.uid;
                if (message.sequenceNum != null && $Object.hasOwnProperty.call(message, "sequenceNum"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sequenceNum = typeof message.sequenceNum === "number" ? $BigInt(message.sequenceNum) : $util.Long.fromBits(message.sequenceNum.low >>> 0, message.sequenceNum.high >>> 0, true).toBigInt();
                    else if (typeof message.sequenceNum === "number")
                        object.sequenceNum = options.longs === $String ? $String(message.sequenceNum) : message.sequenceNum;
                    else
                        object.sequenceNum = options.longs === $String ? $util.Long.prototype.toString.call(message.sequenceNum) : options.longs === $Number ? new $util.LongBits(message.sequenceNum.low >>> 0, message.sequenceNum.high >>> 0).toNumber(true) : message.sequenceNum;
                if (message.heardAgoMs != null && $Object.hasOwnProperty.call(message, "heardAgoMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.heardAgoMs = typeof message.heardAgoMs === "number" ? $BigInt(message.heardAgoMs) : $util.Long.fromBits(message.heardAgoMs.low >>> 0, message.heardAgoMs.high >>> 0, true).toBigInt();
                    else if (typeof message.heardAgoMs === "number")
                        object.heardAgoMs = options.longs === $String ? $String(message.heardAgoMs) : message.heardAgoMs;
                    else
                        object.heardAgoMs = options.longs === $String ? $util.Long.prototype.toString.call(message.heardAgoMs) : options.longs === $Number ? new $util.LongBits(message.heardAgoMs.low >>> 0, message.heardAgoMs.high >>> 0).toNumber(true) : message.heardAgoMs;
                return object;
            };

            /**
             * Converts this PeerArrival to JSON.
             * @function toJSON
             * @memberof holdfast.v1.PeerArrival
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PeerArrival.prototype.toJSON = function() {
                return PeerArrival.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for PeerArrival
             * @function getTypeUrl
             * @memberof holdfast.v1.PeerArrival
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PeerArrival.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.PeerArrival";
            };

            return PeerArrival;
        })();

        v1.LeaseRecord = (function() {

            /**
             * Properties of a LeaseRecord.
             * @typedef {Object} holdfast.v1.LeaseRecord.$Properties
             * @property {string|null} [plane] LeaseRecord plane
             * @property {string|null} [holder] LeaseRecord holder
             * @property {string|null} [incarnation] LeaseRecord incarnation
             * @property {number|Long|null} [term] LeaseRecord term
             * @property {boolean|null} [released] LeaseRecord released
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LeaseRecord.
             * @memberof holdfast.v1
             * @interface ILeaseRecord
             * @augments holdfast.v1.LeaseRecord.$Properties
             * @deprecated Use holdfast.v1.LeaseRecord.$Properties instead.
             */

            /**
             * Shape of a LeaseRecord.
             * @typedef {holdfast.v1.LeaseRecord.$Properties} holdfast.v1.LeaseRecord.$Shape
             */

            /**
             * Constructs a new LeaseRecord.
             * @memberof holdfast.v1
             * @classdesc Represents a LeaseRecord.
             * @constructor
             * @param {holdfast.v1.LeaseRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LeaseRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LeaseRecord plane.
             * @member {string} plane
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             */
            LeaseRecord.prototype.plane = "";

            /**
             * LeaseRecord holder.
             * @member {string} holder
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             */
            LeaseRecord.prototype.holder = "";

            /**
             * LeaseRecord incarnation.
             * @member {string} incarnation
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             */
            LeaseRecord.prototype.incarnation = "";

            /**
             * LeaseRecord term.
             * @member {number|Long} term
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             */
            LeaseRecord.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * LeaseRecord released.
             * @member {boolean} released
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             */
            LeaseRecord.prototype.released = false;

            /**
             * Creates a new LeaseRecord instance using the specified properties.
             * @function create
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {holdfast.v1.LeaseRecord.$Properties=} [properties] Properties to set
             * @returns {holdfast.v1.LeaseRecord} LeaseRecord instance
             * @type {{
             *   (properties: holdfast.v1.LeaseRecord.$Shape): holdfast.v1.LeaseRecord & holdfast.v1.LeaseRecord.$Shape;
             *   (properties?: holdfast.v1.LeaseRecord.$Properties): holdfast.v1.LeaseRecord;
             * }}
             */
            LeaseRecord.create = function(properties) {
                return new LeaseRecord(properties);
            };

            /**
             * Encodes the specified LeaseRecord message. Does not implicitly {@link holdfast.v1.LeaseRecord.verify|verify} messages.
             * @function encode
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {holdfast.v1.LeaseRecord.$Properties} message LeaseRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LeaseRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.plane != null && $Object.hasOwnProperty.call(message, "plane") && message.plane !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.plane);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.holder);
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.incarnation);
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.term);
                if (message.released != null && $Object.hasOwnProperty.call(message, "released") && message.released !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.released);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LeaseRecord message from the specified reader or buffer.
             * @function decode
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {holdfast.v1.LeaseRecord & holdfast.v1.LeaseRecord.$Shape} LeaseRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LeaseRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.holdfast.v1.LeaseRecord();
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
                                message.plane = value;
                            else
                                delete message.plane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.term = value;
                            else
                                delete message.term;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.released = value;
                            else
                                delete message.released;
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
             * Verifies a LeaseRecord message.
             * @function verify
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LeaseRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.plane != null && $Object.hasOwnProperty.call(message, "plane"))
                    if (!$util.isString(message.plane))
                        return "plane: string expected";
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder"))
                    if (!$util.isString(message.holder))
                        return "holder: string expected";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isString(message.incarnation))
                        return "incarnation: string expected";
                if (message.term != null && $Object.hasOwnProperty.call(message, "term"))
                    if (!$util.isInteger(message.term) && !(message.term && $util.isInteger(message.term.low) && $util.isInteger(message.term.high)))
                        return "term: integer|Long expected";
                if (message.released != null && $Object.hasOwnProperty.call(message, "released"))
                    if (typeof message.released !== "boolean")
                        return "released: boolean expected";
                return null;
            };

            /**
             * Creates a LeaseRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {holdfast.v1.LeaseRecord} LeaseRecord
             */
            LeaseRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.holdfast.v1.LeaseRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".holdfast.v1.LeaseRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.holdfast.v1.LeaseRecord();
                if (object.plane != null)
                    if (typeof object.plane !== "string" || object.plane.length)
                        message.plane = $String(object.plane);
                if (object.holder != null)
                    if (typeof object.holder !== "string" || object.holder.length)
                        message.holder = $String(object.holder);
                if (object.incarnation != null)
                    if (typeof object.incarnation !== "string" || object.incarnation.length)
                        message.incarnation = $String(object.incarnation);
                if (object.term != null)
                    if (typeof object.term === "object" ? object.term.low || object.term.high : $Number(object.term) !== 0)
                        if ($util.Long)
                            message.term = $util.Long.fromValue(object.term, true);
                        else if (typeof object.term === "string")
                            message.term = $parseInt(object.term, 10);
                        else if (typeof object.term === "number")
                            message.term = object.term;
                        else if (typeof object.term === "object")
                            message.term = new $util.LongBits(object.term.low >>> 0, object.term.high >>> 0).toNumber(true);
                if (object.released != null)
                    if (object.released)
                        message.released = $Boolean(object.released);
                return message;
            };

            /**
             * Creates a plain object from a LeaseRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {holdfast.v1.LeaseRecord} message LeaseRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LeaseRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.plane = "";
                    object.holder = "";
                    object.incarnation = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.term = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.term = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.released = false;
                }
                if (message.plane != null && $Object.hasOwnProperty.call(message, "plane"))
                    object.plane = message.plane;
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder"))
                    object.holder = message.holder;
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.term != null && $Object.hasOwnProperty.call(message, "term"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.term = typeof message.term === "number" ? $BigInt(message.term) : $util.Long.fromBits(message.term.low >>> 0, message.term.high >>> 0, true).toBigInt();
                    else if (typeof message.term === "number")
                        object.term = options.longs === $String ? $String(message.term) : message.term;
                    else
                        object.term = options.longs === $String ? $util.Long.prototype.toString.call(message.term) : options.longs === $Number ? new $util.LongBits(message.term.low >>> 0, message.term.high >>> 0).toNumber(true) : message.term;
                if (message.released != null && $Object.hasOwnProperty.call(message, "released"))
                    object.released = message.released;
                return object;
            };

            /**
             * Converts this LeaseRecord to JSON.
             * @function toJSON
             * @memberof holdfast.v1.LeaseRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LeaseRecord.prototype.toJSON = function() {
                return LeaseRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for LeaseRecord
             * @function getTypeUrl
             * @memberof holdfast.v1.LeaseRecord
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            LeaseRecord.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/holdfast.v1.LeaseRecord";
            };

            return LeaseRecord;
        })();

        return v1;
    })();

    return holdfast;
})();

export {
  $root as default
};
