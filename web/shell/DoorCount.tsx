import type { Me } from '#core/contract/api.ts';

const MOST_SHOWN = 99;

/** How much waits behind a door. */
export function DoorCount({ me, to }: { readonly me: Me; readonly to: string }) {
  const count = to === '/notices' ? me.counts.notices : to === '/desk' ? me.counts.waiting_on_me : 0;
  return count > 0 ? <b className="door-count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</b> : null;
}
