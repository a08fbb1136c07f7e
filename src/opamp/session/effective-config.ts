import type { EffectiveConfig } from '../messages.ts';
import type { SessionContext } from './context.ts';
import type { SessionEffect } from './effects.ts';
import { redactConfig } from './redaction.ts';
import type { EffectiveConfigState, EffectiveFile, SessionState } from './state.ts';
import { cut } from './text.ts';
import { runsUnknownConfig } from './unknown-config.ts';

/** What the agent really runs, with secrets taken out before it becomes state [OpAMP EffectiveConfig.config_map]. */
export function receiveEffectiveConfig(
  state: SessionState,
  message: EffectiveConfig,
  nowMs: number,
  { limits, secrets }: SessionContext,
): [SessionState, SessionEffect[]] {
  const files: EffectiveFile[] = [];
  let redacted = 0;
  const isUnknown = runsUnknownConfig(state, secrets);
  let bytesLeft = limits.maxEffectiveBytes;
  let parsedLeft = limits.maxParsedLength;
  const entries = Object.entries(message.configMap?.configMap ?? {});
  for (const [name, file] of entries.slice(0, limits.maxEffectiveFiles)) {
    const whole = file.body ?? new Uint8Array();
    const kept = whole.subarray(0, bytesLeft);
    bytesLeft -= kept.length;
    const reported = new TextDecoder().decode(kept);
    const mustParse = secrets.keys.test(reported);
    const isWithheld = isUnknown || (mustParse && reported.length > parsedLeft);
    if (mustParse && !isWithheld) parsedLeft -= reported.length;
    const { text, count } = isWithheld
      ? { text: withheld(reported.length, isUnknown), count: 1 }
      : redactConfig(reported, secrets);
    redacted += count;
    files.push({
      name: cut(name, limits.maxAttributeLength),
      contentType: cut(file.contentType ?? '', limits.maxAttributeLength),
      body: text,
      ...(kept.length < whole.length && { truncated: true as const }),
    });
  }
  const next: EffectiveConfigState = { files, atMs: nowMs, redacted };
  if (JSON.stringify(files) === JSON.stringify(state.effectiveConfig?.files)) return [state, []];
  return [{ ...state, effectiveConfig: next }, [{ kind: 'effective-config-changed' }]];
}

/** Stands where a config would: people read it, and a comment is valid in what they expect there. */
function withheld(length: number, isUnknown: boolean): string {
  const why = isUnknown
    ? 'the relay does not have the secrets of the config that the agent runs'
    : `${length} characters with secrets in them are too many to tell these apart`;
  return `# withheld by the relay: ${why}\n`;
}
