import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ceremony, createCeremony } from './ceremony.ts';
import { generateKey, type SigningKey } from './keys.ts';
import {
  mergeProposals,
  parseProposal,
  parsePublicKeyFile,
  ProposalError,
  proposalStatus,
  proposalText,
  proposeRoots,
  publicKeyFile,
  type RootProposal,
  signProposal,
  verifyProposal,
} from './root-proposal.ts';
import { DAY_MS, NOW_MS } from './test-set.ts';

const is = (code: string) => (error: unknown) => error instanceof ProposalError && error.code === code;
const CHANGES = { nowMs: NOW_MS + DAY_MS, rootLifetimeMs: 100 * DAY_MS, addRootKeys: [], removeRootKeys: [] };

function ceremony() {
  const made = createCeremony({ rootKeys: 3, threshold: 2, nowMs: NOW_MS });
  const key = (index: number): SigningKey => made.rootKeys[index] ?? assert.fail();
  return { made, key };
}
/** As a file that was carried to another machine. */
const carried = (proposal: RootProposal): RootProposal => parseProposal(proposalText(proposal));
const counts = (proposal: RootProposal): number[] =>
  proposalStatus(proposal).progress.map(({ signed }) => signed.length);
const trusted = ({ roots }: Ceremony) => roots;

test('signed on one machine after the other, until as many have signed as must', () => {
  const { made, key } = ceremony();
  const contentKey = generateKey('content');
  let proposal = carried(proposeRoots(made.roots, { ...CHANGES, contentKey }));
  assert.deepEqual(counts(proposal), [0, 0]);
  proposal = carried(signProposal(proposal, key(0)));
  assert.deepEqual(counts(proposal), [1, 1]);
  assert.equal(proposalStatus(proposal).isComplete, false);
  assert.throws(() => verifyProposal(proposal, trusted(made)), { code: 'threshold' });
  proposal = carried(signProposal(proposal, key(0)));
  assert.deepEqual(counts(proposal), [1, 1], 'the same key twice counts once');
  proposal = carried(signProposal(proposal, key(2)));
  assert.equal(proposalStatus(proposal).isComplete, true);
  const { fleet, artifacts } = verifyProposal(proposal, trusted(made));
  assert.deepEqual([fleet.version, artifacts.version], [2, 2]);
  assert.deepEqual(fleet.roles.targets.keyids, [contentKey.keyid]);
  assert.deepEqual(fleet.roles.timestamp.keyids, [made.freshKey.keyid]);
  assert.deepEqual(artifacts.roles.targets, artifacts.roles.root, 'packages stay with the root keys');
});

test('copies that were signed in several places are put together; worthless signatures add nothing', () => {
  const { made, key } = ceremony();
  const proposal = proposeRoots(made.roots, CHANGES);
  const one = signProposal(carried(proposal), key(0));
  const two = signProposal(carried(proposal), key(1));
  const other = signProposal(proposeRoots(made.roots, { ...CHANGES, nowMs: NOW_MS }), key(1));
  assert.deepEqual(counts(mergeProposals(one, [two])), [2, 2]);
  assert.throws(() => mergeProposals(one, [other]), is('other-proposal'));
  const { signatures } = JSON.parse(Buffer.from(two.next.fleet).toString()) as {
    signatures: { sig: string }[];
  };
  const forged = Buffer.from(two.next.fleet)
    .toString()
    .replace(signatures[0]?.sig ?? assert.fail(), '0'.repeat(128));
  const spoilt = { ...two, next: { ...two.next, fleet: Buffer.from(forged) } };
  assert.deepEqual(counts(mergeProposals(one, [spoilt])), [1, 1]);
  assert.deepEqual(counts(mergeProposals(spoilt, [one, two])), [2, 2], 'a good one takes its place');
});

test('root keys come and go: those of before and those of after must both suffice', () => {
  const { made, key } = ceremony();
  const joining = [generateKey('root'), generateKey('root')];
  const addRootKeys = joining.map((one) => parsePublicKeyFile(publicKeyFile(one)));
  const removeRootKeys = [key(1).keyid.slice(0, 8), key(2).keyid];
  let proposal = proposeRoots(made.roots, { ...CHANGES, addRootKeys, removeRootKeys, threshold: 2 });
  for (const one of joining) proposal = signProposal(proposal, one);
  assert.deepEqual(counts(proposal), [0, 2]);
  assert.equal(proposalStatus(proposal).isComplete, false);
  proposal = signProposal(signProposal(proposal, key(1)), key(2));
  assert.deepEqual(counts(proposal), [2, 2], 'those who leave sign once more');
  const { fleet } = verifyProposal(proposal, trusted(made));
  assert.deepEqual(fleet.roles.root.keyids, [key(0).keyid, ...joining.map(({ keyid }) => keyid)]);
});

test('what cannot be is refused at once', () => {
  const { made, key } = ceremony();
  const proposal = proposeRoots(made.roots, CHANGES);
  assert.throws(() => signProposal(proposal, generateKey('root')), is('not-a-signer'));
  for (const start of ['', 'zz', 'f'.repeat(64)])
    assert.throws(() => proposeRoots(made.roots, { ...CHANGES, removeRootKeys: [start] }), is('no-such-key'));
  const removeRootKeys = [key(0).keyid, key(1).keyid];
  assert.throws(() => proposeRoots(made.roots, { ...CHANGES, removeRootKeys }), { code: 'bad-threshold' });
  const theirs = createCeremony({ rootKeys: 1, threshold: 1, nowMs: NOW_MS });
  const signed = signProposal(signProposal(proposal, key(0)), key(1));
  assert.throws(() => verifyProposal(signed, theirs.roots), { code: 'wrong-plane' });
  assert.throws(() => verifyProposal(signed, signed.next), is('other-proposal'), 'it is there already');
});

test('a file that is no proposal, or a private key by mistake, is refused without being quoted', () => {
  const { made, key } = ceremony();
  const text = proposalText(proposeRoots(made.roots, CHANGES));
  const secret = /PRIVATE KEY-----\\n([^\\]+)/.exec(key(0).toFile())?.[1] ?? assert.fail();
  for (const bad of [
    '',
    'null',
    '{}',
    text.replace('roots/v1', 'roots/v9'),
    text.slice(1),
    key(0).toFile(),
    'x'.repeat(1e6),
  ])
    assert.throws(
      () => parseProposal(bad),
      (error: Error) =>
        is('malformed-proposal')(error) && !`${error.message}${String(error.cause)}`.includes(secret),
    );
  const swapped = JSON.parse(text) as { next: Record<string, string> };
  swapped.next.fleet = swapped.next.artifacts ?? '';
  assert.throws(() => parseProposal(JSON.stringify(swapped)), is('malformed-proposal'));
  for (const bad of [key(0).toFile(), publicKeyFile(generateKey('content')), 'null', secret])
    assert.throws(
      () => parsePublicKeyFile(bad),
      (error: Error) => is('malformed-proposal')(error) && !error.message.includes(secret),
    );
  const other = publicKeyFile(key(0)).replace(key(0).keyid, key(1).keyid);
  assert.throws(() => parsePublicKeyFile(other), is('malformed-proposal'));
});
