/** Every process hears that a rule was adopted, wherever that was: by a hint at once, by looking every few seconds at the latest. */
import { hint, listen } from '#database/hints.ts';
import type { Installation } from '../installation.ts';
import { startRounds, type Rounds } from '../rounds.ts';

const ABOUT_RULES = 'rules';
const EVERY_MS = 2_000;

/** The adoption stands already: should this process fail to take it now, its next look does. */
export async function tellAdopted(at: Installation): Promise<void> {
  try {
    await at.rules.refresh();
    await at.db.local((tx) => hint(tx, ABOUT_RULES));
  } catch (error) {
    at.log.warn({ error }, 'an adopted rule will be taken a little later');
  }
}

export function watchRules(at: Installation, everyMs = EVERY_MS): Rounds {
  const look = (): Promise<boolean> => at.rules.refresh();
  const onFault = (error: unknown): void => at.log.error({ error }, 'adopted rules could not be read');
  const hints = listen(at.db.access, (about) => {
    if (about === ABOUT_RULES || about === undefined) void look().catch(onFault);
  });
  const rounds = startRounds(everyMs, look, onFault);
  return {
    stop: async () => {
      await Promise.all([hints.stop(), rounds.stop()]);
    },
  };
}
