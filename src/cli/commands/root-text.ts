import type { Root } from '../../trust/metadata.ts';
import { proposalStatus, type RootProposal } from '../../trust/root-proposal.ts';

const iso = (ms: number): string => new Date(ms).toISOString();
const online = ({ roles }: Root) => ({
  content: roles.targets.keyids[0] ?? '',
  fresh: roles.timestamp.keyids[0] ?? '',
});

export function rootJson(root: Root) {
  return {
    plane: root.plane,
    version: root.version,
    expires: iso(root.expiresMs),
    development: root.development,
    threshold: root.roles.root.threshold,
    root_keys: root.roles.root.keyids,
    ...online(root),
  };
}

/** As `--output json` says it; nothing in it is secret. */
export function proposalJson(proposal: RootProposal) {
  const { previous, next, progress, isComplete } = proposalStatus(proposal);
  return {
    ...rootJson(next),
    changes: changes(previous, next),
    signatures: progress.map(({ version, threshold, keyids, signed }) => ({
      root: version,
      needed: threshold,
      signed,
      not_signed: keyids.filter((keyid) => !signed.includes(keyid)),
    })),
    complete: isComplete,
  };
}

export function rootLines(root: Root): string[] {
  const { content, fresh } = online(root);
  const { keyids, threshold } = root.roles.root;
  return [
    `root ${root.version} of installation ${root.plane}${root.development ? ' (development)' : ''}, valid until ${iso(root.expiresMs)}`,
    `  content ${content}`,
    `  fresh   ${fresh}`,
    `  ${threshold} of ${keyids.length} root keys must sign the next one:`,
    ...keyids.map((keyid) => `    ${keyid}`),
  ];
}

/** What a signer must see: the whole root, what differs from the one before, and who has signed. */
export function proposalLines(proposal: RootProposal): string[] {
  const { previous, next } = proposalStatus(proposal);
  return [
    ...rootLines(next),
    `what changes against root ${previous.version}:`,
    ...changes(previous, next).map((line) => `  ${line}`),
    lackingText(proposal),
  ];
}

/** `2 of 3 signatures by the keys of root 1; …` */
export function lackingText(proposal: RootProposal): string {
  const { progress, isComplete, next } = proposalStatus(proposal);
  const lines = progress.map(({ version, threshold, keyids, signed }) => {
    const head = `${signed.length} of ${threshold} signatures by the keys of root ${version}`;
    const others = keyids.filter((keyid) => !signed.includes(keyid)).map((keyid) => `${keyid.slice(0, 16)}…`);
    return signed.length >= threshold ? head : `${head}; not yet: ${others.join(', ')}`;
  });
  return [...lines, ...(isComplete ? [`root ${next.version} can be published`] : [])].join('\n');
}

function changes(before: Root, after: Root): string[] {
  const was = online(before);
  const is = online(after);
  const old = before.roles.root;
  const now = after.roles.root;
  const lines = [
    ...(was.content === is.content ? [] : [`content key ${was.content} → ${is.content}`]),
    ...(was.fresh === is.fresh ? [] : [`fresh key ${was.fresh} → ${is.fresh}`]),
    ...now.keyids.filter((keyid) => !old.keyids.includes(keyid)).map((keyid) => `root key ${keyid} is new`),
    ...old.keyids
      .filter((keyid) => !now.keyids.includes(keyid))
      .map((keyid) => `root key ${keyid} counts no more`),
    ...(old.threshold === now.threshold ? [] : [`${old.threshold} → ${now.threshold} root keys must sign`]),
    `valid until ${iso(before.expiresMs)} → ${iso(after.expiresMs)}`,
  ];
  return lines;
}
