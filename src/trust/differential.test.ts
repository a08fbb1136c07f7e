import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Metadata, MetadataKind } from '@tufjs/models';
import fc from 'fast-check';
import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import type { Json } from './canonical.ts';
import { nextRoot } from './ceremony.ts';
import { generateKey, type SigningKey } from './keys.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { signMetadata } from './sign.ts';
import {
  BASE,
  DAY_MS,
  HOUR_MS,
  type MetadataSet,
  NOW_MS,
  type OnlineFile,
  type Part,
  signedOf,
  TestSet,
} from './test-set.ts';
import type { TrustedState } from './verify.ts';

const set = new TestSet();
const held = set.sign(100);
const heldState = set.verify(set.trusted(), held).state;

/** What was presented: roots to walk, and a set. */
interface Offer {
  roots?: Uint8Array[];
  files: MetadataSet;
  nowMs: number;
}

/** The stock client's verdict: its own store, its own models, its own order. */
function oracleTakes(offer: Offer, before: MetadataSet | undefined): boolean {
  const store = new TrustedMetadataStore(Buffer.from(set.ceremony.roots.fleet));
  Object.assign(store, { referenceTime: new Date(offer.nowMs) });
  try {
    for (const root of offer.roots ?? []) store.updateRoot(Buffer.from(root));
    if (before) {
      attempt(() => store.updateTimestamp(Buffer.from(before.timestamp)));
    }
    store.updateTimestamp(Buffer.from(offer.files.timestamp));
    if (before) {
      attempt(() => store.updateSnapshot(Buffer.from(before.snapshot), true));
    }
    store.updateSnapshot(Buffer.from(offer.files.snapshot));
    store.updateDelegatedTargets(Buffer.from(offer.files.targets), MetadataKind.Targets, MetadataKind.Root);
    return true;
  } catch {
    return false;
  }
}

/** A stock client loads what it has on disk, and goes on when that does not fit any more. */
function attempt(load: () => unknown): void {
  try {
    load();
  } catch {
    // It asks the repository instead.
  }
}

function verdict(offer: Offer, state: TrustedState): 'taken' | 'unchanged' | RefusalCode {
  try {
    const { files, roots, nowMs } = offer;
    const { kind } = set.verify(state, roots ? { ...files, roots } : files, nowMs);
    return kind === 'unchanged' ? kind : 'taken';
  } catch (error) {
    assert.ok(error instanceof Refusal, `not a refusal: ${String(error)}`);
    return error.code;
  }
}

const role = fc.constantFrom<OnlineFile[]>('timestamp', 'snapshot', 'targets');
const higher = fc.integer({ min: 101, max: 1_000_000 });

test('what is valid is valid for both', () => {
  fc.assert(
    fc.property(higher, fc.integer({ min: 0, max: DAY_MS - 1000 }), (number, laterMs) => {
      const offer = { files: set.sign(number), nowMs: NOW_MS + laterMs };
      assert.equal(verdict(offer, heldState), 'taken');
      assert.ok(oracleTakes(offer, held));
    }),
    { numRuns: 50 },
  );
});

test('no changed byte passes', () => {
  const bytes = fc.record({
    role,
    at: fc.nat(),
    xor: fc.integer({ min: 1, max: 255 }),
    edit: fc.constantFrom('flip', 'truncate', 'insert', 'drop'),
  });
  fc.assert(
    fc.property(bytes, ({ role, at, xor, edit }) => {
      const files = set.sign(101);
      const file = files[role];
      const index = at % file.byteLength;
      const changed =
        edit === 'flip'
          ? file.map((byte, i) => (i === index ? byte ^ xor : byte))
          : edit === 'truncate'
            ? file.slice(0, index)
            : edit === 'drop'
              ? Uint8Array.from([...file.slice(0, index), ...file.slice(index + 1)])
              : Uint8Array.from([...file.slice(0, index), xor, ...file.slice(index)]);
      const code = verdict({ files: { ...files, [role]: changed }, nowMs: NOW_MS }, heldState);
      const expected: string[] = ['malformed', 'wrong-plane', 'wrong-region', 'unsupported', 'hash'];
      if (role === 'timestamp') expected.push('unsigned');
      assert.ok(expected.includes(code), `${role} ${edit} at ${index}: ${code}`);
    }),
    { numRuns: 400 },
  );
});

/** Values that a field may hold when whoever holds the keys signs nonsense. */
const nonsense: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(0, -1, 1, BASE + 99, BASE + 100, BASE + 101, Number.MAX_SAFE_INTEGER),
  fc.constantFrom<Json[]>(
    'never',
    '',
    '1.0',
    '1',
    '2.0.0',
    'root',
    'targets',
    'eu',
    'us',
    '9999-12-31T23:59:59Z',
  ),
  fc.constantFrom<Json[]>(
    '2029-12-31T23:59:59Z',
    '2030-01-01T00:00:00Z',
    '2030-01-01T00:00:01Z',
    '2030-13-01T00:00:00Z',
  ),
  fc.constantFrom<Json[]>(null, true, false, [], {}, [1], { version: 1 }),
  fc.constantFrom<Json[]>(
    { 'snapshot.json': { version: BASE + 101 } },
    { 'targets.json': { version: BASE + 101 } },
    { 'manifest.json': { length: 1, hashes: {} } },
  ),
);
const field = fc.constantFrom(
  '_type',
  'version',
  'expires',
  'spec_version',
  'meta',
  'targets',
  'x-region',
  'x-plane',
  'x-issued',
  'x-other',
);
/** What we ask for beyond TUF, and so refuse where a stock client does not. */
const STRICTER: string[] = [
  'malformed',
  'wrong-region',
  'wrong-plane',
  'clock',
  'equal-version',
  'rollback',
  'unsupported',
];

test('whatever the holders of the keys sign: we take nothing that a stock client refuses', () => {
  const outcomes = new Map<string, number>();
  const edits = fc.array(fc.record({ role, field, value: nonsense, remove: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(edits, fc.boolean(), fc.integer({ min: -3600, max: 2 * 86_400 }), (list, known, seconds) => {
      const change: Partial<Record<OnlineFile, (part: Part) => void>> = {};
      for (const edit of list) {
        const earlier = change[edit.role];
        change[edit.role] = (part) => {
          earlier?.(part);
          if (edit.remove) Reflect.deleteProperty(part, edit.field);
          else part[edit.field] = edit.value;
        };
      }
      const offer = { files: set.rewrite(set.sign(101), change), nowMs: NOW_MS + seconds * 1000 };
      const ours = verdict(offer, known ? heldState : set.trusted());
      const theirs = oracleTakes(offer, known ? held : undefined);
      if (ours === 'taken') assert.ok(theirs, 'taken here, refused by the stock client');
      // A stock client forgets what it held once that has expired or does not parse; only then are we stricter in versions.
      // And it knows no floor of time.
      const stricter = seconds < 0 ? [...STRICTER, 'expired'] : STRICTER;
      if (ours !== 'taken' && theirs) assert.ok(stricter.includes(ours), ours);
      const both = `${ours === 'taken' ? 'taken' : 'refused'}/${theirs ? 'taken' : 'refused'}`;
      outcomes.set(both, (outcomes.get(both) ?? 0) + 1);
    }),
    { numRuns: 500 },
  );
  for (const both of ['taken/taken', 'refused/refused', 'refused/taken']) {
    assert.ok((outcomes.get(both) ?? 0) > 5, `the generator reaches ${both}: ${outcomes.get(both) ?? 0}`);
  }
});

test('roots signed by any mixture of old, new and strange keys: both walk or both refuse', () => {
  const fresh = [generateKey('root'), generateKey('root')];
  const stranger = generateKey('root');
  const pool: SigningKey[] = [...set.ceremony.rootKeys, ...fresh, stranger];
  const outcomes = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.subarray(pool),
      fc.boolean(),
      fc.integer({ min: 1, max: 2 }),
      (signers, rotate, threshold) => {
        const root = nextRoot({
          previous: set.ceremony.roots.fleet,
          nowMs: NOW_MS,
          signers,
          ...(rotate ? { rootKeys: { keys: fresh, threshold } } : {}),
        });
        const offer = { roots: [root], files: set.sign(101), nowMs: NOW_MS };
        const taken = verdict(offer, set.trusted()) === 'taken';
        assert.equal(taken, oracleTakes(offer, undefined));
        outcomes[taken ? 'taken' : 'refused'] += 1;
      },
    ),
    { numRuns: 100 },
  );
  assert.ok(outcomes.taken > 5 && outcomes.refused > 5, JSON.stringify(outcomes));
});

test('each kind of mutation has its own code, and the stock client refuses it too where TUF knows it', () => {
  const kinds: {
    name: string;
    code: RefusalCode;
    beyondTuf?: boolean;
    make: (number: number, which: OnlineFile) => Partial<Offer> & { files: MetadataSet };
  }[] = [
    { name: 'older', code: 'rollback', make: (number) => ({ files: set.sign(100 - (number % 100) - 1) }) },
    {
      name: 'version held, other content',
      code: 'equal-version',
      make: () => ({
        files: set.rewrite(set.sign(101), { timestamp: (part) => (part.version = BASE + 100) }),
      }),
    },
    {
      name: 'late',
      code: 'expired',
      make: (number) => ({ files: set.sign(number), nowMs: NOW_MS + DAY_MS + number }),
    },
    {
      name: 'other keys',
      code: 'unsigned',
      make: (number) => {
        const files = set.sign(number);
        return {
          files: { ...files, timestamp: signMetadata(signedOf(files.timestamp), [generateKey('fresh')]) },
        };
      },
    },
    {
      name: 'other set',
      code: 'mix-and-match',
      make: (number, which) => {
        const mixed: OnlineFile = which === 'timestamp' ? 'targets' : which;
        return { files: { ...set.sign(number), [mixed]: set.sign(number + 1)[mixed] } };
      },
    },
    {
      name: 'one of three root signatures',
      code: 'threshold',
      make: (number) => ({
        files: set.sign(number),
        roots: [
          nextRoot({
            previous: set.ceremony.roots.fleet,
            nowMs: NOW_MS,
            signers: set.ceremony.rootKeys.slice(0, 1),
          }),
        ],
      }),
    },
    {
      name: 'other region',
      code: 'wrong-region',
      beyondTuf: true,
      make: (number) => ({ files: new TestSet({ ceremony: set.ceremony, region: 'us' }).sign(number) }),
    },
    {
      name: 'other installation',
      code: 'wrong-plane',
      make: (number) => ({ files: new TestSet().sign(number) }),
    },
    {
      name: 'never expires',
      code: 'malformed',
      beyondTuf: true,
      make: (number, which) => ({
        files: set.rewrite(set.sign(number), { [which]: (part: Part) => (part.expires = 'never') }),
      }),
    },
    {
      name: 'from the future',
      code: 'clock',
      beyondTuf: true,
      make: (number) => ({ files: set.sign(number, { nowMs: NOW_MS + 2 * HOUR_MS }) }),
    },
    {
      name: 'too long',
      code: 'too-large',
      beyondTuf: true,
      make: (number, which) => ({
        files: set.rewrite(set.sign(number), {
          [which]: (part: Part) => (part['x-padding'] = 'x'.repeat(70_000)),
        }),
      }),
    },
    {
      name: 'newer format',
      code: 'unsupported',
      make: (number, which) => ({
        files: set.rewrite(set.sign(number), { [which]: (part: Part) => (part.spec_version = '2.0.0') }),
      }),
    },
  ];
  for (const kind of kinds) {
    fc.assert(
      fc.property(higher, role, (number, which) => {
        const offer = { nowMs: NOW_MS, ...kind.make(number, which) };
        assert.equal(verdict(offer, heldState), kind.code, kind.name);
        if (!kind.beyondTuf) assert.equal(oracleTakes(offer, held), false, kind.name);
      }),
      { numRuns: 12 },
    );
  }
});

test('our files go through the stock models unchanged', () => {
  const decoder = new TextDecoder();
  const kinds = {
    root: set.ceremony.roots.fleet,
    timestamp: held.timestamp,
    snapshot: held.snapshot,
    targets: held.targets,
  };
  for (const [kind, file] of Object.entries(kinds)) {
    const json = JSON.parse(decoder.decode(file)) as never;
    const model = Metadata.fromJSON(kind as never, json);
    assert.deepEqual(JSON.parse(JSON.stringify(model.toJSON())), json);
  }
});
