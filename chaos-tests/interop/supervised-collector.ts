import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { supervisorConfig } from '../../src/cli/supervisor-config.ts';
import { ManagedProcess } from '../harness/managed-process.ts';
import type { Binaries } from './binaries.ts';

/** The real supervisor with the real Collector below it, set up with what `holdfast agent-config` prints. */
export class SupervisedCollector {
  readonly storageDir: string;
  readonly process: ManagedProcess;

  constructor(
    binaries: Binaries,
    options: { dir: string; name: string; endpoint: string; token: string; validateConfig: boolean },
  ) {
    const { dir, name, endpoint, token, validateConfig } = options;
    const home = join(dir, name);
    this.storageDir = join(home, 'storage');
    mkdirSync(this.storageDir, { recursive: true });
    const config = join(home, 'supervisor.yaml');
    const printed = parse(
      supervisorConfig({
        endpoint,
        token,
        collector: binaries.collector,
        storageDir: this.storageDir,
        labels: { 'host.name': name },
        // The Collector's own metrics stay off 8888, also while the supervisor asks it who it is.
        arguments: ['--set=service.telemetry.metrics.level=none'],
      }),
    ) as { agent: Record<string, unknown> };
    // Over what operators get: what the test asks for, and what tells it what happened.
    Object.assign(printed.agent, { validate_config: validateConfig, passthrough_logs: true });
    const logs = { telemetry: { logs: { level: 'debug', output_paths: ['stdout'] } } };
    writeFileSync(config, stringify({ ...printed, ...logs }), { mode: 0o600 });
    this.process = new ManagedProcess(name, join(dir, `${name}.log`), {
      file: binaries.supervisor,
      args: ['-config', config],
    });
  }

  /** The instance_uid that it made and keeps, as hex. */
  uid(): string {
    const state = readFileSync(join(this.storageDir, 'persistent_state.yaml'), 'utf8');
    return (/instance_id:\s*"?([0-9a-f-]{36})/.exec(state)?.[1] ?? '').replaceAll('-', '');
  }

  /** Takes from a stopped supervisor what it was last offered; its identity stays. */
  forgetConfig(): void {
    for (const file of ['last_recv_remote_config.dat', 'effective.yaml'])
      rmSync(join(this.storageDir, file), { force: true });
  }

  /** How often it started a Collector for a content, the bootstrap left out. */
  restarts(): number {
    return this.process.log().split('Stopping the agent to apply new config').length - 1;
  }

  /** How many contents it was given. */
  offersReceived(): number {
    return this.process.log().split('Received remote config from server').length - 1;
  }
}

/** Whether somebody listens on a port of this machine. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
