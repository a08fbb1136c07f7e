/**
 * What credentials cost: the bytes of a region's section with KEYS API keys, how long a relay takes to read it, and
 * how long it takes to check one key, a wrong key and a JWT. Prints JSON with the machine and the commit.
 *
 *   node --import tsx chaos-tests/load/credential-checks.ts [KEYS]
 */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import { SignJWT } from 'jose';
import { createAuthenticator } from '../../regional/gateway/authenticator.ts';
import { Expiry } from '../../regional/credentials/expiry.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { apiKeyDigest, createApiKey } from '../../src/credentials/api-key.ts';
import { readPublicKeys } from '../../src/credentials/jwt.ts';
import { BLOB_PART_BYTES } from '../../src/bus/bus.ts';
import type { Credentials } from '../../src/manifest/document.ts';
import { parseCredentials } from '../../src/manifest/parse.ts';

const count = Number(process.argv[2] ?? 10_000);
const salt = 'a salt of thirty-two random bytes in base64url';
const keys = Array.from({ length: count }, () => createApiKey({ prefix: 'opamp_', length: 32 }));
const pair = generateKeyPairSync('ed25519');
const jwks = await readPublicKeys(
  JSON.stringify({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'one' }] }),
);
const credentials: Credentials = {
  schema: 1,
  tokens: [],
  api_keys: {
    salt,
    keys: keys.map((key) => ({
      id: `k-${randomBytes(4).toString('hex')}${randomBytes(2).toString('hex')}`,
      hash: apiKeyDigest(salt, key).toString('base64url'),
      labels: { tier: 'gold' },
      expires_ms: Date.now() + 90 * 86_400_000,
    })),
  },
  jwt: { required_claims: [], clock_skew_s: 60, jwks },
};
const bytes = new TextEncoder().encode(JSON.stringify(credentials));
const clock = systemClock;
const startedMs = performance.now();
let accepted = { credentials: parseCredentials(bytes), auth: undefined as never };
const parsedMs = performance.now() - startedMs;
accepted = { ...accepted, auth: { accept: [['api_key'], ['jwt']], expired: 'serve' } as never };
const authenticator = createAuthenticator({
  accepted: () => accepted,
  region: 'eu',
  clock,
  expiry: new Expiry(clock, () => ({ nowMs: clock.now(), floorMs: 0, confirmedMs: 0, isCutOff: false })),
  loopback: false,
});
const indexStartedMs = performance.now();
await authenticator.authenticate({ authorization: 'Bearer opamp_nobody' });
const indexMs = performance.now() - indexStartedMs;

async function microseconds(rounds: number, bearer: (n: number) => string, kind: string): Promise<number> {
  const check = async (n: number): Promise<void> => {
    const found = await authenticator.authenticate({ authorization: `Bearer ${bearer(n)}` });
    if (found.kind !== kind) throw new Error(`${found.kind}, not ${kind}`);
  };
  for (let n = 0; n < rounds / 10; n++) await check(n);
  const beganMs = performance.now();
  for (let n = 0; n < rounds; n++) await check(n);
  return Math.round(((performance.now() - beganMs) * 1e4) / rounds) / 10;
}

const nowS = Math.floor(Date.now() / 1000);
const jwt = await new SignJWT({ sub: 'agent-1', iat: nowS, exp: nowS + 3_600 })
  .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
  .sign(pair.privateKey);
console.log(
  JSON.stringify(
    {
      keys: count,
      section: {
        bytes: bytes.length,
        parts: Math.ceil(bytes.length / BLOB_PART_BYTES),
        bytes_per_key: Math.round(bytes.length / count),
        parse_ms: Math.round(parsedMs),
        index_ms: Math.round(indexMs),
      },
      microseconds_per_check: {
        key: await microseconds(100_000, (n) => keys[n % count] ?? '', 'accepted'),
        wrong_key: await microseconds(100_000, (n) => `opamp_wrong${n}`, 'refused'),
        jwt_ed25519: await microseconds(5_000, () => jwt, 'accepted'),
      },
      machine: {
        cpu: cpus()[0]?.model,
        cpus: cpus().length,
        memory_gib: Math.round(totalmem() / 1024 ** 3),
        node: process.version,
      },
      commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    },
    null,
    2,
  ),
);
