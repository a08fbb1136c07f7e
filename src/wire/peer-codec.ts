import { list, moment, parse, finish, text, whole } from './codec.ts';
import { holdfast } from './gen/wire.js';
import { WIRE_LIMITS } from './limits.ts';
import { WireError } from './wire-error.ts';

const v1 = holdfast.v1;

/** What one relay of a region says of itself to another. */
export interface PeerState {
  incarnation: string;
  /** 0: it holds none. */
  generation: number;
  /** Of the signed part of its targets, lower-case hex; empty when it holds none. */
  targetsSha256: string;
  /** `x-issued` of its newest timestamp, Unix ms. */
  issuedMs: number;
  trips: PeerTrip[];
  /** Uids of assignments some of whose agents failed. */
  suspects: string[];
  tallies: PeerTally[];
  /** A digest of what an operator holds or pins there; empty: nothing. */
  breakGlass: string;
}

export interface PeerTrip {
  assignmentUid: string;
  variant: number;
  revision: number;
  failed: number;
  inForce: number;
}

export interface PeerTally extends PeerTrip {
  members: number;
  ripe: number;
}

/** An agent that connected to the sender, and the number of its newest message there. */
export interface PeerArrival {
  /** 32 hex digits. */
  uid: string;
  sequenceNum: number;
  /** How long before this was sent that message came, ms: an age, because relays share no clock. */
  heardAgoMs: number;
}

/** @throws WireError `too-large` */
export function encodePeerState(state: PeerState): Uint8Array {
  return finish(v1.PeerState, state);
}

/** @throws WireError */
export function decodePeerState(body: Uint8Array): PeerState {
  const { nameChars, peerBrakes } = WIRE_LIMITS;
  const state = parse('PeerState', v1.PeerState, body);
  return {
    incarnation: text('incarnation', state.incarnation, nameChars),
    generation: whole('generation', state.generation),
    targetsSha256: text('targets_sha256', state.targetsSha256, nameChars),
    issuedMs: moment('issued_ms', state.issuedMs),
    trips: list('trips', state.trips, peerBrakes).map(decodeTrip),
    suspects: list('suspects', state.suspects, peerBrakes).map((uid) => text('suspects', uid, nameChars)),
    tallies: list('tallies', state.tallies, peerBrakes).map((tally) => ({
      ...decodeTrip(tally),
      members: whole('members', tally.members),
      ripe: whole('ripe', tally.ripe),
    })),
    breakGlass: text('break_glass', state.breakGlass, nameChars),
  };
}

/** @throws WireError `too-large` */
export function encodePeerArrivals(agents: readonly PeerArrival[]): Uint8Array {
  return finish(v1.PeerArrivals, {
    agents: agents.map(({ uid, sequenceNum, heardAgoMs }) => ({
      uid: Buffer.from(uid, 'hex'),
      sequenceNum,
      heardAgoMs,
    })),
  });
}

/** @throws WireError */
export function decodePeerArrivals(body: Uint8Array): PeerArrival[] {
  const { agents } = parse('PeerArrivals', v1.PeerArrivals, body);
  return list('agents', agents, WIRE_LIMITS.arrivals).map(({ uid, sequenceNum, heardAgoMs }) => {
    if (uid?.byteLength !== 16) throw new WireError('malformed', 'PeerArrival.uid has not 16 bytes');
    return {
      uid: Buffer.from(uid).toString('hex'),
      sequenceNum: whole('sequence_num', sequenceNum),
      heardAgoMs: whole('heard_ago_ms', heardAgoMs),
    };
  });
}

function decodeTrip(trip: holdfast.v1.PeerTrip.$Properties): PeerTrip {
  return {
    assignmentUid: text('assignment_uid', trip.assignmentUid ?? '', WIRE_LIMITS.nameChars),
    variant: whole('variant', trip.variant),
    revision: whole('revision', trip.revision),
    failed: whole('failed', trip.failed),
    inForce: whole('in_force', trip.inForce),
  };
}
