import { readFileSync } from 'node:fs';

/** The guide's template, as an operator has it on disk. */
export const GUIDE_TEMPLATE = readFileSync(
  new URL('../../deploy/guide/config-template.yaml', import.meta.url),
  'utf8',
);

/** Gives every agent of `regions` the guide's template. Another `environment` is another content. */
export function assignment(options: {
  regions: readonly string[];
  environment: 'dev' | 'staging' | 'prod';
  endpoint?: string;
  name?: string;
}): string {
  return JSON.stringify({
    apiVersion: 'opamp.io/v1',
    kind: 'ConfigAssignment',
    metadata: { name: options.name ?? 'everyone' },
    spec: {
      selector: { regions: options.regions },
      template: { name: 'standard-collector', version: 'v1.0.0' },
      variables: {
        environment: options.environment,
        backend_endpoint: options.endpoint ?? 'otel.example:4317',
      },
      priority: 100,
    },
  });
}
