/** Bounds of what one message between the planes may hold. Encoding and decoding both enforce them. */
export const WIRE_LIMITS = {
  /** Events in one UpRequest. */
  events: 500,
  /** Bytes of one event's `detail`. */
  eventDetailBytes: 16 * 1024,
  /** Incarnations in one UpReply. */
  held: 1_000,
  /** Incarnations of which one UpRequest says what is held. */
  acknowledged: 256,
  /** Entries of a report's `counts`; a summary merges what exceeds it. */
  counts: 2_048,
  /** Entries of a report's `agent_versions` and `failures`, "other" included. */
  tallies: 21,
  /** Entries of a report's `refusals`, `flags`. */
  names: 64,
  /** Characters of an identifier, a name or a code. */
  nameChars: 256,
  /** Characters of a failure's or an act's reason. */
  reasonChars: 512,
  /** Entries of a report's `break_glass`. */
  acts: 64,
  /** Agents on one page of an AskReply. */
  agents: 500,
  /** Labels of one agent, and of one question. */
  labels: 256,
  /** Root metadata files in one RootReply. */
  roots: 256,
  /** Trips, suspects and tallies in one PeerState, each. */
  peerBrakes: 256,
  /** Agents in one PeerArrivals: about 100 KiB. */
  arrivals: 4_096,
} as const;
