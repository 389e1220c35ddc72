import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { inTurn } from './in-turn.ts';
import type { Weighed } from './rules.ts';

/** Reading the whole pack with another text takes a fifth of a second. */
export const weighInTurn = (
  at: Installation,
  asker: Asker,
  path: string,
  text: string,
): Promise<Weighed | 'busy'> => inTurn(at, `weigh ${asker.person.id}`, () => at.rules.weigh(path, text));
