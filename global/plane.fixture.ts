import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { applyResultSchema, type ApplyResult } from '../src/api/index.ts';
import { MemoryBroker } from '../src/bus/memory-bus.ts';
import { ManualClock } from '../src/clock/manual-clock.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { silentLogger } from '../src/log/logger.ts';
import { type Ceremony, createCeremony } from '../src/trust/ceremony.ts';
import { type GlobalPlane, startGlobalPlane } from './app.ts';

/** The guide's template [G-15]. */
export const TEMPLATE = `apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata:
  name: standard-collector
  version: v1.0.0
spec:
  variables:
    - name: environment
      type: string
      required: true
      enum: [dev, staging, prod]
    - name: backend_endpoint
      type: string
      required: true
    - name: sampling_rate
      type: float
      default: 0.1
      min: 0.01
      max: 1.0
  config:
    receivers: {otlp: {protocols: {grpc: {endpoint: 0.0.0.0:4317}}}}
    processors:
      attributes: {actions: [{key: deployment.environment, value: "{{.environment}}", action: upsert}]}
      probabilistic_sampler: {sampling_percentage: "{{.sampling_rate}}"}
    exporters: {otlp: {endpoint: "{{.backend_endpoint}}"}}
    service: {pipelines: {traces: {receivers: [otlp], processors: [attributes, probabilistic_sampler], exporters: [otlp]}}}
`;

export function regionYaml(name: string, spec = '{kind: datacentre}'): string {
  return `apiVersion: opamp.io/v1\nkind: Region\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

export function assignmentYaml(name: string, region: string, more = 'priority: 100'): string {
  return `apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: ${name}}
spec:
  selector: {regions: [${region}]}
  template: {name: standard-collector, version: v1.0.0}
  variables: {environment: prod, backend_endpoint: "otel.example:4317"}
  ${more}
`;
}

/** A global plane on a bus in memory, with keys and a database in a folder of its own. */
export class PlaneFixture {
  readonly clock: ManualClock;
  readonly broker: MemoryBroker;
  readonly ceremony: Ceremony;
  readonly dir = mkdtempSync(join(tmpdir(), 'holdfast-global-'));
  bus: ReturnType<MemoryBroker['global']>;
  #plane: GlobalPlane | undefined;

  /** `beside`: on the same bus, with the same clock and keys, and a database of its own. */
  constructor(options: { development?: boolean; beside?: PlaneFixture } = {}) {
    const { beside } = options;
    this.clock = beside?.clock ?? new ManualClock();
    this.broker = beside?.broker ?? new MemoryBroker({ clock: this.clock });
    this.bus = this.broker.global();
    this.ceremony =
      beside?.ceremony ??
      createCeremony({
        rootKeys: 1,
        threshold: 1,
        nowMs: this.clock.now(),
        development: options.development ?? true,
      });
    this.writeKeys(this.ceremony.files);
  }

  get plane(): GlobalPlane {
    if (!this.#plane) throw new Error('start the plane first');
    return this.#plane;
  }

  writeKeys(files: Ceremony['files']): void {
    for (const { path, text } of files) {
      const file = join(this.dir, 'keys', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /**
   * @param auth the `auth` section of its configuration file, as YAML in one line
   * @param yaml further sections of it
   */
  async start({
    auth = '{}',
    yaml: more = '',
    ...options
  }: {
    production?: boolean;
    acceptClock?: boolean;
    auth?: string;
    yaml?: string;
  } = {}): Promise<GlobalPlane> {
    const yaml = `server: {http: {endpoint: "127.0.0.1:0"}}\nglobal: {data_dir: .}\nauth: ${auth}\n${more}`;
    this.#plane = await startGlobalPlane({
      config: loadConfig(yaml, 'global', { baseDir: this.dir }),
      clock: this.clock,
      log: silentLogger,
      openBus: () => this.bus,
      ...options,
    });
    return this.#plane;
  }

  /** As after a stop of the process: what is in the folder is all that stays. */
  async restart(options: { acceptClock?: boolean; auth?: string; yaml?: string } = {}): Promise<GlobalPlane> {
    await this.plane.stop();
    this.bus = this.broker.global();
    return this.start(options);
  }

  async call(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: { yaml: string } | { json: unknown },
    caller: { token?: string | undefined; address?: string; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; body: unknown }> {
    const token = 'token' in caller ? caller.token : this.plane.token;
    const response = await this.plane.http.app.inject({
      method,
      url: `/api/v1${path}`,
      ...(caller.address !== undefined && { remoteAddress: caller.address }),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...caller.headers,
        ...(body && { 'content-type': 'yaml' in body ? 'application/yaml' : 'application/json' }),
      },
      ...(body && { payload: 'yaml' in body ? body.yaml : JSON.stringify(body.json) }),
    });
    return { status: response.statusCode, body: response.json() };
  }

  /** Calls what must succeed, and reads the answer by its contract. */
  async ask<S extends z.ZodType>(
    schema: S,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: { yaml: string } | { json: unknown },
  ): Promise<z.output<S>> {
    const answer = await this.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return schema.parse(answer.body);
  }

  apply(yaml: string, query = ''): Promise<ApplyResult> {
    return this.ask(applyResultSchema, 'POST', `/apply${query}`, { yaml });
  }

  async close(): Promise<void> {
    await this.#plane?.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
