import { type RelayStatusJson, relayStatusSchema } from '../api/index.ts';
import type { Send } from '../http/send.ts';

const TIMEOUT_MS = 3_000;

/** What a relay says of itself when asked on the spot; undefined when it does not answer. */
export async function askRelayStatus(send: Send, url: string): Promise<RelayStatusJson | undefined> {
  try {
    const headers = { accept: 'application/json' };
    const { status, body } = await send({
      method: 'GET',
      url: `${url}/status`,
      headers,
      timeoutMs: TIMEOUT_MS,
    });
    if (status !== 200) return undefined;
    return relayStatusSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** Whether `url` answers 200. */
export async function answersOk(send: Send, url: string): Promise<boolean> {
  try {
    return (await send({ method: 'GET', url, headers: {}, timeoutMs: TIMEOUT_MS })).status === 200;
  } catch {
    return false;
  }
}
