import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { API_VERSION } from '../../resources/resource.ts';
import { packageRoot } from '../launch.ts';

/** The assignment of the guide's template to the sample agents. */
const SAMPLE_ASSIGNMENT = 'sample';

/** The guide's template as it stands in deploy/guide [G-15], assigned to all agents of `regions`. */
export function sampleDocuments(regions: readonly string[]): string {
  const template = readFileSync(join(packageRoot(), 'deploy/guide/config-template.yaml'), 'utf8');
  return `${template.trimEnd()}\n---\n${stringify({
    apiVersion: API_VERSION,
    kind: 'ConfigAssignment',
    metadata: { name: SAMPLE_ASSIGNMENT },
    spec: {
      selector: { regions: [...regions] },
      template: { name: 'standard-collector', version: 'v1.0.0' },
      variables: { environment: 'dev', backend_endpoint: '127.0.0.1:14317' },
      priority: 100,
    },
  })}`;
}
