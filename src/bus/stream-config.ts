import { DiscardPolicy, RetentionPolicy, type StreamConfig, StorageType } from '@nats-io/jetstream';
import { subjects } from './bus.ts';

/** The one stream: the last value of each subject below hf.v1.cfg, and the global planes' lease. */
export const STREAM = 'CFG';

/**
 * A last-value cache. `discard: new` makes a full disk a refused publish, which the global plane sees, instead
 * of a silently lost head. The number of replicas is the operator's.
 */
export function streamConfig() {
  return {
    subjects: ['hf.v1.cfg.>', subjects.lease],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    max_msgs_per_subject: 1,
    max_msgs: -1,
    max_bytes: -1,
    max_age: 0,
    allow_direct: true,
    discard: DiscardPolicy.New,
  };
}

export function isAsWanted(config: StreamConfig): boolean {
  const { subjects: names, ...wanted } = streamConfig();
  return (
    JSON.stringify(config.subjects) === JSON.stringify(names) &&
    Object.entries(wanted).every(([key, value]) => config[key as keyof StreamConfig] === value)
  );
}
