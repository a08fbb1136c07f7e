import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../clock/system-clock.ts';
import type { TlsConfig } from '../config/config.ts';
import { createAuthority, type Credential, issueCertificate } from '../pki/authority.ts';

/** Certificates for tests, of the same making as `holdfast pki`. */
export interface TestAuthority extends Credential {
  server(wanted?: Partial<TestWanted>): Promise<Credential>;
  client(name: string, wanted?: Partial<TestWanted>): Promise<Credential>;
}
interface TestWanted {
  alternativeNames: readonly string[];
  nowMs: number;
  lifetimeMs: number;
}

/** Small, because a test makes many; what OpenSSL still takes. */
const KEY_BITS = 2048;
const HOUR_MS = 3_600_000;

/** A CA; its servers are this machine unless told otherwise. Times are of the real clock: OpenSSL asks no other. */
export async function createTestAuthority(
  name = 'a test CA',
  wanted: Partial<TestWanted> = {},
): Promise<TestAuthority> {
  const nowMs = wanted.nowMs ?? systemClock.now();
  const lifetimeMs = wanted.lifetimeMs ?? 24 * HOUR_MS;
  const authority = await createAuthority({ name, nowMs, lifetimeMs, keyBits: KEY_BITS });
  const issue = (usage: 'server' | 'client', subject: string, more: Partial<TestWanted>) =>
    issueCertificate(authority, {
      name: subject,
      usage,
      alternativeNames: usage === 'server' ? ['localhost', '127.0.0.1'] : [],
      nowMs,
      lifetimeMs: HOUR_MS,
      keyBits: KEY_BITS,
      ...more,
    });
  return {
    ...authority,
    server: (more = {}) => issue('server', 'a test server', more),
    client: (subject, more = {}) => issue('client', subject, more),
  };
}

/** What Node's clients take. */
export function clientOptions(
  ca: Credential,
  shown?: Credential,
): { ca: string; cert?: string; key?: string } {
  return { ca: ca.certificate, ...(shown && { cert: shown.certificate, key: shown.key }) };
}

/** A folder with a listener's files, which tests write anew. */
export class TlsFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'holdfast-tls-'));
  readonly config: TlsConfig;

  constructor(server: Credential, clientCa?: string, clientAuth: 'required' | 'optional' = 'required') {
    this.config = {
      certFile: join(this.dir, 'server.crt'),
      keyFile: join(this.dir, 'server.key'),
      ...(clientCa !== undefined && { clientCaFile: join(this.dir, 'ca.crt'), clientAuth }),
    };
    this.write(server, clientCa);
  }

  write(server: Credential, clientCa?: string): void {
    writeFileSync(this.config.certFile, server.certificate);
    writeFileSync(this.config.keyFile, server.key, { mode: 0o600 });
    if (clientCa !== undefined) writeFileSync(join(this.dir, 'ca.crt'), clientCa);
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
