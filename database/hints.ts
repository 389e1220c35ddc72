// NOTIFY is a hint that something changed; the truth is in the tables, for whoever asks. Sent outside the write, since a
// notification inside it would make all commits wait in one line. Anybody who may connect can hear it: ids, no words.

import pg from 'pg';
import type { Tx } from './connect.ts';
import type { Access } from './access.ts';

const channel = 'jingwei_changed';
const reconnectAfterMs = 1_000;

/** At most 7,999 bytes. */
export async function hint(tx: Tx, text: string): Promise<void> {
  await tx.rows({ name: 'hint', text: `select pg_notify('${channel}', $1)` }, [text]);
}

/** Calls back with the text of each hint, and with undefined when some may have been missed: then look everywhere. */
export function listen(
  access: Access,
  onHint: (text: string | undefined) => void,
): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ ...access.app, keepAlive: true });
    client = fresh;
    fresh.on('notification', ({ payload }) => onHint(payload));
    fresh.on('error', () => undefined);
    fresh.once('end', reconnect);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      onHint(undefined);
    } catch {
      await fresh.end().catch(() => undefined);
    }
  }

  function reconnect(): void {
    if (!stopped) timer = setTimeout(() => void connect(), reconnectAfterMs);
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
