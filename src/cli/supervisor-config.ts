import { stringify } from 'yaml';

export interface SupervisorOptions {
  /** `ws://…/v1/opamp` or `wss://…`. */
  readonly endpoint: string;
  readonly token: string;
  /** Absolute: the supervisor refuses to start when it cannot see the file. */
  readonly collector: string;
  /** Absolute: its uid and last config live here, so each agent needs one of its own. */
  readonly storageDir: string;
  /** PEM of the CA that signed the relay's certificate. */
  readonly caFile?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Further arguments of the Collector. */
  readonly arguments?: readonly string[];
}

const HEADER = `# For the OpenTelemetry Collector's supervisor (opampsupervisor): opampsupervisor --config <this file>
# It holds a token: keep it readable by its owner only.
`;

/**
 * A `supervisor.yaml` for the real supervisor. The settings that differ from its defaults are there for a reason:
 * a Collector that starts slowly needs longer than 3 s to bootstrap, and without `validate_config` a refused config
 * makes the Collector crash in a loop instead of being reported.
 */
export function supervisorConfig(options: SupervisorOptions): string {
  const { endpoint, caFile, labels } = options;
  return (
    HEADER +
    stringify(
      {
        server: {
          endpoint,
          headers: { Authorization: [`Bearer ${options.token}`] },
          ...(endpoint.startsWith('wss:') || endpoint.startsWith('https:')
            ? { tls: caFile === undefined ? { insecure: false } : { ca_file: caFile } }
            : { tls: { insecure: true } }),
        },
        capabilities: {
          accepts_remote_config: true,
          reports_remote_config: true,
          reports_effective_config: true,
          reports_health: true,
          reports_heartbeat: true,
          reports_own_metrics: false,
          accepts_restart_command: true,
        },
        agent: {
          executable: options.collector,
          bootstrap_timeout: '30s',
          validate_config: true,
          ...(options.arguments === undefined ? {} : { args: options.arguments }),
          ...(labels === undefined || Object.keys(labels).length === 0
            ? {}
            : { description: { non_identifying_attributes: labels } }),
        },
        storage: { directory: options.storageDir },
      },
      { lineWidth: 0 },
    )
  );
}
