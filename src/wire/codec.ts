import { MAX_PAYLOAD_BYTES } from '../bus/bus.ts';
import { messageOf } from '../errors.ts';
import { holdfast } from './gen/wire.js';
import { WIRE_LIMITS } from './limits.ts';
import {
  AGENT_STATUSES,
  HEALTHS,
  TRUSTS,
  type AgentView,
  type AskReply,
  type AskRequest,
  type BlobReply,
  type BlobRequest,
  type BreakGlassAct,
  type Event,
  type Head,
  type Held,
  type LeaseRecord,
  type Report,
  type RootReply,
  type RootRequest,
  type UpReply,
  type UpRequest,
} from './messages.ts';
import { WireError } from './wire-error.ts';

const v1 = holdfast.v1;
type Whole = number | { toNumber(): number } | null | undefined;
type Messages<T> = {
  encode(message: T): { finish(): Uint8Array };
};

/** @throws WireError `too-large` when the message would not fit a payload. */
export function encodeHead(head: Head): Uint8Array {
  return finish(v1.Head, head);
}
/** @throws WireError like every decoder here. */
export function decodeHead(body: Uint8Array): Head {
  const { timestamp, snapshot, targets, rootVersion } = parse('Head', v1.Head, body);
  return { timestamp, snapshot, targets, rootVersion };
}

export function encodeLeaseRecord(record: LeaseRecord): Uint8Array {
  return finish(v1.LeaseRecord, record);
}
export function decodeLeaseRecord(body: Uint8Array): LeaseRecord {
  const { plane, holder, incarnation, term, released } = parse('LeaseRecord', v1.LeaseRecord, body);
  const { nameChars, reasonChars } = WIRE_LIMITS;
  return {
    plane: text('plane', plane, nameChars),
    holder: text('holder', holder, reasonChars),
    incarnation: text('incarnation', incarnation, nameChars),
    term: whole('term', term),
    released,
  };
}

export function encodeRootRequest(request: RootRequest): Uint8Array {
  return finish(v1.RootRequest, request);
}
export function decodeRootRequest(body: Uint8Array): RootRequest {
  return { fromVersion: parse('RootRequest', v1.RootRequest, body).fromVersion };
}
export function encodeRootReply(reply: RootReply): Uint8Array {
  return finish(v1.RootReply, reply);
}
export function decodeRootReply(body: Uint8Array): RootReply {
  return { roots: list('roots', parse('RootReply', v1.RootReply, body).roots, WIRE_LIMITS.roots) };
}

export function encodeBlobRequest(request: BlobRequest): Uint8Array {
  return finish(v1.BlobRequest, request);
}
export function decodeBlobRequest(body: Uint8Array): BlobRequest {
  const { sha256, part } = parse('BlobRequest', v1.BlobRequest, body);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new WireError('malformed', 'BlobRequest.sha256 is not a SHA-256');
  return { sha256, part };
}
export function encodeBlobReply(reply: BlobReply): Uint8Array {
  return finish(v1.BlobReply, reply);
}
export function decodeBlobReply(body: Uint8Array): BlobReply {
  return { body: parse('BlobReply', v1.BlobReply, body).body };
}

export function encodeUpRequest(request: UpRequest): Uint8Array {
  const { report, ...rest } = request;
  return finish(v1.UpRequest, report ? { ...rest, report } : rest);
}

/** Ids of a database and of a process start are random: at least 8 characters of `[A-Za-z0-9_-]`. */
const RANDOM_ID = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * A relay that names a sibling's subject as its reply subject would have the answer to its request delivered
 * there. No reply of this protocol has a well-formed `incarnation` in field 2, so none passes for an UpRequest.
 */
export function decodeUpRequest(body: Uint8Array): UpRequest {
  const message = parse('UpRequest', v1.UpRequest, body);
  const { storeId, incarnation } = message;
  if (!RANDOM_ID.test(storeId) || !RANDOM_ID.test(incarnation))
    throw new WireError('malformed', 'UpRequest names no store or no incarnation');
  const events = list('events', message.events, WIRE_LIMITS.events).map(decodeEvent);
  const acknowledged = decodeHeld('acknowledged', message.acknowledged, WIRE_LIMITS.acknowledged);
  const request = { storeId, incarnation, events, acknowledged };
  return message.report ? { ...request, report: decodeReport(message.report) } : request;
}

/** The bytes that one event adds to an UpRequest. */
export function encodedEventBytes(event: Event): number {
  return v1.Event.encode(event).finish().length + EVENT_FRAMING_BYTES;
}
/** Field tag and length of an embedded message below 2 MiB. */
const EVENT_FRAMING_BYTES = 4;

export function encodeReport(report: Report): Uint8Array {
  return finish(v1.Report, report);
}

export function encodeUpReply(reply: UpReply): Uint8Array {
  return finish(v1.UpReply, reply);
}
export function decodeUpReply(body: Uint8Array): UpReply {
  const { held } = parse('UpReply', v1.UpReply, body);
  return { held: decodeHeld('held', held, WIRE_LIMITS.held) };
}

function decodeHeld(
  field: string,
  values: holdfast.v1.Held.$Properties[] | null | undefined,
  limit: number,
): Held[] {
  return list(field, values, limit).map(({ incarnation, n }) => ({
    incarnation: text(`${field}.incarnation`, incarnation ?? '', WIRE_LIMITS.nameChars),
    n: whole(`${field}.n`, n),
  }));
}

export function encodeAskRequest(request: AskRequest): Uint8Array {
  return finish(v1.AskRequest, request);
}
export function decodeAskRequest(body: Uint8Array): AskRequest {
  const { agents, agent, content } = parse('AskRequest', v1.AskRequest, body);
  if (content)
    return {
      content: {
        sha256: text('content.sha256', content.sha256 ?? '', WIRE_LIMITS.nameChars),
        part: content.part ?? 0,
      },
    };
  if (agent)
    return {
      agent: { id: text('agent.id', agent.id ?? '', WIRE_LIMITS.nameChars), detail: agent.detail ?? false },
    };
  if (!agents) throw new WireError('malformed', 'AskRequest asks nothing that this version knows');
  const after = text('agents.after', agents.after ?? '', WIRE_LIMITS.nameChars);
  return { agents: { labels: labels(agents.labels), limit: agents.limit ?? 0, after } };
}

export function encodeAskReply(reply: AskReply): Uint8Array {
  return finish(v1.AskReply, reply);
}
export function decodeAskReply(body: Uint8Array): AskReply {
  const message = parse('AskReply', v1.AskReply, body);
  return {
    asOfMs: moment('as_of_ms', message.asOfMs),
    agents: list('agents', message.agents, WIRE_LIMITS.agents).map(decodeAgentView),
    nextAfter: text('next_after', message.nextAfter, WIRE_LIMITS.nameChars),
    total: whole('total', message.total),
    ...(message.content && message.content.length > 0 ? { content: message.content } : {}),
  };
}

/** The bytes that one agent adds to an AskReply. */
export function encodedAgentBytes(agent: AgentView): number {
  return v1.AgentView.encode(agent).finish().length + EVENT_FRAMING_BYTES;
}

function decodeEvent(event: holdfast.v1.Event.$Properties): Event {
  return {
    incarnation: text('event.incarnation', event.incarnation ?? '', WIRE_LIMITS.nameChars),
    n: whole('event.n', event.n),
    atMs: moment('event.at_ms', event.atMs),
    kind: text('event.kind', event.kind ?? '', WIRE_LIMITS.nameChars),
    detail: text('event.detail', event.detail ?? '', WIRE_LIMITS.eventDetailBytes),
  };
}

function decodeReport(report: holdfast.v1.Report.$Properties): Report {
  const { tallies, names, nameChars, reasonChars, counts } = WIRE_LIMITS;
  const tally = (field: string, values: holdfast.v1.Tally.$Properties[] | null | undefined, limit: number) =>
    list(field, values, limit).map(({ name, count }) => ({
      name: text(field, name ?? '', nameChars),
      count: whole(field, count),
    }));
  return {
    asOfMs: moment('as_of_ms', report.asOfMs),
    relayVersion: text('relay_version', report.relayVersion ?? '', nameChars),
    generation: whole('generation', report.generation),
    trust: oneOf(TRUSTS, report.trust, 'none'),
    timestampExpiresMs: moment('timestamp_expires_ms', report.timestampExpiresMs),
    agents: whole('agents', report.agents),
    counts: list('counts', report.counts, counts).map((count) => ({
      assignmentUid: text('counts.assignment_uid', count.assignmentUid ?? '', nameChars),
      revision: whole('counts.revision', count.revision),
      status: oneOf(AGENT_STATUSES, count.status, 'unknown'),
      health: oneOf(HEALTHS, count.health, 'unknown'),
      count: whole('counts.count', count.count),
    })),
    agentVersions: tally('agent_versions', report.agentVersions, tallies),
    failures: list('failures', report.failures, tallies).map((failure) => ({
      assignmentUid: text('failures.assignment_uid', failure.assignmentUid ?? '', nameChars),
      revision: whole('failures.revision', failure.revision),
      reason: text('failures.reason', failure.reason ?? '', reasonChars),
      count: whole('failures.count', failure.count),
    })),
    refusals: tally('refusals', report.refusals, names),
    flags: list('flags', report.flags, names).map((flag) => text('flags', flag ?? '', nameChars)),
    queueRows: whole('queue_rows', report.queueRows),
    eventsDropped: whole('events_dropped', report.eventsDropped),
    startedMs: moment('started_ms', report.startedMs),
    reportN: whole('report_n', report.reportN),
    reportIntervalMs: whole('report_interval_ms', report.reportIntervalMs),
    ...(report.isolation && {
      isolation: {
        first: text('isolation.first', report.isolation.first ?? '', nameChars),
        seconds: whole('isolation.seconds', report.isolation.seconds),
      },
    }),
    ...(report.breakGlass?.length && {
      breakGlass: list('break_glass', report.breakGlass, WIRE_LIMITS.acts).map(decodeAct),
    }),
  };
}

function decodeAct(act: holdfast.v1.BreakGlassAct.$Properties): BreakGlassAct {
  const { nameChars, reasonChars } = WIRE_LIMITS;
  return {
    scope: text('break_glass.scope', act.scope ?? '', nameChars),
    target: text('break_glass.target', act.target ?? '', nameChars),
    labels: labels(act.labels),
    generation: whole('break_glass.generation', act.generation),
    who: text('break_glass.who', act.who ?? '', nameChars),
    reason: text('break_glass.reason', act.reason ?? '', reasonChars),
    atMs: moment('break_glass.at_ms', act.atMs),
  };
}

function decodeAgentView(view: holdfast.v1.AgentView.$Properties): AgentView {
  return {
    uid: view.uid ?? '',
    name: view.name ?? '',
    version: view.version ?? '',
    health: oneOf(HEALTHS, view.health, 'unknown'),
    status: oneOf(AGENT_STATUSES, view.status, 'unknown'),
    message: view.message ?? '',
    assignment: view.assignment ?? '',
    revision: whole('revision', view.revision),
    wantedRevision: whole('wanted_revision', view.wantedRevision),
    lastSeenMs: moment('last_seen_ms', view.lastSeenMs),
    connected: view.connected ?? false,
    labels: labels(view.labels),
    effectiveConfig: view.effectiveConfig ?? '',
    explanation: view.explanation ?? '',
    transport: view.transport ?? '',
    remoteAddr: view.remoteAddr ?? '',
  };
}

export function finish<T>(type: Messages<T>, message: T): Uint8Array {
  const body = type.encode(message).finish();
  if (body.length > MAX_PAYLOAD_BYTES)
    throw new WireError(
      'too-large',
      `a message of ${body.length} bytes; at most ${MAX_PAYLOAD_BYTES} travel`,
    );
  return body;
}

export function parse<T>(name: string, type: { decode(body: Uint8Array): T }, body: Uint8Array): T {
  if (body.length > MAX_PAYLOAD_BYTES)
    throw new WireError('too-large', `${name} of ${body.length} bytes; at most ${MAX_PAYLOAD_BYTES} travel`);
  try {
    return type.decode(body);
  } catch (cause) {
    throw new WireError('malformed', `not a ${name}: ${messageOf(cause)}`, { cause });
  }
}

/** A 64-bit field as a number; what a reader could not hold exactly is refused, never rounded. */
export function whole(field: string, value: Whole): number {
  const number = typeof value === 'number' ? value : (value?.toNumber() ?? 0);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new WireError('unsafe-integer', `${field} is not a whole number from 0 to 2^53 - 1`);
  return number;
}

/** Unix milliseconds that a Date can hold: one that it cannot would break whatever shows it. */
export function moment(field: string, value: Whole): number {
  const atMs = whole(field, value);
  if (atMs > LATEST_MS) throw new WireError('malformed', `${field} is later than a date can be`);
  return atMs;
}
/** [ECMA-262 21.4.1.1] */
const LATEST_MS = 8.64e15;

export function text(field: string, value: string, limit: number): string {
  if (value.length > limit) throw new WireError('too-large', `${field} is longer than ${limit}`);
  return value;
}

export function list<T>(field: string, values: T[] | null | undefined, limit: number): T[] {
  if (values && values.length > limit)
    throw new WireError('too-many', `${field} has ${values.length} entries; at most ${limit} are read`);
  return values ?? [];
}

/** A word that a newer version may have coined is read as `otherwise`. */
function oneOf<T extends string>(known: readonly T[], value: string | null | undefined, otherwise: T): T {
  return known.find((word) => word === value) ?? otherwise;
}

function labels(values: Record<string, string> | null | undefined): Record<string, string> {
  const entries = Object.entries(values ?? {});
  list('labels', entries, WIRE_LIMITS.labels);
  return Object.fromEntries(entries);
}
