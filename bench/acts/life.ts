/** The life of one whistle through the API: opened and closed by a resident, answered and handled by the desk. Four acts. */
import { randomUUID } from 'node:crypto';
import type { MatterView } from '#core/contract/matter.ts';
import type { Call, Caller } from './caller.ts';
import type { Cast, SignedIn } from './cast.ts';

export interface Acted {
  readonly matter: string;
  readonly ms: number;
  /** The idempotency key it was sent with. */
  readonly key: string;
}

export const actsPerLife = 4;

/** Tells of each act as soon as it is acknowledged, so that a life cut short is counted as far as it came. */
export async function liveOnce(
  caller: Caller,
  { resident, desk, community }: Cast,
  onAct: (acted: Acted) => void | Promise<void>,
): Promise<void> {
  const act = async (by: SignedIn, path: string, body: object): Promise<string> => {
    const key = randomUUID();
    const call: Call = { method: 'POST', path, token: by.token, body, key };
    const begin = performance.now();
    const matter = await caller.get<MatterView>(call);
    const ms = performance.now() - begin;
    await onAct({ matter: matter.id, ms, key });
    return matter.id;
  };
  const facts = { what: '三单元楼道灯坏了，晚上看不见，老人孩子上下楼容易摔着', place: community };
  const id = await act(resident, '/api/v1/matters', { mechanism: 'whistle', facts });
  const acts = `/api/v1/matters/${id}/acts`;
  await act(desk, acts, { step: 'answer', facts: {} });
  await act(desk, acts, { step: 'handle', facts: { result: '换了新灯泡，检查了线路，晚上亮了' } });
  await act(resident, acts, { step: 'solved', facts: {} });
}
