import { BLOB_PART_BYTES, type Bus, MAX_PAYLOAD_BYTES, type Subscription } from '../../src/bus/bus.ts';
import {
  decodeBlobRequest,
  decodeRootRequest,
  encodeBlobReply,
  encodeRootReply,
} from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';

/** Root metadata of the fleet repository, by version. */
export interface RootSource {
  /** The exact bytes of the root versions from `fromVersion` on, in order. */
  roots(fromVersion: number): Promise<Uint8Array[]>;
}
/** Bytes that a region's kept generations name. */
export interface BlobSource {
  /** The whole blob; undefined when no kept generation of this region names it. */
  blob(region: string, sha256: string): Promise<Uint8Array | undefined>;
}

/** What the framing of one root in a RootReply may take, bytes. */
const ROOT_FRAMING_BYTES = 8;

/** Answers what the stream lacks: the chain of roots, and blobs by parts. */
export function answerRpc(options: {
  bus: Bus;
  roots: RootSource;
  blobs: BlobSource;
  /** Throws where whoever speaks on the subject is not answered. */
  check: (subject: string) => void;
}): Subscription {
  const { bus, roots, blobs, check } = options;
  const answers = [
    bus.answer('hf.v1.rpc.*.*.root', async (body, subject) => {
      check(subject);
      return encodeRootReply({ roots: fitting(await roots.roots(decodeRootRequest(body).fromVersion)) });
    }),
    bus.answer('hf.v1.rpc.*.*.blob', async (body, subject) => {
      check(subject);
      const { sha256, part } = decodeBlobRequest(body);
      // The region stands in the subject: a relay gets no other region's content by naming its hash.
      const blob = await blobs.blob(regionOf(subject), sha256);
      const from = part * BLOB_PART_BYTES;
      return encodeBlobReply({ body: blob?.subarray(from, from + BLOB_PART_BYTES) ?? new Uint8Array() });
    }),
  ];
  return { close: () => answers.forEach((answer) => answer.close()) };
}

/** The relay asks again from the version after the last that it got. */
function fitting(roots: Uint8Array[]): Uint8Array[] {
  let bytes = 0;
  const end = roots.findIndex(
    (root, index) =>
      (bytes += root.length + ROOT_FRAMING_BYTES) > MAX_PAYLOAD_BYTES || index === WIRE_LIMITS.roots,
  );
  return end < 0 ? roots : roots.slice(0, end);
}

function regionOf(subject: string): string {
  return subject.split('.')[3] ?? '';
}
