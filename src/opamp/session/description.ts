import { toBigInt } from '../integers.ts';
import type { AgentDescription, AnyValue, KeyValue } from '../messages.ts';
import type { SessionLimits } from './context.ts';
import type { DescriptionState, SessionState } from './state.ts';
import type { SessionEffect } from './effects.ts';
import { cut } from './text.ts';

/**
 * A description replaces the one before as a whole: a sub-message is left out or complete
 * [OpAMP Agent Status Compression].
 */
export function receiveDescription(
  state: SessionState,
  description: AgentDescription,
  limits: SessionLimits,
): [SessionState, SessionEffect[]] {
  const next: DescriptionState = {
    identifying: attributes(description.identifyingAttributes ?? [], limits),
    nonIdentifying: attributes(description.nonIdentifyingAttributes ?? [], limits),
  };
  if (JSON.stringify(next) === JSON.stringify(state.description)) return [state, []];
  return [{ ...state, description: next }, [{ kind: 'description-changed' }]];
}

/** Bounded, the last of equal keys counting. `fromEntries` makes even `__proto__` a plain key. */
function attributes(list: readonly KeyValue[], limits: SessionLimits): Record<string, string> {
  const kept = new Map<string, string>();
  for (const { key, value } of list) {
    if (!key) continue;
    const name = cut(key, limits.maxAttributeLength);
    if (kept.size >= limits.maxAttributes && !kept.has(name)) continue;
    kept.set(name, cut(attributeText(value), limits.maxAttributeLength));
  }
  return Object.fromEntries(kept);
}

/** A string as it is, everything else as its JSON text; integers exact, bytes in base64. */
function attributeText(value: AnyValue | null | undefined): string {
  return typeof value?.stringValue === 'string' ? value.stringValue : jsonText(value);
}

function jsonText(value: AnyValue | null | undefined): string {
  if (!value) return 'null';
  if (typeof value.stringValue === 'string') return JSON.stringify(value.stringValue);
  if (typeof value.boolValue === 'boolean') return String(value.boolValue);
  if (value.intValue !== null && value.intValue !== undefined)
    return BigInt.asIntN(64, toBigInt(value.intValue)).toString();
  if (typeof value.doubleValue === 'number')
    return Number.isFinite(value.doubleValue) ? JSON.stringify(value.doubleValue) : `"${value.doubleValue}"`;
  if (value.arrayValue) return `[${(value.arrayValue.values ?? []).map(jsonText).join(',')}]`;
  if (value.kvlistValue) {
    const pairs = (value.kvlistValue.values ?? []).map(
      (pair) => `${JSON.stringify(pair.key ?? '')}:${jsonText(pair.value)}`,
    );
    return `{${pairs.join(',')}}`;
  }
  if (value.bytesValue) return JSON.stringify(Buffer.from(value.bytesValue).toString('base64'));
  return 'null';
}
