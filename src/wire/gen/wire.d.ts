import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace holdfast. */
export namespace holdfast {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Head.
         * @deprecated Use holdfast.v1.Head.$Properties instead.
         */
        interface IHead extends holdfast.v1.Head.$Properties {
        }

        /** Represents a Head. */
        class Head {

            /**
             * Constructs a new Head.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Head.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Head timestamp. */
            timestamp: Uint8Array;

            /** Head snapshot. */
            snapshot: Uint8Array;

            /** Head targets. */
            targets: Uint8Array;

            /** Head rootVersion. */
            rootVersion: number;

            /**
             * Creates a new Head instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Head instance
             */
            static create(properties: holdfast.v1.Head.$Shape): holdfast.v1.Head & holdfast.v1.Head.$Shape;
            static create(properties?: holdfast.v1.Head.$Properties): holdfast.v1.Head;

            /**
             * Encodes the specified Head message. Does not implicitly {@link holdfast.v1.Head.verify|verify} messages.
             * @param message Head message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Head.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Head message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Head & holdfast.v1.Head.$Shape} Head
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Head & holdfast.v1.Head.$Shape;

            /**
             * Verifies a Head message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Head message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Head
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Head;

            /**
             * Creates a plain object from a Head message. Also converts values to other types if specified.
             * @param message Head
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Head, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Head to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Head
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Head {

            /** Properties of a Head. */
            interface $Properties {

                /** Head timestamp */
                timestamp?: (Uint8Array|null);

                /** Head snapshot */
                snapshot?: (Uint8Array|null);

                /** Head targets */
                targets?: (Uint8Array|null);

                /** Head rootVersion */
                rootVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Head. */
            type $Shape = holdfast.v1.Head.$Properties;
        }

        /**
         * Properties of a RootRequest.
         * @deprecated Use holdfast.v1.RootRequest.$Properties instead.
         */
        interface IRootRequest extends holdfast.v1.RootRequest.$Properties {
        }

        /** Represents a RootRequest. */
        class RootRequest {

            /**
             * Constructs a new RootRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.RootRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RootRequest fromVersion. */
            fromVersion: number;

            /**
             * Creates a new RootRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RootRequest instance
             */
            static create(properties: holdfast.v1.RootRequest.$Shape): holdfast.v1.RootRequest & holdfast.v1.RootRequest.$Shape;
            static create(properties?: holdfast.v1.RootRequest.$Properties): holdfast.v1.RootRequest;

            /**
             * Encodes the specified RootRequest message. Does not implicitly {@link holdfast.v1.RootRequest.verify|verify} messages.
             * @param message RootRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.RootRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RootRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.RootRequest & holdfast.v1.RootRequest.$Shape} RootRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.RootRequest & holdfast.v1.RootRequest.$Shape;

            /**
             * Verifies a RootRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RootRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RootRequest
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.RootRequest;

            /**
             * Creates a plain object from a RootRequest message. Also converts values to other types if specified.
             * @param message RootRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.RootRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RootRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for RootRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RootRequest {

            /** Properties of a RootRequest. */
            interface $Properties {

                /** RootRequest fromVersion */
                fromVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RootRequest. */
            type $Shape = holdfast.v1.RootRequest.$Properties;
        }

        /**
         * Properties of a RootReply.
         * @deprecated Use holdfast.v1.RootReply.$Properties instead.
         */
        interface IRootReply extends holdfast.v1.RootReply.$Properties {
        }

        /** Represents a RootReply. */
        class RootReply {

            /**
             * Constructs a new RootReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.RootReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RootReply roots. */
            roots: Uint8Array[];

            /**
             * Creates a new RootReply instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RootReply instance
             */
            static create(properties: holdfast.v1.RootReply.$Shape): holdfast.v1.RootReply & holdfast.v1.RootReply.$Shape;
            static create(properties?: holdfast.v1.RootReply.$Properties): holdfast.v1.RootReply;

            /**
             * Encodes the specified RootReply message. Does not implicitly {@link holdfast.v1.RootReply.verify|verify} messages.
             * @param message RootReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.RootReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RootReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.RootReply & holdfast.v1.RootReply.$Shape} RootReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.RootReply & holdfast.v1.RootReply.$Shape;

            /**
             * Verifies a RootReply message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RootReply message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RootReply
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.RootReply;

            /**
             * Creates a plain object from a RootReply message. Also converts values to other types if specified.
             * @param message RootReply
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.RootReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RootReply to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for RootReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RootReply {

            /** Properties of a RootReply. */
            interface $Properties {

                /** RootReply roots */
                roots?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RootReply. */
            type $Shape = holdfast.v1.RootReply.$Properties;
        }

        /**
         * Properties of a BlobRequest.
         * @deprecated Use holdfast.v1.BlobRequest.$Properties instead.
         */
        interface IBlobRequest extends holdfast.v1.BlobRequest.$Properties {
        }

        /** Represents a BlobRequest. */
        class BlobRequest {

            /**
             * Constructs a new BlobRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.BlobRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BlobRequest sha256. */
            sha256: string;

            /** BlobRequest part. */
            part: number;

            /**
             * Creates a new BlobRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BlobRequest instance
             */
            static create(properties: holdfast.v1.BlobRequest.$Shape): holdfast.v1.BlobRequest & holdfast.v1.BlobRequest.$Shape;
            static create(properties?: holdfast.v1.BlobRequest.$Properties): holdfast.v1.BlobRequest;

            /**
             * Encodes the specified BlobRequest message. Does not implicitly {@link holdfast.v1.BlobRequest.verify|verify} messages.
             * @param message BlobRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.BlobRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BlobRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.BlobRequest & holdfast.v1.BlobRequest.$Shape} BlobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.BlobRequest & holdfast.v1.BlobRequest.$Shape;

            /**
             * Verifies a BlobRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BlobRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BlobRequest
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.BlobRequest;

            /**
             * Creates a plain object from a BlobRequest message. Also converts values to other types if specified.
             * @param message BlobRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.BlobRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BlobRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for BlobRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BlobRequest {

            /** Properties of a BlobRequest. */
            interface $Properties {

                /** BlobRequest sha256 */
                sha256?: (string|null);

                /** BlobRequest part */
                part?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BlobRequest. */
            type $Shape = holdfast.v1.BlobRequest.$Properties;
        }

        /**
         * Properties of a BlobReply.
         * @deprecated Use holdfast.v1.BlobReply.$Properties instead.
         */
        interface IBlobReply extends holdfast.v1.BlobReply.$Properties {
        }

        /** Represents a BlobReply. */
        class BlobReply {

            /**
             * Constructs a new BlobReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.BlobReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BlobReply body. */
            body: Uint8Array;

            /**
             * Creates a new BlobReply instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BlobReply instance
             */
            static create(properties: holdfast.v1.BlobReply.$Shape): holdfast.v1.BlobReply & holdfast.v1.BlobReply.$Shape;
            static create(properties?: holdfast.v1.BlobReply.$Properties): holdfast.v1.BlobReply;

            /**
             * Encodes the specified BlobReply message. Does not implicitly {@link holdfast.v1.BlobReply.verify|verify} messages.
             * @param message BlobReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.BlobReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BlobReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.BlobReply & holdfast.v1.BlobReply.$Shape} BlobReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.BlobReply & holdfast.v1.BlobReply.$Shape;

            /**
             * Verifies a BlobReply message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BlobReply message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BlobReply
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.BlobReply;

            /**
             * Creates a plain object from a BlobReply message. Also converts values to other types if specified.
             * @param message BlobReply
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.BlobReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BlobReply to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for BlobReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BlobReply {

            /** Properties of a BlobReply. */
            interface $Properties {

                /** BlobReply body */
                body?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BlobReply. */
            type $Shape = holdfast.v1.BlobReply.$Properties;
        }

        /**
         * Properties of an UpRequest.
         * @deprecated Use holdfast.v1.UpRequest.$Properties instead.
         */
        interface IUpRequest extends holdfast.v1.UpRequest.$Properties {
        }

        /** Represents an UpRequest. */
        class UpRequest {

            /**
             * Constructs a new UpRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.UpRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpRequest storeId. */
            storeId: string;

            /** UpRequest incarnation. */
            incarnation: string;

            /** UpRequest events. */
            events: holdfast.v1.Event.$Properties[];

            /** UpRequest report. */
            report?: (holdfast.v1.Report.$Properties|null);

            /** UpRequest acknowledged. */
            acknowledged: holdfast.v1.Held.$Properties[];

            /**
             * Creates a new UpRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpRequest instance
             */
            static create(properties: holdfast.v1.UpRequest.$Shape): holdfast.v1.UpRequest & holdfast.v1.UpRequest.$Shape;
            static create(properties?: holdfast.v1.UpRequest.$Properties): holdfast.v1.UpRequest;

            /**
             * Encodes the specified UpRequest message. Does not implicitly {@link holdfast.v1.UpRequest.verify|verify} messages.
             * @param message UpRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.UpRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.UpRequest & holdfast.v1.UpRequest.$Shape} UpRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.UpRequest & holdfast.v1.UpRequest.$Shape;

            /**
             * Verifies an UpRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an UpRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpRequest
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.UpRequest;

            /**
             * Creates a plain object from an UpRequest message. Also converts values to other types if specified.
             * @param message UpRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.UpRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for UpRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace UpRequest {

            /** Properties of an UpRequest. */
            interface $Properties {

                /** UpRequest storeId */
                storeId?: (string|null);

                /** UpRequest incarnation */
                incarnation?: (string|null);

                /** UpRequest events */
                events?: (holdfast.v1.Event.$Properties[]|null);

                /** UpRequest report */
                report?: (holdfast.v1.Report.$Properties|null);

                /** UpRequest acknowledged */
                acknowledged?: (holdfast.v1.Held.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpRequest. */
            type $Shape = holdfast.v1.UpRequest.$Properties;
        }

        /**
         * Properties of a Held.
         * @deprecated Use holdfast.v1.Held.$Properties instead.
         */
        interface IHeld extends holdfast.v1.Held.$Properties {
        }

        /** Represents a Held. */
        class Held {

            /**
             * Constructs a new Held.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Held.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Held incarnation. */
            incarnation: string;

            /** Held n. */
            n: (number|Long);

            /**
             * Creates a new Held instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Held instance
             */
            static create(properties: holdfast.v1.Held.$Shape): holdfast.v1.Held & holdfast.v1.Held.$Shape;
            static create(properties?: holdfast.v1.Held.$Properties): holdfast.v1.Held;

            /**
             * Encodes the specified Held message. Does not implicitly {@link holdfast.v1.Held.verify|verify} messages.
             * @param message Held message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Held.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Held message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Held & holdfast.v1.Held.$Shape} Held
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Held & holdfast.v1.Held.$Shape;

            /**
             * Verifies a Held message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Held message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Held
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Held;

            /**
             * Creates a plain object from a Held message. Also converts values to other types if specified.
             * @param message Held
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Held, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Held to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Held
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Held {

            /** Properties of a Held. */
            interface $Properties {

                /** Held incarnation */
                incarnation?: (string|null);

                /** Held n */
                n?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Held. */
            type $Shape = holdfast.v1.Held.$Properties;
        }

        /**
         * Properties of an Event.
         * @deprecated Use holdfast.v1.Event.$Properties instead.
         */
        interface IEvent extends holdfast.v1.Event.$Properties {
        }

        /** Represents an Event. */
        class Event {

            /**
             * Constructs a new Event.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Event.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Event incarnation. */
            incarnation: string;

            /** Event n. */
            n: (number|Long);

            /** Event atMs. */
            atMs: (number|Long);

            /** Event kind. */
            kind: string;

            /** Event detail. */
            detail: string;

            /**
             * Creates a new Event instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Event instance
             */
            static create(properties: holdfast.v1.Event.$Shape): holdfast.v1.Event & holdfast.v1.Event.$Shape;
            static create(properties?: holdfast.v1.Event.$Properties): holdfast.v1.Event;

            /**
             * Encodes the specified Event message. Does not implicitly {@link holdfast.v1.Event.verify|verify} messages.
             * @param message Event message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Event & holdfast.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Event & holdfast.v1.Event.$Shape;

            /**
             * Verifies an Event message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Event message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Event
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Event;

            /**
             * Creates a plain object from an Event message. Also converts values to other types if specified.
             * @param message Event
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Event, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Event to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Event
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Event {

            /** Properties of an Event. */
            interface $Properties {

                /** Event incarnation */
                incarnation?: (string|null);

                /** Event n */
                n?: (number|Long|null);

                /** Event atMs */
                atMs?: (number|Long|null);

                /** Event kind */
                kind?: (string|null);

                /** Event detail */
                detail?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Event. */
            type $Shape = holdfast.v1.Event.$Properties;
        }

        /**
         * Properties of an UpReply.
         * @deprecated Use holdfast.v1.UpReply.$Properties instead.
         */
        interface IUpReply extends holdfast.v1.UpReply.$Properties {
        }

        /** Represents an UpReply. */
        class UpReply {

            /**
             * Constructs a new UpReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.UpReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpReply held. */
            held: holdfast.v1.Held.$Properties[];

            /**
             * Creates a new UpReply instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpReply instance
             */
            static create(properties: holdfast.v1.UpReply.$Shape): holdfast.v1.UpReply & holdfast.v1.UpReply.$Shape;
            static create(properties?: holdfast.v1.UpReply.$Properties): holdfast.v1.UpReply;

            /**
             * Encodes the specified UpReply message. Does not implicitly {@link holdfast.v1.UpReply.verify|verify} messages.
             * @param message UpReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.UpReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.UpReply & holdfast.v1.UpReply.$Shape} UpReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.UpReply & holdfast.v1.UpReply.$Shape;

            /**
             * Verifies an UpReply message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an UpReply message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpReply
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.UpReply;

            /**
             * Creates a plain object from an UpReply message. Also converts values to other types if specified.
             * @param message UpReply
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.UpReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpReply to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for UpReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace UpReply {

            /** Properties of an UpReply. */
            interface $Properties {

                /** UpReply held */
                held?: (holdfast.v1.Held.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpReply. */
            type $Shape = holdfast.v1.UpReply.$Properties;
        }

        /**
         * Properties of a Report.
         * @deprecated Use holdfast.v1.Report.$Properties instead.
         */
        interface IReport extends holdfast.v1.Report.$Properties {
        }

        /** Represents a Report. */
        class Report {

            /**
             * Constructs a new Report.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Report.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Report asOfMs. */
            asOfMs: (number|Long);

            /** Report relayVersion. */
            relayVersion: string;

            /** Report generation. */
            generation: (number|Long);

            /** Report trust. */
            trust: string;

            /** Report timestampExpiresMs. */
            timestampExpiresMs: (number|Long);

            /** Report agents. */
            agents: (number|Long);

            /** Report counts. */
            counts: holdfast.v1.Count.$Properties[];

            /** Report agentVersions. */
            agentVersions: holdfast.v1.Tally.$Properties[];

            /** Report failures. */
            failures: holdfast.v1.Failure.$Properties[];

            /** Report refusals. */
            refusals: holdfast.v1.Tally.$Properties[];

            /** Report flags. */
            flags: string[];

            /** Report queueRows. */
            queueRows: (number|Long);

            /** Report eventsDropped. */
            eventsDropped: (number|Long);

            /** Report startedMs. */
            startedMs: (number|Long);

            /** Report reportN. */
            reportN: (number|Long);

            /** Report reportIntervalMs. */
            reportIntervalMs: (number|Long);

            /** Report isolation. */
            isolation?: (holdfast.v1.Isolation.$Properties|null);

            /** Report breakGlass. */
            breakGlass: holdfast.v1.BreakGlassAct.$Properties[];

            /**
             * Creates a new Report instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Report instance
             */
            static create(properties: holdfast.v1.Report.$Shape): holdfast.v1.Report & holdfast.v1.Report.$Shape;
            static create(properties?: holdfast.v1.Report.$Properties): holdfast.v1.Report;

            /**
             * Encodes the specified Report message. Does not implicitly {@link holdfast.v1.Report.verify|verify} messages.
             * @param message Report message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Report & holdfast.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Report & holdfast.v1.Report.$Shape;

            /**
             * Verifies a Report message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Report
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Report;

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @param message Report
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Report, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Report to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Report
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Report {

            /** Properties of a Report. */
            interface $Properties {

                /** Report asOfMs */
                asOfMs?: (number|Long|null);

                /** Report relayVersion */
                relayVersion?: (string|null);

                /** Report generation */
                generation?: (number|Long|null);

                /** Report trust */
                trust?: (string|null);

                /** Report timestampExpiresMs */
                timestampExpiresMs?: (number|Long|null);

                /** Report agents */
                agents?: (number|Long|null);

                /** Report counts */
                counts?: (holdfast.v1.Count.$Properties[]|null);

                /** Report agentVersions */
                agentVersions?: (holdfast.v1.Tally.$Properties[]|null);

                /** Report failures */
                failures?: (holdfast.v1.Failure.$Properties[]|null);

                /** Report refusals */
                refusals?: (holdfast.v1.Tally.$Properties[]|null);

                /** Report flags */
                flags?: (string[]|null);

                /** Report queueRows */
                queueRows?: (number|Long|null);

                /** Report eventsDropped */
                eventsDropped?: (number|Long|null);

                /** Report startedMs */
                startedMs?: (number|Long|null);

                /** Report reportN */
                reportN?: (number|Long|null);

                /** Report reportIntervalMs */
                reportIntervalMs?: (number|Long|null);

                /** Report isolation */
                isolation?: (holdfast.v1.Isolation.$Properties|null);

                /** Report breakGlass */
                breakGlass?: (holdfast.v1.BreakGlassAct.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Report. */
            type $Shape = holdfast.v1.Report.$Properties;
        }

        /**
         * Properties of a BreakGlassAct.
         * @deprecated Use holdfast.v1.BreakGlassAct.$Properties instead.
         */
        interface IBreakGlassAct extends holdfast.v1.BreakGlassAct.$Properties {
        }

        /** Represents a BreakGlassAct. */
        class BreakGlassAct {

            /**
             * Constructs a new BreakGlassAct.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.BreakGlassAct.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BreakGlassAct scope. */
            scope: string;

            /** BreakGlassAct target. */
            target: string;

            /** BreakGlassAct labels. */
            labels: { [k: string]: string };

            /** BreakGlassAct generation. */
            generation: (number|Long);

            /** BreakGlassAct who. */
            who: string;

            /** BreakGlassAct reason. */
            reason: string;

            /** BreakGlassAct atMs. */
            atMs: (number|Long);

            /**
             * Creates a new BreakGlassAct instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BreakGlassAct instance
             */
            static create(properties: holdfast.v1.BreakGlassAct.$Shape): holdfast.v1.BreakGlassAct & holdfast.v1.BreakGlassAct.$Shape;
            static create(properties?: holdfast.v1.BreakGlassAct.$Properties): holdfast.v1.BreakGlassAct;

            /**
             * Encodes the specified BreakGlassAct message. Does not implicitly {@link holdfast.v1.BreakGlassAct.verify|verify} messages.
             * @param message BreakGlassAct message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.BreakGlassAct.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BreakGlassAct message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.BreakGlassAct & holdfast.v1.BreakGlassAct.$Shape} BreakGlassAct
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.BreakGlassAct & holdfast.v1.BreakGlassAct.$Shape;

            /**
             * Verifies a BreakGlassAct message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BreakGlassAct message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BreakGlassAct
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.BreakGlassAct;

            /**
             * Creates a plain object from a BreakGlassAct message. Also converts values to other types if specified.
             * @param message BreakGlassAct
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.BreakGlassAct, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BreakGlassAct to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for BreakGlassAct
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BreakGlassAct {

            /** Properties of a BreakGlassAct. */
            interface $Properties {

                /** BreakGlassAct scope */
                scope?: (string|null);

                /** BreakGlassAct target */
                target?: (string|null);

                /** BreakGlassAct labels */
                labels?: ({ [k: string]: string }|null);

                /** BreakGlassAct generation */
                generation?: (number|Long|null);

                /** BreakGlassAct who */
                who?: (string|null);

                /** BreakGlassAct reason */
                reason?: (string|null);

                /** BreakGlassAct atMs */
                atMs?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BreakGlassAct. */
            type $Shape = holdfast.v1.BreakGlassAct.$Properties;
        }

        /**
         * Properties of an Isolation.
         * @deprecated Use holdfast.v1.Isolation.$Properties instead.
         */
        interface IIsolation extends holdfast.v1.Isolation.$Properties {
        }

        /** Represents an Isolation. */
        class Isolation {

            /**
             * Constructs a new Isolation.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Isolation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Isolation first. */
            first: string;

            /** Isolation seconds. */
            seconds: (number|Long);

            /**
             * Creates a new Isolation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Isolation instance
             */
            static create(properties: holdfast.v1.Isolation.$Shape): holdfast.v1.Isolation & holdfast.v1.Isolation.$Shape;
            static create(properties?: holdfast.v1.Isolation.$Properties): holdfast.v1.Isolation;

            /**
             * Encodes the specified Isolation message. Does not implicitly {@link holdfast.v1.Isolation.verify|verify} messages.
             * @param message Isolation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Isolation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Isolation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Isolation & holdfast.v1.Isolation.$Shape} Isolation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Isolation & holdfast.v1.Isolation.$Shape;

            /**
             * Verifies an Isolation message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Isolation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Isolation
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Isolation;

            /**
             * Creates a plain object from an Isolation message. Also converts values to other types if specified.
             * @param message Isolation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Isolation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Isolation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Isolation
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Isolation {

            /** Properties of an Isolation. */
            interface $Properties {

                /** Isolation first */
                first?: (string|null);

                /** Isolation seconds */
                seconds?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Isolation. */
            type $Shape = holdfast.v1.Isolation.$Properties;
        }

        /**
         * Properties of a Count.
         * @deprecated Use holdfast.v1.Count.$Properties instead.
         */
        interface ICount extends holdfast.v1.Count.$Properties {
        }

        /** Represents a Count. */
        class Count {

            /**
             * Constructs a new Count.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Count.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Count assignmentUid. */
            assignmentUid: string;

            /** Count revision. */
            revision: (number|Long);

            /** Count status. */
            status: string;

            /** Count health. */
            health: string;

            /** Count count. */
            count: (number|Long);

            /**
             * Creates a new Count instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Count instance
             */
            static create(properties: holdfast.v1.Count.$Shape): holdfast.v1.Count & holdfast.v1.Count.$Shape;
            static create(properties?: holdfast.v1.Count.$Properties): holdfast.v1.Count;

            /**
             * Encodes the specified Count message. Does not implicitly {@link holdfast.v1.Count.verify|verify} messages.
             * @param message Count message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Count.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Count message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Count & holdfast.v1.Count.$Shape} Count
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Count & holdfast.v1.Count.$Shape;

            /**
             * Verifies a Count message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Count message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Count
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Count;

            /**
             * Creates a plain object from a Count message. Also converts values to other types if specified.
             * @param message Count
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Count, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Count to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Count
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Count {

            /** Properties of a Count. */
            interface $Properties {

                /** Count assignmentUid */
                assignmentUid?: (string|null);

                /** Count revision */
                revision?: (number|Long|null);

                /** Count status */
                status?: (string|null);

                /** Count health */
                health?: (string|null);

                /** Count count */
                count?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Count. */
            type $Shape = holdfast.v1.Count.$Properties;
        }

        /**
         * Properties of a Tally.
         * @deprecated Use holdfast.v1.Tally.$Properties instead.
         */
        interface ITally extends holdfast.v1.Tally.$Properties {
        }

        /** Represents a Tally. */
        class Tally {

            /**
             * Constructs a new Tally.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Tally.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tally name. */
            name: string;

            /** Tally count. */
            count: (number|Long);

            /**
             * Creates a new Tally instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tally instance
             */
            static create(properties: holdfast.v1.Tally.$Shape): holdfast.v1.Tally & holdfast.v1.Tally.$Shape;
            static create(properties?: holdfast.v1.Tally.$Properties): holdfast.v1.Tally;

            /**
             * Encodes the specified Tally message. Does not implicitly {@link holdfast.v1.Tally.verify|verify} messages.
             * @param message Tally message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Tally.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tally message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Tally & holdfast.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Tally & holdfast.v1.Tally.$Shape;

            /**
             * Verifies a Tally message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Tally message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Tally
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Tally;

            /**
             * Creates a plain object from a Tally message. Also converts values to other types if specified.
             * @param message Tally
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Tally, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Tally to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Tally
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Tally {

            /** Properties of a Tally. */
            interface $Properties {

                /** Tally name */
                name?: (string|null);

                /** Tally count */
                count?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tally. */
            type $Shape = holdfast.v1.Tally.$Properties;
        }

        /**
         * Properties of a Failure.
         * @deprecated Use holdfast.v1.Failure.$Properties instead.
         */
        interface IFailure extends holdfast.v1.Failure.$Properties {
        }

        /** Represents a Failure. */
        class Failure {

            /**
             * Constructs a new Failure.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.Failure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failure assignmentUid. */
            assignmentUid: string;

            /** Failure revision. */
            revision: (number|Long);

            /** Failure reason. */
            reason: string;

            /** Failure count. */
            count: (number|Long);

            /**
             * Creates a new Failure instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Failure instance
             */
            static create(properties: holdfast.v1.Failure.$Shape): holdfast.v1.Failure & holdfast.v1.Failure.$Shape;
            static create(properties?: holdfast.v1.Failure.$Properties): holdfast.v1.Failure;

            /**
             * Encodes the specified Failure message. Does not implicitly {@link holdfast.v1.Failure.verify|verify} messages.
             * @param message Failure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.Failure & holdfast.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.Failure & holdfast.v1.Failure.$Shape;

            /**
             * Verifies a Failure message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Failure message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Failure
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.Failure;

            /**
             * Creates a plain object from a Failure message. Also converts values to other types if specified.
             * @param message Failure
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.Failure, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Failure to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Failure
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Failure {

            /** Properties of a Failure. */
            interface $Properties {

                /** Failure assignmentUid */
                assignmentUid?: (string|null);

                /** Failure revision */
                revision?: (number|Long|null);

                /** Failure reason */
                reason?: (string|null);

                /** Failure count */
                count?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failure. */
            type $Shape = holdfast.v1.Failure.$Properties;
        }

        /**
         * Properties of an AskRequest.
         * @deprecated Use holdfast.v1.AskRequest.$Properties instead.
         */
        interface IAskRequest extends holdfast.v1.AskRequest.$Properties {
        }

        /** Represents an AskRequest. */
        class AskRequest {

            /**
             * Constructs a new AskRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AskRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskRequest agents. */
            agents?: (holdfast.v1.AskAgents.$Properties|null);

            /** AskRequest agent. */
            agent?: (holdfast.v1.AskAgent.$Properties|null);

            /** AskRequest content. */
            content?: (holdfast.v1.AskContent.$Properties|null);

            /** AskRequest ask. */
            ask?: ("agents"|"agent"|"content");

            /**
             * Creates a new AskRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskRequest instance
             */
            static create(properties: holdfast.v1.AskRequest.$Shape): holdfast.v1.AskRequest & holdfast.v1.AskRequest.$Shape;
            static create(properties?: holdfast.v1.AskRequest.$Properties): holdfast.v1.AskRequest;

            /**
             * Encodes the specified AskRequest message. Does not implicitly {@link holdfast.v1.AskRequest.verify|verify} messages.
             * @param message AskRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AskRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AskRequest & holdfast.v1.AskRequest.$Shape} AskRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AskRequest & holdfast.v1.AskRequest.$Shape;

            /**
             * Verifies an AskRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AskRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskRequest
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AskRequest;

            /**
             * Creates a plain object from an AskRequest message. Also converts values to other types if specified.
             * @param message AskRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AskRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AskRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AskRequest {

            /** Properties of an AskRequest. */
            interface $Properties {

                /** AskRequest agents */
                agents?: (holdfast.v1.AskAgents.$Properties|null);

                /** AskRequest agent */
                agent?: (holdfast.v1.AskAgent.$Properties|null);

                /** AskRequest content */
                content?: (holdfast.v1.AskContent.$Properties|null);

                /** AskRequest ask */
                ask?: ("agents"|"agent"|"content");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an AskRequest. */
            type $Shape = {
              agents?: holdfast.v1.AskAgents.$Shape|null;
              agent?: holdfast.v1.AskAgent.$Shape|null;
              content?: holdfast.v1.AskContent.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ ask?: undefined; agents?: null; agent?: null; content?: null }|{ ask?: "agents"; agents: holdfast.v1.AskAgents.$Shape; agent?: null; content?: null }|{ ask?: "agent"; agents?: null; agent: holdfast.v1.AskAgent.$Shape; content?: null }|{ ask?: "content"; agents?: null; agent?: null; content: holdfast.v1.AskContent.$Shape })
            );
        }

        /**
         * Properties of an AskContent.
         * @deprecated Use holdfast.v1.AskContent.$Properties instead.
         */
        interface IAskContent extends holdfast.v1.AskContent.$Properties {
        }

        /** Represents an AskContent. */
        class AskContent {

            /**
             * Constructs a new AskContent.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AskContent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskContent sha256. */
            sha256: string;

            /** AskContent part. */
            part: number;

            /**
             * Creates a new AskContent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskContent instance
             */
            static create(properties: holdfast.v1.AskContent.$Shape): holdfast.v1.AskContent & holdfast.v1.AskContent.$Shape;
            static create(properties?: holdfast.v1.AskContent.$Properties): holdfast.v1.AskContent;

            /**
             * Encodes the specified AskContent message. Does not implicitly {@link holdfast.v1.AskContent.verify|verify} messages.
             * @param message AskContent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AskContent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskContent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AskContent & holdfast.v1.AskContent.$Shape} AskContent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AskContent & holdfast.v1.AskContent.$Shape;

            /**
             * Verifies an AskContent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AskContent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskContent
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AskContent;

            /**
             * Creates a plain object from an AskContent message. Also converts values to other types if specified.
             * @param message AskContent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AskContent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskContent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AskContent
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AskContent {

            /** Properties of an AskContent. */
            interface $Properties {

                /** AskContent sha256 */
                sha256?: (string|null);

                /** AskContent part */
                part?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskContent. */
            type $Shape = holdfast.v1.AskContent.$Properties;
        }

        /**
         * Properties of an AskAgents.
         * @deprecated Use holdfast.v1.AskAgents.$Properties instead.
         */
        interface IAskAgents extends holdfast.v1.AskAgents.$Properties {
        }

        /** Represents an AskAgents. */
        class AskAgents {

            /**
             * Constructs a new AskAgents.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AskAgents.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskAgents labels. */
            labels: { [k: string]: string };

            /** AskAgents limit. */
            limit: number;

            /** AskAgents after. */
            after: string;

            /**
             * Creates a new AskAgents instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskAgents instance
             */
            static create(properties: holdfast.v1.AskAgents.$Shape): holdfast.v1.AskAgents & holdfast.v1.AskAgents.$Shape;
            static create(properties?: holdfast.v1.AskAgents.$Properties): holdfast.v1.AskAgents;

            /**
             * Encodes the specified AskAgents message. Does not implicitly {@link holdfast.v1.AskAgents.verify|verify} messages.
             * @param message AskAgents message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AskAgents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskAgents message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AskAgents & holdfast.v1.AskAgents.$Shape} AskAgents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AskAgents & holdfast.v1.AskAgents.$Shape;

            /**
             * Verifies an AskAgents message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AskAgents message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskAgents
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AskAgents;

            /**
             * Creates a plain object from an AskAgents message. Also converts values to other types if specified.
             * @param message AskAgents
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AskAgents, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskAgents to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AskAgents
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AskAgents {

            /** Properties of an AskAgents. */
            interface $Properties {

                /** AskAgents labels */
                labels?: ({ [k: string]: string }|null);

                /** AskAgents limit */
                limit?: (number|null);

                /** AskAgents after */
                after?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskAgents. */
            type $Shape = holdfast.v1.AskAgents.$Properties;
        }

        /**
         * Properties of an AskAgent.
         * @deprecated Use holdfast.v1.AskAgent.$Properties instead.
         */
        interface IAskAgent extends holdfast.v1.AskAgent.$Properties {
        }

        /** Represents an AskAgent. */
        class AskAgent {

            /**
             * Constructs a new AskAgent.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AskAgent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskAgent id. */
            id: string;

            /** AskAgent detail. */
            detail: boolean;

            /**
             * Creates a new AskAgent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskAgent instance
             */
            static create(properties: holdfast.v1.AskAgent.$Shape): holdfast.v1.AskAgent & holdfast.v1.AskAgent.$Shape;
            static create(properties?: holdfast.v1.AskAgent.$Properties): holdfast.v1.AskAgent;

            /**
             * Encodes the specified AskAgent message. Does not implicitly {@link holdfast.v1.AskAgent.verify|verify} messages.
             * @param message AskAgent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AskAgent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskAgent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AskAgent & holdfast.v1.AskAgent.$Shape} AskAgent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AskAgent & holdfast.v1.AskAgent.$Shape;

            /**
             * Verifies an AskAgent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AskAgent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskAgent
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AskAgent;

            /**
             * Creates a plain object from an AskAgent message. Also converts values to other types if specified.
             * @param message AskAgent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AskAgent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskAgent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AskAgent
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AskAgent {

            /** Properties of an AskAgent. */
            interface $Properties {

                /** AskAgent id */
                id?: (string|null);

                /** AskAgent detail */
                detail?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskAgent. */
            type $Shape = holdfast.v1.AskAgent.$Properties;
        }

        /**
         * Properties of an AskReply.
         * @deprecated Use holdfast.v1.AskReply.$Properties instead.
         */
        interface IAskReply extends holdfast.v1.AskReply.$Properties {
        }

        /** Represents an AskReply. */
        class AskReply {

            /**
             * Constructs a new AskReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AskReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskReply asOfMs. */
            asOfMs: (number|Long);

            /** AskReply agents. */
            agents: holdfast.v1.AgentView.$Properties[];

            /** AskReply nextAfter. */
            nextAfter: string;

            /** AskReply total. */
            total: (number|Long);

            /** AskReply content. */
            content: Uint8Array;

            /**
             * Creates a new AskReply instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskReply instance
             */
            static create(properties: holdfast.v1.AskReply.$Shape): holdfast.v1.AskReply & holdfast.v1.AskReply.$Shape;
            static create(properties?: holdfast.v1.AskReply.$Properties): holdfast.v1.AskReply;

            /**
             * Encodes the specified AskReply message. Does not implicitly {@link holdfast.v1.AskReply.verify|verify} messages.
             * @param message AskReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AskReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AskReply & holdfast.v1.AskReply.$Shape} AskReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AskReply & holdfast.v1.AskReply.$Shape;

            /**
             * Verifies an AskReply message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AskReply message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskReply
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AskReply;

            /**
             * Creates a plain object from an AskReply message. Also converts values to other types if specified.
             * @param message AskReply
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AskReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskReply to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AskReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AskReply {

            /** Properties of an AskReply. */
            interface $Properties {

                /** AskReply asOfMs */
                asOfMs?: (number|Long|null);

                /** AskReply agents */
                agents?: (holdfast.v1.AgentView.$Properties[]|null);

                /** AskReply nextAfter */
                nextAfter?: (string|null);

                /** AskReply total */
                total?: (number|Long|null);

                /** AskReply content */
                content?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskReply. */
            type $Shape = holdfast.v1.AskReply.$Properties;
        }

        /**
         * Properties of an AgentView.
         * @deprecated Use holdfast.v1.AgentView.$Properties instead.
         */
        interface IAgentView extends holdfast.v1.AgentView.$Properties {
        }

        /** Represents an AgentView. */
        class AgentView {

            /**
             * Constructs a new AgentView.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.AgentView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentView uid. */
            uid: string;

            /** AgentView name. */
            name: string;

            /** AgentView version. */
            version: string;

            /** AgentView health. */
            health: string;

            /** AgentView status. */
            status: string;

            /** AgentView message. */
            message: string;

            /** AgentView assignment. */
            assignment: string;

            /** AgentView revision. */
            revision: (number|Long);

            /** AgentView wantedRevision. */
            wantedRevision: (number|Long);

            /** AgentView lastSeenMs. */
            lastSeenMs: (number|Long);

            /** AgentView connected. */
            connected: boolean;

            /** AgentView labels. */
            labels: { [k: string]: string };

            /** AgentView effectiveConfig. */
            effectiveConfig: string;

            /** AgentView explanation. */
            explanation: string;

            /** AgentView transport. */
            transport: string;

            /** AgentView remoteAddr. */
            remoteAddr: string;

            /**
             * Creates a new AgentView instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentView instance
             */
            static create(properties: holdfast.v1.AgentView.$Shape): holdfast.v1.AgentView & holdfast.v1.AgentView.$Shape;
            static create(properties?: holdfast.v1.AgentView.$Properties): holdfast.v1.AgentView;

            /**
             * Encodes the specified AgentView message. Does not implicitly {@link holdfast.v1.AgentView.verify|verify} messages.
             * @param message AgentView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.AgentView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.AgentView & holdfast.v1.AgentView.$Shape} AgentView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.AgentView & holdfast.v1.AgentView.$Shape;

            /**
             * Verifies an AgentView message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AgentView message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentView
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.AgentView;

            /**
             * Creates a plain object from an AgentView message. Also converts values to other types if specified.
             * @param message AgentView
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.AgentView, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentView to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AgentView
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgentView {

            /** Properties of an AgentView. */
            interface $Properties {

                /** AgentView uid */
                uid?: (string|null);

                /** AgentView name */
                name?: (string|null);

                /** AgentView version */
                version?: (string|null);

                /** AgentView health */
                health?: (string|null);

                /** AgentView status */
                status?: (string|null);

                /** AgentView message */
                message?: (string|null);

                /** AgentView assignment */
                assignment?: (string|null);

                /** AgentView revision */
                revision?: (number|Long|null);

                /** AgentView wantedRevision */
                wantedRevision?: (number|Long|null);

                /** AgentView lastSeenMs */
                lastSeenMs?: (number|Long|null);

                /** AgentView connected */
                connected?: (boolean|null);

                /** AgentView labels */
                labels?: ({ [k: string]: string }|null);

                /** AgentView effectiveConfig */
                effectiveConfig?: (string|null);

                /** AgentView explanation */
                explanation?: (string|null);

                /** AgentView transport */
                transport?: (string|null);

                /** AgentView remoteAddr */
                remoteAddr?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentView. */
            type $Shape = holdfast.v1.AgentView.$Properties;
        }

        /**
         * Properties of a PeerState.
         * @deprecated Use holdfast.v1.PeerState.$Properties instead.
         */
        interface IPeerState extends holdfast.v1.PeerState.$Properties {
        }

        /** Represents a PeerState. */
        class PeerState {

            /**
             * Constructs a new PeerState.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.PeerState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerState incarnation. */
            incarnation: string;

            /** PeerState generation. */
            generation: (number|Long);

            /** PeerState targetsSha256. */
            targetsSha256: string;

            /** PeerState issuedMs. */
            issuedMs: (number|Long);

            /** PeerState trips. */
            trips: holdfast.v1.PeerTrip.$Properties[];

            /** PeerState suspects. */
            suspects: string[];

            /** PeerState tallies. */
            tallies: holdfast.v1.PeerTally.$Properties[];

            /** PeerState breakGlass. */
            breakGlass: string;

            /**
             * Creates a new PeerState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerState instance
             */
            static create(properties: holdfast.v1.PeerState.$Shape): holdfast.v1.PeerState & holdfast.v1.PeerState.$Shape;
            static create(properties?: holdfast.v1.PeerState.$Properties): holdfast.v1.PeerState;

            /**
             * Encodes the specified PeerState message. Does not implicitly {@link holdfast.v1.PeerState.verify|verify} messages.
             * @param message PeerState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.PeerState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerState & holdfast.v1.PeerState.$Shape} PeerState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.PeerState & holdfast.v1.PeerState.$Shape;

            /**
             * Verifies a PeerState message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PeerState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerState
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.PeerState;

            /**
             * Creates a plain object from a PeerState message. Also converts values to other types if specified.
             * @param message PeerState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.PeerState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PeerState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerState {

            /** Properties of a PeerState. */
            interface $Properties {

                /** PeerState incarnation */
                incarnation?: (string|null);

                /** PeerState generation */
                generation?: (number|Long|null);

                /** PeerState targetsSha256 */
                targetsSha256?: (string|null);

                /** PeerState issuedMs */
                issuedMs?: (number|Long|null);

                /** PeerState trips */
                trips?: (holdfast.v1.PeerTrip.$Properties[]|null);

                /** PeerState suspects */
                suspects?: (string[]|null);

                /** PeerState tallies */
                tallies?: (holdfast.v1.PeerTally.$Properties[]|null);

                /** PeerState breakGlass */
                breakGlass?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerState. */
            type $Shape = holdfast.v1.PeerState.$Properties;
        }

        /**
         * Properties of a PeerTrip.
         * @deprecated Use holdfast.v1.PeerTrip.$Properties instead.
         */
        interface IPeerTrip extends holdfast.v1.PeerTrip.$Properties {
        }

        /** Represents a PeerTrip. */
        class PeerTrip {

            /**
             * Constructs a new PeerTrip.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.PeerTrip.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerTrip assignmentUid. */
            assignmentUid: string;

            /** PeerTrip variant. */
            variant: number;

            /** PeerTrip revision. */
            revision: (number|Long);

            /** PeerTrip failed. */
            failed: number;

            /** PeerTrip inForce. */
            inForce: number;

            /**
             * Creates a new PeerTrip instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerTrip instance
             */
            static create(properties: holdfast.v1.PeerTrip.$Shape): holdfast.v1.PeerTrip & holdfast.v1.PeerTrip.$Shape;
            static create(properties?: holdfast.v1.PeerTrip.$Properties): holdfast.v1.PeerTrip;

            /**
             * Encodes the specified PeerTrip message. Does not implicitly {@link holdfast.v1.PeerTrip.verify|verify} messages.
             * @param message PeerTrip message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.PeerTrip.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerTrip message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerTrip & holdfast.v1.PeerTrip.$Shape} PeerTrip
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.PeerTrip & holdfast.v1.PeerTrip.$Shape;

            /**
             * Verifies a PeerTrip message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PeerTrip message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerTrip
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.PeerTrip;

            /**
             * Creates a plain object from a PeerTrip message. Also converts values to other types if specified.
             * @param message PeerTrip
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.PeerTrip, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerTrip to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PeerTrip
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerTrip {

            /** Properties of a PeerTrip. */
            interface $Properties {

                /** PeerTrip assignmentUid */
                assignmentUid?: (string|null);

                /** PeerTrip variant */
                variant?: (number|null);

                /** PeerTrip revision */
                revision?: (number|Long|null);

                /** PeerTrip failed */
                failed?: (number|null);

                /** PeerTrip inForce */
                inForce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerTrip. */
            type $Shape = holdfast.v1.PeerTrip.$Properties;
        }

        /**
         * Properties of a PeerTally.
         * @deprecated Use holdfast.v1.PeerTally.$Properties instead.
         */
        interface IPeerTally extends holdfast.v1.PeerTally.$Properties {
        }

        /** Represents a PeerTally. */
        class PeerTally {

            /**
             * Constructs a new PeerTally.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.PeerTally.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerTally assignmentUid. */
            assignmentUid: string;

            /** PeerTally variant. */
            variant: number;

            /** PeerTally revision. */
            revision: (number|Long);

            /** PeerTally members. */
            members: number;

            /** PeerTally inForce. */
            inForce: number;

            /** PeerTally failed. */
            failed: number;

            /** PeerTally ripe. */
            ripe: number;

            /**
             * Creates a new PeerTally instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerTally instance
             */
            static create(properties: holdfast.v1.PeerTally.$Shape): holdfast.v1.PeerTally & holdfast.v1.PeerTally.$Shape;
            static create(properties?: holdfast.v1.PeerTally.$Properties): holdfast.v1.PeerTally;

            /**
             * Encodes the specified PeerTally message. Does not implicitly {@link holdfast.v1.PeerTally.verify|verify} messages.
             * @param message PeerTally message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.PeerTally.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerTally message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerTally & holdfast.v1.PeerTally.$Shape} PeerTally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.PeerTally & holdfast.v1.PeerTally.$Shape;

            /**
             * Verifies a PeerTally message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PeerTally message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerTally
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.PeerTally;

            /**
             * Creates a plain object from a PeerTally message. Also converts values to other types if specified.
             * @param message PeerTally
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.PeerTally, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerTally to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PeerTally
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerTally {

            /** Properties of a PeerTally. */
            interface $Properties {

                /** PeerTally assignmentUid */
                assignmentUid?: (string|null);

                /** PeerTally variant */
                variant?: (number|null);

                /** PeerTally revision */
                revision?: (number|Long|null);

                /** PeerTally members */
                members?: (number|null);

                /** PeerTally inForce */
                inForce?: (number|null);

                /** PeerTally failed */
                failed?: (number|null);

                /** PeerTally ripe */
                ripe?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerTally. */
            type $Shape = holdfast.v1.PeerTally.$Properties;
        }

        /**
         * Properties of a PeerArrivals.
         * @deprecated Use holdfast.v1.PeerArrivals.$Properties instead.
         */
        interface IPeerArrivals extends holdfast.v1.PeerArrivals.$Properties {
        }

        /** Represents a PeerArrivals. */
        class PeerArrivals {

            /**
             * Constructs a new PeerArrivals.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.PeerArrivals.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerArrivals agents. */
            agents: holdfast.v1.PeerArrival.$Properties[];

            /**
             * Creates a new PeerArrivals instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerArrivals instance
             */
            static create(properties: holdfast.v1.PeerArrivals.$Shape): holdfast.v1.PeerArrivals & holdfast.v1.PeerArrivals.$Shape;
            static create(properties?: holdfast.v1.PeerArrivals.$Properties): holdfast.v1.PeerArrivals;

            /**
             * Encodes the specified PeerArrivals message. Does not implicitly {@link holdfast.v1.PeerArrivals.verify|verify} messages.
             * @param message PeerArrivals message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.PeerArrivals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerArrivals message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerArrivals & holdfast.v1.PeerArrivals.$Shape} PeerArrivals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.PeerArrivals & holdfast.v1.PeerArrivals.$Shape;

            /**
             * Verifies a PeerArrivals message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PeerArrivals message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerArrivals
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.PeerArrivals;

            /**
             * Creates a plain object from a PeerArrivals message. Also converts values to other types if specified.
             * @param message PeerArrivals
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.PeerArrivals, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerArrivals to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PeerArrivals
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerArrivals {

            /** Properties of a PeerArrivals. */
            interface $Properties {

                /** PeerArrivals agents */
                agents?: (holdfast.v1.PeerArrival.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerArrivals. */
            type $Shape = holdfast.v1.PeerArrivals.$Properties;
        }

        /**
         * Properties of a PeerArrival.
         * @deprecated Use holdfast.v1.PeerArrival.$Properties instead.
         */
        interface IPeerArrival extends holdfast.v1.PeerArrival.$Properties {
        }

        /** Represents a PeerArrival. */
        class PeerArrival {

            /**
             * Constructs a new PeerArrival.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.PeerArrival.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerArrival uid. */
            uid: Uint8Array;

            /** PeerArrival sequenceNum. */
            sequenceNum: (number|Long);

            /** PeerArrival heardAgoMs. */
            heardAgoMs: (number|Long);

            /**
             * Creates a new PeerArrival instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerArrival instance
             */
            static create(properties: holdfast.v1.PeerArrival.$Shape): holdfast.v1.PeerArrival & holdfast.v1.PeerArrival.$Shape;
            static create(properties?: holdfast.v1.PeerArrival.$Properties): holdfast.v1.PeerArrival;

            /**
             * Encodes the specified PeerArrival message. Does not implicitly {@link holdfast.v1.PeerArrival.verify|verify} messages.
             * @param message PeerArrival message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.PeerArrival.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerArrival message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.PeerArrival & holdfast.v1.PeerArrival.$Shape} PeerArrival
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.PeerArrival & holdfast.v1.PeerArrival.$Shape;

            /**
             * Verifies a PeerArrival message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PeerArrival message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerArrival
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.PeerArrival;

            /**
             * Creates a plain object from a PeerArrival message. Also converts values to other types if specified.
             * @param message PeerArrival
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.PeerArrival, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerArrival to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for PeerArrival
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerArrival {

            /** Properties of a PeerArrival. */
            interface $Properties {

                /** PeerArrival uid */
                uid?: (Uint8Array|null);

                /** PeerArrival sequenceNum */
                sequenceNum?: (number|Long|null);

                /** PeerArrival heardAgoMs */
                heardAgoMs?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerArrival. */
            type $Shape = holdfast.v1.PeerArrival.$Properties;
        }

        /**
         * Properties of a LeaseRecord.
         * @deprecated Use holdfast.v1.LeaseRecord.$Properties instead.
         */
        interface ILeaseRecord extends holdfast.v1.LeaseRecord.$Properties {
        }

        /** Represents a LeaseRecord. */
        class LeaseRecord {

            /**
             * Constructs a new LeaseRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: holdfast.v1.LeaseRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LeaseRecord plane. */
            plane: string;

            /** LeaseRecord holder. */
            holder: string;

            /** LeaseRecord incarnation. */
            incarnation: string;

            /** LeaseRecord term. */
            term: (number|Long);

            /** LeaseRecord released. */
            released: boolean;

            /**
             * Creates a new LeaseRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LeaseRecord instance
             */
            static create(properties: holdfast.v1.LeaseRecord.$Shape): holdfast.v1.LeaseRecord & holdfast.v1.LeaseRecord.$Shape;
            static create(properties?: holdfast.v1.LeaseRecord.$Properties): holdfast.v1.LeaseRecord;

            /**
             * Encodes the specified LeaseRecord message. Does not implicitly {@link holdfast.v1.LeaseRecord.verify|verify} messages.
             * @param message LeaseRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: holdfast.v1.LeaseRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LeaseRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {holdfast.v1.LeaseRecord & holdfast.v1.LeaseRecord.$Shape} LeaseRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): holdfast.v1.LeaseRecord & holdfast.v1.LeaseRecord.$Shape;

            /**
             * Verifies a LeaseRecord message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LeaseRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LeaseRecord
             */
            static fromObject(object: { [k: string]: any }): holdfast.v1.LeaseRecord;

            /**
             * Creates a plain object from a LeaseRecord message. Also converts values to other types if specified.
             * @param message LeaseRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: holdfast.v1.LeaseRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LeaseRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for LeaseRecord
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LeaseRecord {

            /** Properties of a LeaseRecord. */
            interface $Properties {

                /** LeaseRecord plane */
                plane?: (string|null);

                /** LeaseRecord holder */
                holder?: (string|null);

                /** LeaseRecord incarnation */
                incarnation?: (string|null);

                /** LeaseRecord term */
                term?: (number|Long|null);

                /** LeaseRecord released */
                released?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LeaseRecord. */
            type $Shape = holdfast.v1.LeaseRecord.$Properties;
        }
    }
}
