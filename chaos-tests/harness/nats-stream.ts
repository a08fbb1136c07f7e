import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';
import type { Planes } from './planes.ts';

/** Deletes the stream `CFG` under everybody, as an operator who tidies up does. */
export function deleteStream(planes: Planes): Promise<void> {
  return withManager(planes, async (manager) => {
    await manager.streams.delete('CFG');
  });
}

/** Messages in the stream; 0 when there is none. */
export function streamMessages(planes: Planes): Promise<number> {
  return withManager(planes, async (manager) => (await manager.streams.info('CFG')).state.messages).catch(
    () => 0,
  );
}

async function withManager<T>(planes: Planes, act: (manager: JetStreamManager) => Promise<T>): Promise<T> {
  const connection = await connect({
    servers: [planes.natsUrl],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(planes.natsSeed)),
  });
  try {
    return await act(await jetstreamManager(connection));
  } finally {
    await connection.close();
  }
}
