import type { Brake, RegionPolicy, Selector } from '../manifest/document.ts';
import type { ConfigMap } from './config-node.ts';

/** Every document's `apiVersion`. */
export const API_VERSION = 'opamp.io/v1';

export type VariableType = 'string' | 'int' | 'float' | 'bool' | 'list';
/** A `list` is a list of strings. */
export type VariableValue = string | number | boolean | readonly string[];
/** What an assignment says instead of a secret text: where the global plane finds it. */
export interface SecretReference {
  readonly secretRef: { readonly file: string } | { readonly env: string };
}
/** What a variable may be given. */
export type GivenValue = VariableValue | SecretReference;
export type Variables = Readonly<Record<string, GivenValue>>;
/** What stands for a secret from then on: the id in its mark. */
export interface SecretMark {
  readonly secret: string;
}
/** Variables ready to be written into a body. */
export type MarkedVariables = Readonly<Record<string, VariableValue | SecretMark>>;

export interface VariableDeclaration {
  name: string;
  type: VariableType;
  required: boolean;
  description?: string;
  enum?: VariableValue[];
  default?: GivenValue;
  /** Inclusive; numbers only. */
  min?: number;
  max?: number;
}

export interface Metadata {
  name: string;
  description?: string;
}

export interface ConfigTemplate {
  kind: 'ConfigTemplate';
  /** `version` is the author's; the same version with other content is refused. */
  metadata: Metadata & { version: string };
  spec: { variables: VariableDeclaration[]; config: ConfigMap };
}

export interface TemplateReference {
  name: string;
  version: string;
}

export interface ConfigAssignment {
  kind: 'ConfigAssignment';
  metadata: Metadata;
  spec: {
    selector: Selector;
    /** One template, or several whose bodies are merged in this order. */
    layers: TemplateReference[];
    variables: Variables;
    /** The first that matches counts. */
    overrides: { selector: Selector; variables: Variables }[];
    priority: number;
    paused: boolean;
    /** Absent: `DEFAULT_BRAKE`. */
    brake?: Required<Brake> | 'off';
  };
}

export interface Region {
  kind: 'Region';
  metadata: Metadata;
  spec: {
    kind: 'datacentre' | 'edge';
    parent?: string;
    endpoints: string[];
    /** Defaults filled in. */
    policy: RegionPolicy;
  };
}

export interface RolloutStrategy {
  kind: 'RolloutStrategy';
  metadata: Metadata;
  spec: {
    stages: {
      name: string;
      /** 0 (exclusive) to 100. */
      percentage: number;
      duration_s: number;
      success_criteria: {
        error_rate_threshold?: number;
        health_check_pass_rate?: number;
        min_agents?: number;
      };
    }[];
    failure_policy: { action: 'rollback' | 'pause'; notification: string[] };
    target_selector?: Selector;
    first_install: 'immediate' | 'staged';
  };
}

export type Resource = ConfigTemplate | ConfigAssignment | Region | RolloutStrategy;
export type ResourceKind = Resource['kind'];
/** In the order in which they build on each other. */
export const RESOURCE_KINDS: readonly ResourceKind[] = [
  'Region',
  'ConfigTemplate',
  'RolloutStrategy',
  'ConfigAssignment',
];
