import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../src/clock/clock.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { SendBytes } from '../../src/http/send-bytes.ts';
import type { Logger } from '../../src/log/logger.ts';
import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { JoinBundle } from '../../src/wire/join-bundle.ts';
import type { Acceptance } from '../acceptance/acceptance.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';
import type { Brake } from '../brake/brake.ts';
import type { BreakGlass } from '../break-glass/break-glass.ts';
import type { EventSink } from '../sessions/content.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { DEFAULT_SIBLING_LIMITS } from './limits.ts';
import { OfferGate } from './offer-gate.ts';
import { PEER_PATH, PeerClient } from './peer-client.ts';
import { PeerDoor } from './peer-door.ts';
import { addPeerRoutes } from './peer-routes.ts';
import { Roster } from './roster.ts';
import { Siblings } from './siblings.ts';

/** The part of a relay that talks to the region's other relays, and what the rest of it needs of that. */
export function openSiblings(options: {
  bundle: JoinBundle;
  urls: Readonly<Record<string, string>>;
  send: SendBytes;
  store: TrustStore;
  brake: Brake;
  breakGlass: BreakGlass;
  /** Made later than this: the bus is opened last. */
  acceptance: () => Acceptance;
  sessions: () => Sessions;
  isLinked: () => boolean;
  clock: Clock;
  log: Logger;
  registry: Registry;
  events: EventSink;
}): {
  siblings: Siblings;
  gate: OfferGate;
  /** Lets siblings into the relay's HTTP. */
  door: { prefix: string; admit: (request: IncomingMessage) => void };
  addRoutes: (app: FastifyInstance) => void;
} {
  const { bundle, store, brake, breakGlass, acceptance, sessions, clock, log, registry, events } = options;
  const { plane, region, relay: self } = bundle;
  const limits = DEFAULT_SIBLING_LIMITS;
  const credentials = () => store.current()?.credentials;
  const roster = new Roster({ self, credentials, urls: options.urls, maxSiblings: limits.maxSiblings });
  const gate = new OfferGate();
  // The disk may be an old one: agents come before the siblings can be asked what they hold.
  if (roster.expectsWord) gate.close('start');
  const client = new PeerClient({
    ...{ plane, region, self, clock, limits },
    seed: bundle.nats.nkey_seed,
    send: options.send,
  });
  const siblings = new Siblings({
    ...{ roster, client, store, gate, clock, log, registry, events, limits },
    acceptance: {
      consider: (name, source) => acceptance().consider(name, source),
      look: () => acceptance().look(),
    },
    brake: {
      trips: () => brake.stopped().slice(0, WIRE_LIMITS.peerBrakes),
      takeOver: (trips, from) => brake.takeOver(trips, from),
      heardElsewhere: () => brake.heardElsewhere(),
      suspects: () => brake.suspects().slice(0, WIRE_LIMITS.peerBrakes),
      tallies: (uids) => brake.tallies(uids).slice(0, WIRE_LIMITS.peerBrakes),
    },
    breakGlass: () => {
      const { acts } = breakGlass;
      return acts.length === 0
        ? ''
        : digestOf(acts.map(({ scope, target, generation }) => [scope, target, generation]));
    },
    liveAgents: () => sessions().arrivals(),
    arrivalOf: (uid) => sessions().arrival(uid),
    movedTo: (sibling, agents) => sessions().movedTo(sibling, agents),
    isLinked: options.isLinked,
  });
  gate.onOpened(() => sessions().offersAllowed());
  const door = new PeerDoor({
    ...{ roster, plane, region, self, clock, limits },
    limited: (limit) => siblings.limited(limit),
  });
  return {
    siblings,
    gate,
    door: { prefix: `${PEER_PATH}/`, admit: (request) => door.admit(request) },
    addRoutes: (app) =>
      addPeerRoutes(app, {
        store,
        callerOf: (request) => door.callerOf(request),
        tokenFor: (caller) => client.tokenFor(caller),
        heard: (caller, state) => siblings.heard(caller, state),
        arrived: (caller, agents) => siblings.heardArrivals(caller, agents),
      }),
  };
}

/** Who did it and why differ from relay to relay; what is held or pinned should not. */
function digestOf(value: (string | number)[][]): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
