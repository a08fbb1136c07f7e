import { isSignedBy, signWith } from '../../src/bus/user-key.ts';

/** Who speaks to whom, of which region and installation. */
export interface PeerNames {
  readonly plane: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

/** `U…` keys sign 64 bytes, which are 86 characters; a name has 32. */
export const MAX_TOKEN_CHARS = 128;

/**
 * What a relay shows a sibling: its name and its nkey's signature over who it is and whom it means. There is no time
 * in it, because clocks are what an isolated site cannot trust; a recipient that turns bad cannot use it elsewhere,
 * because it names the recipient.
 */
export function peerToken(seed: string, names: PeerNames): string {
  return `${names.from}.${Buffer.from(signWith(seed, statement(names))).toString('base64url')}`;
}

/** The name in a token; who sent it may say any. */
export function claimedName(token: string): string {
  return token.slice(0, Math.max(token.indexOf('.'), 0));
}

/** Whether the holder of `publicKey` made `token` for these names. */
export function isPeerToken(token: string, publicKey: string, names: PeerNames): boolean {
  if (token.length > MAX_TOKEN_CHARS || claimedName(token) !== names.from) return false;
  const signature = Buffer.from(token.slice(names.from.length + 1), 'base64url');
  return signature.byteLength === 64 && isSignedBy(publicKey, statement(names), signature);
}

/** Lines, because no name has a line break in it: two lists of names never read the same. */
function statement({ plane, region, from, to }: PeerNames): Uint8Array {
  return new TextEncoder().encode(['hf-peer/v1', plane, region, from, to].join('\n'));
}
