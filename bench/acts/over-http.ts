/** Acts per second through HTTP: every connection lives one whistle after another, each its own. */
import { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import { actsPerLife, liveOnce } from './life.ts';
import type { Serving } from '../start/server.ts';
import { round, timesOf, type Times } from '../times.ts';

export interface ActRate extends Times {
  readonly connections: number;
  readonly perSecond: number;
  /** Time of cores that one act took, the client's own included: why it is not quicker. */
  readonly coreMsPerAct: { readonly server: number; readonly postgres: number; readonly client: number };
}

/** How many acts of each matter were answered with 2xx. */
export type Acknowledged = Map<string, number>;

export async function measureActs(
  serving: Serving,
  cast: Cast,
  connections: number,
  seconds: number,
  acknowledged: Acknowledged,
): Promise<ActRate> {
  const caller = new Caller(serving.port, connections);
  const ms: number[] = [];
  const busy = serving.busy();
  const ownBusy = process.cpuUsage();
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const live = async () => {
    while (performance.now() < end) {
      await liveOnce(caller, cast, ({ matter, ms: took }) => {
        acknowledged.set(matter, (acknowledged.get(matter) ?? 0) + 1);
        ms.push(took);
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, live));
  } finally {
    caller.close();
  }
  const tookS = (performance.now() - begin) / 1000;
  const own = process.cpuUsage(ownBusy);
  const { serverMs, postgresMs } = serving.busy();
  const each = (whole: number) => round(whole / ms.length);
  const coreMsPerAct = {
    server: each(serverMs - busy.serverMs),
    postgres: each(postgresMs - busy.postgresMs),
    client: each((own.user + own.system) / 1000),
  };
  return { connections, perSecond: Math.round(ms.length / tookS), ...timesOf(ms), coreMsPerAct };
}

/** Enough lives that plans are made, code is compiled and pools are full. */
export async function warmUp(
  port: number,
  cast: Cast,
  acts: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const caller = new Caller(port, 8);
  const live = async () => {
    for (let done = 0; done < acts / 8; done += actsPerLife) {
      await liveOnce(caller, cast, ({ matter }) => {
        acknowledged.set(matter, (acknowledged.get(matter) ?? 0) + 1);
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, live));
  caller.close();
}
